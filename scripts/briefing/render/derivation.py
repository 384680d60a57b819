"""The derivation tree of a source: what it was made from and what was made from it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.link.sources import CatalogSource

_KNOWN_BY = {"stated": "as the page says", "similarity": "judging by the wording"}


@dataclass(frozen=True, slots=True)
class Step:
    """A source one step away, how the later of the two was made, and the steps beyond it."""

    words: str
    source: CatalogSource
    beyond: tuple["Step", ...]


def sources_in(steps: Iterable[Step]) -> set[str]:
    """Return the ids of all sources of a tree, however far along."""
    found: set[str] = set()
    for one in steps:
        found |= {one.source.id, *sources_in(one.beyond)}
    return found


class Derivations:
    """Every step between two sources, to be followed both ways."""

    def __init__(self, catalog: Catalog) -> None:
        self._sources = catalog.sources
        self._back: dict[str, list[tuple[str, str]]] = {}
        self._on: dict[str, list[tuple[str, str]]] = {}
        for source in catalog.sources.values():
            for one in source.derived_from:
                words = _how(one.record.how, one.record.basis)
                self._back.setdefault(source.id, []).append((words, one.source))
                self._on.setdefault(one.source, []).append((words, source.id))

    def made_from(self, source: str) -> tuple[Step, ...]:
        """Return what `source` was made from, each with what that was made from."""
        return self._follow(self._back, source, {source})

    def made_into(self, source: str) -> tuple[Step, ...]:
        """Return what was made from `source`, each with what was made from that."""
        return self._follow(self._on, source, {source})

    def _follow(
        self, steps: Mapping[str, list[tuple[str, str]]], source: str, passed: set[str]
    ) -> tuple[Step, ...]:
        """Go on from `source`, never back to where the path has been."""
        return tuple(
            Step(words, self._sources[name], self._follow(steps, name, {*passed, name}))
            for words, name in steps.get(source, ())
            if name not in passed
        )


def _how(how: str, basis: str | None) -> str:
    return f"{how}, {_KNOWN_BY[basis]}" if basis else f"{how}, how we know is not recorded"
