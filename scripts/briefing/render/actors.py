"""Pages of actors: who they are, what they did, said and owe, and where they stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from briefing.check.bodies import with_bodies_above
from briefing.link.catalog import Catalog
from briefing.link.commitments import CommitmentEntry, State
from briefing.link.events import Event
from briefing.link.evidence import Evidence
from briefing.link.positions import PositionEntry
from briefing.link.sources import CatalogSource
from briefing.render.abouts import actor_about
from briefing.render.commitments import rows
from briefing.render.environment import render_template
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.shown import first
from briefing.render.sources import source_url
from briefing.render.voices import kept, voice
from briefing.render.words import listed, tally
from briefing.schema.edtf import Edtf
from briefing.schema.evidence import Assessment, Fact

EVENTS, STATEMENTS, SOURCES, OWED = 30, 20, 30, 20
# What a reader looks for here, so that its absence is said.
EXPECTED = ("event", "position", "commitment")
FOR_THEM = "Others acted for them"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stand:
    """Where an actor stands on an issue now, and each earlier record, the latest first."""

    question: str
    now: PositionEntry
    event: Event
    evidence: Evidence
    earlier: tuple[PositionEntry, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement of an actor: the fact that it was said."""

    event: Event
    fact: Fact
    date: Edtf
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Judged:
    """A judgement that an actor owns."""

    event: Event
    record: Assessment


@dataclass(frozen=True, slots=True)
class Involved:
    """Everything that the sheets record of each actor, by actor id, the latest first."""

    roles: Mapping[str, Mapping[str, tuple[Event, ...]]]
    stands: Mapping[str, tuple[Stand, ...]]
    sayings: Mapping[str, tuple[Saying, ...]]
    judged: Mapping[str, tuple[Judged, ...]]
    owed: Mapping[str, tuple[CommitmentEntry, ...]]
    parts: Mapping[str, tuple[str, ...]]
    sources: Mapping[str, tuple[CatalogSource, ...]]


def actor_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the index of actors and a page for each."""
    involved = _involved(catalog)
    counts = {one: len(_events(involved, one)) for one in catalog.registries.actors}
    yield _index(catalog, counts)
    for one in catalog.registries.actors:
        yield _page(catalog, one, involved, counts)


def _index(catalog: Catalog, counts: Mapping[str, int]) -> Page:
    known = catalog.registries.jurisdictions
    every = catalog.registries.actors
    groups = [
        (heading, code, found)
        for code, heading in [*((code, one.name) for code, one in known.items()), ("", "Elsewhere")]
        if (found := [name for name, one in every.items() if (one.jurisdiction or "") == code])
    ]
    body = render_template(
        "actor_index.md.j2", "actors/", label=Labels(catalog), groups=groups, counts=counts
    )
    about = f"{tally(len(every), 'actor')} by jurisdiction."
    return Page("actors/index.md", "Actors", about, "page", body)


def _page(catalog: Catalog, name: str, involved: Involved, counts: Mapping[str, int]) -> Page:
    record = catalog.registries.actors[name]
    url = f"actors/{name}/"
    owed, sayings = involved.owed.get(name, ()), involved.sayings.get(name, ())
    held = _held(involved, name, counts[name])
    body = render_template(
        "actor.md.j2",
        url,
        label=Labels(catalog),
        id=name,
        actor=record,
        parts=involved.parts.get(name, ()),
        counts=counts,
        held={one: count for one, count in held.items() if count},
        lacks=[f"{one}s" for one, count in held.items() if not count and one in EXPECTED],
        stands=involved.stands.get(name, ()),
        roles=[
            (role, first(events, EVENTS)) for role, events in involved.roles.get(name, {}).items()
        ],
        owed=first(rows(catalog, sorted(owed, key=_urgency)), OWED),
        sayings=first(sayings, STATEMENTS),
        judged=first(involved.judged.get(name, ()), STATEMENTS),
        sources=first(involved.sources.get(name, ()), SOURCES),
        source_url=source_url,
        voice=voice(catalog, name, _proofs(catalog, name, sayings)),
        kept=kept(owed),
    )
    about = actor_about(catalog, name, _events(involved, name))
    return Page(f"actors/{name}.md", record.name, about, "page", body)


def _held(involved: Involved, name: str, events: int) -> dict[str, int]:
    """Return how many of each kind of thing are recorded of an actor, by the noun for one."""
    return {
        "event": events,
        "position": len(involved.stands.get(name, ())),
        "statement": len(involved.sayings.get(name, ())),
        "commitment": len(involved.owed.get(name, ())),
        "judgement": len(involved.judged.get(name, ())),
    }


def _urgency(entry: CommitmentEntry) -> int:
    return list(State).index(entry.state)


def _events(involved: Involved, name: str) -> tuple[Event, ...]:
    """Return the events of an actor in any role, the latest first."""
    roles = involved.roles.get(name, {}).values()
    found = {event.id: event for events in roles for event in events}
    return tuple(
        sorted(found.values(), key=lambda one: (one.record.date.sort_key, one.id), reverse=True)
    )


def _involved(catalog: Catalog) -> Involved:
    latest = catalog.newest_first
    parts = ((one.part_of, name) for name, one in catalog.registries.actors.items() if one.part_of)
    by_actor = _grouped((entry.record.actor, entry) for entry in reversed(catalog.positions))
    return Involved(
        roles={name: _grouped(taken) for name, taken in _grouped(_parts_taken(catalog)).items()},
        stands={name: tuple(_stands(catalog, found)) for name, found in by_actor.items()},
        sayings=_grouped((one.fact.by or "", one) for event in latest for one in _sayings(event)),
        judged=_grouped(
            (one.by, Judged(event, one)) for event in latest for one in event.record.assessments
        ),
        owed=_grouped(_owed(catalog)),
        parts=_grouped(parts),
        sources=_grouped(_speaking(catalog)),
    )


def _grouped(pairs: Iterable[tuple[str, T]]) -> dict[str, tuple[T, ...]]:
    found: dict[str, list[T]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def _parts_taken(catalog: Catalog) -> Iterator[tuple[str, tuple[str, Event]]]:
    """Yield (actor, (roles in words, event)), once for each event."""
    words = catalog.registries.vocabulary.roles
    for event in catalog.newest_first:
        taken: dict[str, dict[str, None]] = {}
        for entry in event.record.actors:
            taken.setdefault(entry.actor, {})[words[entry.role].label] = None
        for entry in event.record.actors:
            if entry.on_behalf_of and entry.on_behalf_of not in taken:
                taken[entry.on_behalf_of] = {FOR_THEM: None}
        for actor, roles in taken.items():
            yield actor, (listed(roles), event)


def _stands(catalog: Catalog, entries: Iterable[PositionEntry]) -> Iterator[Stand]:
    issues = catalog.registries.issues
    for issue, (now, *earlier) in _grouped((one.record.issue, one) for one in entries).items():
        event = catalog.events[now.event_id]
        rests_on = event.evidence(now.record.cite)
        yield Stand(issues[issue].question, now, event, rests_on, tuple(earlier))


def _sayings(event: Event) -> Iterator[Saying]:
    for fact in event.record.facts:
        if fact.kind == "statement" and fact.by and fact.status == "current":
            date = fact.date or event.record.date
            yield Saying(event, fact, date, event.evidence(fact.cite))


def _owed(catalog: Catalog) -> Iterator[tuple[str, CommitmentEntry]]:
    """Yield (actor, commitment) for whoever owes it and for each body above."""
    for one in catalog.commitments:
        for name in with_bodies_above(one.record.who, catalog.registries):
            yield name, one


def _proofs(catalog: Catalog, name: str, sayings: Iterable[Saying]) -> Iterator[Evidence]:
    for one in catalog.positions:
        if one.record.actor == name:
            yield catalog.events[one.event_id].evidence(one.record.cite)
    for said in sayings:
        yield said.evidence


def _speaking(catalog: Catalog) -> Iterator[tuple[str, CatalogSource]]:
    """Yield (actor, source) for the publisher itself and for the topmost body it belongs to."""
    known = catalog.registries.actors
    names = {
        spelling.casefold(): name
        for name, one in known.items()
        for spelling in (one.name, one.short_name or one.name, *one.names)
    }
    for source in catalog.sources.values():
        publisher = names.get(source.label.casefold())
        for name in {publisher, source.affiliation}:
            if name in known:
                yield name or "", source
