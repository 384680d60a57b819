"""What falls if a source falls: the items that would be left with no other source."""

from collections.abc import Iterator

from briefing.link.catalog import Catalog, Use
from briefing.link.events import Event, cited_items


class Falls:
    """Knows what every recorded item rests on and what every source was made from."""

    def __init__(self, catalog: Catalog) -> None:
        self._made_from = {
            one.id: {step.source for step in one.derived_from} for one in catalog.sources.values()
        }
        self._made_into: dict[str, list[str]] = {}
        for name, steps in self._made_from.items():
            for step in steps:
                self._made_into.setdefault(step, []).append(name)
        self._items = [item for event in catalog.events.values() for item in _cited(event)]
        self._resting: dict[str, list[int]] = {}
        for number, (_, sources) in enumerate(self._items):
            for name in sources:
                self._resting.setdefault(name, []).append(number)

    def items(self, source: str) -> tuple[Use, ...]:
        """Return the items that rest on `source` alone, or on what was made only from it."""
        fallen = self._fallen(source)
        touched = {number for name in fallen for number in self._resting.get(name, ())}
        return tuple(self._items[at][0] for at in sorted(touched) if self._items[at][1] <= fallen)

    def count(self, source: str) -> int:
        """Return how many items would fall with `source`."""
        return len(self.items(source))

    def _fallen(self, source: str) -> set[str]:
        """Return `source` and every source that was made from fallen ones alone."""
        fallen, waiting = {source}, [source]
        while waiting:
            for name in self._made_into.get(waiting.pop(), ()):
                if name not in fallen and self._made_from[name] <= fallen:
                    fallen.add(name)
                    waiting.append(name)
        return fallen


def _cited(event: Event) -> Iterator[tuple[Use, frozenset[str]]]:
    for kind, anchor, text, cites in cited_items(event.record):
        sources = frozenset(event.sources[one.source].source.id for one in cites)
        yield Use(event.id, kind, anchor, text), sources
