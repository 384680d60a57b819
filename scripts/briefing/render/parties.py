"""Who is in and who took part, as the page of an initiative lists them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.evidence import Evidence
from briefing.link.parties import Circle, Party
from briefing.schema.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Line:
    """Actors of one event and day with one note, all of whom rest on the same citations."""

    actors: tuple[str, ...]
    note: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Day:
    """Everybody who came into a role at one event on one day."""

    date: Edtf
    event: Event
    lines: tuple[Line, ...]


def days(circle: Circle) -> tuple[Day, ...]:
    """Return the holders of a role by day and event, the earliest first."""
    return tuple(
        Day(found[0].date, found[0].event, tuple(_lines(found)))
        for found in _runs(circle.parties, lambda one: (one.date.text, one.event.id))
    )


def _lines(parties: Iterable[Party]) -> Iterable[Line]:
    for found in _runs(parties, lambda one: (one.entry.note, one.entry.cite)):
        first = found[0]
        yield Line(
            tuple(one.entry.actor for one in found),
            first.entry.note or "",
            first.event.evidence(first.entry.cite),
        )


def _runs(parties: Iterable[Party], key: Callable[[Party], object]) -> list[list[Party]]:
    return [list(found) for _, found in groupby(parties, key)]


def parties(catalog: Catalog, events: tuple[Event, ...]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return who took part, by role in words and then by the last event that says so.

    Roles that say who is in and who is not are left out: they have a list of their own.
    """
    roles = catalog.registries.vocabulary.roles
    last: dict[tuple[str, str], str] = {}
    for event in events:
        if event.record.withdrawn is None:
            last |= {
                (roles[one.role].label, one.actor): event.id
                for one in event.record.actors
                if not roles[one.role].party
            }
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for (role, actor), name in last.items():
        held = found.setdefault(role, {})
        held[name] = (*held.get(name, ()), actor)
    return found
