"""Disputes: a settled one says why."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.repository import Sheet
from briefing.schema.event import EventSheet


def dispute_without_reason(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A dispute that is resolved, or in which a version is preferred, gives the reason."""
    for index, dispute in enumerate(sheet.record.disputes):
        if dispute.reason is None and (dispute.resolution == "resolved" or dispute.preferred):
            what = "is resolved" if dispute.resolution == "resolved" else "prefers a version"
            message = f"the dispute `{dispute.id}` {what} without a reason"
            help = "Add `reason:` in one sentence, or set `resolution: open` and drop `preferred`."
            yield Finding(("disputes", index), message, help)
