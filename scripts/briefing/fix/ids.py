"""Remedy for ids: what is referred to by its number in the list is given that number as its id."""

from collections.abc import Iterator

from briefing.fix.draft import Draft
from briefing.read.nodes import Mapping, Scalar, Sequence, every_node
from briefing.schema.shape import shape_at

_NUMBERED = {"facts": ("f", "fact"), "assessments": ("a", "assessment")}


def missing_id(draft: Draft) -> Iterator[str]:
    """A fact or assessment that others name has its id written, so that it keeps it when moved."""
    if draft.node is None:
        return
    for name, (letter, target) in _NUMBERED.items():
        items = draft.node.entries.get(name)
        named = _named(draft, target)
        for number, item in enumerate(items.items if isinstance(items, Sequence) else [], 1):
            if isinstance(item, Mapping) and "id" not in item.keys and f"{letter}{number}" in named:
                yield from _with_id(draft, item, f"{letter}{number}")


def _named(draft: Draft, target: str) -> set[str]:
    assert draft.node is not None
    found = set()
    for loc, node in every_node(draft.node):
        shape = shape_at(draft.model, loc) if isinstance(node, Scalar) else None
        if isinstance(node, Scalar) and shape and shape.ref == target:
            found.add(node.text)
    return found


def _with_id(draft: Draft, item: Mapping, id: str) -> Iterator[str]:
    number, column = item.place.line - 1, item.place.column - 1
    line = draft.lines[number]
    if line[:column].strip(" ") != "-":
        return
    added = [f"{line[:column]}id: {id}", f"{' ' * column}{line[column:]}"]
    yield "\n".join([*draft.lines[:number], *added, *draft.lines[number + 1 :]])
