"""The drawing over many events: how many fall into each quarter or month, a lane a jurisdiction.

What is dated closely enough stands above its lane, solid. What is known by a longer span alone
hangs below it, hollow, as wide as the span. Along is per cent, down is pixels; no text is scaled.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.render.lanes import Scale, Tick, ends, lane_of, lanes_named
from briefing.render.periods import year_of

_TOP, _NAME, _ABOVE, _BELOW = 28, 22, 36, 12
_PER_EVENT = 7
_MANY_YEARS = 12


@dataclass(frozen=True, slots=True)
class Bar:
    """How many events one stretch of time holds. A hollow one hangs below its lane."""

    x: float
    width: float
    y: int
    height: int
    hollow: bool


@dataclass(frozen=True, slots=True)
class Band:
    """The lane of one jurisdiction: its line at `y`, its bars and its events by year."""

    name: str
    y: int
    bars: tuple[Bar, ...]
    total: int
    by_year: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Overview:
    """Bands under the years. `span` says in words what one bar stands for."""

    bands: tuple[Band, ...]
    ticks: tuple[Tick, ...]
    today: float | None
    height: int
    span: str
    hollow: bool


def overview(catalog: Catalog, events: Sequence[Event]) -> Overview | None:
    """Return the drawing of any number of events; none where there is none."""
    if not events:
        return None
    days = [ends(one.record.date) for one in events]
    scale = Scale(
        date(min(start for start, _ in days).year, 1, 1),
        date(max(end for _, end in days).year, 12, 31),
    )
    bands, height = _bands(catalog, events, scale)
    today = catalog.today if scale.start <= catalog.today <= scale.end else None
    return Overview(
        bands,
        tuple(scale.ticks(_MANY_YEARS)),
        scale.at(today) if today else None,
        height,
        {1: "month", 3: "quarter", 12: "year"}[_months(scale)],
        any(bar.hollow for band in bands for bar in band.bars),
    )


def _bands(catalog: Catalog, events: Sequence[Event], scale: Scale) -> tuple[tuple[Band, ...], int]:
    own = _by_lane(catalog, events)
    stretches = {name: _stretches(found, scale) for name, found in own.items()}
    most = max(count for one in stretches.values() for count in one.values())
    step = min(_PER_EVENT, _ABOVE / most)
    found, top = [], _TOP
    for name, counts in stretches.items():
        y = top + _NAME + _ABOVE
        bars = tuple(_bars(counts, scale, y, step))
        years = Counter(year_of(one.record.date) for one in own[name])
        found.append(Band(name, y, bars, len(own[name]), years))
        top = y + (_BELOW if any(bar.hollow for bar in bars) else 0)
    return tuple(found), top + 4


def _by_lane(catalog: Catalog, events: Iterable[Event]) -> dict[str, list[Event]]:
    """Return events by lane: the largest first, what has no lane of its own last."""
    every = [(lane_of(catalog, one), one) for one in events]
    order = lanes_named(name for name, _ in every)
    found: dict[str, list[Event]] = {name: [] for name in order}
    for name, event in every:
        found[name if name in found else order[-1]].append(event)
    return {name: held for name, held in found.items() if held}


def _stretches(events: Iterable[Event], scale: Scale) -> Counter[tuple[date, date, bool]]:
    """Count events by the stretch of time that each is drawn in, and whether that is hollow."""
    months = _months(scale)
    return Counter(_stretch(*ends(one.record.date), months) for one in events)


def _stretch(start: date, end: date, months: int) -> tuple[date, date, bool]:
    first = start.replace(month=(start.month - 1) // months * months + 1, day=1)
    after = _first_after(first, months)
    return (first, after, False) if end < after else (start, end, True)


def _first_after(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)


def _months(scale: Scale) -> int:
    years = scale.end.year - scale.start.year + 1
    return 1 if years == 1 else 3 if years <= _MANY_YEARS else 12


def _bars(
    counts: Mapping[tuple[date, date, bool], int], scale: Scale, y: int, step: float
) -> Iterator[Bar]:
    for (start, end, hollow), count in sorted(counts.items()):
        x = scale.at(start)
        height = max(3, round(count * step))
        if hollow:
            yield Bar(x, round(scale.at(end) - x, 2), y, min(height, _BELOW - 4), True)
        else:
            yield Bar(x, round((scale.at(end) - x) * 0.86, 2), y - height, height, False)
