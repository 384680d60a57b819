"""The calendar: dates ahead, what begins to apply, commitments, reviews and judgements due."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from briefing.link.applies import bounds
from briefing.link.commitments import CommitmentEntry, State
from briefing.read.sheets import Sheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet

UPCOMING, DUE = "Upcoming", "Commitment due"
BEGINS, CEASES = "Begins to apply", "Ceases to apply"


@dataclass(frozen=True, slots=True)
class Entry:
    """A date ahead, or one that passed unrecorded. `anchor` is where its page speaks of it."""

    date: Edtf
    kind: str
    what: str
    event_id: str
    anchor: str
    certainty: str = ""
    passed: bool = False


def agenda(
    sheets: Iterable[Sheet[EventSheet]], ledger: Iterable[CommitmentEntry], today: date
) -> tuple[Entry, ...]:
    """Return all dates, the earliest first; `passed` is judged by the latest day a date allows."""
    found: list[Entry] = []
    for sheet in sheets:
        if sheet.record.withdrawn is None:
            found += _of_sheet(sheet, today)
    for one in ledger:
        if one.due and one.state in (State.OPEN, State.OVERDUE):
            found.append(
                Entry(
                    one.due,
                    DUE,
                    one.record.what,
                    one.event_id,
                    one.record.id or "",
                    passed=one.due.latest < today,
                )
            )
    return tuple(
        sorted(found, key=lambda one: (one.date.sort_key, one.event_id, one.kind, one.what))
    )


def _of_sheet(sheet: Sheet[EventSheet], today: date) -> Iterable[Entry]:
    record = sheet.record
    for number, one in enumerate(record.upcoming, 1):
        passed = one.date.latest < today
        yield Entry(one.date, UPCOMING, one.what, sheet.id, f"u{number}", one.certainty, passed)
    yield from _beginnings(sheet, today)
    for judged in record.assessments:
        if judged.horizon and judged.outcome is None and judged.likelihood:
            passed = judged.horizon.latest < today
            what = judged.question or judged.judgment
            yield Entry(
                judged.horizon,
                "Judgement falls due",
                what,
                sheet.id,
                judged.id or "",
                passed=passed,
            )
    if record.review_by:
        passed = record.review_by.latest < today
        what = record.short_title or record.title
        yield Entry(record.review_by, "Review due", what, sheet.id, "record", passed=passed)


def _beginnings(sheet: Sheet[EventSheet], today: date) -> Iterator[Entry]:
    """Yield when something begins or ceases to apply, where no upcoming date tells of that day.

    Once the day is there it is no open date: the fact has said all along what applies from then on.
    """
    told = {one.date.text for one in sheet.record.upcoming}
    for fact in sheet.record.facts:
        if fact.applies and fact.status == "current":
            for kind, day in zip((BEGINS, CEASES), bounds(fact.applies), strict=True):
                if day and day.latest > today and day.text not in told:
                    yield Entry(day, kind, fact.text, sheet.id, fact.id or "")
