"""Disputes: a settled one says which version stands, and why."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.nearest import nearest


def dispute_without_reason(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A dispute that is resolved, or in which a version is preferred, gives the reason."""
    for index, dispute in enumerate(sheet.record.disputes):
        if dispute.reason is None and (dispute.resolution == "resolved" or dispute.preferred):
            what = "is resolved" if dispute.resolution == "resolved" else "prefers a version"
            message = f"the dispute `{dispute.id}` {what} without a reason"
            help = "Add `reason:` in one sentence, or set `resolution: open` and drop `preferred`."
            yield Finding(("disputes", index), message, help)


def dispute_without_preferred(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A dispute that is resolved says which of its versions stands."""
    for index, dispute in enumerate(sheet.record.disputes):
        if dispute.resolution == "resolved" and dispute.preferred is None:
            message = f"the dispute `{dispute.id}` is resolved and no version is preferred"
            help = (
                "Add `preferred:` with the text of the version that stands, for example "
                f"`{dispute.versions[0].text}`. If none does, set `resolution: unresolvable`."
            )
            yield Finding(("disputes", index), message, help)


def dispute_preferred_unknown(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """The version that a dispute prefers is one of its versions, in the same words."""
    for index, dispute in enumerate(sheet.record.disputes):
        versions = [version.text for version in dispute.versions]
        if dispute.preferred and dispute.preferred not in versions:
            near = nearest(dispute.preferred, versions) or versions[0]
            message = f"`preferred` is in the words of none of the {len(versions)} versions"
            help = f"Copy the text of the version that we use, for example: {near}"
            yield Finding(("disputes", index, "preferred"), message, help)
