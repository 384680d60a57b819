"""The field reference: every field of every sheet and registry, read off the schema."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefing.link.catalog import Catalog
from briefing.render.environment import render_template
from briefing.render.page import Page
from briefing.schema.comparison import ComparisonSheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import REQUIRED_FIELDS, EventSheet
from briefing.schema.fields import Record
from briefing.schema.registries import REGISTRIES, Vocabulary
from briefing.schema.shape import FieldShape, Kind, Shape, fields_of

_REGISTRY_PAGES = {
    "actor": ("actors/", "Id of an actor"),
    "topic": ("topics/", "Id of a topic"),
    "jurisdiction": ("jurisdictions/", "Code of a jurisdiction"),
    "initiative": ("initiatives/", "Id of an initiative"),
    "event": ("briefings/", "Id of an event sheet"),
    "issue": ("fields/#issues", "Id of an issue"),
}
_OF_THE_SHEET = {
    "source": "Key of a source of the same sheet",
    "fact": "Id of a fact of the same sheet",
    "assessment": "Id of an assessment of the same sheet",
}


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may stand in a field: words, or a sentence with the place that lists them."""

    words: tuple[str, ...] = ()
    text: str = ""
    path: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One field in words. `allowed` is None where any value of the form will do."""

    name: str
    label: str
    required: bool
    form: str
    meaning: str
    examples: tuple[str, ...]
    default: str
    allowed: Allowed | None


@dataclass(frozen=True, slots=True)
class Section:
    """One record of the schema with its fields."""

    title: str
    meaning: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class WordList:
    """One vocabulary as the site defines it: words with labels and definitions."""

    name: str
    words: tuple[tuple[str, str, str], ...]


def field_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the field reference."""
    vocabulary = catalog.registries.vocabulary
    models = list(_records((EventSheet, ComparisonSheet, *REGISTRIES.values())))
    body = render_template(
        "fields.md.j2",
        "fields/",
        needed=len(REQUIRED_FIELDS),
        sections=[_section(one, vocabulary) for one in models],
        words=list(_word_lists(vocabulary)),
        issues=catalog.registries.issues,
    )
    about = "Every field of a sheet: what it means, whether it is needed, which words it takes."
    yield Page("fields.md", "Fields", about, "page", body)


def anchor(title: str) -> str:
    """Return the anchor that a section's heading gets."""
    return title.lower().replace(" ", "-")


def _records(models: tuple[type[Record], ...]) -> Iterator[type[Record]]:
    """Yield the models and every record inside them, each once, the outer one first."""
    seen: dict[type[Record], None] = {}

    def visit(model: type[Record]) -> None:
        if model not in seen:
            seen[model] = None
            for field in fields_of(model).values():
                if inner := _model_of(field.shape):
                    visit(inner)

    for model in models:
        visit(model)
    yield from seen


def _model_of(shape: Shape | None) -> type[Record] | None:
    while shape is not None:
        if shape.model:
            return shape.model
        shape = shape.inner
    return None


def _title(model: type[Record]) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", model.__name__).capitalize()


def _section(model: type[Record], vocabulary: Vocabulary) -> Section:
    meaning = (model.__doc__ or "").strip().split("\n")[0]
    rows = tuple(_row(field, vocabulary) for field in fields_of(model).values())
    return Section(_title(model), meaning, rows)


def _row(field: FieldShape, vocabulary: Vocabulary) -> Row:
    default = "" if field.default is None else str(field.default).lower()
    return Row(
        field.name,
        field.label,
        field.required,
        _form(field.shape),
        field.meaning,
        field.examples,
        default,
        _allowed(field.shape, vocabulary),
    )


_FORMS: Mapping[object, str] = {
    bool: "true or false",
    int: "whole number",
    Edtf: "date",
    str: "text",
    Any: "anything",
}


def _form(shape: Shape) -> str:
    """Return how a value is written, or nothing where what it takes says that."""
    if shape.kind is Kind.LIST and shape.inner:
        return f"list of {_form(shape.inner)}".strip()
    if shape.kind is Kind.MAP:
        return "one entry a key:"
    if shape.kind is Kind.RECORD or shape.ref or shape.allowed:
        return ""
    return "whole number or none" if shape.form == "stance" else _FORMS[shape.annotation]


def _allowed(shape: Shape, vocabulary: Vocabulary) -> Allowed | None:
    target = shape.key_ref or shape.ref
    if shape.allowed:
        return Allowed(words=shape.allowed)
    if target in _REGISTRY_PAGES:
        path, text = _REGISTRY_PAGES[target]
        return Allowed(text=text, path=path)
    if target in _OF_THE_SHEET:
        return Allowed(text=_OF_THE_SHEET[target])
    if target and target in fields_of(Vocabulary):
        return Allowed(text="A word of", words=(target,), path=f"fields/#words-{_dashed(target)}")
    model = shape.model
    if model:
        return Allowed(text=_title(model), path=f"fields/#{anchor(_title(model))}")
    return _allowed(shape.inner, vocabulary) if shape.inner else None


def _dashed(name: str) -> str:
    return name.replace("_", "-")


def _word_lists(vocabulary: Vocabulary) -> Iterator[WordList]:
    for name in fields_of(Vocabulary):
        entries = getattr(vocabulary, name)
        known: Mapping[str, object] = getattr(entries, "terms", entries)
        words = tuple((key, *_words_of(entry)) for key, entry in known.items())
        yield WordList(name, words)


def _words_of(entry: object) -> tuple[str, str]:
    low, high = getattr(entry, "low", None), getattr(entry, "high", None)
    meaning = getattr(entry, "definition", None) or ""
    if low is not None:
        meaning = f"{low}–{high} %"
    return getattr(entry, "label", ""), meaning
