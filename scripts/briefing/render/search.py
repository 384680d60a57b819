"""The search page: a form that the script fills, and ways to browse for whoever has no script."""

from collections.abc import Iterator

from briefing.link.catalog import Catalog
from briefing.render.environment import render_template
from briefing.render.page import Page
from briefing.render.periods import by_year

# Every list by which results can be narrowed is a page as well: its address, name and content.
BROWSE = (
    ("briefings/", "Briefings", "by year, the latest first"),
    ("initiatives/", "Initiatives", "and where each stands"),
    ("actors/", "Actors", "people, bodies, governments"),
    ("jurisdictions/", "Jurisdictions", "countries, unions, the world"),
    ("topics/", "Topics", "with what each means"),
    ("instruments/", "Instruments", "what kind of thing it is"),
    ("status/", "Status", "how far along things are"),
    ("timeline/", "Timeline", "in order of events"),
    ("names/", "Names", "in every language and spelling"),
    ("sources/", "Sources", "by publisher, with what rests on each"),
)


def search_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the search page."""
    about = "Find a fact, an actor, a document or a date."
    years = by_year(catalog.newest_first, lambda event: event.record.date)
    body = render_template(
        "search.md.j2",
        "search/",
        browse=BROWSE,
        years={year: len(events) for year, events in years.items()},
        events=len(catalog.events),
        sources=len(catalog.sources),
    )
    yield Page("search/index.md", "Search", about, "search", body)
