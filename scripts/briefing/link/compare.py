"""Side by side: cells by dimension, positions on shared issues, and who is near whom on what."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.check.bodies import with_bodies_above
from briefing.link.events import Event
from briefing.link.initiatives import Initiative
from briefing.link.positions import PositionEntry, latest, positions
from briefing.link.status import Status
from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema.comparison import ComparisonSheet, Side
from briefing.schema.edtf import Edtf
from briefing.schema.substance import ProfileCell


@dataclass(frozen=True, slots=True)
class Cell:
    """A profile cell with the event whose sources it cites."""

    event: Event
    record: ProfileCell


@dataclass(frozen=True, slots=True)
class Column:
    """One side: what it is, its events that stand, oldest first, and who speaks for it."""

    id: str
    title: str
    href: str
    events: tuple[Event, ...]
    actor: str | None
    status: Status | None
    as_of: Edtf | None
    cells: Mapping[str, Cell]
    stances: Mapping[str, PositionEntry]

    def place_on(self, issue: str) -> int | None:
        """Return the coded position on an issue, or None without one, as where none is taken."""
        return self.stances[issue].record.stance if issue in self.stances else None


@dataclass(frozen=True, slots=True)
class SharedIssue:
    """An issue on which at least two sides have a coded position; `gap` is from 0 to 4."""

    issue: str
    gap: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """A comparison, ready to print. `closest` and `furthest` are computed from coded positions.

    `by_rule` says that no editor chose it, so that no sheet lies at `path`.
    """

    id: str
    path: str
    record: ComparisonSheet
    columns: tuple[Column, ...]
    dimensions: tuple[str, ...]
    issues: tuple[str, ...]
    closest: tuple[str, ...]
    furthest: tuple[str, ...]
    gaps: tuple[SharedIssue, ...]
    by_rule: bool = False


def compare(
    sheet: Sheet[ComparisonSheet],
    events: Mapping[str, Event],
    initiatives: Mapping[str, Initiative],
    registries: Registries,
) -> Comparison:
    """Return the comparison that a sheet asks for."""
    columns = tuple(column(side, events, initiatives, registries) for side in sheet.record.sides)
    known = registries.vocabulary.dimensions
    filled = [name for name in known if any(name in one.cells for one in columns)]
    issues = sheet.record.issues or tuple(
        name for name in registries.issues if any(name in one.stances for one in columns)
    )
    gaps = tuple(_gaps(issues, columns))
    return Comparison(
        sheet.id,
        sheet.path,
        sheet.record,
        columns,
        sheet.record.dimensions or tuple(filled),
        issues,
        _at(gaps, min),
        _at(gaps, max),
        gaps,
    )


def column(
    side: Side,
    events: Mapping[str, Event],
    initiatives: Mapping[str, Initiative],
    registries: Registries,
) -> Column:
    """Return the column of one side, from all events of its initiative or from the one event."""
    if side.initiative:
        initiative = initiatives[side.initiative]
        every = (events[name] for name in initiative.events)
        own = tuple(one for one in every if one.record.withdrawn is None)
        name, title = initiative.id, initiative.record.title
        href, status = f"initiatives/{initiative.id}/", initiative.now
    else:
        event = events[side.event or ""]
        own, name, title = (event,), event.id, event.record.title
        href, status = f"briefings/{event.id}/", event.status
    stances = latest(positions((one.id, one.record) for one in own))
    actor = _speaker({who for _, who in stances}, own, registries)
    return Column(
        name,
        title,
        href,
        own,
        actor,
        status,
        max(
            (one.record.as_of for one in own if one.record.as_of),
            key=lambda d: d.sort_key,
            default=None,
        ),
        {dim: Cell(one, cell) for one in own for dim, cell in one.record.profile.items()},
        {issue: entry for (issue, who), entry in stances.items() if who == actor},
    )


def _speaker(placed: set[str], own: Sequence[Event], registries: Registries) -> str | None:
    """Return whose positions stand for a side, or None when nobody who acted in it has one.

    It is the lead of the initiative, or else whoever acted first in its events, or the body for
    which they acted; each counts with the bodies above it. Positions of others, such as those who
    answered, never stand for a side.
    """
    leads = (registries.initiatives.get(one.record.initiative or "") for one in own)
    acted = (one.record.actors[0] for one in own if one.record.actors)
    names = [
        *(lead.lead for lead in leads if lead and lead.lead),
        *(name for entry in acted for name in (entry.actor, entry.on_behalf_of) if name),
    ]
    for name in names:
        for body in with_bodies_above(name, registries):
            if body in placed:
                return body
    return None


def _gaps(issues: Iterable[str], columns: Sequence[Column]) -> Iterable[SharedIssue]:
    for issue in issues:
        values = [stance for one in columns if (stance := one.place_on(issue)) is not None]
        if len(values) > 1:
            yield SharedIssue(issue, max(values) - min(values))


def _at(gaps: tuple[SharedIssue, ...], pick: Callable[[set[int]], int]) -> tuple[str, ...]:
    """Return the issues at the gap that `pick` chooses; none where all gaps are the same."""
    sizes = {one.gap for one in gaps}
    if len(sizes) < 2:
        return ()
    return tuple(one.issue for one in gaps if one.gap == pick(sizes))
