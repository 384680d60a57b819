"""The drawing of an event's links: events down the page in order of time, lines by basis."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.link.events import Event
from briefing.render.fits import Link

MOST_LINES = 10
_ROW, _TOP, _TRACK, _LEFT = 28, 16, 9, 6


@dataclass(frozen=True, slots=True)
class Station:
    """An event in the drawing; `here` is the one that the page is about."""

    event: Event
    y: int
    here: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A link as three strokes: out to its track at `x`, along it, and back in."""

    x: int
    start: int
    end: int
    basis: str


@dataclass(frozen=True, slots=True)
class Lineage:
    """All stations and lines in px, with the bases that occur; `x` is where stations stand."""

    stations: tuple[Station, ...]
    lines: tuple[Line, ...]
    bases: tuple[str, ...]
    x: int
    height: int

    @property
    def words(self) -> str:
        """What the drawing shows, in one sentence."""
        names = "; ".join(
            f"{one.event.record.date.words}, {one.event.name}" for one in self.stations
        )
        return f"Linked events in order of time: {names}"


def lineage(event: Event, links: Iterable[Link]) -> Lineage | None:
    """Return the drawing for an event and its links, or None where there is nothing to draw."""
    drawn = tuple(links)[:MOST_LINES]
    if not drawn:
        return None
    events = {one.target.id: one.target for one in drawn} | {event.id: event}
    ordered = sorted(events.values(), key=lambda one: (one.record.date.sort_key, one.id))
    stations = tuple(
        Station(one, _TOP + _ROW * place, one.id == event.id) for place, one in enumerate(ordered)
    )
    height = {one.event.id: one.y for one in stations}
    near_first = sorted(drawn, key=lambda one: abs(height[one.target.id] - height[event.id]))
    across = _LEFT + _TRACK * len(drawn)
    lines = tuple(
        Line(across - _TRACK * (place + 1), height[event.id], height[one.target.id], one.basis)
        for place, one in enumerate(near_first)
    )
    bases = tuple(dict.fromkeys(one.basis for one in drawn))
    return Lineage(stations, lines, bases, across + _TRACK, _ROW * len(stations) + 8)
