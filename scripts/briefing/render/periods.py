"""Years and months under which dated things are listed. A vague date is never put into a month."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefing.schema.edtf import Edtf, Precision

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Period(Generic[T]):
    """A month, or a year or decade where no month is known, with what is dated in it."""

    name: str
    items: tuple[T, ...]


def by_year(items: Iterable[T], date_of: Callable[[T], Edtf]) -> dict[int, tuple[T, ...]]:
    """Return items by the year they are listed under, the latest year first, in the given order."""
    grouped: dict[int, list[T]] = {}
    for item in items:
        grouped.setdefault(year_of(date_of(item)), []).append(item)
    return {year: tuple(grouped[year]) for year in sorted(grouped, reverse=True)}


@dataclass(frozen=True, slots=True)
class Volume(Generic[T]):
    """One page of a list: the index, or all of one `year`. `years` counts what each year holds."""

    uri: str
    items: tuple[T, ...]
    years: Mapping[int, int]
    year: int | None


def volumes(
    folder: str, items: Iterable[T], date_of: Callable[[T], Edtf], cut: Iterable[T] | None
) -> Iterator[Volume[T]]:
    """Yield the index of a list; with `cut`, which it then shows, also a page for each year."""
    every = tuple(items)
    if cut is None:
        yield Volume(f"{folder}/index.md", every, {}, None)
        return
    years = by_year(every, date_of)
    counts = {year: len(found) for year, found in years.items()}
    yield Volume(f"{folder}/index.md", tuple(cut), counts, None)
    for year, found in years.items():
        yield Volume(f"{folder}/{year}.md", found, counts, year)


def by_period(items: Iterable[T], date_of: Callable[[T], Edtf]) -> tuple[Period[T], ...]:
    """Return items by month, the earliest first; what has a year alone stands before its months."""
    grouped: dict[tuple[int, int, str], list[T]] = {}
    for item in sorted(items, key=lambda one: date_of(one).sort_key):
        grouped.setdefault(_period_of(date_of(item)), []).append(item)
    return tuple(Period(key[2], tuple(grouped[key])) for key in sorted(grouped))


def year_of(date: Edtf) -> int:
    """Return the year that a date is listed under: that of its first known end."""
    return _listed_by(date).earliest.year


def _listed_by(date: Edtf) -> Edtf:
    if date.interval is None:
        return date
    start, end = date.interval
    return start or end or date


def _period_of(date: Edtf) -> tuple[int, int, str]:
    known = _listed_by(date)
    first = known.earliest
    if known.precision < Precision.MONTH:
        return first.year, 0, known.words.split(",")[0]
    month = Edtf(known.text, first, known.latest, Precision.MONTH)
    return first.year, first.month, month.words
