"""The schema as a tree of shapes, read off the models once: what may stand where.

Everything that is made from the schema walks this tree: the allowed names in a message, the
references to check, the annotated skeleton, the field reference, the JSON Schema for editors.
"""

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from typing import Any, Literal

from pydantic.fields import FieldInfo

from briefing.schema import labels
from briefing.schema.fields import Form, Record, Ref

Loc = tuple[str | int, ...]


class Kind(StrEnum):
    """How a value is written in YAML."""

    VALUE = "value"
    RECORD = "record"
    LIST = "list"
    MAP = "map"


@dataclass(frozen=True, slots=True)
class Shape:
    """One position of the schema.

    `ref` names the registry that the value must come from, `key_ref` the one for the keys of a
    map, `allowed` the closed set of words of a fixed choice, `annotation` the type of a value,
    `form` how it is written. `least` and `most` bound a number, or how many entries there are.
    """

    kind: Kind
    model: type[Record] | None = None
    inner: "Shape | None" = None
    ref: str | None = None
    key_ref: str | None = None
    allowed: tuple[str, ...] = ()
    annotation: Any = None
    form: str = ""
    least: int | None = None
    most: int | None = None


@dataclass(frozen=True, slots=True)
class FieldShape:
    """A named field: the name as written, the attribute that holds it, its meaning and shape.

    `label` is what people read instead of the name; `entry` what one entry of a list or mapping
    is called, `key` what the key of an entry is called, both empty where there is none.
    """

    name: str
    attribute: str
    label: str
    entry: str
    key: str
    required: bool
    meaning: str
    examples: tuple[str, ...]
    default: Any
    shape: Shape


@cache
def fields_of(model: type[Record]) -> dict[str, FieldShape]:
    """Return the fields of a record in the order of the schema, by the name as written."""
    hints = typing.get_type_hints(model, include_extras=True)
    found = {}
    for attribute, info in model.model_fields.items():
        if info.exclude:
            continue
        name = info.alias or attribute
        found[name] = _field(model.__name__, name, attribute, info, hints[attribute])
    return found


def _field(record: str, name: str, attribute: str, info: FieldInfo, hint: Any) -> FieldShape:
    shape = shape_of(hint)
    return FieldShape(
        name,
        attribute,
        labels.label_of(record, name),
        labels.entry_of(record, name) if shape.kind in (Kind.LIST, Kind.MAP) else "",
        labels.key_of(name) if shape.kind is Kind.MAP else "",
        info.is_required(),
        info.description or "",
        tuple(info.examples or ()),
        None if info.is_required() or info.default_factory else info.default,
        shape,
    )


def shape_of(hint: Any, ref: str | None = None) -> Shape:
    """Return the shape of a type annotation."""
    origin = typing.get_origin(hint)
    if origin is typing.Annotated:
        inner, *extras = typing.get_args(hint)
        named = next((extra.target for extra in extras if isinstance(extra, Ref)), ref)
        return _bounded(shape_of(inner, named), extras)
    if origin in (typing.Union, types.UnionType):
        options = [option for option in typing.get_args(hint) if option is not type(None)]
        return shape_of(options[0], ref)
    if origin is tuple:
        return Shape(Kind.LIST, inner=shape_of(typing.get_args(hint)[0]))
    if origin is dict:
        key, value = typing.get_args(hint)
        return Shape(Kind.MAP, inner=shape_of(value), key_ref=shape_of(key).ref)
    if origin is Literal:
        return Shape(Kind.VALUE, allowed=typing.get_args(hint), annotation=hint)
    if isinstance(hint, type) and issubclass(hint, Record):
        return Shape(Kind.RECORD, model=hint)
    return Shape(Kind.VALUE, ref=ref, annotation=hint)


def _bounded(shape: Shape, extras: list[Any]) -> Shape:
    """Return the shape with the form and the bounds that its annotation gives."""
    form = next((one.name for one in extras if isinstance(one, Form)), shape.form)
    shape = replace(shape, form=form)
    if shape.annotation is str:
        return shape
    limits = [limit for one in extras if isinstance(one, FieldInfo) for limit in one.metadata]
    for limit in limits:
        least = getattr(limit, "min_length", getattr(limit, "ge", shape.least))
        most = getattr(limit, "max_length", getattr(limit, "le", shape.most))
        shape = replace(shape, least=least, most=most)
    return shape


def shape_at(model: type[Record], loc: Loc) -> Shape | None:
    """Return the shape at a location inside a record, or None where the schema has nothing."""
    shape: Shape | None = Shape(Kind.RECORD, model=model)
    for step in loc:
        if shape is None:
            return None
        shape = _step(shape, step)
    return shape


def _step(shape: Shape, step: str | int) -> Shape | None:
    if shape.kind is Kind.RECORD and shape.model:
        field = fields_of(shape.model).get(str(step))
        return field.shape if field else None
    return shape.inner


def references(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, str, str]]:
    """Yield (location, registry, value) for every reference that a record makes."""
    for name, attribute, shape in _leading_to_refs(type(record)):
        value = getattr(record, attribute)
        if value is not None:
            yield from _references_in(value, shape, (*loc, name))


def _references_in(value: Any, shape: Shape, loc: Loc) -> Iterator[tuple[Loc, str, str]]:
    if shape.kind is Kind.VALUE:
        if shape.ref:
            yield loc, shape.ref, value
    elif shape.kind is Kind.RECORD:
        yield from references(value, loc)
    elif shape.kind is Kind.LIST and shape.inner:
        for index, item in enumerate(value):
            yield from _references_in(item, shape.inner, (*loc, index))
    elif shape.inner:
        for key, item in value.items():
            if shape.key_ref:
                yield (*loc, key), shape.key_ref, key
            yield from _references_in(item, shape.inner, (*loc, key))


@cache
def _leading_to_refs(model: type[Record]) -> tuple[tuple[str, str, Shape], ...]:
    """Return the fields of a record below which there is any reference, to skip the others."""
    return tuple(
        (field.name, field.attribute, field.shape)
        for field in fields_of(model).values()
        if _has_ref(field.shape)
    )


@cache
def every_field(model: type[Record]) -> frozenset[str]:
    """Return the names of all fields of a record and of the records inside it."""
    names = set(fields_of(model))
    for field in fields_of(model).values():
        shape: Shape | None = field.shape
        while shape and shape.model is None:
            shape = shape.inner
        if shape and shape.model:
            names |= every_field(shape.model)
    return frozenset(names)


def _has_ref(shape: Shape) -> bool:
    if shape.ref or shape.key_ref:
        return True
    if shape.kind is Kind.RECORD and shape.model:
        return any(_has_ref(field.shape) for field in fields_of(shape.model).values())
    return shape.inner is not None and _has_ref(shape.inner)
