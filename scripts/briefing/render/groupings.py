"""Lists by instrument and by status: what search narrows by, as pages that need no script."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.render.boards import BoardRow, board
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.shown import first
from briefing.render.words import capital, listed, tally

EVENTS = 30


@dataclass(frozen=True, slots=True)
class Grouping:
    """A way to list everything: the folder of its pages and what their parts are called.

    `name` is that of the facet of search, `about` heads the column that explains a group.
    """

    folder: str
    name: str
    title: str
    lede: str
    about: str
    initiatives: str
    events: str


@dataclass(frozen=True, slots=True)
class Group:
    """What bears one value: its initiatives by their last event, its events the latest first."""

    id: str
    label: str
    meaning: str
    board: tuple[BoardRow, ...]
    events: tuple[Event, ...]


INSTRUMENTS = Grouping(
    "instruments",
    "instrument",
    "Instruments",
    "What kind of thing was proposed, decided or signed.",
    "Meaning",
    "Initiatives of this kind",
    "Events",
)
STATUSES = Grouping(
    "status",
    "status",
    "Status",
    "How far along things are, computed from their events. A later event moves a thing on.",
    "A step in the life of",
    "Initiatives that stand here now",
    "Events that led here",
)


def grouping_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield an index of instruments and one of states, and a page for each of both."""
    yield from _pages(catalog, INSTRUMENTS, tuple(_instruments(catalog)))
    yield from _pages(catalog, STATUSES, tuple(_statuses(catalog)))


def _instruments(catalog: Catalog) -> Iterator[Group]:
    for name, one in catalog.registries.vocabulary.instruments.items():
        held = [key for key, each in catalog.initiatives.items() if each.record.instrument == name]
        events = tuple(each for each in catalog.newest_first if each.record.instrument == name)
        yield Group(name, one.label, one.definition or "", board(catalog, held), events)


def _statuses(catalog: Catalog) -> Iterator[Group]:
    """Yield a group for each state; life cycles that share a state may word it differently."""
    labels: dict[str, dict[str, None]] = {}
    cycles: dict[str, list[str]] = {}
    for cycle in catalog.registries.vocabulary.life_cycles.values():
        for state, word in cycle.states.items():
            labels.setdefault(state, {})[word.label] = None
            cycles.setdefault(state, []).append(cycle.label.lower())
    for state, words in labels.items():
        held = [
            key for key, one in catalog.initiatives.items() if one.now and one.now.state == state
        ]
        events = tuple(
            one for one in catalog.newest_first if one.status and one.status.state == state
        )
        meaning = capital(listed(cycles[state]))
        yield Group(state, " or ".join(words), meaning, board(catalog, held), events)


def _pages(catalog: Catalog, by: Grouping, groups: tuple[Group, ...]) -> Iterator[Page]:
    body = render_template("grouping_index.md.j2", f"{by.folder}/", by=by, groups=groups)
    about = f"{by.lede} {tally(len(groups), 'list')}."
    yield Page(f"{by.folder}/index.md", by.title, about, "page", body)
    for group in groups:
        yield _page(catalog, by, group)


def _page(catalog: Catalog, by: Grouping, group: Group) -> Page:
    body = render_template(
        "grouping.md.j2",
        f"{by.folder}/{group.id}/",
        label=Labels(catalog),
        by=by,
        group=group,
        events=first(group.events, EVENTS),
    )
    about = f"{tally(len(group.board), 'initiative')} and {tally(len(group.events), 'event')}."
    uri = f"{by.folder}/{group.id}.md"
    return Page(uri, group.label, about, "page", body)
