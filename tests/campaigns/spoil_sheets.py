"""Spoils every real sheet in ways that people do and lets `fix` mend it: nothing may get worse.

Run it in tests/: `python -m campaigns.spoil_sheets [TIMES] [SEED]`. It prints for each kind of slip
how often the sheet came back byte for byte, came back with the same record, or was left alone.
That it comes back as something else must never happen.
"""

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from briefing.fix import judge_in, mend
from briefing.read import read_repository
from briefing.schema.edtf import Edtf
from days import TODAY
from site_fixture import PROJECT

Slip = Callable[[random.Random, list[str]], list[str]]


def _one_line(form: str, change: Callable[[re.Match[str]], str]) -> Slip:
    """Return the slip that changes one line, drawn from those that have the form."""

    def slip(chance: random.Random, lines: list[str]) -> list[str]:
        fitting = [
            (at, found) for at, line in enumerate(lines) if (found := re.fullmatch(form, line))
        ]
        if not fitting:
            return lines
        at, found = chance.choice(fitting)
        return [*lines[:at], change(found), *lines[at + 1 :]]

    return slip


def _in_words(found: re.Match[str]) -> str:
    return f"{found[1]}{Edtf.parse(found[2]).words}"


_DATE = r"(\s*(?:- )?[a-z_]*date[a-z_]*: |as_of: )(\d{4}-\d{2}-\d{2})"
_QUOTED = r'(\s*(?:- )?[a-z_]+: )"([^"\\]+)"'
SLIPS: dict[str, Slip] = {
    "quotes left out": _one_line(_QUOTED, lambda found: f"{found[1]}{found[2]}"),
    "quotes pasted": _one_line(_QUOTED, lambda found: f"{found[1]}“{found[2]}”"),
    "quote not closed": _one_line(_QUOTED, lambda found: f'{found[1]}"{found[2]}'),
    "date in words": _one_line(_DATE, _in_words),
    "date with slashes": _one_line(_DATE, lambda f: f"{f[1]}{f[2].replace('-', '/')}"),
    "tab before a field": _one_line(r"( +)(.*)", lambda f: "\t" * (len(f[1]) // 2) + f[2]),
    "line pushed in": _one_line(r"( *)([a-z].*)", lambda found: f"{found[1]} {found[2]}"),
    "field in capitals": _one_line(
        r"(\s*(?:- )?)([a-z_]+)(:.*)", lambda found: f"{found[1]}{found[2].title()}{found[3]}"
    ),
    "line lost": _one_line(r".*", lambda found: ""),
    "windows line ends": lambda chance, lines: [f"{line}\r" for line in lines],
    "trailing spaces": lambda chance, lines: [f"{line}  " for line in lines],
}  # fmt: skip


def main() -> None:
    """Print the table. Raises AssertionError where a sheet came back worse or as another."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    chance = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    judge = judge_in(read_repository(PROJECT), TODAY)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for path in sorted((PROJECT / "briefs/events").glob("*.yml")):
        text, name = path.read_text("utf-8"), path.relative_to(PROJECT).as_posix()
        record = judge(text, name).record
        for kind, slip in SLIPS.items():
            for _ in range(times):
                faulty = "\n".join(slip(chance, text.split("\n")))
                if faulty == text:
                    continue
                one = mend(faulty, name, judge)
                before, after = one.verdicts
                assert after.badness <= before.badness, (name, kind)
                same = after.record == record
                end = "as before" if one.after == text else "same record" if same else "left"
                assert same or not one.changed, (name, kind, one.remedies)
                counts[kind][end] += 1
    for kind, found in counts.items():
        print(f"{kind:20}", dict(found))  # noqa: T201 - printing is what it is for


if __name__ == "__main__":
    main()
