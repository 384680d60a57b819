"""JSON for re-users: one file a sheet, one index of all, and the schema that both follow."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from briefing.data.form import form_data
from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.read.registries import known_words
from briefing.schema.event import EventSheet
from briefing.schema.json_schema import event_schema
from briefing.schema.shape import fields_of
from briefing.schema.skeleton import skeleton


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the site that is not a page."""

    uri: str
    content: bytes


def data_files(catalog: Catalog) -> Iterator[DataFile]:
    """Yield the data files of the site."""
    for event in catalog.events.values():
        yield _json(f"data/events/{event.id}.json", _event(event))
    yield _json("data/events.json", [_line(event) for event in catalog.events.values()])
    yield _json("data/event.schema.json", event_schema(known_words(catalog.registries)))
    yield _compact("data/form.json", form_data(catalog))
    yield DataFile("data/new-sheet.yml", _empty_sheet(catalog).encode())


def _empty_sheet(catalog: Catalog) -> str:
    """Return a sheet to fill in, for whoever has neither git nor a script."""
    day = fields_of(EventSheet)["date"].examples[0]
    types = list(catalog.registries.vocabulary.event_types)
    return skeleton("jurisdiction-2025-a-few-words", day, types)


def _json(uri: str, value: object) -> DataFile:
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False)
    return DataFile(uri, f"{text}\n".encode())


def _compact(uri: str, value: object) -> DataFile:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return DataFile(uri, f"{text}\n".encode())


def _line(event: Event) -> dict[str, Any]:
    """Return the entry of an event in the index."""
    record = event.record
    return {
        "id": event.id,
        "title": record.title,
        "date": record.date.text,
        "earliest": record.date.earliest.isoformat(),
        "latest": record.date.latest.isoformat(),
        "type": record.type,
        "initiative": record.initiative,
        "status": event.status.state if event.status else None,
        "jurisdictions": list(record.jurisdictions),
        "topics": list(record.topics),
        "depth": event.depth.level.name.lower(),
        "withdrawn": record.withdrawn is not None,
        "page": f"briefings/{event.id}/",
        "data": f"data/events/{event.id}.json",
    }


def _event(event: Event) -> dict[str, Any]:
    """Return a sheet as authored under `sheet`, and what is computed apart from it."""
    authored = event.record.model_dump(mode="json", exclude_defaults=True, by_alias=True)
    return {
        "id": event.id,
        "sheet": {**authored, **event.record.extras},
        "computed": {
            "depth": event.depth.level.name.lower(),
            "roots": len(event.roots),
            "status_now": event.now.state if event.now else None,
            "earlier": list(event.earlier),
            "later": list(event.later),
            "related": [
                {"type": edge.type, "target": edge.target_id, "basis": edge.record.basis}
                for edge in event.edges
            ],
            "commitments": [
                {
                    "id": one.record.id,
                    "due": one.due.text if one.due else None,
                    "state": one.state.value,
                    "days_late": one.days_late,
                }
                for one in event.commitments
            ],
        },
    }
