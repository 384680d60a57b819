"""The committed file of what every address came to: `briefs/links.json`, sorted, one entry each."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from pathlib import Path

from briefing.links.judge import Answer
from briefing.read.visited import VISITED
from briefing.schema.visited import Visited


def brought_up_to_date(before: Visited | None, answer: Answer, day: date) -> Visited:
    """Return the entry of an address after a visit; what only earlier visits saw is kept."""
    today = day.isoformat()
    same = before is not None and before.state == answer.state
    old_text = before.text if before else ""
    other = bool(answer.text and old_text and answer.text != old_text)
    return Visited(
        answer.state,
        before.since if before and same else today,
        today,
        answer.status,
        answer.final,
        answer.note,
        answer.text or old_text,
        today if other else before.changed if before else "",
    )


def write_record(root: Path, entries: Mapping[str, Visited]) -> None:
    """Write the entries, sorted by address, so that a difference shows what changed."""
    shown = {
        url: {name: one for name, one in asdict(entries[url]).items() if one}
        for url in sorted(entries)
    }
    text = json.dumps(shown, ensure_ascii=False, indent=1)
    (root / VISITED).write_text(f"{text}\n", "utf-8", newline="\n")
