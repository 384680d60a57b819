"""The judge: reads a text as the pipeline would and says what is wrong with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeAlias

from briefing.check.run import check_sheets
from briefing.fix.draft import Verdict
from briefing.problem import Problem
from briefing.read.nodes import plain
from briefing.read.repository import Repository
from briefing.read.sheets import read_comparison, read_event
from briefing.read.yaml import parse
from briefing.schema.fields import Record

Judge: TypeAlias = Callable[[str, str], Verdict]


def is_comparison(path: str) -> bool:
    """Whether the file at this path is a comparison and no event sheet."""
    return path.startswith("briefs/comparisons/")


def is_registry(path: str) -> bool:
    """Whether the file at this path is a registry or the vocabulary."""
    return path.startswith("briefs/") and path.count("/") == 1


def judge_in(repository: Repository, today: date) -> Judge:
    """Return the judge of (text, path) beside the registries and sheets of a repository.

    Rules across sheets are not asked: what `fix` mends is never about another file.
    """

    def judge(text: str, path: str) -> Verdict:
        of_form: list[Problem] = []
        data = text.encode("utf-8", "surrogatepass")  # what is no text is refused by reading
        node, found = parse(data, path)
        if node is None or is_registry(path):
            return Verdict(plain(node) if node else None, tuple(found))
        if is_comparison(path):
            comparison = read_comparison(data, path, of_form)
            alone = replace(repository, events=(), comparisons=(comparison,) if comparison else ())
            record = comparison.record if comparison else None
            return _verdict(record, of_form, alone, path, today)
        sheet = read_event(data, path, of_form)
        alone = replace(repository, events=(sheet,) if sheet else (), comparisons=())
        return _verdict(sheet.record if sheet else None, of_form, alone, path, today)

    return judge


def _verdict(
    record: Record | None,
    of_form: list[Problem],
    alone: Repository,
    path: str,
    today: date,
) -> Verdict:
    whole = replace(alone, problems=tuple(of_form))
    of_sense = [one for one in check_sheets(whole, today) if one.place.path == path]
    return Verdict(record, tuple(of_form), tuple(of_sense))
