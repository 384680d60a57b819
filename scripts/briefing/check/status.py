"""Status: a sheet sets a state that its thing can be in."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.repository import Registries, Sheet
from briefing.schema.event import EventSheet
from briefing.schema.nearest import suggestion
from briefing.schema.registries import LifeCycle, State


def life_cycle(record: EventSheet, registries: Registries) -> LifeCycle | None:
    """Return the life cycle of the sheet's initiative, or of its own instrument, or None."""
    initiative = registries.initiatives.get(record.initiative or "")
    name = initiative.instrument if initiative else record.instrument
    instrument = registries.vocabulary.instruments.get(name or "")
    return registries.vocabulary.life_cycles.get(instrument.life_cycle) if instrument else None


def state_set_by(record: EventSheet, registries: Registries) -> State | None:
    """Return the state that the sheet sets, or None when it sets none that is known."""
    if record.sets_status is None:
        return None
    cycle = life_cycle(record, registries)
    return cycle.states.get(record.sets_status) if cycle else None


def status_unknown(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """`sets_status` is a state of the life cycle of the initiative."""
    state, cycle = sheet.record.sets_status, life_cycle(sheet.record, around.registries)
    if state and cycle and state not in cycle.states:
        message = f"`{state}` is not a state of “{cycle.label}”"
        yield Finding(("sets_status",), message, suggestion(state, cycle.states))


def status_without_initiative(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A sheet that sets a status names the initiative that enters it."""
    record = sheet.record
    if record.sets_status and record.initiative is None and "initiative" not in sheet.set_aside:
        help = "Add `initiative:` with an id of initiatives.yml, or delete `sets_status`."
        yield Finding(
            ("sets_status",), f"`{record.sets_status}` is a state of nothing", help, at_key=True
        )
