"""The day of the build, as an argument for everything that judges due and passed."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

VARIABLE = "SOURCE_DATE_EPOCH"


def build_day(environment: Mapping[str, str]) -> date:
    """Return the day of SOURCE_DATE_EPOCH where it is set, or else today, both in UTC.

    Raises ValueError when the variable is set to anything but a whole number of seconds
    (reproducible-builds.org specification) of a day that the calendar has.
    """
    value = environment.get(VARIABLE)
    if value is None:
        return datetime.now(UTC).date()  # noqa: TID251 - this is the edge
    if not (value.isascii() and value.isdigit()):
        raise ValueError(f"{VARIABLE} must be a whole number of seconds since 1970, not {value!r}")
    try:
        return datetime.fromtimestamp(int(value), UTC).date()
    except (OverflowError, OSError, ValueError):
        raise ValueError(f"{VARIABLE} lies beyond every calendar: {value[:40]}") from None
