"""The anchors of a briefing: every id stands once on a page, whatever names a sheet uses."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.schema.event import EventSheet
from briefing.schema.evidence import Fact

# Ids of the fixed lists of a briefing, printed in every one or never wanted for an item.
_ALWAYS = frozenset(
    {"key-facts", "record", "what-happens-next", "where-it-fits", "sources-by-root", "q"}
)
# Ids of headings and lists that stand only where the sheet has something for them.
_WHERE_FILLED: dict[str, tuple[str, ...]] = {
    "figures": ("figures",),
    "why_it_matters": ("why-it-matters", "why"),
    "assessments": ("our-assessment-not-established-fact", "judgements-by-others"),
    "disputes": ("where-sources-disagree",),
    "gaps": ("what-is-not-known",),
    "positions": ("positions",),
    "relations": ("relations",),
    "names": ("names",),
    "actors": ("who-took-part", "actors"),
    "documents": ("documents",),
    "profile": ("profile",),
}
_BY_KIND = {
    "event": "what-happened",
    "content": "what-it-says",
    "statement": "what-was-said",
    "context": "context",
}


@dataclass(frozen=True, slots=True)
class Anchors:
    """Says which of the ids that a sheet gives are printed as anchors."""

    printed: frozenset[tuple[str, str]]

    def has(self, kind: str, name: str | None) -> bool:
        """Whether the item of this kind prints its id."""
        return (kind, name or "") in self.printed


def anchors(record: EventSheet) -> Anchors:
    """Return the anchors of a sheet: an id that is taken on the page is not printed again."""
    taken = {*_ALWAYS, *_headings(record)}
    taken |= {f"s-{key}" for key in record.sources}
    taken |= {f"n{number}" for number in range(1, len(record.figures) + 1)}
    taken |= {f"u{number}" for number in range(1, len(record.upcoming) + 1)}
    printed = set()
    for kind, name in _named(record):
        if name not in taken:
            taken.add(name)
            printed.add((kind, name))
    return Anchors(frozenset(printed))


def heading_of(fact: Fact) -> str:
    """Return the id of the heading under which a fact stands."""
    return _BY_KIND[fact.kind] if fact.status == "current" else "no-longer-current"


def _headings(record: EventSheet) -> Iterator[str]:
    """Yield the ids of headings and lists that the page of this sheet has."""
    for name, ids in _WHERE_FILLED.items():
        if getattr(record, name):
            yield from ids
    yield from (heading_of(fact) for fact in record.facts)


def _named(record: EventSheet) -> Iterator[tuple[str, str]]:
    yield from (("fact", one.id or "") for one in record.facts)
    yield from (("dispute", one.id or "") for one in record.disputes)
    yield from (("assessment", one.id or "") for one in record.assessments)
    yield from (("commitment", one.id or "") for one in record.commitments)
