"""The drawing over a timeline: a lane for each jurisdiction, marks as wide as dates are vague.

Places along are per cent of the width and places down are pixels, so that no text is ever scaled.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.schema.edtf import Edtf

# A mark is 24 px wide; on the narrowest screen that is this share of the width.
_MARK = 8.0
_LEFT, _WIDTH = 4.0, 92.0
_TOP, _HEAD, _STEP = 22, 32, 28
_LABELS = 6
_QUARTERS = {1: "January", 4: "April", 7: "July", 10: "October"}
MOST_LANES, MOST_MARKS = 5, 60
ELSEWHERE = "Elsewhere"


@dataclass(frozen=True, slots=True)
class Dated:
    """An event to draw: its number on the page, its lane, its date, and what the mark is called."""

    number: int
    lane: str
    date: Edtf
    vague: bool
    name: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A dot, or a bar of a width where the date is a long span."""

    dated: Dated
    x: float
    y: int
    width: float

    @property
    def middle(self) -> float:
        """Where the number stands."""
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True)
class Lane:
    """The line of one jurisdiction with its marks; `y` is the line that the first ones stand on."""

    name: str
    y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """Lanes under ticks of years. `today` is None where the day of the build lies outside."""

    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    today: float | None
    height: int


@dataclass(frozen=True, slots=True)
class _Scale:
    start: date
    end: date

    def at(self, day: date) -> float:
        held = min(max(day, self.start), self.end)
        return round(_LEFT + _WIDTH * ((held - self.start) / (self.end - self.start)), 2)


def drawing(events: Sequence[Dated], today: date, reach: date) -> Drawing | None:
    """Return the drawing of events up to `reach` at least; none where they are none or too many."""
    if not 0 < len(events) <= MOST_MARKS:
        return None
    first = min(_ends(one.date)[0] for one in events)
    last = max(reach, *(_ends(one.date)[1] for one in events))
    scale = _Scale(date(first.year, 1, 1), date(last.year, 12, 31))
    lanes, height = _lanes(events, scale)
    inside = scale.start <= today <= scale.end
    return Drawing(lanes, tuple(_ticks(scale)), scale.at(today) if inside else None, height)


def _ends(value: Edtf) -> tuple[date, date]:
    """Return the days between which a mark lies; an open end is where the known end is."""
    if value.interval is None:
        return value.earliest, value.latest
    start, end = value.interval
    known = [one for one in (start, end) if one]
    return known[0].earliest, known[-1].latest


def _ticks(scale: _Scale) -> Iterator[tuple[float, str]]:
    years = range(scale.start.year, scale.end.year + 1)
    if len(years) == 1:
        for month, name in _QUARTERS.items():
            yield scale.at(date(years[0], month, 1)), name
        return
    for year in years[:: math.ceil(len(years) / _LABELS)]:
        yield scale.at(date(year, 1, 1)), str(year)


def _lanes(events: Sequence[Dated], scale: _Scale) -> tuple[tuple[Lane, ...], int]:
    counted = Counter(one.lane for one in events)
    named = [name for name, _ in counted.most_common(MOST_LANES) if name != ELSEWHERE]
    found: list[Lane] = []
    top = _TOP
    for name in [*named, ELSEWHERE]:
        if own := [one for one in events if _lane_of(one, named) == name]:
            marks, rows = _placed(own, scale, top + _HEAD)
            found.append(Lane(name, top + _HEAD, marks))
            top += _HEAD + rows * _STEP
    return tuple(found), top


def _lane_of(one: Dated, named: list[str]) -> str:
    return one.lane if one.lane in named else ELSEWHERE


def _placed(events: Sequence[Dated], scale: _Scale, y: int) -> tuple[tuple[Mark, ...], int]:
    """Return marks so that none covers another, and the number of rows that this takes."""
    free: list[float] = []
    marks = []
    for one in sorted(events, key=lambda one: (_ends(one.date), one.number)):
        start, end = (scale.at(day) for day in _ends(one.date))
        bar = end - start > _MARK
        x, width = (start, round(end - start, 2)) if bar else (round((start + end) / 2, 2), 0.0)
        left = x if bar else x - _MARK / 2
        row = next((row for row, edge in enumerate(free) if edge <= left), len(free))
        free[row : row + 1] = [x + width if bar else x + _MARK / 2]
        marks.append(Mark(one, x, y + row * _STEP, width))
    return tuple(marks), len(free)
