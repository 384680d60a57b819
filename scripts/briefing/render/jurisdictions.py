"""Pages of jurisdictions: initiatives by status, events and actors."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.render.abouts import place_about
from briefing.render.boards import BoardRow, board
from briefing.render.calendar import OF_THE_SITE, Item, by_day, items
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.shown import first
from briefing.render.words import tally

EVENTS, DATES = 30, 10


@dataclass(frozen=True, slots=True)
class Place:
    """A jurisdiction with everything that names it. Events are the latest first.

    `elsewhere` are events that do not name it, but in which an actor of it took part.
    """

    code: str
    name: str
    kind: str
    events: tuple[Event, ...]
    elsewhere: tuple[Event, ...]
    board: tuple[BoardRow, ...]
    actors: tuple[str, ...]


def jurisdiction_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the index of jurisdictions and a page for each."""
    places = [_place(catalog, code) for code in catalog.registries.jurisdictions]
    body = render_template("jurisdiction_index.md.j2", "jurisdictions/", places=places)
    about = f"{tally(len(places), 'jurisdiction')} with initiatives, events and actors."
    yield Page("jurisdictions/index.md", "Jurisdictions", about, "page", body)
    for one in places:
        yield _page(catalog, one)


def _page(catalog: Catalog, one: Place) -> Page:
    body = render_template(
        "jurisdiction.md.j2",
        f"jurisdictions/{one.code.lower()}/",
        label=Labels(catalog),
        place=one,
        board=_by_status(one.board),
        events=first(one.events, EVENTS),
        elsewhere=first(one.elsewhere, EVENTS),
        dates=first(_ahead(catalog, one), DATES).items,
        by_day=by_day,
    )
    about = place_about(one.name, len(one.board), len(one.actors), one.events)
    return Page(f"jurisdictions/{one.code.lower()}.md", one.name, about, "page", body)


def _ahead(catalog: Catalog, one: Place) -> tuple[Item, ...]:
    """Return the dates ahead that its events speak of."""
    inside = {event.id for event in one.events}
    ahead = (entry for entry in catalog.agenda if not entry.passed and entry.event_id in inside)
    return items(catalog, (entry for entry in ahead if entry.kind != OF_THE_SITE))


def _place(catalog: Catalog, code: str) -> Place:
    record = catalog.registries.jurisdictions[code]
    events = tuple(one for one in catalog.newest_first if code in one.record.jurisdictions)
    actors = catalog.registries.actors
    inside = {one.record.initiative for one in events}
    names = [
        name
        for name, one in catalog.initiatives.items()
        if name in inside or (one.record.lead and actors[one.record.lead].jurisdiction == code)
    ]
    members = tuple(name for name, one in actors.items() if one.jurisdiction == code)
    elsewhere = tuple(
        one
        for one in catalog.newest_first
        if code not in one.record.jurisdictions and not _taking_part(one).isdisjoint(members)
    )
    return Place(code, record.name, record.kind, events, elsewhere, board(catalog, names), members)


def _taking_part(event: Event) -> set[str]:
    """Return who took part in an event and for whom."""
    parts = ((one.actor, one.on_behalf_of) for one in event.record.actors)
    return {name for part in parts for name in part if name}


def _by_status(rows: tuple[BoardRow, ...]) -> list[BoardRow]:
    """Return initiatives with one status together; those without one come last."""
    words = [row.initiative.now.label if row.initiative.now else "" for row in rows]
    return sorted(
        rows,
        key=lambda row: words.index(row.initiative.now.label) if row.initiative.now else len(rows),
    )
