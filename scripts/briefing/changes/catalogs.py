"""Everything that changed between two catalogues, what weighs most first."""

from collections.abc import Iterator, Mapping
from typing import Any

from briefing.changes.change import Change, turned
from briefing.changes.events import event_changes
from briefing.changes.words import differences, words
from briefing.link.catalog import Catalog
from briefing.schema.fields import Record
from briefing.schema.shape import Kind, fields_of

_REGISTRIES = {
    "actors": "actor",
    "initiatives": "initiative",
    "jurisdictions": "jurisdiction",
    "topics": "topic",
    "issues": "issue",
}


def changes(before: Catalog, after: Catalog) -> tuple[Change, ...]:
    """Return what changed: status, briefings, comparisons, then the registries."""
    return (
        *_statuses(before, after),
        *event_changes(before, after),
        *_comparisons(before, after),
        *_registries(before, after),
    )


def _statuses(before: Catalog, after: Catalog) -> Iterator[Change]:
    """Yield where each initiative stands now and stood before; a new one has no before."""
    for id, initiative in after.initiatives.items():
        old = before.initiatives.get(id)
        was, now = old.now if old else None, initiative.now
        if (was.state if was else "") != (now.state if now else ""):
            labels = (one.label if one else "" for one in (was, now))
            change = turned(f"status of {initiative.name}", *labels)
            yield change.on("initiative", id, initiative.name)


def _comparisons(before: Catalog, after: Catalog) -> Iterator[Change]:
    old = {one.id: one.record for one in before.comparisons}
    new = {one.id: one.record for one in after.comparisons}
    for change in _entries(old, new, "comparison"):
        yield change.on("comparison", change.item, words(new.get(change.item)) or change.item)


def _registries(before: Catalog, after: Catalog) -> Iterator[Change]:
    for name, word in _REGISTRIES.items():
        old, new = getattr(before.registries, name), getattr(after.registries, name)
        for one in _entries(old, new, word):
            yield one.on("registry", name, name)
    for field in fields_of(type(after.registries.vocabulary)).values():
        values = [getattr(one.registries.vocabulary, field.attribute) for one in (before, after)]
        for one in _of_vocabulary(field.name.replace("_", " "), field.shape.kind, *values):
            yield one.on("registry", "vocabulary", "vocabulary")


def _of_vocabulary(name: str, kind: Kind, old: Any, new: Any) -> Iterator[Change]:
    if kind is Kind.MAP and old and new and isinstance(next(iter(new.values())), Record):
        yield from _entries(old, new, f"word of {name}")
    elif old != new:
        yield turned(name, words(old), words(new))


def _entries(old: Mapping[str, Record], new: Mapping[str, Record], word: str) -> Iterator[Change]:
    for id, record in new.items():
        if id not in old:
            yield Change(word, f"new {word} {id}: “{words(record)}”", "", words(record), id)
        elif old[id] != record:
            for one in differences(old[id], record, f"{word} {id}"):
                yield Change(one.part, one.says, one.before, one.after, id)
    for id, record in old.items():
        if id not in new:
            yield Change(word, f"{word} {id} gone: “{words(record)}”", words(record), "", id)
