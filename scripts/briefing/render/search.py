"""The search page: a form that the script fills, and ways to browse for whoever has no script."""

from collections.abc import Iterator

from briefing.link.catalog import Catalog
from briefing.render.environment import render_template
from briefing.render.page import Page

BROWSE = (
    ("briefings/", "Briefings"),
    ("timeline/", "Timeline"),
    ("initiatives/", "Initiatives"),
    ("actors/", "Actors"),
    ("topics/", "Topics"),
    ("jurisdictions/", "Jurisdictions"),
    ("sources/", "Sources"),
)


def search_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the search page."""
    about = "Find a fact, an actor, a document or a date."
    body = render_template(
        "search.md.j2",
        "search/",
        browse=BROWSE,
        events=len(catalog.events),
        sources=len(catalog.sources),
    )
    yield Page("search/index.md", "Search", about, "search", body, in_search=False)
