"""Pages of topics: what stands where, who wants what, what is disputed and what comes next."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.positions import PositionEntry
from briefing.render.boards import BoardRow, board, open_disputes
from briefing.render.calendar import OF_THE_SITE, items
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.shown import first
from briefing.render.strips import Strip, strip
from briefing.render.words import tally
from briefing.schema.registries import Topic

EVENTS, DISPUTES, DATES, COLUMNS, BOARD = 30, 10, 10, 6, 12


@dataclass(frozen=True, slots=True)
class Row:
    """An issue with the latest position of each column's actor, or None where none is recorded."""

    issue: str
    question: str
    cells: tuple[PositionEntry | None, ...]
    strip: Strip


@dataclass(frozen=True, slots=True)
class Matrix:
    """Issues by actors. `more` are actors with a position that have no column of their own."""

    actors: tuple[str, ...]
    rows: tuple[Row, ...]
    more: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic with its depth below the topmost and the number of events in it and below it."""

    id: str
    topic: Topic
    depth: int
    events: int


def topic_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the index of topics and a page for each."""
    below = narrower(catalog.registries.topics)
    events = {name: _events(catalog, {name, *below[name]}) for name in below}
    yield _index(catalog, below, events)
    for name in catalog.registries.topics:
        yield _page(catalog, name, below[name], events[name])


def narrower(topics: Mapping[str, Topic]) -> dict[str, tuple[str, ...]]:
    """Return all topics below each topic, at any depth, in the order of the registry."""
    found: dict[str, list[str]] = {name: [] for name in topics}
    for name in topics:
        seen = {name}
        above = topics[name].broader
        while above and above not in seen and above in topics:
            found[above].append(name)
            seen.add(above)
            above = topics[above].broader
    return {name: tuple(below) for name, below in found.items()}


def matrix(catalog: Catalog, issues: Iterable[str]) -> Matrix:
    """Return the latest positions on issues; the actors with most positions get the columns."""
    wanted = tuple(issues)
    counted = Counter(actor for issue, actor in catalog.stances if issue in wanted)
    actors = sorted(counted, key=lambda one: (-counted[one], list(counted).index(one)))
    columns = tuple(actors[:COLUMNS])
    places = mark_places(catalog)
    rows = tuple(_row(catalog, one, columns, places) for one in wanted)
    return Matrix(columns, rows, tuple(actors[COLUMNS:]))


def mark_places(catalog: Catalog) -> dict[str, int]:
    """Return a place for each actor that chooses its mark: the same one in every drawing."""
    counted = Counter(actor for _, actor in catalog.stances)
    return {actor: place for place, (actor, _) in enumerate(counted.most_common())}


def _row(catalog: Catalog, name: str, actors: tuple[str, ...], places: Mapping[str, int]) -> Row:
    issue = catalog.registries.issues[name]
    cells = tuple(catalog.stances.get((name, actor)) for actor in actors)
    placed = [
        (places[cell.record.actor], catalog.actor_name(cell.record.actor), cell.record.stance)
        for cell in cells
        if cell and cell.record.stance is not None
    ]
    return Row(name, issue.question, cells, strip(issue.poles, placed))


def _events(catalog: Catalog, names: set[str]) -> tuple[Event, ...]:
    return tuple(one for one in catalog.newest_first if names.intersection(one.record.topics))


def _index(
    catalog: Catalog, below: Mapping[str, tuple[str, ...]], events: Mapping[str, tuple[Event, ...]]
) -> Page:
    topics = catalog.registries.topics
    tops = [name for name, one in topics.items() if one.broader not in topics]
    branches = [
        Branch(name, topics[name], 0 if name == top else 1, len(events[name]))
        for top in tops
        for name in (top, *below[top])
    ]
    body = render_template("topic_index.md.j2", "topics/", branches=branches)
    about = f"{tally(len(topics), 'topic')} with definitions."
    return Page("topics/index.md", "Topics", about, "page", body)


def _page(catalog: Catalog, name: str, below: tuple[str, ...], events: tuple[Event, ...]) -> Page:
    topic = catalog.registries.topics[name]
    covered = {name, *below}
    inside = {one.id for one in events}
    issues = [
        issue
        for issue, one in catalog.registries.issues.items()
        if covered.intersection(one.topics)
    ]
    ahead = (
        one
        for one in catalog.agenda
        if not one.passed and one.kind != OF_THE_SITE and one.event_id in inside
    )
    body = render_template(
        "topic.md.j2",
        f"topics/{name}/",
        label=Labels(catalog),
        topic=topic,
        narrower=[one for one in below if catalog.registries.topics[one].broader == name],
        board=first(_state_of_play(catalog, covered, inside), BOARD),
        matrix=matrix(catalog, issues),
        disputes=first((one for one in open_disputes(catalog) if one.event.id in inside), DISPUTES),
        dates=items(catalog, first(ahead, DATES).items),
        events=first(events, EVENTS),
    )
    return Page(f"topics/{name}.md", topic.label, topic.definition, "wide", body)


def _state_of_play(catalog: Catalog, covered: set[str], inside: set[str]) -> tuple[BoardRow, ...]:
    names = [
        name
        for name, one in catalog.initiatives.items()
        if covered.intersection(one.record.topics) or inside.intersection(one.events)
    ]
    return board(catalog, names)
