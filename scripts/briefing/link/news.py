"""What changed lately: events, moves of status, and mended records, from the sheets alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from briefing.link.events import Event
from briefing.link.initiatives import Initiative
from briefing.link.status import Status
from briefing.schema.edtf import Edtf
from briefing.schema.event import Revision


class Kind(StrEnum):
    """The three kinds of change, as they are headed."""

    EVENT = "New events"
    STATUS = "Status changed"
    RECORD = "Corrections"


@dataclass(frozen=True, slots=True)
class Move:
    """A change of status; `before` is None where it is the first."""

    initiative_id: str
    before: Status | None
    after: Status


@dataclass(frozen=True, slots=True)
class News:
    """One change. `what` says what became of a record, `move` how a status changed.

    `date` is that of the event, or of the revision that mended the sheet.
    """

    kind: Kind
    date: Edtf
    event_id: str
    what: str = ""
    move: Move | None = None


def news(
    events: Mapping[str, Event], initiatives: Mapping[str, Initiative], today: date
) -> dict[Kind, tuple[News, ...]]:
    """Return the changes up to `today` by kind, the latest first.

    An event that moved the status of its initiative is both: a new event and a change of status.
    """
    moves = _moves(initiatives)
    found: dict[Kind, list[News]] = {kind: [] for kind in Kind}
    for event in events.values():
        for one in (*_happened(event, moves), *_mended(event)):
            if one.date.earliest <= today:
                found[one.kind].append(one)
    return {kind: _latest_first(listed) for kind, listed in found.items()}


def _latest_first(found: Iterable[News]) -> tuple[News, ...]:
    return tuple(sorted(found, key=lambda one: (one.date.sort_key, one.event_id), reverse=True))


def _moves(initiatives: Mapping[str, Initiative]) -> dict[str, Move]:
    found = {}
    for one in initiatives.values():
        before: Status | None = None
        for status in one.history:
            if before is None or status.state != before.state:
                found[status.event_id] = Move(one.id, before, status)
            before = status
    return found


def _happened(event: Event, moves: Mapping[str, Move]) -> Iterator[News]:
    if event.record.withdrawn is None:
        yield News(Kind.EVENT, event.record.date, event.id)
        if move := moves.get(event.id):
            yield News(Kind.STATUS, event.record.date, event.id, move=move)


def _mended(event: Event) -> Iterator[News]:
    gone = event.record.withdrawn
    if gone:
        yield News(Kind.RECORD, gone.date, event.id, f"Withdrawn: {gone.reason}")
    for one in event.record.revisions:
        word = _word(one, event)
        if word:
            yield News(Kind.RECORD, one.date, event.id, f"{word}: {one.summary}")


def _word(one: Revision, event: Event) -> str:
    """Return what a revision did to the record; an update counts where it settled a dispute."""
    settled = {dispute.id for dispute in event.record.disputes if dispute.resolution == "resolved"}
    if one.kind == "update" and settled & set(one.touches):
        return "Dispute settled"
    return {"correction": "Corrected", "retraction": "Partly retracted"}.get(one.kind, "")
