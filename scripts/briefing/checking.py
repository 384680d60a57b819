"""Reads and checks everything: the first half of the pipeline, all that `briefing check` needs."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from briefing.check.run import check_sheets
from briefing.link.rules import check_together
from briefing.problem import Problem
from briefing.read import Repository, read_repository


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
