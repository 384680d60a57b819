"""Tells the reader of a report which problems `briefing fix` would mend."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path

from briefing.fix import MENDABLE, judge_in, mend, mends
from briefing.problem import Problem
from briefing.read import Repository

_MOST_FILES = 20


def with_remedy(
    problems: Iterable[Problem], repository: Repository, root: Path, today: date
) -> tuple[Problem, ...]:
    """Return the problems; the help of those that `briefing fix` mends says so.

    It is tried on the first faulty sheets only, since a tree of faulty ones would take long.
    """
    return tuple(_marked(problems, repository, root, today))


def _marked(
    problems: Iterable[Problem], repository: Repository, root: Path, today: date
) -> Iterator[Problem]:
    judge, tried = judge_in(repository, today), 0
    for path, group in groupby(problems, lambda one: one.place.path):
        found = list(group)
        worth = path.startswith("briefs/") and any(one.check in MENDABLE for one in found)
        text = _text(root / path) if worth and tried < _MOST_FILES else None
        if text is None:
            yield from found
            continue
        tried += 1
        mended = mend(text, path, judge)
        for one in found:
            yield _told(one) if mended.changed and mends(one, mended) else one


def _told(one: Problem) -> Problem:
    told = f"`briefing fix {one.place.path}` mends this."
    return replace(one, help=f"{one.help}\n{told}".strip())


def _text(path: Path) -> str | None:
    if path.is_symlink() or not path.is_file():
        return None
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return None
