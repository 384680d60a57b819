"""The list of briefings: the latest on one page, all of them on a page for each year."""

from collections.abc import Iterator, Mapping

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.periods import by_year
from briefing.render.shown import Shown, first
from briefing.render.words import tally

LATEST = 30


def index_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the index of briefings and its year pages, the latest event first on each."""
    years = by_year(catalog.newest_first, lambda event: event.record.date)
    latest = first(catalog.newest_first, LATEST)
    yield _page(catalog, "briefings/index.md", "Briefings", latest, None, years)
    for year, events in years.items():
        title = f"Briefings of {year}"
        listed = first(events, len(events))
        yield _page(catalog, f"briefings/{year}.md", title, listed, year, years)


def _page(
    catalog: Catalog,
    uri: str,
    title: str,
    events: Shown[Event],
    year: int | None,
    years: Mapping[int, tuple[Event, ...]],
) -> Page:
    about = f"{tally(events.total, 'event')}, the latest first."
    body = render_template(
        "indexes.md.j2",
        uri.removesuffix("index.md").replace(".md", "/"),
        label=Labels(catalog),
        title=title,
        events=events,
        year=year,
        years={one: len(listed) for one, listed in years.items()},
    )
    return Page(uri, title, about, "page", body)
