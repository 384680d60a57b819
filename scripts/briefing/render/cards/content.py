"""What stands on the picture of each page that has one: title, status with its mark, date."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.initiatives import Initiative
from briefing.link.status import Status
from briefing.render.words import counted


@dataclass(frozen=True, slots=True)
class Card:
    """The picture of the page at `uri`. `mark` is the drawn mark that belongs to `status`."""

    uri: str
    kicker: str
    title: str
    status: str
    mark: str
    date: str

    @property
    def alt(self) -> str:
        """Everything that stands on the picture, in words."""
        parts = [self.kicker, self.title, ", ".join(filter(None, [self.status, self.date]))]
        return ". ".join(filter(None, parts))


def cards(catalog: Catalog, headline: str) -> Iterator[Card]:
    """Yield the pictures: home with `headline`, then briefings, initiatives and comparisons.

    A briefing shows the status that its event set then, and an initiative that of its last event
    with its date, so that a picture that was kept elsewhere stays true.
    """
    yield Card("index.md", "", headline, "", "", "")
    for event in catalog.events.values():
        yield _briefing(catalog, event)
    for one in catalog.initiatives.values():
        yield _initiative(catalog, one)
    for compared in (*catalog.comparisons, *catalog.pairs.comparisons):
        kicker = f"Comparison of {counted(len(compared.columns), 'side')}"
        as_of = compared.record.as_of
        until = f"Evidence to {as_of.words}" if as_of else ""
        yield Card(f"compare/{compared.id}.md", kicker, compared.record.title, "", "", until)


def _briefing(catalog: Catalog, event: Event) -> Card:
    kind = catalog.registries.vocabulary.event_types[event.record.type].label
    word, mark = _standing(event.status)
    if event.record.withdrawn:
        word, mark = "Withdrawn briefing", ""
    title, when = event.record.title, event.record.date.words
    return Card(f"briefings/{event.id}.md", f"Briefing: {kind.lower()}", title, word, mark, when)


def _initiative(catalog: Catalog, one: Initiative) -> Card:
    kind = catalog.registries.vocabulary.instruments[one.record.instrument].label
    word, mark = _standing(one.now)
    since = f"since {one.now.since.words}" if one.now else ""
    return Card(f"initiatives/{one.id}.md", kind, one.record.title, word, mark, since)


def _standing(status: Status | None) -> tuple[str, str]:
    return (status.label, status.mark) if status else ("", "")
