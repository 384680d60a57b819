"""Where a thing stands: states of its life cycle, computed from its events."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet


@dataclass(frozen=True, slots=True)
class Status:
    """A state with its word and mark, since when, and the event that set it."""

    state: str
    label: str
    mark: str
    since: Edtf
    event_id: str


def life_cycle_of(record: EventSheet, registries: Registries) -> str | None:
    """Return the life cycle that a sheet's states belong to: its initiative's, or its own."""
    initiative = registries.initiatives.get(record.initiative or "")
    instrument = initiative.instrument if initiative else record.instrument
    known = registries.vocabulary.instruments.get(instrument or "")
    return known.life_cycle if known else None


def status_set_by(sheet: Sheet[EventSheet], registries: Registries) -> Status | None:
    """Return the status that a sheet sets, or None when it sets none."""
    record = sheet.record
    cycle = registries.vocabulary.life_cycles.get(life_cycle_of(record, registries) or "")
    state = cycle.states.get(record.sets_status or "") if cycle else None
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
