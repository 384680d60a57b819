"""What several pages list: initiatives with where they stand, disputes that are open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.initiatives import Initiative
from briefing.schema.evidence import Dispute


@dataclass(frozen=True, slots=True)
class BoardRow:
    """An initiative with its last event. `later` says that the event came after the last status."""

    initiative: Initiative
    last: Event | None
    later: bool


@dataclass(frozen=True, slots=True)
class OpenDispute:
    """A dispute that is not settled, with the event that records it."""

    event: Event
    record: Dispute


def board(catalog: Catalog, names: Iterable[str]) -> tuple[BoardRow, ...]:
    """Return initiatives by their last event, the latest first; those without events come last."""
    rows = [_row(catalog, catalog.initiatives[name]) for name in names]
    filled = [row for row in rows if row.last]
    filled.sort(key=lambda row: row.last.record.date.sort_key if row.last else (), reverse=True)
    return (*filled, *(row for row in rows if row.last is None))


def _row(catalog: Catalog, one: Initiative) -> BoardRow:
    last = catalog.events[one.events[-1]] if one.events else None
    later = last is not None and (one.now is None or one.now.event_id != last.id)
    return BoardRow(one, last, later)


def open_disputes(catalog: Catalog) -> Iterator[OpenDispute]:
    """Yield disputes that are open, those of the latest events first."""
    for entry in reversed(catalog.disputes):
        if entry.record.resolution == "open":
            yield OpenDispute(catalog.events[entry.event_id], entry.record)
