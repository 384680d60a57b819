"""What applies, from when and until when: facts that say so, and events by which a text begins."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.link.events import Event
from briefing.schema.edtf import Edtf
from briefing.schema.evidence import Fact
from briefing.schema.registries import Vocabulary


def bounds(span: Edtf) -> tuple[Edtf | None, Edtf | None]:
    """Return from when and until when; a single date is when it begins, with no end set."""
    return span.interval or (span, None)


@dataclass(frozen=True, slots=True)
class Applying:
    """Something that applies in a span of time; `since` is None where only its end is known.

    `fact` says so in the sheet of `event`; without one it is the event itself. `before` are the
    spans of facts that this one replaced, the first set first.
    """

    event: Event
    fact: Fact | None
    span: Edtf
    before: tuple[Edtf, ...] = ()

    @property
    def since(self) -> Edtf | None:
        """From when it applies."""
        return bounds(self.span)[0]

    @property
    def until(self) -> Edtf | None:
        """Until when it applies, or None where no end is set."""
        return bounds(self.span)[1]

    def begun(self, day: date) -> bool:
        """Whether it applied by `day`, whatever day within its date was the first."""
        return self.since is None or self.since.latest <= day

    def over(self, day: date) -> bool:
        """Whether every day on which it may have ended has passed."""
        return self.until is not None and self.until.latest < day

    def unseen(self, day: date) -> bool:
        """Whether it began by `day`, but after that up to which its sheet considered evidence."""
        as_of = self.event.record.as_of
        later = as_of and self.since and self.since.latest > as_of.latest
        return bool(later) and self.begun(day)


def applying(events: Sequence[Event], vocabulary: Vocabulary) -> tuple[Applying, ...]:
    """Return what the events of an initiative say applies, the earliest first.

    An event by which a text begins to bind stands for itself where no fact begins on its date.
    """
    standing = [one for one in events if one.record.withdrawn is None]
    said = [found for one in standing for found in applying_facts(one)]
    days = {found.since.text for found in said if found.since}
    types = vocabulary.event_types
    begun = (
        Applying(one, None, one.record.date)
        for one in standing
        if types[one.record.type].begins and one.record.date.text not in days
    )
    return tuple(sorted((*said, *begun), key=_order))


def _order(one: Applying) -> tuple[object, ...]:
    """Sort by date; of one date, that it began comes before what it asks."""
    asks = one.fact is not None and one.fact.kind != "event"
    return one.span.sort_key, asks, one.event.record.date.sort_key, one.event.id


def applying_facts(event: Event) -> Iterator[Applying]:
    """Yield the facts of an event that stand and say from when something applies."""
    facts = event.record.facts
    for fact in facts:
        if fact.applies and fact.status == "current":
            yield Applying(event, fact, fact.applies, tuple(_before(fact, facts)))


def _before(fact: Fact, facts: Iterable[Fact]) -> Iterator[Edtf]:
    for one in facts:
        if one.replaced_by == fact.id and one.applies and one.status == "superseded":
            yield one.applies
