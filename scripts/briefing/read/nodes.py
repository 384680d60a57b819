"""What was written and where: a tree of text, lists and mappings with a place for every node."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from briefing.problem import Place

Loc: TypeAlias = tuple[str | int, ...]


@dataclass(slots=True)
class Scalar:
    """A piece of text. Quoted and unquoted mean the same; the schema decides the type."""

    place: Place
    text: str
    plain: bool = False


@dataclass(slots=True)
class Sequence:
    """A list."""

    place: Place
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys with values; `keys` holds the place of each key."""

    place: Place
    entries: dict[str, "Node"] = field(default_factory=dict)
    keys: dict[str, Place] = field(default_factory=dict)


@dataclass(slots=True)
class Lost:
    """What stands there but cannot be read; why has been said. No field takes it."""

    place: Place


Node: TypeAlias = Scalar | Sequence | Mapping | Lost


def plain(node: Node) -> Any:
    """Return the node as text, lists and dicts, for the schema."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Lost):
        return node
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.entries.items()}


def every_node(node: Node, loc: Loc = ()) -> Iterator[tuple[Loc, Node]]:
    """Yield each node of a tree with its location, the root first."""
    yield loc, node
    if isinstance(node, Mapping):
        for key, below in node.entries.items():
            yield from every_node(below, (*loc, key))
    elif isinstance(node, Sequence):
        for index, below in enumerate(node.items):
            yield from every_node(below, (*loc, index))


def child(node: Node, step: str | int) -> Node | None:
    """Return the node one step down, or None."""
    if isinstance(node, Mapping):
        return node.entries.get(str(step))
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.items):
        return node.items[step]
    return None


def walk(node: Node, loc: Loc) -> Iterator[tuple[Node, str | int]]:
    """Yield each node on the way down `loc` with the step taken from it, as far as it exists."""
    for step in loc:
        below = child(node, step)
        if below is None:
            return
        yield node, step
        node = below


def _deepest(node: Node, loc: Loc) -> Node:
    """Return the deepest node on `loc` that exists."""
    for step in loc:
        below = child(node, step)
        if below is None:
            break
        node = below
    return node


def place_of(node: Node, loc: Loc) -> Place:
    """Return the place of the deepest node on `loc` that exists."""
    return _deepest(node, loc).place


def key_place(node: Node, loc: Loc) -> Place:
    """Return the place of the key at the end of `loc`, or of the value where there is no key."""
    parent = node
    for step in loc[:-1]:
        below = child(parent, step)
        if below is None:
            return parent.place
        parent = below
    if isinstance(parent, Mapping) and loc and str(loc[-1]) in parent.keys:
        return parent.keys[str(loc[-1])]
    return place_of(node, loc)


def lost_a_part(node: Node, loc: Loc) -> bool:
    """Whether something was taken out of the entry in which `loc` lies, the whole sheet aside.

    Keys stay where they were written, also those whose value is gone.
    """
    inner = node
    here = node
    for step in loc:
        below = child(here, step)
        if below is None:
            break
        here = below
        inner = here if isinstance(here, Mapping) else inner
    return (
        isinstance(inner, Mapping)
        and inner is not node
        and not inner.keys.keys() <= inner.entries.keys()
    )


def is_lost(node: Node, loc: Loc) -> bool:
    """Whether `loc` leads to what cannot be read, or into it."""
    return isinstance(_deepest(node, loc), Lost)


def without(node: Node, loc: Loc) -> bool:
    """Remove the node at `loc` from the tree; says whether there was one."""
    steps = list(walk(node, loc))
    if len(steps) != len(loc) or not steps:
        return False
    parent, step = steps[-1]
    if isinstance(parent, Mapping):
        del parent.entries[str(step)]
    elif isinstance(parent, Sequence) and isinstance(step, int):
        del parent.items[step]
    return True
