"""Findings that are known already: recorded in a file, or there in an older state of the data.

A rule that comes new meets old sheets. What it says of them is recorded, a line a finding, and
left out of reports, so that what a change adds is seen. An error is recorded only of a rule that
nothing downstream rests on, and only when somebody names the rule.
"""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterable
from typing import NamedTuple, TypeAlias

from briefing.problem import Problem, Severity
from briefing.read.keys import key_at, keys_of
from briefing.read.recover import parse_what_can_be

PATH = "briefs/baseline.yml"
_HEAD = """\
# Findings that were there when a rule came, one a line: check, file, spot.
# Reports and builds leave them out; `briefing check --write-baseline` writes this anew.
# A line goes away by mending what it names. An error comes in by `--errors-of CHECK` alone.
"""
_LINE = re.compile(r'- "(\S+) (\S+) (.*)"')


class Finding(NamedTuple):
    """A problem without its line: which check, in which file, at which spot of it."""

    check: str
    path: str
    key: str


Files: TypeAlias = Callable[[str], bytes | None]


def findings(problems: Iterable[Problem], files: Files) -> list[tuple[Problem, Finding]]:
    """Return each problem with its finding. `files` gives the bytes of a file, or None."""
    keys: dict[str, dict[tuple[int, int], str]] = {}
    found = []
    for one in problems:
        path = one.place.path
        if path not in keys:
            keys[path] = _keys(path, files(path))
        found.append((one, Finding(one.check, path, key_at(keys[path], one.place))))
    return found


def _keys(path: str, data: bytes | None) -> dict[tuple[int, int], str]:
    if data is None or not path.endswith(".yml"):
        return {}
    return keys_of(parse_what_can_be(data, path)[0])


def fresh(
    found: Iterable[tuple[Problem, Finding]], known: Counter[Finding]
) -> tuple[tuple[Problem, ...], Counter[Finding]]:
    """Return the problems that are not known, and what is known but was not found.

    Two findings at one spot are two: the count of each is kept.
    """
    left = Counter(known)
    new = []
    for one, finding in found:
        if left[finding] > 0:
            left[finding] -= 1
        else:
            new.append(one)
    return tuple(new), +left


def recorded(text: str) -> Counter[Finding]:
    """Return the findings that a baseline file holds. Raises ValueError with the faulty line."""
    known: Counter[Finding] = Counter()
    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.fullmatch(line)
        if found:
            known[Finding(*(_unescaped(part) for part in found.groups()))] += 1
        elif line.strip() and not line.startswith("#"):
            raise ValueError(f'{PATH}:{number}: this is not `- "check file spot"`: {line[:80]}')
    return known


def record(
    found: Iterable[tuple[Problem, Finding]],
    before: Counter[Finding] | None = None,
    errors_of: Container[str] = (),
) -> str:
    """Return the file that holds these findings, sorted.

    An error is left out unless it is of one of the checks in `errors_of` or was recorded `before`.
    """
    left = Counter(before)
    lines = []
    for one, finding in found:
        kept = left[finding] > 0
        left[finding] -= kept
        if kept or one.severity is not Severity.ERROR or one.check in errors_of:
            lines.append(_line(finding))
    return _HEAD + "".join(sorted(lines))


def _line(finding: Finding) -> str:
    return '- "' + " ".join(map(_escaped, finding)) + '"\n'


def _escaped(part: str) -> str:
    """Return a part as it stands in quotes; a name of a file may hold any character."""
    return part.replace("\\", "\\\\").replace('"', '\\"')


def _unescaped(part: str) -> str:
    return re.sub(r"\\(.)", r"\1", part)
