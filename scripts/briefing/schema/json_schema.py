"""JSON Schemas of every data file for editors and re-users, with the registries' words in them."""

from typing import Any

from briefing.schema.comparison import ComparisonSheet
from briefing.schema.edtf import DATE_PATTERN, Edtf
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record
from briefing.schema.registries import REGISTRIES, Vocabulary
from briefing.schema.shape import FieldShape, Kind, Shape, fields_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DATE: dict[str, Any] = {"type": ["string", "number"], "pattern": DATE_PATTERN}
_STANCE: dict[str, Any] = {
    "anyOf": [
        {"enum": [-2, -1, 0, 1, 2, "none"]},
        {"type": "string", "pattern": "^([+-]?[12]|[+-]?0)$"},
    ]
}
# Records that may also be written as one value, and what that value is.
_SHORT_FORMS: dict[str, dict[str, Any]] = {
    "CitationDetail": {"type": "string"},
    "WorthNoting": {"type": "string"},
    "Due": _DATE,
}


Words = dict[str, list[str]]


def event_schema(known: Words | None = None) -> dict[str, Any]:
    """Return the schema of an event sheet.

    `known` gives the allowed words by reference (`actor`, `topic`, `event_types` …), so that an
    editor completes them; without it any text passes.
    """
    definitions: dict[str, Any] = {}
    root = _record(EventSheet, known or {}, definitions)
    root["patternProperties"] = {"^x_[a-z0-9_]+$": {"description": "A local field, kept as it is."}}
    return _whole("Event fact sheet", root, definitions)


def file_schemas(known: Words) -> dict[str, dict[str, Any]]:
    """Return the schema of each kind of data file: sheets by kind, registries by file name."""
    definitions: dict[str, Any] = {}
    comparison = _record(ComparisonSheet, known, definitions)
    made = {
        "event": event_schema(known),
        "comparison": _whole("Comparison", comparison, definitions),
        **{name: _registry(name, model, known) for name, model in REGISTRIES.items()},
    }
    definitions = {}
    vocabulary = _record(Vocabulary, known, definitions)
    return {**made, "vocabulary": _whole("Vocabulary", vocabulary, definitions)}


def _registry(name: str, model: type[Record], known: Words) -> dict[str, Any]:
    """Return the schema of a registry file: entries by id."""
    definitions: dict[str, Any] = {}
    entry = _named(model, known, definitions)
    root = {"type": "object", "additionalProperties": entry}
    return _whole(f"Registry of {name}", root, definitions)


def _whole(title: str, root: dict[str, Any], definitions: dict[str, Any]) -> dict[str, Any]:
    return {"$schema": _DIALECT, "title": title, **root, "$defs": definitions}


def _record(model: type[Record], known: Words, definitions: dict[str, Any]) -> dict[str, Any]:
    fields = fields_of(model)
    return {
        "type": "object",
        "description": (model.__doc__ or "").strip(),
        "properties": {name: _field(one, known, definitions) for name, one in fields.items()},
        "required": [name for name, one in fields.items() if one.required],
        "additionalProperties": False,
    }


def _field(field: FieldShape, known: Words, definitions: dict[str, Any]) -> dict[str, Any]:
    made = _value(field.shape, known, definitions)
    extra: dict[str, Any] = {"description": field.meaning}
    if field.examples:
        extra["examples"] = list(field.examples)
    return {**made, **extra}


def _value(shape: Shape, known: Words, definitions: dict[str, Any]) -> dict[str, Any]:
    if shape.kind is Kind.RECORD and shape.model:
        return _named(shape.model, known, definitions)
    if shape.kind is Kind.LIST and shape.inner:
        return {"type": "array", "items": _value(shape.inner, known, definitions)}
    if shape.kind is Kind.MAP and shape.inner:
        made = {"type": "object", "additionalProperties": _value(shape.inner, known, definitions)}
        keys = known.get(shape.key_ref or "")
        return {**made, "propertyNames": {"enum": keys}} if keys else made
    if shape.form == "stance":
        return dict(_STANCE)
    words = list(shape.allowed) or known.get(shape.ref or "")
    if shape.annotation is Edtf:
        return dict(_DATE)
    # Our reader takes every scalar as text; an editor's may see a number or a truth value.
    return {"enum": words} if words else {"type": ["string", "number", "boolean"]}


def _named(model: type[Record], known: Words, definitions: dict[str, Any]) -> dict[str, Any]:
    name = model.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _record(model, known, definitions)
    reference = {"$ref": f"#/$defs/{name}"}
    if name in _SHORT_FORMS:
        return {"anyOf": [dict(_SHORT_FORMS[name]), reference]}
    return reference
