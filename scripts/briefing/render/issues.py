"""Positions: every issue with who stands where, and for each issue everything that is recorded."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.compare import Comparison
from briefing.link.events import Event
from briefing.link.evidence import Evidence
from briefing.link.positions import PositionEntry
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.shown import first
from briefing.render.spread import Spread, spread
from briefing.render.strips import SHAPES, Strip, strip
from briefing.render.topics import Matrix, mark_places, matrix
from briefing.render.words import tally

COMPARISONS = 12


@dataclass(frozen=True, slots=True)
class Holder:
    """An actor with its latest position, the event that records it, and the earlier ones.

    `number` is its place in the list, by which the drawing names it.
    """

    number: int
    actor: str
    now: PositionEntry
    event: Event
    evidence: Evidence
    earlier: tuple[PositionEntry, ...]


def issue_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the matrix of issues and actors, then a page for every issue."""
    yield _index(catalog)
    for name in catalog.registries.issues:
        yield _page(catalog, name)


def _index(catalog: Catalog) -> Page:
    issues = catalog.registries.issues
    table = matrix(catalog, issues)
    body = render_template(
        "issue_index.md.j2",
        "issues/",
        label=Labels(catalog),
        matrix=table,
        others=others(catalog, table),
        actors=len({actor for _, actor in catalog.stances}),
    )
    about = f"Who stands where on {tally(len(issues), 'issue')}, in words."
    return Page("issues/index.md", "Positions", about, "matrix", body)


def others(catalog: Catalog, table: Matrix) -> dict[str, tuple[str, ...]]:
    """Return the issues on which each actor without a column has a position."""
    placed: dict[str, list[str]] = {actor: [] for actor in table.more}
    for row in table.rows:
        for actor in table.more:
            if (row.issue, actor) in catalog.stances:
                placed[actor].append(row.issue)
    return {actor: tuple(names) for actor, names in placed.items()}


def _page(catalog: Catalog, name: str) -> Page:
    issue = catalog.registries.issues[name]
    held = holders(catalog, name)
    placed = _placed(catalog, held)
    body = render_template(
        "issue.md.j2",
        f"issues/{name}/",
        label=Labels(catalog),
        issue=issue,
        holders=held,
        placed=len(placed),
        strip=_strip(catalog, issue.poles, held) if len(placed) <= len(SHAPES) else None,
        spread=_spread(issue.poles, placed),
        comparisons=first(comparisons_on(catalog, name), COMPARISONS),
    )
    about = f"From “{issue.poles[0]}” to “{issue.poles[1]}”: {tally(len(held), 'actor')}."
    return Page(f"issues/{name}.md", issue.question, about, "wide", body)


def holders(catalog: Catalog, issue: str) -> tuple[Holder, ...]:
    """Return every actor with a record on an issue, from the first pole to the second.

    Those that take no position, as a source says, stand last.
    """
    found: dict[str, list[PositionEntry]] = {}
    for entry in reversed(catalog.positions):
        if entry.record.issue == issue:
            found.setdefault(entry.record.actor, []).append(entry)
    ordered = sorted(
        found, key=lambda one: (*_order(found[one][0]), catalog.actor_name(one).casefold())
    )
    return tuple(_holder(catalog, at, one, found[one]) for at, one in enumerate(ordered, 1))


def _order(entry: PositionEntry) -> tuple[bool, int]:
    return entry.record.stance is None, entry.record.stance or 0


def _holder(catalog: Catalog, number: int, actor: str, held: list[PositionEntry]) -> Holder:
    now, *earlier = held
    event = catalog.events[now.event_id]
    return Holder(number, actor, now, event, event.evidence(now.record.cite), tuple(earlier))


def _strip(catalog: Catalog, poles: tuple[str, ...], held: tuple[Holder, ...]) -> Strip | None:
    """Return the strip with names; every actor has the mark that it has on every page."""
    places = mark_places(catalog)
    placed = [
        (places[one.actor], catalog.actor_name(one.actor), one.now.record.stance)
        for one in held
        if one.now.record.stance is not None
    ]
    return strip(poles, placed) if placed else None


def _spread(poles: tuple[str, ...], placed: list[tuple[int, str, int]]) -> Spread | None:
    """Return the drawing with numbers, where names would run into each other."""
    return spread(poles, placed) if len(placed) > len(SHAPES) else None


def _placed(catalog: Catalog, held: tuple[Holder, ...]) -> list[tuple[int, str, int]]:
    """Return (number in the list, name, stance) of those that lie between the poles."""
    return [
        (one.number, catalog.actor_name(one.actor), one.now.record.stance)
        for one in held
        if one.now.record.stance is not None
    ]


def comparisons_on(catalog: Catalog, issue: str) -> Iterator[Comparison]:
    """Yield the comparisons that place two sides on an issue, those of editors first."""
    for one in (*catalog.comparisons, *catalog.pairs.comparisons):
        if any(shared.issue == issue for shared in one.gaps):
            yield one
