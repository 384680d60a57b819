"""The committed file of what every address came to: `briefs/links.json`, sorted, one entry each."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

from briefing.links.judge import Answer, State

PLACE = Path("briefs", "links.json")


@dataclass(frozen=True, slots=True)
class Entry:
    """What is known of an address. Days are written as dates; what is not known is left out.

    `since` is the first visit that found this state, `text` a hash of the words when they were last
    read, `changed` the last visit that found other words than the one before.
    """

    state: str
    since: str
    checked: str
    status: int | None = None
    final: str = ""
    note: str = ""
    text: str = ""
    changed: str = ""


_KNOWN = {field.name for field in fields(Entry)}


def brought_up_to_date(before: Entry | None, answer: Answer, day: date) -> Entry:
    """Return the entry of an address after a visit; what only earlier visits saw is kept."""
    today = day.isoformat()
    same = before is not None and before.state == answer.state
    old_text = before.text if before else ""
    other = bool(answer.text and old_text and answer.text != old_text)
    return Entry(
        answer.state.value,
        before.since if before and same else today,
        today,
        answer.status,
        answer.final,
        answer.note,
        answer.text or old_text,
        today if other else before.changed if before else "",
    )


def read_record(root: Path) -> dict[str, Entry]:
    """Return the entries by address; none where the file is missing or was not made by us."""
    try:
        whole = json.loads((root / PLACE).read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    listed = whole.items() if isinstance(whole, dict) else ()
    return {url: entry for url, value in listed if (entry := _entry(value))}


def _entry(value: Any) -> Entry | None:
    if not isinstance(value, dict) or not set(value) <= _KNOWN:
        return None
    status = value.get("status")
    texts = {name: one for name, one in value.items() if name != "status"}
    sound = all(isinstance(one, str) for one in texts.values()) and isinstance(status, int | None)
    if not sound or value.get("state") not in set(State) or not {"since", "checked"} <= set(value):
        return None
    return Entry(**value)


def write_record(root: Path, entries: Mapping[str, Entry]) -> None:
    """Write the entries, sorted by address, so that a difference shows what changed."""
    shown = {
        url: {name: one for name, one in asdict(entries[url]).items() if one}
        for url in sorted(entries)
    }
    text = json.dumps(shown, ensure_ascii=False, indent=1)
    (root / PLACE).write_text(f"{text}\n", "utf-8", newline="\n")
