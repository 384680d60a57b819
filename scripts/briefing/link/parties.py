"""Who is in and who is not: roles that say so, with numbers and disputes about their holders."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.link.events import Event
from briefing.schema.edtf import Edtf
from briefing.schema.event import ActorEntry
from briefing.schema.evidence import Dispute, Figure
from briefing.schema.registries import Role


@dataclass(frozen=True, slots=True)
class Party:
    """An actor in a role at an event, and when: the date of the entry, or that of the event."""

    event: Event
    entry: ActorEntry

    @property
    def date(self) -> Edtf:
        """When it was so."""
        return self.entry.date or self.event.record.date


@dataclass(frozen=True, slots=True)
class Count:
    """A figure that counts the holders of a role; `number` is its place on its page."""

    event: Event
    number: int
    figure: Figure


@dataclass(frozen=True, slots=True)
class Circle:
    """A role with everybody recorded in it, the earliest first, and what sources count."""

    role: Role
    parties: tuple[Party, ...]
    counts: tuple[Count, ...]
    disputes: tuple[tuple[Event, Dispute], ...]

    @property
    def actors(self) -> int:
        """How many actors are recorded, each once."""
        return len({one.entry.actor for one in self.parties})


def circles(events: Iterable[Event], roles: Mapping[str, Role]) -> tuple[Circle, ...]:
    """Return the roles that say who is in and who is not, in the order of the vocabulary.

    Left out are those in which nobody is recorded and nothing is counted.
    """
    standing = [one for one in events if one.record.withdrawn is None]
    found = (_circle(name, role, standing) for name, role in roles.items() if role.party)
    return tuple(one for one in found if one.parties or one.counts or one.disputes)


def _circle(name: str, role: Role, events: list[Event]) -> Circle:
    parties = [
        Party(event, entry)
        for event in events
        for entry in event.record.actors
        if entry.role == name
    ]
    return Circle(
        role,
        tuple(sorted(parties, key=lambda one: one.date.sort_key)),
        tuple(_counts(name, events)),
        tuple(
            (event, one) for event in events for one in event.record.disputes if one.counts == name
        ),
    )


def _counts(name: str, events: Iterable[Event]) -> Iterator[Count]:
    for event in events:
        for number, figure in enumerate(event.record.figures, 1):
            if figure.counts == name:
                yield Count(event, number, figure)
