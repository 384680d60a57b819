"""Review: a second pair of eyes."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet


def reviewed_by_author(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """Nobody reviews a sheet of their own."""
    for index, reviewer in enumerate(sheet.record.reviewed_by):
        if reviewer in sheet.record.authors:
            message = f"`{reviewer}` wrote the sheet and is named as its reviewer"
            help = "Ask somebody else to look at it, or delete the entry until somebody has."
            yield Finding(("reviewed_by", index), message, help)
