"""The anchors of a briefing: every id stands once on a page, whatever names a sheet uses."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.schema.event import EventSheet

# Ids that the headings of a briefing and its fixed lists get.
FIXED = frozenset(
    {
        "what-happened",
        "what-it-says",
        "what-was-said",
        "context",
        "no-longer-current",
        "figures",
        "why-it-matters",
        "why",
        "our-assessment-not-established-fact",
        "judgements-by-others",
        "where-sources-disagree",
        "what-is-not-known",
        "positions",
        "what-happens-next",
        "where-it-fits",
        "relations",
        "names",
        "who-took-part",
        "actors",
        "documents",
        "profile",
        "sources-by-root",
        "record",
        "key-facts",
        "search-query",
    }
)


@dataclass(frozen=True, slots=True)
class Anchors:
    """Says which of the ids that a sheet gives are printed as anchors."""

    printed: frozenset[tuple[str, str]]

    def has(self, kind: str, name: str | None) -> bool:
        """Whether the item of this kind prints its id."""
        return (kind, name or "") in self.printed


def anchors(record: EventSheet) -> Anchors:
    """Return the anchors of a sheet: an id that is taken on the page is not printed again."""
    taken = set(FIXED)
    taken |= {f"s-{key}" for key in record.sources}
    taken |= {f"n{number}" for number in range(1, len(record.figures) + 1)}
    taken |= {f"u{number}" for number in range(1, len(record.upcoming) + 1)}
    printed = set()
    for kind, name in _named(record):
        if name not in taken:
            taken.add(name)
            printed.add((kind, name))
    return Anchors(frozenset(printed))


def _named(record: EventSheet) -> Iterator[tuple[str, str]]:
    yield from (("fact", one.id or "") for one in record.facts)
    yield from (("dispute", one.id or "") for one in record.disputes)
    yield from (("assessment", one.id or "") for one in record.assessments)
    yield from (("commitment", one.id or "") for one in record.commitments)
