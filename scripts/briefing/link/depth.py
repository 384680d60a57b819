"""The depth ladder: how far a sheet goes, computed and never declared, and its next steps."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from briefing.link.evidence import Evidence
from briefing.schema.event import EventSheet


class Level(IntEnum):
    """The four steps of the ladder."""

    STUB = 0
    BRIEF = 1
    FULL = 2
    ANALYTIC = 3

    @property
    def word(self) -> str:
        """The word for readers."""
        return self.name.capitalize()


@dataclass(frozen=True, slots=True)
class Depth:
    """The level reached and what would lead to the next one, best step first."""

    level: Level
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Reached:
    """What the steps of the ladder look at."""

    record: EventSheet
    facts: tuple[Evidence, ...]
    related: bool


def depth(record: EventSheet, fact_evidence: tuple[Evidence, ...], related: bool) -> Depth:
    """Return the depth of a sheet from its record and the evidence of its facts.

    `related` says that a link to another event exists, on whichever side it is written.
    """
    reached = _Reached(record, fact_evidence, related)
    level = Level.STUB
    for above, steps in _LADDER:
        missing = tuple(steps(reached))
        if missing:
            return Depth(level, missing)
        level = above
    return Depth(level, ())


def _brief(reached: _Reached) -> Iterator[str]:
    if not reached.record.actors:
        yield "name the actors"
    if not reached.record.topics:
        yield "give it a topic"
    if not reached.record.jurisdictions:
        yield "give it a jurisdiction"
    if reached.record.as_of is None:
        yield "say up to when evidence was considered (`as_of`)"
    if len(reached.record.facts) < 3:
        yield "state three facts"
    if len({root.source.id for one in reached.facts for root in one.roots}) < 2:
        yield "find a second root"


def _full(reached: _Reached) -> Iterator[str]:
    if not reached.record.documents and not any(
        "document" in gap.question.lower() for gap in reached.record.gaps
    ):
        yield "record the document, or its absence as a gap"
    if not reached.record.positions:
        yield "record the position of a lead actor"
    if not reached.related:
        yield "relate it to another event"
    if 2 * sum(one.pinned for one in reached.facts) < len(reached.facts):
        yield "give a quote or a locator for half the facts"
    if not reached.record.gaps:
        yield "say what is not known (`gaps`)"


def _analytic(reached: _Reached) -> Iterator[str]:
    whole = any(
        one.likelihood and one.based_on and one.assumptions and one.alternatives and one.indicators
        for one in reached.record.assessments
    )
    if not whole:
        yield "add an assessment with basis, assumptions, alternatives and indicators"


_LADDER: tuple[tuple[Level, Callable[[_Reached], Iterator[str]]], ...] = (
    (Level.BRIEF, _brief),
    (Level.FULL, _full),
    (Level.ANALYTIC, _analytic),
)
