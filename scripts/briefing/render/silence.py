"""What must be said beside “overdue”: that no record of a deed is no proof that there was none."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefing.link.commitments import CommitmentEntry, State
from briefing.render.words import countable


@dataclass(frozen=True, slots=True)
class Silence:
    """The sentence is due once `after` is over; `now` says that it was due when it was built."""

    after: date
    now: bool


def silence(entries: Iterable[CommitmentEntry]) -> Silence | None:
    """Return from when on some of the commitments are called overdue, or None if never."""
    late, ahead = [], []
    for one in entries:
        if one.due and one.state is State.OVERDUE:
            late.append(one.due.latest)
        elif one.due and one.state is State.OPEN and countable(one.due):
            ahead.append(one.due.latest)
    return Silence(min(late or ahead), bool(late)) if late or ahead else None
