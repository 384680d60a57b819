"""The calendar: dates ahead by month, then dates that passed without a record of what happened."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.link.agenda import Entry
from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.periods import by_period
from briefing.render.words import tally
from briefing.schema.edtf import Edtf

OF_THE_SITE = "Review due"


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
    """Yield the calendar."""
    coming = [one for one in catalog.agenda if not one.passed]
    ahead = [one for one in coming if one.kind != OF_THE_SITE]
    passed = [one for one in reversed(catalog.agenda) if one.passed]
    body = render_template(
        "calendar.md.j2",
        "calendar/",
        label=Labels(catalog),
        today=Edtf.of(catalog.today),
        months=by_period(items(catalog, ahead), lambda one: one.entry.date),
        ahead=len(ahead),
        passed=items(catalog, (one for one in passed if one.kind != OF_THE_SITE)),
        reviews=items(catalog, (one for one in passed if one.kind == OF_THE_SITE)),
        planned=items(catalog, (one for one in coming if one.kind == OF_THE_SITE)),
    )
    about = f"{tally(len(ahead), 'date')} ahead, {len(passed)} passed without a record."
    yield Page("calendar/index.md", "Calendar", about, "page", body, in_search=False)


def items(catalog: Catalog, entries: Iterable[Entry]) -> tuple[Item, ...]:
    """Return dates with their events and the words for their certainty."""
    words = catalog.registries.vocabulary.certainties
    return tuple(
        Item(one, catalog.events[one.event_id], words[one.certainty].label if one.certainty else "")
        for one in entries
    )
