"""A name for a spot in a file that stays when lines are put before it: `facts/f2/cite`."""

import hashlib
import json

from briefing.problem import Place
from briefing.read.nodes import Lost, Mapping, Node, Scalar, Sequence, plain

_WHOLE_FILE = "-"


def keys_of(node: Mapping | None) -> dict[tuple[int, int], str]:
    """Return the key of each line and column at which something stands in a tree.

    An entry of a list goes by its id; without one by a digest of what it says, so that moving it
    changes nothing. Where two begin at one place, as a list and its first entry, the deeper counts.
    """
    found: dict[tuple[int, int], str] = {}
    if node is not None:
        _collect(node, "", found)
    return found


def key_at(keys: dict[tuple[int, int], str], place: Place) -> str:
    """Return the key of what stands at a place; a dash where that is the whole file or unknown."""
    return keys.get((place.line, place.column)) or _WHOLE_FILE


def _collect(node: Node, key: str, found: dict[tuple[int, int], str]) -> None:
    found[node.place.line, node.place.column] = key
    if isinstance(node, Mapping):
        for name, place in node.keys.items():
            inner = f"{key}/{name}" if key else name
            found.setdefault((place.line, place.column), inner)
            if name in node.entries:
                _collect(node.entries[name], inner, found)
    elif isinstance(node, Sequence):
        for item in node.items:
            _collect(item, f"{key}/{_entry(item)}", found)


def _entry(item: Node) -> str:
    if isinstance(item, Lost):
        return _WHOLE_FILE
    id = item.entries.get("id") if isinstance(item, Mapping) else None
    if isinstance(id, Scalar):
        return id.text
    text = json.dumps(plain(item), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
