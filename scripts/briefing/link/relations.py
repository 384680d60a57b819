"""Links between events: each is written on one side and reads from both."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.registries import RelationType
from briefing.schema.substance import Relation


@dataclass(frozen=True, slots=True)
class Edge:
    """A link as read from `source_id` to `target_id`.

    `written_in` is the sheet that holds it, whose sources its citations name; `inverse` says that
    it is read against the direction in which it was written.
    """

    source_id: str
    target_id: str
    type: str
    label: str
    record: Relation
    written_in: str
    inverse: bool
    causal: bool


def edges(
    sheets: Iterable[Sheet[EventSheet]], types: dict[str, RelationType]
) -> dict[str, tuple[Edge, ...]]:
    """Return the links of every event, both ways, by the id of the event they are read from."""
    found: dict[str, list[Edge]] = {}
    for sheet in sheets:
        for record in sheet.record.relations:
            kind = types[record.type]
            back = kind.label if kind.symmetric else kind.inverse_label or kind.label
            there = Edge(
                sheet.id,
                record.target,
                record.type,
                kind.label,
                record,
                sheet.id,
                False,
                kind.causal,
            )
            name = record.type if kind.symmetric else kind.inverse or record.type
            here = Edge(record.target, sheet.id, name, back, record, sheet.id, True, kind.causal)
            found.setdefault(sheet.id, []).append(there)
            found.setdefault(record.target, []).append(here)
    return {name: tuple(found[name]) for name in sorted(found)}
