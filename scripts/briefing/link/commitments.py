"""The ledger: when each commitment falls due, and whether it was met, by date arithmetic alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.read.sheets import Sheet
from briefing.schema.edtf import Edtf, add_days, add_months
from briefing.schema.event import EventSheet
from briefing.schema.substance import Commitment, Due


class State(StrEnum):
    """What became of a commitment on the day of the build."""

    OVERDUE = "overdue"
    OPEN = "open"
    LATE = "met late"
    MET = "met"
    DROPPED = "dropped"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class CommitmentEntry:
    """A commitment with its due date worked out. `days_late` is None unless it was met late."""

    event_id: str
    record: Commitment
    due: Edtf | None
    state: State
    days_late: int | None = None

    @property
    def days_early(self) -> int:
        """How many days before the due date it certainly was met; 0 where that is not certain."""
        if self.state is not State.MET or self.due is None or self.record.done is None:
            return 0
        return max(0, (self.due.earliest - self.record.done.date.latest).days)


def due_date(due: Due | None) -> Edtf | None:
    """Return when something falls due: the date given, or the span counted from `after`.

    The day of the event from which a period runs is not itself counted.
    """
    if due is None:
        return None
    if due.date is not None or due.after is None:
        return due.date
    start = due.after.earliest
    end = add_days(start, due.days) if due.days is not None else add_months(start, due.months or 0)
    return Edtf.of(end)


def entry(event_id: str, record: Commitment, today: date) -> CommitmentEntry:
    """Return the commitment with its state on `today`.

    A done or due date that is not one day counts by the bound that favours the actor: it is late
    only when it certainly was, and overdue only once every day it may mean has passed.
    """
    due = due_date(record.due)
    if record.state in ("dropped", "superseded"):
        return CommitmentEntry(event_id, record, due, State(record.state))
    if record.done:
        late = (record.done.date.earliest - due.latest).days if due else 0
        state = State.LATE if late > 0 else State.MET
        return CommitmentEntry(event_id, record, due, state, late if late > 0 else None)
    if record.state == "done":
        return CommitmentEntry(event_id, record, due, State.MET)
    overdue = due is not None and due.latest < today
    return CommitmentEntry(event_id, record, due, State.OVERDUE if overdue else State.OPEN)


def ledger(sheets: Iterable[Sheet[EventSheet]], today: date) -> tuple[CommitmentEntry, ...]:
    """Return all commitments by due date; those without one come last."""
    found = [
        entry(sheet.id, record, today)
        for sheet in sheets
        if sheet.record.withdrawn is None
        for record in sheet.record.commitments
    ]
    last = date.max
    return tuple(
        sorted(
            found,
            key=lambda one: (one.due.earliest if one.due else last, one.event_id, one.record.what),
        )
    )
