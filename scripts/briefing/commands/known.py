"""Leaves out of a report what is known: by the baseline file, or in an older state of the data."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from briefing.baseline import PATH, Files, Finding, findings, fresh, record, recorded
from briefing.checking import check
from briefing.commands.revisions import data_of
from briefing.problem import Problem


@dataclass(frozen=True, slots=True)
class Shown:
    """The problems left to report, and one line on what was left out."""

    problems: tuple[Problem, ...]
    said: str


def without_baseline(problems: Iterable[Problem], root: Path) -> Shown:
    """Leave out what the baseline file records. Raises UsageError where it cannot be read."""
    known = _recorded(root / PATH)
    new, over = fresh(findings(problems, _files(root)), known)
    said = f"{known.total() - over.total()} known from {PATH} left out"
    if over:
        said += f"; {over.total()} of its lines are no longer needed: --write-baseline"
    return Shown(new, f"{said}.")


def new_since(problems: Iterable[Problem], root: Path, base: str, today: date) -> Shown:
    """Leave out what was there already in a commit or folder."""
    with data_of(root, base) as folder:
        _, before = check(folder, today)
        known = Counter(finding for _, finding in findings(before, _files(folder)))
    new, over = fresh(findings(problems, _files(root)), known)
    return Shown(new, f"{known.total() - over.total()} that {base} has too left out.")


def write_baseline(problems: Iterable[Problem], root: Path) -> str:
    """Write the baseline file anew with every warning and hint; return what was done in words."""
    text = record(findings(problems, _files(root)))
    path = root / PATH
    if path.is_symlink():
        raise click.UsageError(f"{path} is a link; nothing was written.")
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, "utf-8", newline="\n")
    os.replace(beside, path)  # noqa: PTH105 - one step, and no file is ever half written
    return f"Recorded {sum(line.startswith('- ') for line in text.splitlines())} in {path}."


def _recorded(path: Path) -> Counter[Finding]:
    if path.is_symlink() or not path.is_file():
        raise click.UsageError(f"there is no {path}; --write-baseline makes it.")
    try:
        return recorded(path.read_text("utf-8"))
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _files(root: Path) -> Files:
    """Return a reader of the files under a folder that never follows a link."""

    def read(path: str) -> bytes | None:
        whole = root / path
        return whole.read_bytes() if whole.is_file() and not whole.is_symlink() else None

    return read
