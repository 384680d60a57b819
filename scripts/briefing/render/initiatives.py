"""The status board and the page of each initiative: where it stands and how it came there."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.initiatives import Initiative
from briefing.link.parties import circles
from briefing.link.positions import PositionEntry, positions
from briefing.render.applying import ahead, in_force
from briefing.render.calendar import by_day
from briefing.render.changes import changes
from briefing.render.commitments import rows
from briefing.render.environment import render_template
from briefing.render.fits import Link, link_of
from briefing.render.labels import Labels
from briefing.render.lifeline import Stage, cycle_of, life_line, stage
from briefing.render.page import Page, url_of
from briefing.render.parties import days, parties
from briefing.render.periods import Volume, volumes
from briefing.render.versus import versus
from briefing.render.words import tally
from briefing.schema.edtf import Edtf
from briefing.schema.evidence import Dispute, Gap
from briefing.schema.substance import Document

MOST, LATEST = 150, 60


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An initiative on the board; `whose` are names, `latest` its last event."""

    initiative: Initiative
    stage: Stage | None
    whose: tuple[str, ...]
    sources: int
    roots: int
    voices: int
    latest: Event | None


@dataclass(frozen=True, slots=True)
class OpenQuestions:
    """What is not known and where sources still disagree, each with the event that says so."""

    gaps: tuple[tuple[Event, Gap], ...]
    disputes: tuple[tuple[Event, Dispute], ...]


def initiative_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the status board, then a page for every initiative."""
    yield from _boards(catalog)
    for initiative in catalog.initiatives.values():
        yield _page(catalog, initiative)


def _boards(catalog: Catalog) -> Iterator[Page]:
    """Yield the board, and where it is cut one for each year in which initiatives last moved."""
    rows = [board_row(catalog, one) for one in catalog.initiatives.values()]
    dated = {row.initiative.id: row.latest.record.date for row in rows if row.latest}
    cut = None
    if len(rows) > MOST:
        rows = [row for row in rows if row.initiative.id in dated]
        rows.sort(key=lambda row: dated[row.initiative.id].sort_key, reverse=True)
        cut = rows[:LATEST]
    for one in volumes("initiatives", rows, lambda row: dated[row.initiative.id], cut):
        yield _board(catalog, one)


def _board(catalog: Catalog, volume: Volume[BoardRow]) -> Page:
    rows, year = volume.items, volume.year
    grouped: dict[str, list[BoardRow]] = {}
    for one in rows:
        grouped.setdefault(cycle_of(catalog, one.initiative), []).append(one)
    cycles = catalog.registries.vocabulary.life_cycles
    title = f"Initiatives that last moved in {year}" if year else "Initiatives"
    body = render_template(
        "initiative_index.md.j2",
        url_of(volume.uri),
        label=Labels(catalog),
        title=title,
        total=len(rows) if year else len(catalog.initiatives),
        shown=len(rows),
        groups=[(cycles[name].label, grouped[name]) for name in cycles if name in grouped],
        years=volume.years,
        year=year,
    )
    about = f"The status of {tally(len(rows), 'initiative')}, from their events."
    return Page(volume.uri, title, about, "board", body)


def board_row(catalog: Catalog, initiative: Initiative) -> BoardRow:
    """Return an initiative as the board shows it: whose it is, and how much stands behind it."""
    events = events_of(catalog, initiative)
    label = Labels(catalog)
    lead = initiative.record.lead
    places = dict.fromkeys(name for one in events for name in label.jurisdictions(one))
    return BoardRow(
        initiative,
        stage(catalog, initiative),
        (label.actor(lead),) if lead else tuple(places),
        len({source.source.id for one in events for source in one.sources.values()}),
        len({root for one in events for root in one.roots}),
        len({voice for one in events for voice in one.voices}),
        events[-1] if events else None,
    )


def events_of(catalog: Catalog, initiative: Initiative) -> tuple[Event, ...]:
    """Return the events of an initiative, oldest first."""
    return tuple(catalog.events[name] for name in initiative.events)


def _page(catalog: Catalog, initiative: Initiative) -> Page:
    events = events_of(catalog, initiative)
    record = initiative.record
    uri = f"initiatives/{initiative.id}.md"
    body = render_template(
        "initiative.md.j2",
        f"initiatives/{initiative.id}/",
        label=Labels(catalog),
        catalog=catalog,
        initiative=initiative,
        row=board_row(catalog, initiative),
        steps=life_line(catalog, cycle_of(catalog, initiative), initiative.history),
        changes=changes(catalog, initiative),
        circles=[(one, days(one)) for one in circles(events, catalog.registries.vocabulary.roles)],
        parties=parties(catalog, events),
        owed=rows(catalog, (entry for one in events for entry in one.commitments)),
        positions=_positions(events),
        documents=documents_of(events),
        ahead=by_day(ahead(catalog, initiative)),
        today=Edtf.of(catalog.today),
        applies=in_force(catalog, initiative),
        questions=open_questions(events),
        links=outward_links(catalog, initiative),
        versus=versus(catalog, initiative.id),
    )
    status = initiative.now.label if initiative.now else "No status recorded"
    about = record.description or f"{record.title}: {status}."
    return Page(uri, record.title, about, "initiative", body)


def _positions(events: tuple[Event, ...]) -> dict[str, list[PositionEntry]]:
    """Return positions by issue, the oldest first, so that a change can be read."""
    grouped: dict[str, list[PositionEntry]] = {}
    for one in positions((event.id, event.record) for event in events):
        grouped.setdefault(one.record.issue, []).append(one)
    return grouped


def documents_of(events: tuple[Event, ...]) -> tuple[tuple[Event, Document], ...]:
    """Return the documents of events, one a title, with the first event that records it."""
    found: dict[str, tuple[Event, Document]] = {}
    for event in events:
        for one in event.record.documents:
            found.setdefault(one.title, (event, one))
    return tuple(found.values())


def open_questions(events: tuple[Event, ...]) -> OpenQuestions:
    """Return what the events leave open; withdrawn ones ask nothing."""
    standing = [one for one in events if one.record.withdrawn is None]
    return OpenQuestions(
        tuple((event, gap) for event in standing for gap in event.record.gaps),
        tuple(
            (event, one)
            for event in standing
            for one in event.record.disputes
            if one.resolution != "resolved"
        ),
    )


def outward_links(catalog: Catalog, initiative: Initiative) -> tuple[tuple[Event, Link], ...]:
    """Return the links of its events to events that are not of this initiative."""
    return tuple(
        (event, link_of(catalog, edge))
        for event in events_of(catalog, initiative)
        for edge in event.edges
        if edge.target_id not in initiative.events
    )
