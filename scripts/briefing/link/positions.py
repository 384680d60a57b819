"""Where actors stand on issues: every record kept, the latest one shown."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet
from briefing.schema.substance import Position


@dataclass(frozen=True, slots=True)
class PositionEntry:
    """A position with the event that records it and the date it was held."""

    event_id: str
    record: Position
    as_of: Edtf


def positions(records: Iterable[tuple[str, EventSheet]]) -> tuple[PositionEntry, ...]:
    """Return all positions of (event id, record) pairs, oldest first.

    Without a date of its own a position has that of its event; withdrawn sheets do not count.
    """
    found = [
        PositionEntry(event_id, one, one.as_of or record.date)
        for event_id, record in records
        if record.withdrawn is None
        for one in record.positions
    ]
    return tuple(sorted(found, key=lambda one: (one.as_of.sort_key, one.event_id)))


def latest(entries: Iterable[PositionEntry]) -> dict[tuple[str, str], PositionEntry]:
    """Return the last position by (issue, actor); `entries` are oldest first."""
    return {(one.record.issue, one.record.actor): one for one in entries}
