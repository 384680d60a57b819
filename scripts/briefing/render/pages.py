"""Every page type in one place, and the whole site from them."""

from collections.abc import Callable, Iterator

from briefing.link.catalog import Catalog
from briefing.render.actors import actor_pages
from briefing.render.briefings import briefing_pages
from briefing.render.calendar import calendar_pages
from briefing.render.checks import check_pages
from briefing.render.commitments import commitment_pages
from briefing.render.comparisons import comparison_pages
from briefing.render.disputes import dispute_pages
from briefing.render.fields import field_pages
from briefing.render.forms import form_pages
from briefing.render.groupings import grouping_pages
from briefing.render.head import introduced
from briefing.render.holdings import data_pages
from briefing.render.home import home_pages
from briefing.render.indexes import index_pages
from briefing.render.initiatives import initiative_pages
from briefing.render.issues import issue_pages
from briefing.render.jurisdictions import jurisdiction_pages
from briefing.render.names import name_pages
from briefing.render.page import Page
from briefing.render.search import search_pages
from briefing.render.single_roots import single_root_pages
from briefing.render.sources import source_pages
from briefing.render.timeline import timeline_pages
from briefing.render.topics import topic_pages

PAGE_TYPES: tuple[Callable[[Catalog], Iterator[Page]], ...] = (
    home_pages,
    index_pages,
    briefing_pages,
    initiative_pages,
    comparison_pages,
    timeline_pages,
    actor_pages,
    topic_pages,
    issue_pages,
    jurisdiction_pages,
    grouping_pages,
    source_pages,
    single_root_pages,
    calendar_pages,
    commitment_pages,
    dispute_pages,
    name_pages,
    data_pages,
    search_pages,
    form_pages,
    field_pages,
    check_pages,
)


def render(catalog: Catalog) -> list[Page]:
    """Return every generated page of the site. Raises ValueError when two claim one place."""
    pages = introduced(catalog, [page for pages_of in PAGE_TYPES for page in pages_of(catalog)])
    seen: set[str] = set()
    for page in pages:
        if page.url in seen:
            raise ValueError(f"two pages claim the address {page.url}")
        seen.add(page.url)
    return pages
