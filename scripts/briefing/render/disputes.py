"""Where sources disagree: every dispute, the open ones first."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.render.anchors import anchors
from briefing.render.environment import render_template
from briefing.render.page import Page
from briefing.render.periods import by_year
from briefing.render.shown import first
from briefing.render.words import tally
from briefing.schema.evidence import Dispute

MOST, LATEST = 150, 30
STATES = {"open": "Open", "unresolvable": "Cannot be settled", "resolved": "Settled"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A dispute with the event that records it and its place on that briefing."""

    event: Event
    record: Dispute
    href: str


def dispute_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the list of disputes, and a page for each year of the events where it grows long."""
    every = tuple(entries(catalog))
    if len(every) <= MOST:
        yield _page("disputes/index.md", "Disputes", every, len(every), {})
        return
    years = by_year(every, lambda one: one.event.record.date)
    latest = first((one for one in every if one.record.resolution == "open"), LATEST).items
    counts = {year: len(found) for year, found in years.items()}
    yield _page("disputes/index.md", "Disputes", latest, len(every), counts)
    for year, found in years.items():
        title = f"Disputes on events of {year}"
        yield _page(f"disputes/{year}.md", title, found, len(found), counts, year)


def entries(catalog: Catalog) -> Iterator[Entry]:
    """Yield every dispute of a sheet that stands, those of the latest events first."""
    for event in catalog.newest_first:
        if event.record.withdrawn is None:
            printed = anchors(event.record)
            for one in event.record.disputes:
                has_anchor = printed.has("dispute", one.id)
                anchor = one.id if has_anchor else "where-sources-disagree"
                yield Entry(event, one, f"briefings/{event.id}/#{anchor}")


def by_state(found: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return disputes by the word for their state, the open ones first."""
    every = tuple(found)
    grouped = {
        word: [one for one in every if one.record.resolution == state]
        for state, word in STATES.items()
    }
    return {word: listed for word, listed in grouped.items() if listed}


def _page(
    uri: str,
    title: str,
    found: tuple[Entry, ...],
    total: int,
    years: Mapping[int, int],
    year: int | None = None,
) -> Page:
    body = render_template(
        "disputes.md.j2",
        uri.removesuffix("index.md").replace(".md", "/"),
        title=title,
        groups=by_state(found),
        shown=len(found),
        total=total,
        years=years,
        year=year,
    )
    about = f"{tally(total, 'question')} on which sources differ, with the version that is used."
    return Page(uri, title, about, "page", body)
