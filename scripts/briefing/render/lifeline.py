"""The life cycle of a thing as a line of steps, with what it has reached."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.initiatives import Initiative
from briefing.link.status import Status

_OFF_THE_LINE = ("ended", "dormant")


@dataclass(frozen=True, slots=True)
class Step:
    """A state. `set_by` is the status that first reached it; `now` is where things stand."""

    state: str
    label: str
    mark: str
    set_by: Status | None
    now: bool


@dataclass(frozen=True, slots=True)
class Stage:
    """How far along: the number of the step and of all steps on the straight way."""

    number: int
    of: int


def life_line(catalog: Catalog, cycle: str | None, history: Iterable[Status]) -> tuple[Step, ...]:
    """Return the steps of a life cycle; ends and pauses only where they were reached."""
    if cycle is None:
        return ()
    reached: dict[str, Status] = {}
    last = ""
    for status in history:
        reached.setdefault(status.state, status)
        last = status.state
    return tuple(
        Step(name, state.label, state.mark, reached.get(name), name == last)
        for name, state in catalog.registries.vocabulary.life_cycles[cycle].states.items()
        if state.mark not in _OFF_THE_LINE or name in reached
    )


def cycle_of(catalog: Catalog, initiative: Initiative) -> str:
    """Return the life cycle of an initiative."""
    return catalog.registries.vocabulary.instruments[initiative.record.instrument].life_cycle


def stage(catalog: Catalog, initiative: Initiative) -> Stage | None:
    """Return how far an initiative is along, or None when it is off the straight way."""
    states = catalog.registries.vocabulary.life_cycles[cycle_of(catalog, initiative)].states
    straight = [name for name, state in states.items() if state.mark not in _OFF_THE_LINE]
    if initiative.now is None or initiative.now.state not in straight:
        return None
    return Stage(straight.index(initiative.now.state) + 1, len(straight))
