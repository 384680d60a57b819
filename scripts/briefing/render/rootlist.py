"""The sources of a sheet by root: copies of one story stand together and count once."""

from collections import Counter
from dataclasses import dataclass

from briefing.link.events import Event, cited_items
from briefing.link.evidence import NumberedSource
from briefing.link.sources import CatalogSource

_HEAVIEST = 2


@dataclass(frozen=True, slots=True)
class RootGroup:
    """Sources of a sheet that go back to the same roots; one root, as a rule."""

    roots: tuple[CatalogSource, ...]
    sources: tuple[NumberedSource, ...]


@dataclass(frozen=True, slots=True)
class RootList:
    """All sources of a sheet. `alone` are sources that share their root with no other here.

    `weight` of `cited` citations rest on the `heaviest` roots and nothing else.
    """

    groups: tuple[RootGroup, ...]
    alone: tuple[NumberedSource, ...]
    roots: int
    voices: int
    cited: int
    weight: int
    heaviest: tuple[CatalogSource, ...]


def root_list(event: Event) -> RootList:
    """Return the sources of an event by root, the largest groups first."""
    grouped: dict[tuple[str, ...], list[NumberedSource]] = {}
    for one in event.sources.values():
        grouped.setdefault(one.source.roots, []).append(one)
    shared = [(roots, found) for roots, found in grouped.items() if _shared(roots, found)]
    shared.sort(key=lambda pair: (-len(pair[1]), pair[1][0].number))
    together = {one.number for _, found in shared for one in found}
    cited = [
        event.sources[detail.source].source.roots
        for _, _, _, cites in cited_items(event.record)
        for detail in cites
    ]
    heaviest = _heaviest(cited)
    return RootList(
        tuple(
            RootGroup(tuple(event.all_sources[name] for name in roots), tuple(found))
            for roots, found in shared
        ),
        tuple(one for one in event.sources.values() if one.number not in together),
        len(event.roots),
        len(event.voices),
        len(cited),
        sum(set(roots) <= set(heaviest) for roots in cited),
        tuple(event.all_sources[name] for name in heaviest),
    )


def _shared(roots: tuple[str, ...], found: list[NumberedSource]) -> bool:
    return len(found) > 1 or roots != (found[0].source.id,)


def _heaviest(cited: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the two roots that most citations go back to."""
    counted = Counter(root for roots in cited for root in roots)
    ordered = sorted(counted, key=lambda root: (-counted[root], root))
    return tuple(ordered[:_HEAVIEST])
