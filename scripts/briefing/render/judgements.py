"""Judgements for print: ours apart from those of others, with the scale they are made on."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.schema.evidence import Assessment, Fact

OUR_KIND = "editor"


@dataclass(frozen=True, slots=True)
class Band:
    """The range of a likelihood term and the other bounds of its scale, in per cent."""

    low: int
    high: int
    ticks: tuple[int, ...]

    @property
    def width(self) -> int:
        """How wide the range is."""
        return self.high - self.low


@dataclass(frozen=True, slots=True)
class Judgement:
    """An assessment with the facts it rests on and its band on the scale."""

    record: Assessment
    facts: tuple[Fact, ...]
    band: Band | None

    def indicators(self, direction: str) -> tuple[str, ...]:
        """Return what would move the likelihood this way."""
        return tuple(one.text for one in self.record.indicators if one.direction == direction)


def judgements(
    catalog: Catalog, event: Event
) -> tuple[tuple[Judgement, ...], tuple[Judgement, ...]]:
    """Return our judgements and those of others, each in the order of the sheet."""
    made = [_judgement(catalog, event, one) for one in event.record.assessments]
    kind_of = {one.record.by: catalog.registries.actors[one.record.by].kind for one in made}
    ours = tuple(one for one in made if kind_of[one.record.by] == OUR_KIND)
    return ours, tuple(one for one in made if kind_of[one.record.by] != OUR_KIND)


def _judgement(catalog: Catalog, event: Event, record: Assessment) -> Judgement:
    facts = {fact.id: fact for fact in event.record.facts}
    return Judgement(
        record, tuple(facts[name] for name in record.based_on), _band(catalog, record.likelihood)
    )


def _band(catalog: Catalog, term: str | None) -> Band | None:
    terms = catalog.registries.vocabulary.likelihood.terms
    if term is None:
        return None
    ticks = _bounds((one.low, one.high) for one in terms.values())
    return Band(terms[term].low, terms[term].high, ticks)


def _bounds(ranges: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    return tuple(sorted({0, 100, *(bound for pair in ranges for bound in pair)}))
