"""Sources merged over all sheets by normalised address, with their roots and voices.

A root is a source that derives from nothing recorded. Ten papers carrying one wire story share one
root. Two roots of one affiliation are one voice.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2s

from briefing.check.bodies import with_bodies_above
from briefing.link.names import actors_by_name, folded
from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema.address import host_of, normalise
from briefing.schema.event import EventSheet
from briefing.schema.evidence import Derivation, Source


@dataclass(frozen=True, slots=True)
class Derived:
    """One step back: the id of the source it was made from, how, and how we know."""

    source: str
    record: Derivation


@dataclass(frozen=True, slots=True)
class CatalogSource:
    """One source of the catalogue. `in_sheets` are (event id, key); `roots` are source ids."""

    id: str
    record: Source
    site: str
    affiliation: str
    in_sheets: tuple[tuple[str, str], ...]
    derived_from: tuple[Derived, ...]
    roots: tuple[str, ...]

    @property
    def label(self) -> str:
        """Who speaks: the publisher, or else the site."""
        return self.record.publisher or self.site


def source_id(event_id: str, key: str, source: Source) -> str:
    """Return the id under which a source is merged: its site and a short hash of its address."""
    name = normalise(source.url) if source.url else f"{event_id}/{key}"
    digest = blake2s(name.encode(), digest_size=8).hexdigest()
    return f"{site_id(site_of(source))}-{digest}"


def site_of(source: Source) -> str:
    """Return the host of a source, or `documents` for one without an address."""
    return host_of(source.url) if source.url else "documents"


def site_id(site: str) -> str:
    """Return a path segment for a site: `bis.gov` becomes `bis-gov`."""
    return re.sub(r"[^a-z0-9]+", "-", site.casefold()).strip("-") or "documents"


def merge_sources(
    sheets: Iterable[Sheet[EventSheet]], registries: Registries
) -> dict[str, CatalogSource]:
    """Return every source of every sheet by id, sorted; the first sheet's metadata stands."""
    records: dict[str, Source] = {}
    used: dict[str, list[tuple[str, str]]] = {}
    derived: dict[str, dict[str, Derivation]] = {}
    for sheet in sheets:
        ids = {key: source_id(sheet.id, key, one) for key, one in sheet.record.sources.items()}
        for key, source in sheet.record.sources.items():
            records.setdefault(ids[key], source)
            used.setdefault(ids[key], []).append((sheet.id, key))
            steps = derived.setdefault(ids[key], {})
            for step in source.derived_from:
                steps.setdefault(ids[step.source], step)
    affiliation = _Affiliations(registries)
    steps_back = {name: tuple(steps) for name, steps in derived.items()}
    return {
        name: CatalogSource(
            name,
            records[name],
            site_of(records[name]),
            affiliation.of(records[name]),
            tuple(used[name]),
            tuple(Derived(one, record) for one, record in derived[name].items()),
            roots_of(name, steps_back),
        )
        for name in sorted(records)
    }


def roots_of(name: str, derived: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the sources at the end of every derivation path from `name`, sorted.

    A circle of sources that only cite each other has no end: then the first of it in the alphabet
    stands for all, so that the circle counts as one root and not as many.
    """
    behind = _behind(name, derived)
    ends = sorted(one for one in behind if not derived.get(one))
    if ends:
        return tuple(ends)
    circle = min((_behind(one, derived) for one in behind), key=lambda all_: (len(all_), min(all_)))
    return (min(circle),)


def _behind(name: str, derived: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return a source and everything that it derives from, however far back."""
    seen: set[str] = set()
    waiting = [name]
    while waiting:
        one = waiting.pop()
        if one not in seen:
            seen.add(one)
            waiting += derived.get(one, ())
    return seen


class _Affiliations:
    """Says for whom a publisher speaks: the topmost body of the actor of that name."""

    def __init__(self, registries: Registries) -> None:
        self.registries = registries
        self.by_name = actors_by_name(registries)

    def of(self, source: Source) -> str:
        publisher = folded(source.publisher or "") or site_of(source)
        found = self.by_name.get(publisher)
        if found is None:
            return publisher
        return list(with_bodies_above(found, self.registries))[-1]
