"""The three forms of a report. Each takes problems and gives lines; printing is the caller's."""

import json
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias

from briefing.problem import Problem, Severity

Sources: TypeAlias = Callable[[str], list[str]]
_WIDEST = 100


def source_lines(root: Path) -> Sources:
    """Return a reader of the lines of a file under `root`, empty where it cannot be read."""
    kept: dict[str, list[str]] = {}

    def lines(path: str) -> list[str]:
        if path not in kept:
            kept[path] = _lines_of(root, path)
        return kept[path]

    return lines


def _lines_of(root: Path, name: str) -> list[str]:
    """Return the lines of a file; none where a link leads to it, which may lead anywhere."""
    path = root.resolve() / name
    if path.resolve() != path or not path.is_file():
        return []
    return path.read_bytes()[: 1 << 18].decode("utf-8", "replace").splitlines()


def text(problems: Iterable[Problem], sources: Sources) -> Iterator[str]:
    """Yield the report for a terminal: place, cause, the line with a caret, the remedy."""
    for problem in problems:
        for line in _told(problem, sources):
            yield inert(line)


def _told(problem: Problem, sources: Sources) -> Iterator[str]:
    place = problem.place
    where = f"{visible(place.path)}:{place.line}:{place.column}"
    yield f"{where}: {problem.severity}: {visible(problem.message)} [{problem.check}]"
    yield from _snippet(problem, sources(place.path))
    for number, line in enumerate(problem.help.split("\n") if problem.help else []):
        yield f"{'        ' if number else '  help: '}{visible(line)}"
    yield ""


def as_line(text: str) -> str:
    """Return `text` as one line for a terminal or the log of a runner: neither acts on it."""
    return inert(visible(text))


def inert(line: str) -> str:
    """Return a line that no workflow runner takes for a command.

    GitHub's runner looks for `::` after leading white space and for `##[` anywhere.
    """
    start = line.lstrip()
    if start.startswith("::"):
        line = f"{line[: len(line) - len(start)]}\\u003a{start[1:]}"
    return line.replace("##[", "#\\u0023[")


def _snippet(problem: Problem, lines: list[str]) -> Iterator[str]:
    place = problem.place
    if not 1 <= place.line <= len(lines):
        return
    line = visible(lines[place.line - 1].replace("\t", " "))
    start = max(0, place.column - _WIDEST + 20)
    shown = line[start : start + _WIDEST]
    if not shown.strip():
        return
    gutter = f"{place.line:>6} | "
    yield f"{gutter}{shown}"
    before = shown[: place.column - 1 - start]
    yield " " * (len(gutter) - 2) + "| " + " " * _width(before) + "^"


def _width(text: str) -> int:
    """Return the columns of a text in a terminal: two for East Asian letters, none for marks."""
    return sum(
        2 if unicodedata.east_asian_width(one) in "WF" else 0 if unicodedata.combining(one) else 1
        for one in text
    )


def visible(text: str) -> str:
    """Return `text` with every character that a terminal would act on as its code."""
    return "".join(one if one.isprintable() or one == " " else f"\\u{ord(one):04x}" for one in text)


def github(problems: Iterable[Problem], sources: Sources) -> Iterator[str]:
    """Yield workflow commands that annotate the lines of a pull request."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}
    for problem in problems:
        place = problem.place
        fields = f"file={_property(place.path)},line={place.line},col={place.column}"
        head = f"::{levels[problem.severity]} {fields},title={_property(problem.check)}"
        help = "%0A".join(_command(line) for line in problem.help.split("\n"))
        yield f"{head}::{f'{_command(problem.message)} {help}'.strip()}"


def _command(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _command(text).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Iterable[Problem], sources: Sources) -> Iterator[str]:
    """Yield one JSON list of all problems."""
    yield json.dumps(
        [
            {
                "path": problem.place.path,
                "line": problem.place.line,
                "column": problem.place.column,
                "check": problem.check,
                "severity": problem.severity.value,
                "message": problem.message,
                "help": problem.help,
            }
            for problem in problems
        ],
        ensure_ascii=False,
        indent=1,
    )


FORMATS = MappingProxyType({"text": text, "github": github, "json": as_json})


def totals(problems: Iterable[Problem], sheets: int) -> str:
    """Return the closing line: how many sheets, errors, warnings and hints."""
    return f"{sheets} {'sheet' if sheets == 1 else 'sheets'} checked: {counted(problems)}."


def counted(problems: Iterable[Problem]) -> str:
    """Return how many errors, warnings and hints there are, in words."""
    counts = dict.fromkeys(Severity, 0)
    for problem in problems:
        counts[problem.severity] += 1
    found = ", ".join(
        f"{count} {severity}{'' if count == 1 else 's'}"
        for severity, count in counts.items()
        if count
    )
    return found or "no problems"
