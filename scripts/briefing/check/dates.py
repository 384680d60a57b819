"""Dates: they agree with each other. A rule speaks only when no reading of the dates would do."""

import re
from collections.abc import Iterator
from datetime import timedelta

from briefing.check.citations import cited_sources
from briefing.check.rule import Finding, Surroundings
from briefing.read.nodes import Loc
from briefing.read.sheets import Sheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet
from briefing.schema.evidence import Fact

# A report can carry an earlier date than the event where the reporter is west of the place.
ACROSS_ZONES = timedelta(days=1)
# A deadline or a plan is known before its day.
PLANNED = re.compile(
    r"\b(due|deadline|scheduled|planned|plans|set for|until|would|will|by then|no later than"
    r"|is to|are to|was to|were to|expected|take[sn]? effect)\b"
)


def date_after_as_of(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """Nothing in the sheet is later than `as_of`, up to which evidence was considered."""
    as_of = sheet.record.as_of
    if as_of is None:
        return
    for loc, date, what in _dated(sheet.record):
        if date.earliest > as_of.latest:
            message = f"{what} is of {date.words}, but evidence was considered up to {as_of.words}"
            yield Finding(
                loc, message, "Move `as_of` to the day on which you last looked, or mend the date."
            )


def _dated(record: EventSheet) -> Iterator[tuple[Loc, Edtf, str]]:
    yield ("date",), record.date, "the event"
    for index, fact in enumerate(record.facts):
        if fact.date and fact.kind in ("event", "statement"):
            yield ("facts", index, "date"), fact.date, f"the fact `{fact.id}`"
    for index, entry in enumerate(record.actors):
        if entry.date:
            yield ("actors", index, "date"), entry.date, f"the role of `{entry.actor}`"
    for key, source in record.sources.items():
        if source.date:
            yield ("sources", key, "date"), source.date, f"the source `{key}`"
    for index, owed in enumerate(record.commitments):
        if owed.done:
            yield ("commitments", index, "done", "date"), owed.done.date, f"what met `{owed.id}`"


def event_in_future(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A sheet is about something that has happened; what lies ahead goes under `upcoming`."""
    date = sheet.record.date
    if date.earliest > around.today:
        message = f"the event is dated {date.words}, which lies ahead"
        help = "Mend the date, or record it under `upcoming` of the sheet that announces it."
        yield Finding(("date",), message, help)


def source_before_event(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A source that is cited for what happened is not older than what happened."""
    if "date" in sheet.set_aside:
        return
    for index, fact in enumerate(sheet.record.facts):
        if PLANNED.search(fact.text):
            continue
        if fact.kind == "event" and (newest := _newest_source(fact, sheet.record)):
            happened = fact.date or sheet.record.date
            if newest.latest + ACROSS_ZONES < happened.earliest:
                message = (
                    f"the fact `{fact.id}` is of {happened.words}, "
                    f"its newest source of {newest.words}"
                )
                help = (
                    "Give the fact its own `date`, cite a later source, or use `kind: content` "
                    "for what a document says."
                )
                yield Finding(("facts", index, "cite"), message, help)


def _newest_source(fact: Fact, record: EventSheet) -> Edtf | None:
    """Return the date of the newest source of a fact, or None when any has no date."""
    dates = [source.date for source in cited_sources(fact, record.sources)]
    known = [date for date in dates if date]
    return max(known, key=lambda date: date.latest) if known and len(known) == len(dates) else None


def done_before_due_start(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A commitment is met after the day from which its time runs."""
    for index, owed in enumerate(sheet.record.commitments):
        start = owed.due.after if owed.due else None
        if owed.done and start and owed.done.date.latest < start.earliest:
            message = (
                f"`{owed.id}` was met on {owed.done.date.words}, "
                f"before its time began on {start.words}"
            )
            help = "Mend `done.date` or `due.after`."
            yield Finding(("commitments", index, "done", "date"), message, help)


def document_dates_reversed(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A document is published on the day it is signed, or later."""
    for index, document in enumerate(sheet.record.documents):
        signed, published = document.date_signed, document.date_published
        if signed and published and published.latest < signed.earliest:
            message = f"published on {published.words}, before it was signed on {signed.words}"
            help = "Are the two exchanged? An earlier draft is a document of its own."
            yield Finding(("documents", index, "date_published"), message, help)


def review_before_as_of(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """The day of the next review is later than `as_of`."""
    review, as_of = sheet.record.review_by, sheet.record.as_of
    if review and as_of and review.latest < as_of.earliest:
        message = f"the next review ({review.words}) is before the last look ({as_of.words})"
        yield Finding(
            ("review_by",), message, "Set `review_by` to a day after `as_of`, or delete it."
        )
