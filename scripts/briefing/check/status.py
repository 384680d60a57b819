"""Status: a sheet sets a state that its thing can be in."""

from collections.abc import Collection, Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.nodes import Mapping, Node, child
from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.nearest import suggestion
from briefing.schema.registries import LifeCycle, State


def life_cycle_of(record: EventSheet, registries: Registries) -> str | None:
    """Return the name of the life cycle that the sheet's states belong to, or None.

    It is that of the sheet's initiative, or else of its own instrument. Where the entry of the
    initiative is faulty nobody knows.
    """
    name = record.instrument
    if record.initiative:
        initiative = registries.initiatives.get(record.initiative)
        name = initiative.instrument if initiative else None
    instrument = registries.vocabulary.instruments.get(name or "")
    known = instrument and instrument.life_cycle in registries.vocabulary.life_cycles
    return instrument.life_cycle if instrument and known else None


def life_cycle(record: EventSheet, registries: Registries) -> LifeCycle | None:
    """Return the life cycle that the sheet's states belong to, or None."""
    name = life_cycle_of(record, registries)
    return registries.vocabulary.life_cycles[name] if name else None


def state_set_by(record: EventSheet, registries: Registries) -> State | None:
    """Return the state that the sheet sets, or None when it sets none that is known."""
    if record.sets_status is None:
        return None
    cycle = life_cycle(record, registries)
    return cycle.states.get(record.sets_status) if cycle else None


def states_written(name: str, registries: Registries) -> Collection[str]:
    """Return the states that a life cycle has in the file, faulty ones included."""
    node: Node | None = registries.nodes["vocabulary"]
    for step in ("life_cycles", name, "states"):
        node = child(node, step) if node else None
    return node.keys if isinstance(node, Mapping) else ()


def status_unknown(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """`sets_status` is a state of the life cycle of the initiative."""
    state = sheet.record.sets_status
    sure = state and "initiative" not in sheet.set_aside
    name = life_cycle_of(sheet.record, around.registries) if sure else None
    if state and name and state not in (known := states_written(name, around.registries)):
        label = around.registries.vocabulary.life_cycles[name].label
        message = f"`{state}` is not a state of “{label}”"
        yield Finding(("sets_status",), message, suggestion(state, known))


def status_without_initiative(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A sheet that sets a status names the initiative that enters it."""
    record = sheet.record
    if record.sets_status and record.initiative is None and "initiative" not in sheet.set_aside:
        help = "Add `initiative:` with an id of initiatives.yml, or delete `sets_status`."
        yield Finding(
            ("sets_status",), f"`{record.sets_status}` is a state of nothing", help, at_key=True
        )
