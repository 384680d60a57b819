"""The timeline: every event in its month, with the links that its sheet states, in words."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.relations import Edge
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page, url_of
from briefing.render.periods import Period, by_period, by_year
from briefing.render.words import tally
from briefing.schema.edtf import Edtf

ON_ONE_PAGE = 60


@dataclass(frozen=True, slots=True)
class Link:
    """A link as its sheet states it: the words, the other event and how the link is known."""

    label: str
    event: Event
    basis: str


@dataclass(frozen=True, slots=True)
class Moment:
    """An event with its number on the page. `vague` says that it is not one certain day."""

    number: int
    event: Event
    vague: bool
    links: tuple[Link, ...]


def timeline_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the timeline and a page for each year."""
    years = by_year(catalog.events.values(), lambda event: event.record.date)
    counts = {year: len(events) for year, events in years.items()}
    every = tuple(catalog.events.values())
    whole = len(every) < ON_ONE_PAGE
    latest = every if whole else next(iter(years.values()))
    title = "Timeline" if whole else f"Timeline: {next(iter(years))}"
    yield _page(catalog, "timeline/index.md", title, latest, None, counts)
    for year, events in years.items():
        yield _page(catalog, f"timeline/{year}.md", f"Timeline: {year}", events, year, counts)


def _page(
    catalog: Catalog,
    uri: str,
    title: str,
    events: Sequence[Event],
    year: int | None,
    years: dict[int, int],
) -> Page:
    months = by_period(events, lambda event: event.record.date)
    numbers = {event.id: number for number, event in enumerate(_in_order(months), 1)}
    body = render_template(
        "timeline.md.j2",
        url_of(uri),
        label=Labels(catalog),
        title=title,
        months=[(one.name, [_moment(catalog, e, numbers) for e in one.items]) for one in months],
        total=len(events),
        year=year,
        years=years,
    )
    about = f"{tally(len(events), 'dated event')}, the earliest first."
    return Page(uri, title, about, "timeline", body, in_search=False)


def _in_order(months: Iterable[Period[Event]]) -> Iterator[Event]:
    return (event for month in months for event in month.items)


def _moment(catalog: Catalog, event: Event, numbers: Mapping[str, int]) -> Moment:
    links = tuple(_links(catalog, event))
    return Moment(numbers[event.id], event, _vague(event.record.date), links)


def _vague(date: Edtf) -> bool:
    return date.approximate or date.uncertain or not date.is_day


def _links(catalog: Catalog, event: Event) -> Iterator[Link]:
    for edge in event.edges:
        if edge.written_in == event.id and not edge.inverse:
            yield Link(edge.label, catalog.events[edge.target_id], _basis(edge))


def _basis(edge: Edge) -> str:
    return edge.record.basis or "basis not recorded"
