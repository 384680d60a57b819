"""Sheets as read: the record, and on demand the node tree that gives its places."""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar

from briefing.problem import Problem
from briefing.read.nodes import Lost, Mapping, Node, Scalar, Sequence, plain
from briefing.read.recover import parse_what_can_be
from briefing.read.validate import validate
from briefing.schema.comparison import ComparisonSheet
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record

R = TypeVar("R", bound=Record)

_PLACEHOLDERS = {
    "title": "-",
    "date": "2000",
    "type": "-",
    "summary": "-",
    "facts": "facts",
    "sources": "sources",
}
_NUMBERED = {"facts": "f", "disputes": "d", "assessments": "a", "commitments": "c"}


@dataclass(frozen=True, slots=True)
class Sheet(Generic[R]):
    """One sheet as read. `set_aside` are top-level fields that were faulty and left out.

    `local` holds the ids that the sheet defines (sources, facts, assessments), faulty ones
    included, so that a reference to a faulty fact is not reported a second time.
    """

    id: str
    path: str
    record: R
    data: bytes
    set_aside: frozenset[str] = frozenset()
    local: dict[str, frozenset[str]] = field(default_factory=dict)

    @property
    def stands(self) -> bool:
        """Whether the sheet was not withdrawn, as far as can be read."""
        return getattr(self.record, "withdrawn", None) is None and "withdrawn" not in self.set_aside

    @property
    def node(self) -> Mapping:
        """The tree that gives places: what is sound of the sheet, read again from its bytes.

        Trees are not kept: those of 10,000 sheets take half a gigabyte, and only what is faulty
        is ever asked for its place.
        """
        return _tree(self.data, self.path, type(self.record))


@lru_cache(maxsize=32)
def _tree(data: bytes, path: str, model: type[Record]) -> Mapping:
    node, _ = parse_what_can_be(data, path)
    if node is None:
        raise ValueError(f"{path} was read before and cannot be read now")
    if model is EventSheet:
        _take_extras(node)
        _number_items(node)
        validate(EventSheet, node, _PLACEHOLDERS)
    else:
        validate(model, node)
    return node


def read_event(data: bytes, path: str, problems: list[Problem]) -> Sheet[EventSheet] | None:
    """Return the event sheet in `data`, adding its problems; None when nothing of it is sound."""
    node, found = parse_what_can_be(data, path)
    problems += found
    if node is None:
        return None
    extras = _take_extras(node)
    _number_items(node)
    local = _local_ids(node)
    record, found, set_aside = validate(EventSheet, node, _PLACEHOLDERS)
    problems += found
    if record is None:
        return None
    if extras:
        record = record.model_copy(update={"extras": extras})
    return Sheet(Path(path).stem, path, record, data, set_aside, local)


def read_comparison(
    data: bytes, path: str, problems: list[Problem]
) -> Sheet[ComparisonSheet] | None:
    """Return the comparison in `data`, adding its problems; None when nothing of it is sound."""
    node, found = parse_what_can_be(data, path)
    problems += found
    if node is None:
        return None
    record, found, set_aside = validate(ComparisonSheet, node)
    problems += found
    return Sheet(Path(path).stem, path, record, data, set_aside) if record else None


def _take_extras(node: Mapping) -> dict[str, Any]:
    """Take the local fields `x_…` out of the sheet; they are carried into the data, unchecked."""
    names = [name for name in node.entries if re.fullmatch(r"x_[a-z0-9_]+", name)]
    return {name: plain(node.entries.pop(name)) for name in names}


def _number_items(node: Mapping) -> None:
    """Give each fact, dispute, assessment and commitment without an id its default one."""
    for name, letter in _NUMBERED.items():
        items = node.entries.get(name)
        if isinstance(items, Sequence):
            for number, item in enumerate(items.items, 1):
                if isinstance(item, Mapping) and "id" not in item.keys:
                    item.entries["id"] = Scalar(item.place, f"{letter}{number}")


def _local_ids(node: Mapping) -> dict[str, frozenset[str]]:
    """Return the ids of each kind; of a kind of which a part cannot be read, none are known."""
    found = {
        "source": _keys(node.entries.get("sources")),
        "fact": _item_ids(node.entries.get("facts")),
        "assessment": _item_ids(node.entries.get("assessments")),
    }
    return {target: ids for target, ids in found.items() if ids is not None}


def _keys(sources: Node | None) -> frozenset[str] | None:
    entries = sources.entries if isinstance(sources, Mapping) else {}
    if any(isinstance(one, Lost) for one in entries.values()):
        return None
    return frozenset(entries)


def _item_ids(node: Node | None) -> frozenset[str] | None:
    items = node.items if isinstance(node, Sequence) else []
    if any(isinstance(one, Lost) for one in items):
        return None
    ids = [item.entries.get("id") for item in items if isinstance(item, Mapping)]
    return frozenset(one.text for one in ids if isinstance(one, Scalar))
