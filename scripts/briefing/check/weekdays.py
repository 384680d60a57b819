"""Weekdays in running text: they agree with the calendar."""

import re
from collections.abc import Iterator
from datetime import date

from briefing.check.rule import Finding, Surroundings
from briefing.read.nodes import Loc
from briefing.read.sheets import Sheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_DAY = rf"(?P<weekday>{'|'.join(_DAYS)})"
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d))?"
_MONTH2, _YEAR2 = _MONTH.replace("month", "month2"), _YEAR.replace("year", "year2")
_BEFORE = re.compile(
    rf"\b{_DAY},? (?:the )?\(?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH}{_YEAR}"
    rf"|{_MONTH2} (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR2})\b"
)
_AFTER = re.compile(rf"\b(?P<day>\d{{1,2}}) {_MONTH}{_YEAR},? \({_DAY}\)")
_ON = re.compile(rf"\b(?:on|this) {_DAY}\b")
_ANY = re.compile(rf"\b(?:{'|'.join(_DAYS)})\b")
PATTERNS = {"before": _BEFORE, "after": _AFTER, "on": _ON, "any": _ANY}


def weekday_wrong(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A weekday in the text is that of the date beside it, or of the fact's date."""
    for loc, text, when in _texts(sheet):
        if "day" not in text or not _ANY.search(text):
            continue
        for named, day in _claims(text, when):
            real = _DAYS[day.weekday()]
            if named != real:
                words = Edtf.of(day).words
                help = f"Look the date up in the source; {words} was a {real}."
                yield Finding(loc, f"{words} was not a {named}", help)


def _texts(sheet: Sheet[EventSheet]) -> Iterator[tuple[Loc, str, Edtf | None]]:
    record = sheet.record
    event_date = None if "date" in sheet.set_aside else record.date
    yield ("summary",), record.summary, event_date
    for index, fact in enumerate(record.facts):
        yield ("facts", index, "text"), fact.text, fact.date or event_date
    for index, one in enumerate(record.upcoming):
        yield ("upcoming", index, "what"), one.what, one.date


def _claims(text: str, when: Edtf | None) -> Iterator[tuple[str, date]]:
    """Yield (weekday, the day it is said of), only where there is no doubt which day is meant."""
    written = [*_BEFORE.finditer(text), *_AFTER.finditer(text)]
    for found in written:
        parts = found.groupdict()
        year = parts["year"] or parts.get("year2") or (str(when.earliest.year) if when else None)
        month, day = parts["month"] or parts.get("month2"), parts["day"] or parts.get("day2")
        if (
            year
            and month
            and day
            and (known := _date(int(year), _MONTHS.index(month) + 1, int(day)))
        ):
            yield parts["weekday"], known
    alone = _ON.search(text)
    if alone and not written and when and when.is_day and len(_ANY.findall(text)) == 1:
        yield alone["weekday"], when.earliest


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
