"""Ids within a sheet: each names one thing."""

from collections.abc import Iterator

from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet

_LISTS = ("facts", "disputes", "assessments", "commitments")


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
