"""What the form page is made of: the schema, the words that fields take, what the checks say."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from briefing.data.form_rules import rule_data
from briefing.data.form_texts import limits, patterns, texts
from briefing.link.catalog import Catalog
from briefing.link.naming import naming_words
from briefing.read.registries import Registries, known_words
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record
from briefing.schema.groups import GROUPS
from briefing.schema.shape import FieldShape, Shape, fields_of

# Optional fields that nearly every entry has, so the form asks for them at once.
_USUAL = {
    "CitationDetail": ("quote", "locator"),
    "Source": ("url", "publisher", "date", "access"),
    "Fact": ("kind",),
}
# Fields that take more than a line.
_LONG = (
    "caution", "description", "judgment", "note", "question", "quote", "reason", "summary", "text",
    "translation",
)  # fmt: skip
# What an entry of a registry or a vocabulary is called, whichever of these it has.
_NAMED_BY = ("label", "name", "title", "question")


def form_data(catalog: Catalog) -> dict[str, Any]:
    """Return everything that the form page needs to ask, to complete, to check and to name."""
    events = {one.id: one.record.title for one in catalog.events.values()}
    return {
        "root": EventSheet.__name__,
        "records": records(),
        "groups": [asdict(one) for one in GROUPS],
        "usual": {name: list(fields) for name, fields in _USUAL.items()},
        "long": list(_LONG),
        "words": words(catalog.registries, events),
        "texts": texts(),
        "limits": limits(),
        "patterns": patterns(),
        "naming": naming_words(catalog.registries),
        **rule_data(catalog.registries),
    }


def records() -> dict[str, Any]:
    """Return every record that a sheet may hold, by name, with its fields in order."""
    found: dict[str, Any] = {}
    waiting: list[type[Record]] = [EventSheet]
    while waiting:
        model = waiting.pop()
        if model.__name__ in found:
            continue
        fields = fields_of(model).values()
        found[model.__name__] = {
            "about": (model.__doc__ or "").strip().split("\n")[0],
            "fields": [_field(one) for one in fields],
        }
        waiting += [inner for one in fields for inner in _models(one.shape)]
    return found


def _models(shape: Shape | None) -> Iterator[type[Record]]:
    while shape is not None:
        if shape.model:
            yield shape.model
        shape = shape.inner


def _field(field: FieldShape) -> dict[str, Any]:
    made = {
        "name": field.name,
        "label": field.label,
        "entry": field.entry,
        "key": field.key,
        "required": field.required,
        "meaning": field.meaning,
        "examples": list(field.examples),
        "default": None if field.default is None else str(field.default).lower(),
        "shape": _shape(field.shape),
    }
    return {name: value for name, value in made.items() if value not in (None, [], "", False)}


def _shape(shape: Shape) -> dict[str, Any]:
    made = {
        "kind": shape.kind.value,
        "record": shape.model.__name__ if shape.model else None,
        "inner": _shape(shape.inner) if shape.inner else None,
        "ref": shape.ref,
        "keyRef": shape.key_ref,
        "allowed": list(shape.allowed) or None,
        "form": "date" if shape.annotation is Edtf else shape.form or None,
        "least": shape.least,
        "most": shape.most,
    }
    return {name: value for name, value in made.items() if value is not None}


def words(registries: Registries, events: Mapping[str, str]) -> dict[str, list[list[str]]]:
    """Return the words of every registry and vocabulary, and of events, each with its label."""
    known = {
        ref: [[word, _label(_entry(registries, ref, word))] for word in found]
        for ref, found in known_words(registries).items()
    }
    known["event"] = [[one, title] for one, title in events.items()]
    return known


def _entry(registries: Registries, ref: str, word: str) -> object:
    """Return the record of a word, or None for a word without one."""
    for holder in (registries, registries.vocabulary):
        for name in (ref, f"{ref}s"):
            held = getattr(holder, name, None)
            entries = getattr(held, "terms", held)
            if isinstance(entries, dict) and word in entries:
                return entries[word]
    return None


def _label(record: object) -> str:
    return next((str(value) for name in _NAMED_BY if (value := getattr(record, name, None))), "")
