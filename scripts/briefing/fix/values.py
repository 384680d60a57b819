"""Remedies for values that are right but written otherwise: numbers, flags, lists, names."""

import re
from collections.abc import Iterator

from briefing.fix.draft import Draft, replaced, written_at
from briefing.fix.scalars import scalar_at, scalars_at
from briefing.problem import Place
from briefing.read.blocks import takes_text
from briefing.read.nodes import Mapping, every_node
from briefing.schema.fields import ID_PATTERN, KEY_PATTERN
from briefing.schema.shape import Kind, Shape, fields_of, shape_at

_FLAGS = {"yes": "true", "on": "true", "true": "true", "no": "false", "off": "false",
          "false": "false"}  # fmt: skip
_NAME = re.compile(rf"{ID_PATTERN}|{KEY_PATTERN}|[A-Z]{{2,4}}(-[A-Z0-9]{{1,3}})?")


def number_form(draft: Draft) -> Iterator[str]:
    """A number is written in digits, without marks between thousands."""
    for one in draft.of("number-form"):
        scalar = scalar_at(draft, one.place)
        if scalar and re.fullmatch(r"[+-]?\d{1,3}([, ]\d{3})+", scalar.text):
            yield from _rewritten(draft, one.place, scalar.text, re.sub("[, ]", "", scalar.text))


def flag_form(draft: Draft) -> Iterator[str]:
    """Yes and no are written as true and false."""
    for one in draft.of("value-not-allowed"):
        scalar = scalar_at(draft, one.place)
        if scalar and (new := _FLAGS.get(scalar.text.lower())):
            yield from _rewritten(draft, one.place, scalar.text, new)


def word_spelling(draft: Draft) -> Iterator[str]:
    """A word or an id is written in small letters with hyphens, a jurisdiction in capitals."""
    for one in draft.verdict.problems:
        if one.check == "value-not-allowed" or one.check.endswith("-unknown"):
            scalar = scalar_at(draft, one.place)
            for new in _spellings(scalar.text) if scalar else ():
                yield from _rewritten(draft, one.place, scalar.text if scalar else "", new)


def _spellings(text: str) -> list[str]:
    """Return the id and the code that a name spells, where it is made of plain words."""
    if not re.fullmatch(r"[A-Za-z0-9]+([ _-][A-Za-z0-9]+)*", text):
        return []
    folded = re.sub(r"[ _]", "-", text)
    return [one for one in (folded.lower(), folded.upper()) if _NAME.fullmatch(one)]


def _rewritten(draft: Draft, place: Place, old: str, new: str) -> Iterator[str]:
    form = written_at(draft, place, old)
    if form and (text := replaced(draft, place, form, new)):
        yield text


def lone_entry(draft: Draft) -> Iterator[str]:
    """A name that stands where a list belongs is put in brackets; so are names with commas."""
    for one in draft.of("field-shape"):
        for loc, scalar in scalars_at(draft, one.place):
            shape = shape_at(draft.model, loc)
            names = [name.strip() for name in scalar.text.split(",")]
            if shape and _is_list_of_names(shape) and all(map(_NAME.fullmatch, names)):
                yield from _rewritten(draft, one.place, scalar.text, f"[{', '.join(names)}]")


def _is_list_of_names(shape: Shape) -> bool:
    """Whether an entry is a name alone. Where it has fields, brackets would only move the fault."""
    entry = shape.inner.model if shape.inner else None
    return shape.kind is Kind.LIST and (entry is None or takes_text(entry))


def field_spelling(draft: Draft) -> Iterator[str]:
    """The name of a field is in small letters with underscores."""
    if draft.node is None:
        return
    unknown = {one.place for one in draft.of("field-unknown")}
    for loc, node in every_node(draft.node):
        shape = shape_at(draft.model, loc)
        if not isinstance(node, Mapping) or shape is None or shape.model is None:
            continue
        known = {_folded(name): name for name in fields_of(shape.model)}
        for key, place in node.keys.items():
            meant = known.get(_folded(key))
            if place in unknown and meant and meant not in node.keys:
                form = written_at_key(draft, place, key)
                if form and (text := replaced(draft, place, form, meant)):
                    yield text


def _folded(name: str) -> str:
    return re.sub(r"[ _-]", "_", name.lower())


def written_at_key(draft: Draft, place: Place, key: str) -> str | None:
    """Return a key as it is written at `place`, with its quotes; None where it is not there."""
    line = draft.lines[place.line - 1][place.column - 1 :]
    return next((one for one in (f'"{key}"', f"'{key}'", key) if line.startswith(one)), None)
