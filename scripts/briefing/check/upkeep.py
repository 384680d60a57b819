"""Upkeep: what has come due by the day of the build."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.edtf import add_months
from briefing.schema.event import EventSheet

LONGEST_UNCHECKED = 18  # months


def review_overdue(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """The day by which the sheet was to be reviewed has not passed."""
    review = sheet.record.review_by
    if review and review.latest < around.today and sheet.stands:
        message = f"this sheet was due for review by {review.words}"
        yield Finding(
            ("review_by",), message, "Look at the sources again, then move `as_of` and `review_by`."
        )


def upcoming_past(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A date under `upcoming` lies ahead."""
    if not sheet.stands:
        return
    for index, one in enumerate(sheet.record.upcoming):
        if one.date.latest < around.today:
            message = f"{one.date.words} has passed, and the sheet still calls it upcoming"
            help = "Say what happened as a fact or in a sheet of its own, and delete the entry."
            yield Finding(("upcoming", index, "date"), message, help)


def gap_unchecked(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """Somebody looked at an open question within the last 18 months."""
    if not sheet.stands:
        return
    for index, gap in enumerate(sheet.record.gaps):
        checked = gap.checked or sheet.record.as_of
        if checked and add_months(checked.latest, LONGEST_UNCHECKED) < around.today:
            message = f"nobody has looked at this question since {checked.words}"
            help = "Look again and set `checked:` to today, or turn the answer into a fact."
            yield Finding(("gaps", index), message, help)


def assessment_due(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A judgement whose horizon has passed says how it turned out."""
    if not sheet.stands:
        return
    for index, judged in enumerate(sheet.record.assessments):
        horizon = judged.horizon
        if (
            horizon
            and judged.likelihood
            and judged.outcome is None
            and horizon.latest < around.today
        ):
            message = (
                f"the horizon of `{judged.id}` ({horizon.words}) has passed without an outcome"
            )
            help = "Add `outcome:` with `date` and `result`: what came true, and what did not."
            yield Finding(("assessments", index, "horizon"), message, help)
