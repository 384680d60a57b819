"""What lives on: a body, a plan, a law, with its events and the status that they give it."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.link.status import Status, history, standing
from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema import registries as schema
from briefing.schema.event import EventSheet


@dataclass(frozen=True, slots=True)
class Initiative:
    """An initiative with its event ids, oldest first, and every state it passed through."""

    id: str
    record: schema.Initiative
    events: tuple[str, ...]
    history: tuple[Status, ...]

    @property
    def now(self) -> Status | None:
        """Where it stands: the last state that an event set, since it holds without a break."""
        return standing(self.history)

    @property
    def name(self) -> str:
        """The short title, or the title."""
        return self.record.short_title or self.record.title


def initiatives(
    sheets: Iterable[Sheet[EventSheet]], registries: Registries
) -> dict[str, Initiative]:
    """Return all initiatives by id, in the order of their registry."""
    grouped: dict[str, list[Sheet[EventSheet]]] = {name: [] for name in registries.initiatives}
    for sheet in sorted(sheets, key=lambda one: (one.record.date.sort_key, one.id)):
        if sheet.record.initiative:
            grouped[sheet.record.initiative].append(sheet)
    return {
        name: Initiative(
            name, record, tuple(one.id for one in grouped[name]), history(grouped[name], registries)
        )
        for name, record in registries.initiatives.items()
    }
