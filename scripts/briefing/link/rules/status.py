"""Status across events: an initiative moves only as its life cycle allows."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from briefing.check.status import life_cycle, state_set_by
from briefing.link.rules.together import Across, Together, at, dated
from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.nearest import listed
from briefing.schema.registries import LifeCycle


def status_move(together: Together) -> Iterator[Across]:
    """An event moves its initiative to a state that may follow the one before."""
    unsure = _missing_steps(together)
    for initiative, sheets in _by_initiative(together):
        for before, after in pairwise(() if initiative in unsure else sheets):
            cycle = life_cycle(after.record, together.registries)
            if cycle and not _allowed(cycle, before, after):
                yield _finding(cycle, before, after)


def _missing_steps(together: Together) -> Collection[str]:
    """Return the initiatives of which a step may stand where it cannot be read."""
    repository = together.repository
    if repository.event_ids - {sheet.id for sheet in repository.events}:
        return together.registries.initiatives
    unsure: set[str] = set()
    for sheet in together.events.values():
        record, lost = sheet.record, sheet.set_aside & {"initiative", "sets_status", "date"}
        if "initiative" in lost and (record.sets_status or "sets_status" in lost):
            return together.registries.initiatives
        if lost and record.initiative:
            unsure.add(record.initiative)
    return unsure


def _by_initiative(together: Together) -> Iterator[tuple[str, list[Sheet[EventSheet]]]]:
    grouped: dict[str, list[Sheet[EventSheet]]] = {}
    for sheet in together.events.values():
        if sheet.record.initiative and dated(sheet) and _sets_a_state(sheet, together.registries):
            grouped.setdefault(sheet.record.initiative, []).append(sheet)
    for initiative, sheets in sorted(grouped.items()):
        yield initiative, sorted(sheets, key=lambda one: (one.record.date.sort_key, one.id))


def _sets_a_state(sheet: Sheet[EventSheet], registries: Registries) -> bool:
    return state_set_by(sheet.record, registries) is not None


def _allowed(cycle: LifeCycle, before: Sheet[EventSheet], after: Sheet[EventSheet]) -> bool:
    old, new = before.record.sets_status or "", after.record.sets_status or ""
    if new == old or new in cycle.states[old].next:
        return True
    # Where the dates overlap nobody knows which came first: either order will do.
    overlap = before.record.date.latest >= after.record.date.earliest
    return overlap and old in cycle.states[new].next


def _finding(cycle: LifeCycle, before: Sheet[EventSheet], after: Sheet[EventSheet]) -> Across:
    old, new = before.record.sets_status or "", after.record.sets_status or ""
    following = cycle.states[old].next
    message = f"`{new}` cannot follow `{old}`, which {before.id} set on {before.record.date.words}"
    allowed = (
        f"May follow: {listed(following)}."
        if following
        else f"Nothing follows `{old}`: it is final."
    )
    help = f"{allowed} Mend one of the two, or add the sheet of the step between."
    return Across(at(after, "sets_status"), message, help)
