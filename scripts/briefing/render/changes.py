"""What each event changed in its initiative: the status it moved, and what else it recorded."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.initiatives import Initiative
from briefing.link.status import Status
from briefing.render.words import listed, tally


@dataclass(frozen=True, slots=True)
class Change:
    """An event with the status before it and the one it set, either of them None if there is none.

    `also` says in words what else its sheet records for the initiative; empty where it is nothing.
    """

    event: Event
    before: Status | None
    after: Status | None
    also: str

    @property
    def moved(self) -> bool:
        """Whether the status is another one than before."""
        return bool(self.after and (not self.before or self.before.state != self.after.state))


def changes(catalog: Catalog, initiative: Initiative) -> tuple[Change, ...]:
    """Return what each event of an initiative changed, the latest event first."""
    set_by = {one.event_id: one for one in initiative.history}
    found: list[Change] = []
    before: Status | None = None
    for name in initiative.events:
        event, after = catalog.events[name], set_by.get(name)
        found.append(Change(event, before, after, listed(_also(event))))
        before = after or before
    return tuple(reversed(found))


def _also(event: Event) -> Iterator[str]:
    record = event.record
    if record.withdrawn:
        return
    for count, word in (
        (len(record.positions), "position"),
        (len(record.commitments), "commitment"),
        (len(record.documents), "document"),
        (len(record.upcoming), "date ahead"),
        (len(record.disputes), "dispute"),
    ):
        if count:
            yield tally(count, word, "dates ahead" if word == "date ahead" else None)
