"""The JSON Schema of the event sheet for editors and re-users, with the registries' words in it."""

from typing import Any

from briefing.schema.edtf import DATE_PATTERN, Edtf
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record
from briefing.schema.shape import FieldShape, Kind, Shape, fields_of

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SHORT_FORMS = {"CitationDetail", "WorthNoting", "Due"}


def event_schema(known: dict[str, list[str]] | None = None) -> dict[str, Any]:
    """Return the schema of an event sheet.

    `known` gives the allowed words by reference (`actor`, `topic`, `event_types` …), so that an
    editor completes them; without it any text passes.
    """
    definitions: dict[str, Any] = {}
    root = _record(EventSheet, known or {}, definitions)
    root["patternProperties"] = {"^x_[a-z0-9_]+$": {"description": "A local field, kept as it is."}}
    return {"$schema": _DIALECT, "title": "Event fact sheet", **root, "$defs": definitions}


def _record(
    model: type[Record], known: dict[str, list[str]], definitions: dict[str, Any]
) -> dict[str, Any]:
    fields = fields_of(model)
    return {
        "type": "object",
        "description": (model.__doc__ or "").strip(),
        "properties": {name: _field(one, known, definitions) for name, one in fields.items()},
        "required": [name for name, one in fields.items() if one.required],
        "additionalProperties": False,
    }


def _field(
    field: FieldShape, known: dict[str, list[str]], definitions: dict[str, Any]
) -> dict[str, Any]:
    made = _value(field.shape, known, definitions)
    extra: dict[str, Any] = {"description": field.meaning}
    if field.examples:
        extra["examples"] = list(field.examples)
    return {**made, **extra}


def _value(
    shape: Shape, known: dict[str, list[str]], definitions: dict[str, Any]
) -> dict[str, Any]:
    if shape.kind is Kind.RECORD and shape.model:
        return _named(shape.model, known, definitions)
    if shape.kind is Kind.LIST and shape.inner:
        return {"type": "array", "items": _value(shape.inner, known, definitions)}
    if shape.kind is Kind.MAP and shape.inner:
        made = {"type": "object", "additionalProperties": _value(shape.inner, known, definitions)}
        keys = known.get(shape.key_ref or "")
        return {**made, "propertyNames": {"enum": keys}} if keys else made
    words = list(shape.allowed) or known.get(shape.ref or "")
    if shape.annotation is Edtf:
        return {"type": ["string", "number"], "pattern": DATE_PATTERN}
    # Our reader takes every scalar as text; an editor's may see a number or a truth value.
    return {"enum": words} if words else {"type": ["string", "number", "boolean"]}


def _named(
    model: type[Record], known: dict[str, list[str]], definitions: dict[str, Any]
) -> dict[str, Any]:
    name = model.__name__
    if name not in definitions:
        definitions[name] = {}
        definitions[name] = _record(model, known, definitions)
    reference = {"$ref": f"#/$defs/{name}"}
    if name in _SHORT_FORMS:
        return {"anyOf": [{"type": "string"}, reference]}
    return reference
