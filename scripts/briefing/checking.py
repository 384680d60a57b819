"""Reads and checks everything: the first half of the pipeline, all that `briefing check` needs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.baseline import PATH, Files, findings, fresh, recorded
from briefing.check.run import check_sheets
from briefing.link.checks import MAY_WAIT
from briefing.link.rules import check_together
from briefing.problem import Place, Problem, Severity
from briefing.read import Repository, read_repository


@dataclass(frozen=True, slots=True)
class Outstanding:
    """The problems that the baseline does not hold, those that it does, and its idle lines."""

    problems: tuple[Problem, ...]
    known: tuple[Problem, ...] = ()
    idle: int = 0


def check(
    root: Path, today: date, wanted: Callable[[str], bool] = lambda path: True
) -> tuple[Repository, tuple[Problem, ...]]:
    """Return what was read and every problem of every file, in the order of files and lines.

    The rules on one sheet are only asked of the files that are `wanted`; of the others, what they
    would say is left out.
    """
    repository = read_repository(root)
    problems = [
        *repository.problems,
        *check_sheets(repository, today, wanted),
        *check_together(repository, today),
    ]
    return repository, tuple(sorted(set(problems), key=lambda one: one.sort_key))


def outstanding(problems: Iterable[Problem], root: Path) -> Outstanding:
    """Return the problems without those that the baseline of `root` records, where there is one.

    An error that others rest on stays, whatever the file says. Raises ValueError for a faulty file.
    """
    path = root / PATH
    if path.is_symlink() or not path.is_file():
        return Outstanding(tuple(problems))
    known = recorded(path.read_text("utf-8"))
    found = findings(problems, files_below(root))
    may_wait = [one for one in found if _may_wait(one[0])]
    new, idle = fresh(may_wait, known)
    left = set(new)
    of_baseline = tuple(one for one, _ in may_wait if one not in left)
    held = frozenset(of_baseline)
    stays = tuple(one for one, _ in found if one not in held)
    return Outstanding(stays, of_baseline, idle.total())


def standing(problems: Iterable[Problem], root: Path) -> Outstanding:
    """Return the same for a build, to which a faulty baseline is one more error."""
    try:
        return outstanding(problems, root)
    except ValueError as error:
        help = "`briefing check --write-baseline` writes it anew."
        fault = Problem(Place(PATH), "file-kind", Severity.ERROR, str(error), help)
        return Outstanding((*problems, fault))


def _may_wait(one: Problem) -> bool:
    return one.severity is not Severity.ERROR or one.check in MAY_WAIT


def files_below(root: Path) -> Files:
    """Return a reader of the files under a folder that never follows a link."""

    def read(path: str) -> bytes | None:
        whole = root / path
        return whole.read_bytes() if whole.is_file() and not whole.is_symlink() else None

    return read
