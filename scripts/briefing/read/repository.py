"""The data folder as values: every registry and every sheet under it."""

from dataclasses import dataclass
from pathlib import Path

from briefing.problem import Problem
from briefing.read.files import find
from briefing.read.registries import Registries, read_registries
from briefing.read.sheets import Sheet, read_comparison, read_event
from briefing.schema.comparison import ComparisonSheet
from briefing.schema.event import EventSheet


@dataclass(frozen=True, slots=True)
class Repository:
    """Everything that was read. `registries` is None when the vocabulary could not be read.

    `schemas` holds the bytes of the editor's schemas that lie in the folder, by path.
    """

    events: tuple[Sheet[EventSheet], ...]
    comparisons: tuple[Sheet[ComparisonSheet], ...]
    schemas: dict[str, bytes]
    event_ids: frozenset[str]
    registries: Registries | None
    problems: tuple[Problem, ...]


def read_repository(root: Path) -> Repository:
    """Read every data file under `root`. Never raises for bad content: each fault is a problem."""
    found = find(root)
    problems = list(found.problems)
    registries = read_registries(root, found.registries, problems)
    events = [read_event((root / path).read_bytes(), path, problems) for path in found.events]
    comparisons = [
        read_comparison((root / path).read_bytes(), path, problems) for path in found.comparisons
    ]
    return Repository(
        tuple(sheet for sheet in events if sheet),
        tuple(sheet for sheet in comparisons if sheet),
        {path: (root / path).read_bytes() for path in found.schemas},
        found.event_ids,
        registries,
        tuple(problems),
    )
