"""Leaves out of a report what is known: by the baseline file, or in an older state of the data."""

import os
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from briefing.baseline import PATH, Finding, findings, fresh, record, recorded
from briefing.checking import check, files_below, outstanding
from briefing.commands.revisions import data_of
from briefing.link.checks import BY_SLUG, MAY_WAIT
from briefing.problem import Problem, Severity


@dataclass(frozen=True, slots=True)
class Shown:
    """The problems left to report, and one line on what was left out."""

    problems: tuple[Problem, ...]
    said: str


def without_baseline(problems: Iterable[Problem], root: Path, *, needed: bool) -> Shown:
    """Leave out what the baseline file records; raises UsageError for a faulty one.

    Where there is no file nothing is left out, or it is an error where it is `needed`.
    """
    if needed and not _is_there(root / PATH):
        raise click.UsageError(f"there is no {root / PATH}; --write-baseline makes it.")
    try:
        left = outstanding(problems, root)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    said = [in_words(left.known)] if left.known else []
    if left.idle:
        said.append(f"{left.idle} of its lines are no longer needed: --write-baseline.")
    return Shown(left.problems, " ".join(said))


def in_words(known: tuple[Problem, ...]) -> str:
    """Return how many problems the baseline holds, and how many of them are errors."""
    errors = sum(one.severity is Severity.ERROR for one in known)
    problems = "known problem" if len(known) == 1 else "known problems"
    counted = f", {errors} of them errors" if errors else ""
    return f"{len(known)} {problems}{counted}, in {PATH}: left out."


def new_since(problems: Iterable[Problem], root: Path, base: str, today: date) -> Shown:
    """Leave out what was there already in a commit or folder."""
    with data_of(root, base) as folder:
        _, before = check(folder, today)
        known = Counter(finding for _, finding in findings(before, files_below(folder)))
    new, over = fresh(findings(problems, files_below(root)), known)
    return Shown(new, f"{known.total() - over.total()} that {base} has too left out.")


def write_baseline(problems: Iterable[Problem], root: Path, errors_of: tuple[str, ...]) -> str:
    """Write the baseline file anew and return what was done in words.

    It holds every warning and hint, the errors of the checks that are named, and of other errors
    those that it held before.
    """
    path = root / PATH
    if path.is_symlink():
        raise click.UsageError(f"{path} is a link; nothing was written.")
    text = record(findings(problems, files_below(root)), _errors_before(path), errors_of)
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, "utf-8", newline="\n")
    os.replace(beside, path)  # noqa: PTH105 - one step, and no file is ever half written
    return f"Recorded {sum(line.startswith('- ') for line in text.splitlines())} in {path}."


def refuse_what_cannot_wait(checks: Iterable[str]) -> None:
    """Raise UsageError for a check whose errors no baseline may hold."""
    for slug in checks:
        if slug not in BY_SLUG:
            raise click.UsageError(f"there is no check {slug}.")
        if BY_SLUG[slug].severity is Severity.ERROR and slug not in MAY_WAIT:
            raise click.UsageError(
                f"errors of {slug} cannot be recorded: the site is built on what it checks."
            )


def _errors_before(path: Path) -> Counter[Finding]:
    if not _is_there(path):
        return Counter()
    try:
        before = recorded(path.read_text("utf-8"))
    except ValueError:
        return Counter()  # what cannot be read is written anew
    return Counter({one: count for one, count in before.items() if one.check in MAY_WAIT})


def _is_there(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()
