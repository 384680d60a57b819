"""Where sources disagree: every dispute, the open ones first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.render.anchors import anchors
from briefing.render.environment import render_template
from briefing.render.page import Page, url_of
from briefing.render.periods import Volume, volumes
from briefing.render.shown import first
from briefing.render.words import tally
from briefing.schema.evidence import Dispute

MOST, LATEST = 150, 100
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
    still_open = (one for one in every if one.record.resolution == "open")
    cut = first(still_open, LATEST).items if len(every) > MOST else None
    for one in volumes("disputes", every, lambda entry: entry.event.record.date, cut):
        yield _page(one, len(every))


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


def _page(volume: Volume[Entry], every: int) -> Page:
    found, year = volume.items, volume.year
    title = f"Disputes on events of {year}" if year else "Disputes"
    total = len(found) if year else every
    body = render_template(
        "disputes.md.j2",
        url_of(volume.uri),
        title=title,
        groups=by_state(found),
        shown=len(found),
        total=total,
        years=volume.years,
        year=year,
    )
    about = f"{tally(total, 'question')} on which sources differ, with the version that is used."
    return Page(volume.uri, title, about, "page", body)
