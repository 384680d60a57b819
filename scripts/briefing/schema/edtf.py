"""Dates that keep their precision: EDTF level 1 (ISO 8601-2) without seasons and far years.

A value is read once and carries the earliest and the latest day it allows. Sorting uses the
earliest day; printing uses the words of the precision that the author gave, never a made-up day.
"""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum
from typing import Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import core_schema

EARLIEST_YEAR, LATEST_YEAR = 1600, 2199
_ONE = r"(\d{3}[\dX]|\d{2}XX)(-(\d{2}|XX))?(-(\d{2}|XX))?[?~%]?"
DATE_PATTERN = rf"^({_ONE}|({_ONE}|\.\.)?/({_ONE}|\.\.)?)$"
_SINGLE = re.compile(
    r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%])?"
)
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


class Precision(IntEnum):
    """How finely a date is known; a larger value is finer."""

    CENTURY = 0
    DECADE = 1
    YEAR = 2
    MONTH = 3
    DAY = 4


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval. `earliest` and `latest` are the bounds in whole days, both included.

    `latest` of an open interval (`2025-10/..`) is the last day of the year 2199.
    """

    text: str
    earliest: date
    latest: date
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    interval: tuple["Edtf | None", "Edtf | None"] | None = None

    @classmethod
    def parse(cls, text: str) -> "Edtf":
        """Return the date that `text` means. Raises ValueError with the cause in plain words."""
        if "/" in text:
            return _parse_interval(text)
        return _parse_single(text)

    @classmethod
    def of(cls, day: date) -> "Edtf":
        """Return the day-precise date of `day`."""
        return cls(day.isoformat(), day, day, Precision.DAY)

    @property
    def is_day(self) -> bool:
        """Whether this is one certain calendar day."""
        return self.interval is None and self.earliest == self.latest and not self.doubtful

    @property
    def doubtful(self) -> bool:
        """Whether the author marked it as approximate or uncertain."""
        return self.approximate or self.uncertain

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Order by the earliest day allowed, then the latest."""
        return (self.earliest, self.latest, self.text)

    @property
    def words(self) -> str:
        """The date for readers: `26 July 2025`, `July 2025, approximate`, `26 to 28 July 2025`."""
        return "".join(words for words, _ in self.pieces)

    @property
    def pieces(self) -> tuple[tuple[str, "Edtf | None"], ...]:
        """The words in pieces: each end of an interval with its date, what is between with none."""
        if self.interval is not None:
            return _interval_words(*self.interval)
        return ((_single_words(self), self),)

    @property
    def html(self) -> str:
        """The value for a `datetime` attribute, or nothing where HTML has no form for it."""
        if self.interval is not None or "X" in self.text:
            return ""
        return self.text.rstrip("?~%")

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _from_schema, serialization=core_schema.plain_serializer_function_ser_schema(_text)
        )


def _from_schema(value: object) -> Edtf:
    if isinstance(value, Edtf):
        return value
    if not isinstance(value, str):
        raise ValueError("a date is written as text such as 2025-07-26")
    return Edtf.parse(value)


def _text(value: Edtf) -> str:
    return value.text


def _parse_single(text: str) -> Edtf:
    found = _SINGLE.fullmatch(text)
    if not found:
        raise ValueError(_why_not(text))
    year, month, day, mark = found.groups()
    if "X" in year and month:
        raise ValueError("a year with X cannot have a month")
    if month == "XX" and day and day != "XX":
        raise ValueError("an unknown month (XX) cannot have a known day")
    earliest, latest = _bounds(year, month, day)
    if not EARLIEST_YEAR <= earliest.year <= LATEST_YEAR:
        raise ValueError(f"the year must lie between {EARLIEST_YEAR} and {LATEST_YEAR}")
    return Edtf(
        text,
        earliest,
        latest,
        _precision(year, month, day),
        approximate=mark in ("~", "%"),
        uncertain=mark in ("?", "%"),
    )


def _precision(year: str, month: str | None, day: str | None) -> Precision:
    if "X" in year:
        return Precision.CENTURY if year.endswith("XX") else Precision.DECADE
    if month in (None, "XX"):
        return Precision.YEAR
    return Precision.MONTH if day in (None, "XX") else Precision.DAY


def _bounds(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first_year == 0:
        raise ValueError("there is no year 0000")
    if month in (None, "XX"):
        return date(first_year, 1, 1), date(last_year, 12, 31)
    number = int(month or 0)
    if not 1 <= number <= 12:
        raise ValueError(f"there is no month {month}")
    last_day = calendar.monthrange(first_year, number)[1]
    if day in (None, "XX"):
        return date(first_year, number, 1), date(first_year, number, last_day)
    if not 1 <= int(day or 0) <= last_day:
        raise ValueError(f"{MONTHS[number - 1]} {first_year} has no day {day}")
    exact = date(first_year, number, int(day or 0))
    return exact, exact


def _why_not(text: str) -> str:
    if re.fullmatch(r"\d{1,2}[/.]\d{1,2}[/.]\d{4}", text):
        return "day and month cannot be told apart in this form"
    if re.match(r"\d{4}-\d{2}-\d{2}[T ]", text):
        return "a time of day is not kept; give the day alone"
    return "not a date in EDTF level 1 form"


def _parse_interval(text: str) -> Edtf:
    if text.count("/") != 1:
        raise ValueError(_why_not(text))
    left, right = text.split("/")
    if re.fullmatch(r"\d{1,2}", left):
        raise ValueError(_why_not(text))
    start = None if left in ("", "..") else _parse_single(left)
    end = None if right in ("", "..") else _parse_single(right)
    if start is None and end is None:
        raise ValueError("an interval needs at least one end")
    earliest = start.earliest if start else date(EARLIEST_YEAR, 1, 1)
    latest = end.latest if end else date(LATEST_YEAR, 12, 31)
    if latest < earliest:
        raise ValueError("the interval ends before it begins")
    ends = [one for one in (start, end) if one]
    return Edtf(
        text,
        earliest,
        latest,
        min(one.precision for one in ends),
        any(one.approximate for one in ends),
        any(one.uncertain for one in ends),
        (start, end),
    )


def _plain_words(value: Edtf) -> str:
    first = value.earliest
    if value.precision is Precision.DAY:
        return f"{first.day} {MONTHS[first.month - 1]} {first.year}"
    if value.precision is Precision.MONTH:
        return f"{MONTHS[first.month - 1]} {first.year}"
    if value.precision is Precision.YEAR:
        return str(first.year)
    return f"{first.year}s"


def _single_words(value: Edtf) -> str:
    marks = [
        *(["approximate"] if value.approximate else []),
        *(["uncertain"] if value.uncertain else []),
    ]
    return ", ".join([_plain_words(value), *marks])


def _interval_words(start: Edtf | None, end: Edtf | None) -> tuple[tuple[str, Edtf | None], ...]:
    if start is None:
        return (("until ", None), (end.words, end)) if end else ()
    if end is None:
        return (("from ", None), (start.words, start))
    if start.is_day and end.is_day and start.earliest.year == end.earliest.year:
        month = MONTHS[start.earliest.month - 1]
        same = start.earliest.month == end.earliest.month
        day = f"{start.earliest.day}" if same else f"{start.earliest.day} {month}"
        return ((day, start), (" to ", None), (_plain_words(end), end))
    return ((start.words, start), (", to " if start.doubtful else " to ", None), (end.words, end))


def add_months(day: date, months: int) -> date:
    """Return `day` moved by whole months; the last day of a shorter month stands for a later one.

    The rule of the EU's Regulation 1182/71, Article 3(2)(c): where the month has no such day, the
    period ends with the last day of the month.
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add_days(day: date, days: int) -> date:
    """Return `day` moved by whole days."""
    return day + timedelta(days=days)
