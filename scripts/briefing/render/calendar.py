"""The calendar: dates ahead by month, then dates that passed without a record of what happened."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from briefing.link.agenda import Entry
from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page, url_of
from briefing.render.periods import Volume, by_period, volumes
from briefing.render.shown import Shown, first
from briefing.render.words import tally
from briefing.schema.edtf import Edtf

OF_THE_SITE = "Review due"
AHEAD, PASSED, REVIEWS = 60, 30, 60


@dataclass(frozen=True, slots=True)
class Item:
    """A date as it is listed, with the event whose page speaks of it. `certainty` is in words."""

    entry: Entry
    event: Event
    certainty: str

    @property
    def own_words(self) -> bool:
        """Whether the date says more than the name of its event."""
        return self.entry.kind != OF_THE_SITE


def calendar_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the calendar, and a page for each year where its lists are cut."""
    world = [one for one in catalog.agenda if one.kind != OF_THE_SITE]
    ahead = sum(not one.passed for one in world)
    whole = ahead <= AHEAD and len(world) - ahead <= PASSED
    for one in volumes("calendar", world, lambda entry: entry.date, None if whole else world):
        yield _page(catalog, one)


def _page(catalog: Catalog, volume: Volume[Entry]) -> Page:
    """Return a page of dates: the first ones on the index, all of them on the page of a year."""
    entries, year = volume.items, volume.year
    most = len(entries)
    ahead = first((one for one in entries if not one.passed), most if year else AHEAD)
    passed = first((one for one in reversed(entries) if one.passed), most if year else PASSED)
    own = () if year else tuple(one for one in catalog.agenda if one.kind == OF_THE_SITE)
    title = f"Calendar: {year}" if year else "Calendar"
    body = render_template(
        "calendar.md.j2",
        url_of(volume.uri),
        label=Labels(catalog),
        title=title,
        today=Edtf.of(catalog.today),
        months=by_period(items(catalog, ahead.items), lambda one: one.entry.date),
        ahead=ahead,
        passed=_shown(catalog, passed),
        reviews=_shown(catalog, first((one for one in reversed(own) if one.passed), REVIEWS)),
        planned=_shown(catalog, first((one for one in own if not one.passed), REVIEWS)),
        by_day=by_day,
        years=volume.years,
        year=year,
    )
    about = f"{tally(ahead.total, 'date')} ahead, {passed.total} passed without a record."
    return Page(volume.uri, title, about, "page", body)


def _shown(catalog: Catalog, found: Shown[Entry]) -> Shown[Item]:
    return Shown(items(catalog, found.items), found.total)


def by_day(found: Iterable[Item]) -> tuple[tuple[Item, ...], ...]:
    """Return neighbours of one date together, so that a page says the date once."""
    return tuple(tuple(held) for _, held in groupby(found, lambda one: one.entry.date.text))


def items(catalog: Catalog, entries: Iterable[Entry]) -> tuple[Item, ...]:
    """Return dates with their events and the words for their certainty."""
    words = catalog.registries.vocabulary.certainties
    return tuple(
        Item(one, catalog.events[one.event_id], words[one.certainty].label if one.certainty else "")
        for one in entries
    )
