"""Sheets that are one long line of the same few signs: what a careless pattern takes hours over."""

import random
import time
from collections.abc import Iterator
from pathlib import Path

from briefing.fix import Judge, judge_in
from briefing.fix.mend import mend
from briefing.read import read_repository
from days import TODAY

PATH = "briefs/events/zz-2026-long-line.yml"
SIGNS = (
    " ", "\t", "a", "1", "A. ", "a ", "1,", ".", "-", "- ", "--", "a-", "'", '"', "'a' ", '"a" ',
    "“", "“a ", "“a”,", "(", "[", "[a,", "{", ":", ": ", "a: ", "::", "#", " #", ",", "b, ", "&",
    "*", "!", "|", ">", "%", "<", "@", "\\", "/", "?", "? ", "12 July ", "Monday ", "2025-", "X-",
    "ca. ", "about ", "x (approximate)", "€1 ", "https://a.a/", "中", "é", "\u0301a", "\n", "a:\n",
)  # fmt: skip
PLACES = {
    "title": "title: {}\n",
    "title in quotes": 'title: "{}"\n',
    "title that is not closed": "title: '{}\n",
    "date": "date: {}\n",
    "type": "type: {}\n",
    "key": "{}: x\n",
    "line": "{}\n",
    "within a line": "x: y {} z\n",
    "list": "topics: [{}]\n",
    "entry": "topics:\n  - A: {}\n",
    "address": "sources:\n  a:\n    url: {}\n",
    "quotation": 'facts:\n  - text: x\n    cite:\n      - {{source: a, quote: "{}"}}\n',
}
ENDS = ("", "!x", "”")


def sheets(length: int) -> Iterator[tuple[str, str]]:
    """Yield every place with every sign in it, as a name and the text of a sheet."""
    for place, whole in PLACES.items():
        for sign in SIGNS:
            line = (sign * length)[:length]
            for end in ENDS:
                yield f"{place}: {sign!r} … {end!r}", f"{whole.format(line + end)}x_more: y\n"


def sample(length: int, count: int, seed: int) -> list[tuple[str, str]]:
    """Return some of them, the same for the same seed."""
    return random.Random(seed).sample(list(sheets(length)), count)


def judge(root: Path) -> Judge:
    """Return who judges a sheet beside the registries of a folder."""
    return judge_in(read_repository(root), TODAY)


def seconds(text: str, judging: Judge) -> float:
    """Return the seconds of a processor that checking and mending a sheet take."""
    started = time.process_time()
    mend(text, PATH, judging, ordered=False, schemas=False)
    return time.process_time() - started
