"""The banners of a briefing: each stands only while it is true on the day of the build."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.status import standing
from briefing.render.words import date_words
from briefing.schema.edtf import Edtf

CORRECTED_FOR_DAYS = 30


@dataclass(frozen=True, slots=True)
class Notice:
    """One banner: a bold start, the rest, and perhaps another briefing to go on to.

    It is true once every day of `after` is over, and through the day `until`; without them, always.
    """

    lead: str
    text: str
    target: str | None = None
    warns: bool = True
    after: Edtf | None = None
    until: date | None = None


def notices(catalog: Catalog, event: Event) -> tuple[Notice, ...]:
    """Return the banners of a briefing, the gravest first."""
    return tuple(_notices(catalog, event))


def asleep(catalog: Catalog, event: Event) -> tuple[Notice, ...]:
    """Return the banners that will be true after the day of the build; browsers wake them."""
    due = event.record.review_by
    return (_review(due),) if due and due.latest >= catalog.today else ()


def _review(due: Edtf) -> Notice:
    return Notice("Past its review date:", "", after=due)


def _notices(catalog: Catalog, event: Event) -> Iterator[Notice]:
    record = event.record
    if record.withdrawn:
        gone = record.withdrawn
        yield Notice(f"Withdrawn on {date_words(gone.date)}:", gone.reason, gone.use_instead)
    yield from _corrections(catalog, event)
    if record.review_by and record.review_by.latest < catalog.today:
        yield _review(record.review_by)
    if record.machine_drafted and not record.reviewed_by:
        yield Notice("Drafted by a machine", "and not yet checked by a person.")
    yield from _later(catalog, event)


def _corrections(catalog: Catalog, event: Event) -> Iterator[Notice]:
    for one in event.record.revisions:
        age = (catalog.today - one.date.latest).days
        if one.kind in ("correction", "retraction") and 0 <= age <= CORRECTED_FOR_DAYS:
            word = "Corrected" if one.kind == "correction" else "Partly retracted"
            until = one.date.latest + timedelta(days=CORRECTED_FOR_DAYS)
            yield Notice(f"{word} on {date_words(one.date)}:", one.summary, until=until)


def _later(catalog: Catalog, event: Event) -> Iterator[Notice]:
    """Name the later event that gave the status another word, or else the last later event."""
    later = _standing_ones(catalog, event.later)
    now = standing(one.status for one in later if one.status)
    if now and now.label != _shown(catalog, event):
        text = f"{now.label}, {date_words(now.since)}."
        yield Notice("Changed since:", text, now.event_id, warns=False)
    elif later:
        last = later[-1]
        yield Notice("Later event:", f"{date_words(last.record.date)}.", last.id, warns=False)


def _shown(catalog: Catalog, event: Event) -> str:
    """Return the status word that was true with the event: its own, or else that before it."""
    before = _standing_ones(catalog, event.earlier)
    reached = [one.status for one in (*before, event) if one.status]
    return reached[-1].label if reached else ""


def _standing_ones(catalog: Catalog, names: Iterable[str]) -> list[Event]:
    """Return events without those that are withdrawn."""
    every = (catalog.events[name] for name in names)
    return [one for one in every if one.record.withdrawn is None]
