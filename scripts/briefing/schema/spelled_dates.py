"""Dates as people spell them: what can be read in one way only, in EDTF."""

import re

from briefing.schema.edtf import Edtf

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"),
            ("may",), ("june", "jun"), ("july", "jul"), ("august", "aug"),
            ("september", "sep", "sept"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
_LONGEST = 60  # no date is longer; what is would only cost time
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_WRITTEN = (
    r"(?P<y>\d{4})(?P<s>[/.-])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})",
    r"(?P<y>\d{4})(?P<s>[/.])(?P<m>\d{1,2})",
    r"(?P<y>\d{4})-(?P<m>\d)",
    r"(?P<y>\d{4})年(?P<m>\d{1,2})月(?:(?P<d>\d{1,2})日)?",
    rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<w>{_MONTH})\.?,?\s+(?P<y>\d{{4}})",
    rf"(?P<w>{_MONTH})\.?\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>\d{{4}})",
)
_TWO_NUMBERS = r"(?P<a>\d{1,2})(?P<s>[/.])(?P<b>\d{1,2})(?P=s)(?P<y>\d{4})"
_ABOUT = re.compile(r"(?:circa|ca\.?|c\.|about|around)\s+(.+)|(.+?)\s*\(approximate\)")


def one_reading(text: str) -> str | None:
    """Return the EDTF form of a date that can be read in one way only, or None.

    `26/07/2025` has one reading, since there is no month 26; `06/07/2025` has two.
    """
    folded = " ".join(text.split()).lower()
    if len(folded) > _LONGEST:
        return None
    if about := _ABOUT.fullmatch(folded):
        inner = one_reading(about[1] or about[2]) or _valid(about[1] or about[2])
        return f"{inner}~" if inner and inner[-1] not in "~?%" else None
    for form in _WRITTEN:
        if found := re.fullmatch(form, folded):
            return _joined(found.groupdict())
    found = re.fullmatch(_TWO_NUMBERS, folded)
    return _day_and_month(found) if found else None


def _day_and_month(found: re.Match[str]) -> str | None:
    """Return the date of two numbers and a year, where only one order of them is a date."""
    a, b, year = int(found["a"]), int(found["b"]), found["y"]
    readings = {_valid(f"{year}-{month:02}-{day:02}") for day, month in ((a, b), (b, a))} - {None}
    return readings.pop() if len(readings) == 1 else None


def _joined(parts: dict[str, str | None]) -> str | None:
    word = parts.get("w")
    month = _MONTHS[word] if word else int(parts["m"] or 0)
    day = parts.get("d")
    return _valid(f"{parts['y']}-{month:02}" + (f"-{int(day):02}" if day else ""))


def _valid(text: str) -> str | None:
    try:
        return Edtf.parse(text).text
    except ValueError:
        return None
