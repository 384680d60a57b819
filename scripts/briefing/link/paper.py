"""What a briefing prints on two pages of A4, and what it leaves out to end there."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from briefing.link.events import cited_items
from briefing.link.length import Shown, heaviest, length
from briefing.schema.event import EventSheet

PAGES, NEIGHBOURS = 2, 6
MARGIN = 0.04  # of a page; the estimate errs by 3 in 100
# In this order, and no further than needed: never warnings, ranges of judgements, gaps or dates.
STEPS = {
    "documents": "documents, names and the profile",
    "actors": "who took part",
    "positions": "positions",
    "versions": "versions set aside",
    "sources": "sources that nothing printed rests on",
    "facts": "facts beyond five in a list",
    "notes": "how each source was read and the ends of addresses",
    "links": "links to other events beyond six",
    "grounds": "what judgements rest on, assume and watch",
}
_WITH = {
    "Document": "documents",
    "Profile": "documents",
    "Actor": "actors",
    "Name": "documents",
    "Position": "positions",
}


@dataclass(frozen=True, slots=True)
class Paper:
    """The printed form of a sheet: the steps of `STEPS` it takes and its length in pages.

    `sources` are the keys of those that are printed; `heaviest` are kinds of text with their pages.
    """

    shed: tuple[str, ...]
    pages: float
    sources: frozenset[str]
    heaviest: tuple[tuple[str, float], ...]

    @property
    def left_out(self) -> tuple[str, ...]:
        """What is not printed, in words."""
        return tuple(STEPS[one] for one in self.shed)


def paper(record: EventSheet, links: int) -> Paper:
    """Return how a sheet with so many links is printed.

    Steps that save nothing are not taken; one that a later one made needless is taken back.
    """
    now = _printed(record, links, ())
    for step in STEPS:
        if now.pages <= PAGES - MARGIN:
            break
        less = _printed(record, links, (*now.shed, step))
        now = less if less.pages < now.pages else now
    for step in reversed(now.shed):
        more = _printed(record, links, tuple(one for one in now.shed if one != step))
        now = more if more.pages <= PAGES - MARGIN else now
    return now


def _printed(record: EventSheet, links: int, shed: tuple[str, ...]) -> Paper:
    cited = record.sources.keys() & frozenset(_cited(record, shed))
    kept = frozenset(cited if "sources" in shed else record.sources)
    shown = Shown(frozenset(shed), kept, links)
    return Paper(shed, length(record, shown), kept, heaviest(record, shown))


def _cited(record: EventSheet, shed: tuple[str, ...]) -> Iterator[str]:
    """Yield the sources behind what is printed."""
    lost = _set_aside(record) if "versions" in shed else frozenset()
    for kind, _, text, cites in cited_items(record):
        if _WITH.get(kind) not in shed and (kind != "Disputed" or text not in lost):
            yield from (detail.source for detail in cites)


def _set_aside(record: EventSheet) -> frozenset[str]:
    return frozenset(
        version.text
        for one in record.disputes
        if one.preferred
        for version in one.versions
        if version.text != one.preferred
    )


def links_of(sheets: Mapping[str, EventSheet]) -> dict[str, int]:
    """Return how many links each sheet prints: its own, those to it, its neighbours."""
    linked: dict[str, set[str]] = {name: set() for name in sheets}
    of: dict[str, list[str]] = {}
    for name, record in sheets.items():
        if record.initiative:
            of.setdefault(record.initiative, []).append(name)
        for relation in record.relations:
            linked[name].add(relation.target)
            linked.get(relation.target, set()).add(name)
    for names in of.values():
        for name in names:
            others = [one for one in names if one != name and one not in linked[name]]
            linked[name] |= set(others[:NEIGHBOURS])
    return {name: len(found) for name, found in linked.items()}
