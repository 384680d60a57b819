"""Values of a record as words, and how two records differ field by field."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.changes.change import Change, reworded, turned
from briefing.schema.citation import CitationDetail
from briefing.schema.edtf import Edtf
from briefing.schema.fields import Record
from briefing.schema.shape import fields_of

_TELLING = ("text", "title", "name", "label", "question", "what", "judgment", "value", "summary")


def words(value: Any) -> str:
    """Return any value of a record in words; a record is named by the text that it holds."""
    if value is None:
        return ""
    if isinstance(value, Edtf):
        return value.words
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, CitationDetail):
        return value.source
    if isinstance(value, Record):
        return _named(value)
    if isinstance(value, Mapping):
        return ", ".join(map(str, value))
    if isinstance(value, tuple | list):
        return ", ".join(words(one) for one in value)
    return str(value)


def _named(record: Record) -> str:
    telling = (getattr(record, name, None) for name in _TELLING)
    if found := next((one for one in telling if one), None):
        return str(found)
    values = (words(getattr(record, field.attribute)) for field in fields_of(type(record)).values())
    return ", ".join(one for one in values if one)


def differences(
    before: Record, after: Record, named: str = "", skip: frozenset[str] = frozenset()
) -> Iterator[Change]:
    """Yield a change for each field in which two records of a kind differ.

    `named` says of which part of a page they are, as in `fact f2`.
    """
    for field in fields_of(type(after)).values():
        old, new = getattr(before, field.attribute), getattr(after, field.attribute)
        if field.name not in skip and old != new:
            label = "sources" if field.name == "cite" else field.name.replace("_", " ")
            yield from _difference(f"{label} of {named}" if named else label, old, new)


def _difference(part: str, old: Any, new: Any) -> Iterator[Change]:
    if isinstance(old, tuple) and isinstance(new, tuple):
        yield from _of_lists(part, old, new)
    elif isinstance(old, str | None) and isinstance(new, str | None) and " " in f"{old}{new}":
        yield reworded(part, old or "", new or "")
    elif words(old) == words(new):
        yield Change(part, f"{part} changed", words(old), words(new))
    else:
        yield turned(part, words(old), words(new))


def _of_lists(part: str, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Change]:
    """Yield what was added and taken; where nothing was, what differs in the entries."""
    moved = list(added_and_taken(part, old, new))
    if not moved and [words(one) for one in old] == [words(one) for one in new]:
        for before, after in zip(old, new, strict=True):
            if isinstance(after, Record):
                moved += differences(before, after, f"“{words(after)}” in {part}")
    yield from moved or [Change(part, f"{part} changed", words(old), words(new))]


def added_and_taken(part: str, before: Any, after: Any) -> Iterator[Change]:
    """Yield what was added to a list of names and what was taken out of it."""
    old, new = [words(one) for one in before], [words(one) for one in after]
    more = [one for one in new if one not in old]
    less = [one for one in old if one not in new]
    if more or less:
        parts = [f"added {', '.join(more)}"] if more else []
        parts += [f"taken out {', '.join(less)}"] if less else []
        yield Change(part, f"{part}: {'; '.join(parts)}", ", ".join(less), ", ".join(more))
