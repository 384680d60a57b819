"""The data folder as values: every registry and every sheet under it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing.problem import Problem
from briefing.read.files import content, find
from briefing.read.registries import Registries, read_registries
from briefing.read.sheets import Sheet, read_comparison, read_event
from briefing.read.visited import read_visited
from briefing.schema.comparison import ComparisonSheet
from briefing.schema.event import EventSheet
from briefing.schema.visited import Visited


@dataclass(frozen=True, slots=True)
class Repository:
    """Everything that was read. `registries` is None when the vocabulary could not be read.

    `schemas` holds the bytes of the editor's schemas that lie in the folder, by path; `visited`
    what is known of the addresses of sources.
    """

    events: tuple[Sheet[EventSheet], ...]
    comparisons: tuple[Sheet[ComparisonSheet], ...]
    schemas: dict[str, bytes]
    visited: dict[str, Visited]
    event_ids: frozenset[str]
    registries: Registries | None
    problems: tuple[Problem, ...]


def read_repository(root: Path) -> Repository:
    """Read every data file under `root`. Never raises for bad content: each fault is a problem."""
    found = find(root)
    problems = list(found.problems)
    registries = read_registries(root, found.registries, problems)
    events = [
        read_event(data, path, problems) for path, data in _each(root, found.events, problems)
    ]
    comparisons = [
        read_comparison(data, path, problems)
        for path, data in _each(root, found.comparisons, problems)
    ]
    schemas = dict(_each(root, found.schemas, problems))
    return Repository(
        tuple(sheet for sheet in events if sheet),
        tuple(sheet for sheet in comparisons if sheet),
        schemas,
        read_visited(root) if found.visited else {},
        found.event_ids,
        registries,
        tuple(problems),
    )


def _each(
    root: Path, paths: tuple[str, ...], problems: list[Problem]
) -> Iterator[tuple[str, bytes]]:
    """Yield each file with what it holds, less those that cannot be read."""
    for path in paths:
        data = content(root, path, problems)
        if data is not None:
            yield path, data
