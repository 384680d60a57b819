"""The work that waits: each sheet with its level and one best next step, what pays most first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from briefing.link.catalog import Catalog
from briefing.link.depth import Level
from briefing.link.events import Event
from briefing.problem import Problem

# What comes due by the passing of time, readers seeing it on the page or in the ledger.
DUE = frozenset(
    {"review-overdue", "upcoming-past", "gap-unchecked", "assessment-due", "commitment-overdue"}
)


@dataclass(frozen=True, slots=True)
class Task:
    """A sheet with its level, what is due in it, and the steps to the next level, best first."""

    event_id: str
    path: str
    name: str
    date: date
    level: Level
    due: tuple[Problem, ...]
    steps: tuple[str, ...]

    @property
    def next_step(self) -> str | None:
        """The one best next step: what is due before what would go deeper."""
        if self.due:
            return self.due[0].message
        return self.steps[0] if self.steps else None

    @property
    def goal(self) -> Level | None:
        """The level that the steps lead to; None on the last."""
        return Level(self.level + 1) if self.steps else None


def worklist(catalog: Catalog, problems: Iterable[Problem]) -> tuple[Task, ...]:
    """Return a task for each sheet that stands, what pays most first.

    What is due comes first, since a page already says so. Then low levels before high ones, the
    sheets with the fewest steps left to the next level first, and new events before old ones.
    Sheets with nothing left to do come last.
    """
    due: dict[str, list[Problem]] = {}
    for one in problems:
        if one.check in DUE:
            due.setdefault(one.place.path, []).append(one)
    tasks = (_task(event, due.get(event.path, ())) for event in _standing(catalog))
    return tuple(sorted(tasks, key=_order))


def _standing(catalog: Catalog) -> Iterator[Event]:
    return (one for one in catalog.events.values() if one.record.withdrawn is None)


def _task(event: Event, due: Iterable[Problem]) -> Task:
    return Task(
        event.id,
        event.path,
        event.name,
        event.record.date.earliest,
        event.depth.level,
        tuple(due),
        event.depth.missing,
    )


def _order(task: Task) -> tuple[int, int, int, int, int, str]:
    rank = 0 if task.due else 1 if task.steps else 2
    newest_first = -task.date.toordinal()
    return rank, -len(task.due), task.level, len(task.steps), newest_first, task.event_id
