"""The drawing over a timeline: a lane for each jurisdiction, marks as wide as dates are vague.

Places along are per cent of the width and places down are pixels, so that no text is ever scaled.
"""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.link.catalog import Catalog
from briefing.link.events import Event
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
class Tick:
    """Where a year or a quarter begins, in per cent, and what it is called."""

    x: float
    name: str
    year: int


@dataclass(frozen=True, slots=True)
class Scale:
    """Whole years laid along the width of a drawing."""

    start: date
    end: date

    def at(self, day: date) -> float:
        """Return the place of a day, in per cent; what lies outside stands at the edge."""
        held = min(max(day, self.start), self.end)
        return round(_LEFT + _WIDTH * ((held - self.start) / (self.end - self.start)), 2)

    def ticks(self, most: int) -> Iterator[Tick]:
        """Yield the quarters of a single year, else at most `most` years."""
        years = range(self.start.year, self.end.year + 1)
        if len(years) == 1:
            for month, name in _QUARTERS.items():
                yield Tick(self.at(date(years[0], month, 1)), name, years[0])
            return
        for year in years[:: math.ceil(len(years) / most)]:
            yield Tick(self.at(date(year, 1, 1)), str(year), year)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Lanes under ticks of years. `today` is None where the day of the build lies outside."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    today: float | None
    height: int


def drawing(events: Sequence[Dated], today: date, reach: date) -> Drawing | None:
    """Return the drawing of events up to `reach` at least; none where they are none or too many."""
    if not 0 < len(events) <= MOST_MARKS:
        return None
    first = min(ends(one.date)[0] for one in events)
    last = max(reach, *(ends(one.date)[1] for one in events))
    scale = Scale(date(first.year, 1, 1), date(last.year, 12, 31))
    lanes, height = _lanes(events, scale)
    inside = scale.start <= today <= scale.end
    return Drawing(lanes, tuple(scale.ticks(_LABELS)), scale.at(today) if inside else None, height)


def ends(value: Edtf) -> tuple[date, date]:
    """Return the days between which a mark lies; an open end is where the known end is."""
    if value.interval is None:
        return value.earliest, value.latest
    start, end = value.interval
    known = [one for one in (start, end) if one]
    return known[0].earliest, known[-1].latest


def _lanes(events: Sequence[Dated], scale: Scale) -> tuple[tuple[Lane, ...], int]:
    named = lanes_named(one.lane for one in events)
    found: list[Lane] = []
    top = _TOP
    for name in named:
        if own := [one for one in events if _lane_in(one, named) == name]:
            marks, rows = _placed(own, scale, top + _HEAD)
            found.append(Lane(name, top + _HEAD, marks))
            top += _HEAD + rows * _STEP
    return tuple(found), top


def lanes_named(lanes: Iterable[str]) -> list[str]:
    """Return the lanes to draw: the fullest ones, then that of everything else."""
    counted = Counter(lanes)
    return [*(name for name, _ in counted.most_common(MOST_LANES) if name != ELSEWHERE), ELSEWHERE]


def lane_of(catalog: Catalog, event: Event) -> str:
    """Return the lane of an event: the first jurisdiction that it names."""
    known = catalog.registries.jurisdictions
    places = event.record.jurisdictions
    return known[places[0]].name if places else ELSEWHERE


def _lane_in(one: Dated, named: list[str]) -> str:
    return one.lane if one.lane in named else ELSEWHERE


def _placed(events: Sequence[Dated], scale: Scale, y: int) -> tuple[tuple[Mark, ...], int]:
    """Return marks so that none covers another, and the number of rows that this takes."""
    free: list[float] = []
    marks = []
    for one in sorted(events, key=lambda one: (ends(one.date), one.number)):
        start, end = (scale.at(day) for day in ends(one.date))
        bar = end - start > _MARK
        x, width = (start, round(end - start, 2)) if bar else (round((start + end) / 2, 2), 0.0)
        left = x if bar else x - _MARK / 2
        row = next((row for row, edge in enumerate(free) if edge <= left), len(free))
        free[row : row + 1] = [x + width if bar else x + _MARK / 2]
        marks.append(Mark(one, x, y + row * _STEP, width))
    return tuple(marks), len(free)
