"""What each page says of itself to others, worked out once all pages are known."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.link.catalog import Catalog
from briefing.render.briefings import first_published, latest_version
from briefing.render.distinct import distinct
from briefing.render.linked import linked_data
from briefing.render.linked.nodes import date
from briefing.render.page import Page
from briefing.schema.edtf import Edtf


def introduced(catalog: Catalog, pages: Sequence[Page]) -> list[Page]:
    """Return the pages with titles of their own, linked data, dates and canonical addresses."""
    named = distinct(pages)
    titles = {one.url: one.short_title or one.title for one in named}
    moved = {
        f"briefings/{alias}/": f"briefings/{event.id}/"
        for event in catalog.events.values()
        for alias in event.record.aliases
        if alias not in catalog.events
    }
    return [
        replace(
            _dated(catalog, one),
            linked=linked_data(catalog, one.url, titles),
            canonical=moved.get(one.url, ""),
        )
        for one in named
    ]


def _dated(catalog: Catalog, page: Page) -> Page:
    """Return a briefing with the days of its first and of its last version."""
    event = catalog.events.get(page.uri.removeprefix("briefings/").removesuffix(".md"))
    if event is None or page.kind != "briefing":
        return page
    revisions = event.record.revisions
    return replace(
        page,
        published=date(first_published(revisions)),
        modified=date(latest_version(revisions)),
        edition=_edition(event.record.as_of, latest_version(revisions)),
    )


def _edition(as_of: Edtf | None, version: Edtf | None) -> tuple[tuple[str, str, str], ...]:
    """Return what a citation says of the state of a briefing."""
    said = (("evidence to", as_of), ("version of", version))
    return tuple((word, date(day), day.words) for word, day in said if day and date(day))
