"""The front page: the latest event, where everything stands, what comes next and what is open."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.link.agenda import Entry
from briefing.link.catalog import Catalog
from briefing.link.commitments import State
from briefing.link.events import Event
from briefing.link.news import Kind, News, news
from briefing.render.boards import board, open_disputes
from briefing.render.calendar import OF_THE_SITE, Item, items
from briefing.render.commitments import Row, rows
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.shown import Shown, first
from briefing.render.teaser import teaser
from briefing.render.words import countdown, listed, tally
from briefing.schema.edtf import Edtf

SECONDS, NEWS, BOARD, DATES, OWED, DISPUTES, TOPICS = 2, 5, 8, 5, 3, 4, 5
# For whom, and where that reader begins: the first link is the main one.
DOORS = (
    (
        "For analysts",
        (
            ("compare/", "Compare side by side"),
            ("issues/", "Who stands where, issue by issue"),
            ("data/", "Everything as data"),
        ),
    ),
    (
        "For journalists",
        (
            ("briefings/", "Facts with their evidence"),
            ("disputes/", "Where sources disagree"),
            ("sources/", "Sources, and what rests on each"),
        ),
    ),
    (
        "For diplomats",
        (
            ("calendar/", "What comes next"),
            ("commitments/", "Who owes what by when"),
            ("initiatives/", "Where each initiative stands"),
        ),
    ),
    (
        "For students",
        (
            ("timeline/", "The story so far"),
            ("topics/", "Topic by topic"),
            ("names/", "Names and what they stand for"),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Commitments as three counts; those that were dropped or superseded are not among them.

    `due` holds the dates at which an open one becomes overdue.
    """

    overdue: int
    open: int
    met: int
    late: int
    due: str


def home_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the front page."""
    stories = [one for one in catalog.newest_first if _may_lead(one, catalog)]
    dates = [one for one in catalog.agenda if one.kind != OF_THE_SITE]
    about = contents(catalog)
    body = render_template(
        "home.md.j2",
        "",
        label=Labels(catalog),
        about=about,
        today=Edtf.of(catalog.today),
        lead=stories[0] if stories else None,
        seconds=stories[1 : 1 + SECONDS],
        news={kind: found[:NEWS] for kind, found in recent(catalog).items()},
        overdue_review=_past_review(stories[0], catalog) if stories else None,
        board=first(board(catalog, catalog.initiatives), BOARD),
        dates=next_dates(catalog, (one for one in dates if not one.passed)),
        passed=sum(one.passed for one in dates),
        ahead=countdown(one.date for one in dates if not one.passed),
        ledger=ledger(catalog),
        overdue=overdue(catalog),
        disputes=first(open_disputes(catalog), DISPUTES),
        teaser=teaser(catalog),
        doors=DOORS,
    )
    yield Page("index.md", "Home", about, "home", body)


def next_dates(catalog: Catalog, ahead: Iterable[Entry]) -> tuple[tuple[Item, int], ...]:
    """Return the first entry of each of the next dates, and how many others that date has."""
    days: dict[str, list[Entry]] = {}
    for one in ahead:
        days.setdefault(one.date.text, []).append(one)
    shown = list(days.values())[:DATES]
    return tuple(
        (item, len(day) - 1)
        for day, item in zip(shown, items(catalog, (one[0] for one in shown)), strict=True)
    )


def contents(catalog: Catalog) -> str:
    """Return in one line what the site holds: counts, and the subjects they are about."""
    topics = catalog.registries.topics
    tops = [one.label for one in topics.values() if one.broader not in topics]
    facts = [fact for one in catalog.events.values() for fact in one.record.facts]
    said = sum(fact.kind == "statement" for fact in facts)
    counts = [
        tally(len(catalog.events), "event"),
        tally(len(catalog.initiatives), "initiative"),
        tally(len(facts) - said, "cited fact"),
        tally(said, "statement"),
        tally(len(catalog.sources), "source"),
    ]
    named = (
        f" Topics: {', '.join(tops[:TOPICS])}{' and others' * (len(tops) > TOPICS)}."
        if tops
        else ""
    )
    return f"{listed(counts)}.{named}"


def ledger(catalog: Catalog) -> Ledger:
    """Return the commitments as counts."""
    states = Counter(one.state for one in catalog.commitments)
    met = states[State.MET] + states[State.LATE]
    due = countdown(one.due for one in catalog.commitments if one.state is State.OPEN)
    return Ledger(states[State.OVERDUE], states[State.OPEN], met, states[State.LATE], due)


def recent(catalog: Catalog) -> dict[Kind, tuple[News, ...]]:
    """Return what changed up to the day of the build, by kind."""
    return news(catalog.events, catalog.initiatives, catalog.today)


def overdue(catalog: Catalog) -> Shown[Row]:
    """Return commitments that are overdue, those due last first."""
    late = [one for one in catalog.commitments if one.state is State.OVERDUE]
    shown = first(reversed(late), OWED)
    return Shown(rows(catalog, shown.items), shown.total)


def _may_lead(event: Event, catalog: Catalog) -> bool:
    return event.record.withdrawn is None and event.record.date.earliest <= catalog.today


def _past_review(event: Event, catalog: Catalog) -> Edtf | None:
    due = event.record.review_by
    return due if due and due.latest < catalog.today else None
