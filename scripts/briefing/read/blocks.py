"""A block to paste where a text stands in the place of fields: the text has its field in it.

What else is needed stands there empty, with a note: nobody publishes an example by mistake.
"""

import re
from collections.abc import Iterator

from briefing.schema.fields import Record
from briefing.schema.shape import FieldShape, Kind, fields_of
from briefing.schema.skeleton import value_on_a_line

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*|[A-Z]{2,4}")
# What an id most likely names; words of the vocabulary come after.
_THINGS = ("actor", "event", "source", "issue", "initiative", "fact")


def record_block(model: type[Record], value: str, name: str) -> str:
    """Return the lines of a record; `name` is its field, empty for the entry of a list."""
    lines = list(_lines(model, value))
    if not name:
        return "\n".join(_entry(lines))
    return "\n".join((f"{name}:", *(f"  {line}" for line in lines)))


def list_block(model: type[Record], value: str, name: str) -> str:
    """Return the lines of a list with one entry."""
    return "\n".join((f"{name}:", *(f"  {line}" for line in _entry(_lines(model, value)))))


def takes_text(model: type[Record]) -> bool:
    """Whether an entry may be one text: a citation is the key of a source."""
    return model.__name__ == "CitationDetail"


def _entry(lines: Iterator[str] | list[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"{'  ' if number else '- '}{line}"


def _lines(model: type[Record], value: str) -> Iterator[str]:
    """Yield the fields that a record needs, and the one that takes the value."""
    home = _home(model, value)
    for field in fields_of(model).values():
        if field is home:
            yield from _taking(field, value)
        elif field.required:
            yield from _empty(field)


def _home(model: type[Record], value: str) -> FieldShape:
    """Return the field to which a text of this form most likely belongs."""
    fields = list(fields_of(model).values())
    needed = [one for one in fields if one.required] or fields
    if "://" in value and (home := _home_of_address(fields)):
        return home
    wants_id = _ID.fullmatch(value) is not None
    return (
        _first(one for one in needed if value in one.shape.allowed)
        or _first(one for one in needed if wants_id and one.shape.ref in _THINGS)
        or _first(one for one in needed if not wants_id and one.shape.form == "text")
        or _first(one for one in needed if _is_word(one) == wants_id)
        or needed[0]
    )


def _home_of_address(fields: list[FieldShape]) -> FieldShape | None:
    """Return the field that is an address, or the list whose entries have one."""
    return _first(one for one in fields if one.shape.form == "address") or _first(
        one for one in fields if (below := _below(one)) and _has_address(below)
    )


def _has_address(model: type[Record]) -> bool:
    return any(one.shape.form == "address" for one in fields_of(model).values())


def _first(fields: Iterator[FieldShape]) -> FieldShape | None:
    return next(fields, None)


def _is_word(field: FieldShape) -> bool:
    return field.shape.ref is not None or bool(field.shape.allowed)


def _below(field: FieldShape) -> type[Record] | None:
    """Return the record of which a field holds a list, or None."""
    inner = field.shape.inner if field.shape.kind is Kind.LIST else None
    return inner.model if inner else None


def _taking(field: FieldShape, value: str) -> Iterator[str]:
    below = _below(field)
    if below is None:
        yield f"{field.name}: {value_on_a_line(value)}"
        return
    yield f"{field.name}:"
    yield from (f"  {line}" for line in _entry(_lines(below, value)))


def _empty(field: FieldShape) -> Iterator[str]:
    below = _below(field)
    if below is None or takes_text(below):
        yield f"{field.name}:  # {_note(field)}"
        return
    yield f"{field.name}:"
    for _ in range(field.shape.least or 1):
        entry = [line for one in fields_of(below).values() if one.required for line in _empty(one)]
        yield from (f"  {line}" for line in _entry(entry))


def _note(field: FieldShape) -> str:
    """Return what is to be written, as a note behind the colon."""
    if field.name == "cite":
        return "[key-of-a-source]"
    if field.shape.allowed:
        return "one of " + ", ".join(field.shape.allowed)
    meaning = field.meaning.split(". ")[0].rstrip(".")
    return f"{field.examples[0]}, for example" if field.examples else meaning
