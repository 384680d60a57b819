"""The ledger page: who owed what by when, and what became of it, by date arithmetic alone."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.commitments import CommitmentEntry, State
from briefing.link.events import Event
from briefing.link.evidence import Evidence
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.words import date_words, tally
from briefing.schema.edtf import Edtf


@dataclass(frozen=True, slots=True)
class Row:
    """A commitment with its event, its state in words and what its record rests on."""

    entry: CommitmentEntry
    event: Event
    outcome: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Group:
    """All commitments of one state, under its word."""

    state: State
    rows: tuple[Row, ...]


def commitment_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the ledger."""
    every = rows(catalog, catalog.commitments)
    groups = tuple(
        Group(state, found)
        for state in State
        if (found := tuple(row for row in every if row.entry.state is state))
    )
    body = render_template(
        "commitments.md.j2",
        "commitments/",
        label=Labels(catalog),
        today=Edtf.of(catalog.today),
        groups=groups,
    )
    about = f"{tally(len(every), 'commitment')} with due dates and what became of them."
    yield Page("commitments/index.md", "Commitments", about, "wide", body, in_search=False)


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
