"""The JSON Schema says what the reader says: same fields, same words, same requirements."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from briefing.data import data_files
from briefing.link.catalog import link
from briefing.read import read_repository
from briefing.read.registries import known_words
from briefing.schema.event import REQUIRED_FIELDS, EventSheet
from briefing.schema.json_schema import event_schema, file_schemas
from briefing.schema.shape import fields_of
from site_fixture import PROJECT

SCHEMA = event_schema()


def parts(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every mapping inside a value."""
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from parts(one)
    elif isinstance(value, list):
        for one in value:
            yield from parts(one)


def test_the_schema_has_exactly_the_fields_of_the_sheet() -> None:
    assert list(SCHEMA["properties"]) == list(fields_of(EventSheet))
    assert SCHEMA["required"] == list(REQUIRED_FIELDS)
    assert SCHEMA["additionalProperties"] is False
    assert list(SCHEMA["patternProperties"]) == ["^x_[a-z0-9_]+$"]


def test_every_reference_leads_to_a_definition_and_every_definition_is_used() -> None:
    used = {one["$ref"].removeprefix("#/$defs/") for one in parts(SCHEMA) if "$ref" in one}
    assert used == set(SCHEMA["$defs"])


def test_every_record_is_closed_and_says_what_it_is() -> None:
    for name, one in SCHEMA["$defs"].items():
        assert one["additionalProperties"] is False, name
        assert one["description"], name
        assert all(field["description"] for field in one["properties"].values()), name


def test_short_forms_are_allowed_where_the_reader_allows_them() -> None:
    item = SCHEMA["$defs"]["Fact"]["properties"]["cite"]["items"]
    assert item == {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/CitationDetail"}]}
    assert {"type": "string"} in SCHEMA["properties"]["why_it_matters"]["anyOf"]
    due = SCHEMA["$defs"]["Commitment"]["properties"]["due"]["anyOf"]
    assert SCHEMA["properties"]["date"].items() >= due[0].items()


def test_the_committed_schemas_have_the_fields_of_today() -> None:
    """Words of the registries may be behind, which the check tells; fields may not."""
    for name, made in file_schemas({}).items():
        held = json.loads((PROJECT / f"briefs/schemas/{name}.json").read_text("utf-8"))
        assert _bare(held) == _bare(made), name


def _bare(value: Any) -> Any:
    """Return a schema without the words that come from registries."""
    if isinstance(value, dict):
        kept = {key: _bare(one) for key, one in value.items() if key not in ("enum", "type")}
        return {key: one for key, one in kept.items() if key != "propertyNames"}
    return [_bare(one) for one in value] if isinstance(value, list) else value


def test_closed_choices_are_listed() -> None:
    assert SCHEMA["$defs"]["Fact"]["properties"]["kind"]["enum"] == [
        "event",
        "content",
        "statement",
        "context",
    ]


def test_the_words_of_the_registries_are_offered_for_references_and_keys(plain_root: Path) -> None:
    registries = read_repository(plain_root).registries
    assert registries is not None
    schema = event_schema(known_words(registries))
    assert schema["properties"]["type"]["enum"] == ["proposal"]
    assert schema["properties"]["topics"]["items"]["enum"] == ["governance", "standards"]
    assert schema["properties"]["profile"]["propertyNames"]["enum"] == ["purpose"]
    assert schema["$defs"]["ActorEntry"]["properties"]["actor"]["enum"] == [
        "desk",
        "ministry",
        "minister",
    ]


def test_the_schema_is_plain_json_and_published_with_the_data(plain_root: Path) -> None:
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA
    catalog = link(read_repository(plain_root), date(2026, 1, 1))
    files = {
        one.uri: json.loads(one.content) for one in data_files(catalog) if one.uri.endswith(".json")
    }
    assert files["data/event.schema.json"]["properties"]["type"]["enum"] == ["proposal"]


@pytest.mark.parametrize("event", ["aa-2025-first-event", "bb-2025-second-event"])
def test_a_published_sheet_uses_only_fields_of_the_schema(plain_root: Path, event: str) -> None:
    catalog = link(read_repository(plain_root), date(2026, 1, 1))
    files = {
        one.uri: json.loads(one.content) for one in data_files(catalog) if one.uri.endswith(".json")
    }
    sheet = files[f"data/events/{event}.json"]["sheet"]
    assert set(REQUIRED_FIELDS) <= set(sheet) <= set(SCHEMA["properties"])
    for fact in sheet["facts"]:
        assert set(fact) <= set(SCHEMA["$defs"]["Fact"]["properties"])
