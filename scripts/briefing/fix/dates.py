"""Remedy for dates: what can be read in one way only is written in EDTF."""

from collections.abc import Iterator

from briefing.fix.draft import Draft, replaced, written_at
from briefing.fix.scalars import scalar_at
from briefing.schema.spelled_dates import one_reading


def date_form(draft: Draft) -> Iterator[str]:
    """A date that can be read in one way only is written as `2025-07-26`."""
    for one in draft.of("date-form"):
        scalar = scalar_at(draft, one.place)
        old = written_at(draft, one.place, scalar.text) if scalar else None
        new = one_reading(scalar.text) if scalar else None
        if old and new and (text := replaced(draft, one.place, old, new)):
            yield text
