"""The ledger page: who owed what by when, and what became of it, by date arithmetic alone."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.commitments import CommitmentEntry, State
from briefing.link.events import Event
from briefing.link.evidence import Evidence
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page, url_of
from briefing.render.periods import Volume, volumes
from briefing.render.words import countdown, date_words, tally
from briefing.schema.edtf import Edtf

MOST, OF_EACH = 150, 30


@dataclass(frozen=True, slots=True)
class Row:
    """A commitment with its event, its state in words and what its record rests on."""

    entry: CommitmentEntry
    event: Event
    outcome: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Group:
    """Commitments of one state under its word, and how many are in that state."""

    state: State
    rows: tuple[Row, ...]
    total: int


def commitment_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the ledger, and a page for each year in which something was due where it is cut."""
    every = catalog.commitments
    cut = every if len(every) > MOST else None
    for one in volumes("commitments", every, lambda owed: _day(catalog, owed), cut):
        yield _page(catalog, one)


def _day(catalog: Catalog, owed: CommitmentEntry) -> Edtf:
    """Return the date that a commitment is listed under."""
    return owed.due or catalog.events[owed.event_id].record.date


def _page(catalog: Catalog, volume: Volume[CommitmentEntry]) -> Page:
    entries, year = volume.items, volume.year
    title = f"Commitments: {year}" if year else "Commitments"
    most = OF_EACH if volume.years and not year else len(entries)
    body = render_template(
        "commitments.md.j2",
        url_of(volume.uri),
        label=Labels(catalog),
        title=title,
        today=Edtf.of(catalog.today),
        groups=tuple(_groups(catalog, entries, most)),
        due=countdown(one.due for one in entries if one.state is State.OPEN),
        years=volume.years,
        year=year,
    )
    count = tally(len(entries), "commitment")
    about = f"{count} with due dates: overdue, open, met on time or late."
    return Page(volume.uri, title, about, "wide", body)


def _groups(catalog: Catalog, entries: Sequence[CommitmentEntry], most: int) -> Iterator[Group]:
    """Yield the states that occur: of the open ones the next due, of the others the latest."""
    for state in State:
        found = [one for one in entries if one.state is state]
        if found:
            shown = found[:most] if state is State.OPEN else found[-most:]
            yield Group(state, rows(catalog, shown), len(found))


def rows(catalog: Catalog, entries: Iterable[CommitmentEntry]) -> tuple[Row, ...]:
    """Return commitments ready to print."""
    found = []
    for entry in entries:
        event = catalog.events[entry.event_id]
        done = entry.record.done
        cites = (*entry.record.cite, *(done.cite or () if done else ()))
        found.append(Row(entry, event, outcome(entry, catalog), event.evidence(cites)))
    return tuple(found)


def outcome(entry: CommitmentEntry, catalog: Catalog) -> str:
    """Return the state in words: `met late, by 3 days`, `overdue by 40 days as of ...`, `open`."""
    if entry.days_late is not None:
        return f"met late, by {tally(entry.days_late, 'day')}"
    if entry.days_early:
        return f"met, {tally(entry.days_early, 'day')} early"
    if entry.state is State.OVERDUE and entry.due:
        days = tally((catalog.today - entry.due.latest).days, "day")
        return f"overdue by {days} as of {date_words(Edtf.of(catalog.today))}"
    if entry.state is State.OPEN and entry.due is None:
        return "open, no due date recorded"
    return entry.state.value
