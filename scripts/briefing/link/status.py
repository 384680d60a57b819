"""Where a thing stands: states of its life cycle, computed from its events."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.check.status import life_cycle_of, state_set_by
from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet

__all__ = ["Status", "history", "life_cycle_of", "standing", "status_set_by"]


@dataclass(frozen=True, slots=True)
class Status:
    """A state with its word and mark, since when, and the event that set it."""

    state: str
    label: str
    mark: str
    since: Edtf
    event_id: str


def status_set_by(sheet: Sheet[EventSheet], registries: Registries) -> Status | None:
    """Return the status that a sheet sets, or None when it sets none."""
    record = sheet.record
    state = state_set_by(record, registries)
    if state is None or record.sets_status is None:
        return None
    return Status(record.sets_status, state.label, state.mark, record.date, sheet.id)


def history(sheets: Iterable[Sheet[EventSheet]], registries: Registries) -> tuple[Status, ...]:
    """Return the states that events set, in order of event time; withdrawn sheets do not count."""
    set_by = (
        status_set_by(sheet, registries)
        for sheet in sorted(sheets, key=lambda one: (one.record.date.sort_key, one.id))
        if sheet.record.withdrawn is None
    )
    return tuple(status for status in set_by if status)


def standing(reached: Iterable[Status]) -> Status | None:
    """Return the last of the states, as it was set when it began to hold without a break."""
    last: Status | None = None
    for one in reached:
        last = last if last and last.state == one.state else one
    return last
