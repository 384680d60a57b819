"""The file of visits that `briefing links` writes: what it says, as far as it can be trusted."""

import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from briefing.schema.edtf import Edtf
from briefing.schema.visited import State, Visited

VISITED = Path("briefs", "links.json")
_KNOWN = {field.name for field in fields(Visited)}
_DAYS = ("since", "checked", "changed")


def read_visited(root: Path) -> dict[str, Visited]:
    """Return the entries by address. An entry that the command would not write says nothing."""
    try:
        whole = json.loads((root / VISITED).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    listed = whole.items() if isinstance(whole, dict) else ()
    return {url: entry for url, value in listed if (entry := _entry(value))}


def _entry(value: Any) -> Visited | None:
    if not isinstance(value, dict) or not {"state", "since", "checked"} <= set(value) <= _KNOWN:
        return None
    status = value.get("status")
    texts = {name: one for name, one in value.items() if name != "status"}
    if not all(isinstance(one, str) for one in texts.values()) or not _is_status(status):
        return None
    if not all(_is_day(texts[name]) for name in _DAYS if name in texts):
        return None
    if texts["state"] not in set(State):
        return None
    return Visited(**{**texts, "state": State(texts["state"]), "status": status})


def _is_status(value: object) -> bool:
    return value is None or (isinstance(value, int) and not isinstance(value, bool))


def _is_day(text: str) -> bool:
    try:
        return Edtf.parse(text).is_day
    except ValueError:
        return False
