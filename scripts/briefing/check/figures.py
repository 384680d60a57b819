"""Figures: one count has one value."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet


def figure_clash(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """What was counted once at one time has one value."""
    figures = sheet.record.figures
    for index, one in enumerate(figures):
        for number, other in enumerate(figures[:index], 1):
            same = (one.label.casefold(), one.unit) == (other.label.casefold(), other.unit)
            if same and one.value != other.value and _may_be_one(one.as_of, other.as_of):
                message = f"the value is {one.value} here and {other.value} in figures[{number}]"
                help = (
                    "Say in the label what was counted, give each its `as_of`, or record a dispute."
                )
                yield Finding(("figures", index, "value"), message, help)


def _may_be_one(one: Edtf | None, other: Edtf | None) -> bool:
    """Whether two figures are of the same time, as far as the sheet says."""
    if one is None or other is None:
        return one is other
    return one.earliest <= other.latest and other.earliest <= one.latest
