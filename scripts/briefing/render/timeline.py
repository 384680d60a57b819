"""The timeline: every event in its month, with the links that its sheet states, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.render.calendar import OF_THE_SITE
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.lanes import MOST_MARKS, Dated, drawing, lane_of
from briefing.render.overview import overview
from briefing.render.page import Page, url_of
from briefing.render.periods import by_period, by_year
from briefing.render.shown import first
from briefing.render.words import tally
from briefing.schema.edtf import Edtf

ON_ONE_PAGE, NEWEST = 60, 12


@dataclass(frozen=True, slots=True)
class Link:
    """A link as its sheet states it: the words, the other event and how it is known, if said."""

    label: str
    event: Event
    basis: str


@dataclass(frozen=True, slots=True)
class Moment:
    """An event with the links of its sheet. `vague` says that its date is not one certain day."""

    event: Event
    vague: bool
    links: tuple[Link, ...]


def timeline_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the timeline and a page for each year."""
    years = by_year(catalog.events.values(), lambda event: event.record.date)
    counts = {year: len(events) for year, events in years.items()}
    every = tuple(catalog.events.values())
    if len(every) < ON_ONE_PAGE:
        yield _page(catalog, "timeline/index.md", "Timeline", every, None, counts)
    else:
        yield _front(catalog, every, counts)
    for year, events in years.items():
        yield _page(catalog, f"timeline/{year}.md", f"Timeline: {year}", events, year, counts)


def _front(catalog: Catalog, events: Sequence[Event], years: dict[int, int]) -> Page:
    """Return the page over all years: one drawing, the same in numbers, and the newest events."""
    body = render_template(
        "timeline_front.md.j2",
        "timeline/",
        label=Labels(catalog),
        drawing=overview(catalog, events),
        newest=first(reversed(events), NEWEST),
        ahead=sum(not one.passed and one.kind != OF_THE_SITE for one in catalog.agenda),
        years=years,
    )
    about = f"{tally(len(events), 'dated event')} over {tally(len(years), 'year')}."
    return Page("timeline/index.md", "Timeline", about, "timeline", body)


def _page(
    catalog: Catalog,
    uri: str,
    title: str,
    events: Sequence[Event],
    year: int | None,
    years: dict[int, int],
) -> Page:
    months = [
        (one.name, [_moment(catalog, event) for event in one.items])
        for one in by_period(events, lambda event: event.record.date)
    ]
    moments = [one for _, found in months for one in found]
    numbers = {one.event.id: number for number, one in enumerate(moments, 1)}
    body = render_template(
        "timeline.md.j2",
        url_of(uri),
        label=Labels(catalog),
        title=title,
        months=months,
        numbers=numbers,
        drawing=drawing(
            [_dated(catalog, one, numbers[one.event.id]) for one in moments],
            catalog.today,
            catalog.today if year in (None, catalog.today.year) else date.min,
        ),
        overview=overview(catalog, events) if len(events) > MOST_MARKS else None,
        total=len(events),
        year=year,
        years=years,
        on_one_page=ON_ONE_PAGE,
    )
    about = f"{tally(len(events), 'dated event')}, the earliest first."
    return Page(uri, title, about, "timeline", body)


def _moment(catalog: Catalog, event: Event) -> Moment:
    return Moment(event, _vague(event.record.date), tuple(_links(catalog, event)))


def _dated(catalog: Catalog, one: Moment, number: int) -> Dated:
    record = one.event.record
    name = f"{number}, {record.date.words}: {record.title}"
    return Dated(number, lane_of(catalog, one.event), record.date, one.vague, name)


def _vague(value: Edtf) -> bool:
    return value.approximate or value.uncertain or not value.is_day


def _links(catalog: Catalog, event: Event) -> Iterator[Link]:
    for edge in event.edges:
        if edge.written_in == event.id and not edge.inverse:
            yield Link(edge.label, catalog.events[edge.target_id], edge.record.basis or "")
