"""Ids within a sheet: each names one thing, and stands once in a list."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet

_LISTS = ("facts", "disputes", "assessments", "commitments")
# Lists of bare ids, each of which is a place where the event is shown and counted.
_SETS = ("topics", "jurisdictions", "aliases", "authors", "reviewed_by")


def duplicate_id(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """An id within a sheet belongs to one fact, dispute, assessment or commitment only."""
    seen: dict[str, str] = {}
    for name in _LISTS:
        for index, item in enumerate(getattr(sheet.record, name)):
            where = f"{name}[{index + 1}]"
            if item.id in seen:
                message = f"the id `{item.id}` belongs to {seen[item.id]} already"
                help = (
                    "Choose another id; an entry without one gets f1, d1, a1, c1 … by its number."
                )
                yield Finding((name, index, "id"), message, help)
            seen.setdefault(item.id, where)


def listed_twice(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """An id stands once in a list of topics, jurisdictions, former ids or people."""
    for name in _SETS:
        ids: tuple[str, ...] = getattr(sheet.record, name)
        if len(set(ids)) == len(ids):
            continue
        for index, one in enumerate(ids):
            if one in ids[:index]:
                message = f"`{one}` stands in `{name}` already"
                yield Finding((name, index), message, "Delete one of the two.")


def participant_twice(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """An actor has a role in an event once."""
    seen: set[tuple[str, str, str | None]] = set()
    for index, one in enumerate(sheet.record.actors):
        if (one.actor, one.role, one.on_behalf_of) in seen:
            message = f"`{one.actor}` has the role `{one.role}` already"
            help = "Put what the two say into one entry, or give one of them another role."
            yield Finding(("actors", index), message, help)
        seen.add((one.actor, one.role, one.on_behalf_of))
