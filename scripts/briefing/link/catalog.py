"""The catalogue: everything that any page or data file prints, built once and never changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from briefing.link.agenda import Entry, agenda
from briefing.link.commitments import CommitmentEntry, ledger
from briefing.link.compare import Comparison, compare
from briefing.link.depth import depth
from briefing.link.events import Event, cited_items, number_sources
from briefing.link.evidence import evidence
from briefing.link.initiatives import Initiative, initiatives
from briefing.link.pairs import Pairs, pairs
from briefing.link.positions import PositionEntry, latest, positions
from briefing.link.relations import Edge, edges
from briefing.link.sources import CatalogSource, merge_sources
from briefing.link.status import status_set_by
from briefing.read.registries import Registries
from briefing.read.repository import Repository
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.evidence import Dispute


@dataclass(frozen=True, slots=True)
class Use:
    """Something that rests on a source: where it stands and what it says."""

    event_id: str
    kind: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class DisputeEntry:
    """A dispute with the event that records it."""

    event_id: str
    record: Dispute


@dataclass(frozen=True, slots=True)
class Catalog:
    """All sheets linked. Events are in order of event time; registries keep their own order.

    `positions` are oldest first, `stances` the latest by (issue, actor); `uses` is what rests on
    each source; `pairs` are the comparisons chosen by rule. `today` is the day of the build, by
    which due and passed are judged.
    """

    today: date
    registries: Registries
    events: Mapping[str, Event]
    initiatives: Mapping[str, Initiative]
    sources: Mapping[str, CatalogSource]
    uses: Mapping[str, tuple[Use, ...]]
    edges: Mapping[str, tuple[Edge, ...]]
    positions: tuple[PositionEntry, ...]
    stances: Mapping[tuple[str, str], PositionEntry]
    commitments: tuple[CommitmentEntry, ...]
    agenda: tuple[Entry, ...]
    disputes: tuple[DisputeEntry, ...]
    comparisons: tuple[Comparison, ...]
    pairs: Pairs

    @property
    def newest_first(self) -> tuple[Event, ...]:
        """Events, the latest first."""
        return tuple(reversed(list(self.events.values())))

    def actor_name(self, actor: str) -> str:
        """Return the short name of an actor, or its name."""
        record = self.registries.actors[actor]
        return record.short_name or record.name


def link(repository: Repository, today: date) -> Catalog:
    """Return the catalogue of a repository that passed its checks.

    Raises ValueError when the repository has no usable vocabulary, KeyError when a reference does
    not resolve: both mean that its problems were not looked at first.
    """
    registries = repository.registries
    if registries is None:
        raise ValueError("the repository has no vocabulary; check it before linking")
    sheets = sorted(repository.events, key=lambda one: (one.record.date.sort_key, one.id))
    sources = merge_sources(sheets, registries)
    all_edges = edges(sheets, registries.vocabulary.relation_types)
    all_initiatives = initiatives(sheets, registries)
    commitments = ledger(sheets, today)
    owed = _by_event(commitments)
    events = {
        sheet.id: _event(sheet, sources, registries, all_edges, all_initiatives, owed)
        for sheet in sheets
    }
    all_positions = positions((sheet.id, sheet.record) for sheet in sheets)
    ready = tuple(
        compare(sheet, events, all_initiatives, registries) for sheet in repository.comparisons
    )
    return Catalog(
        today=today,
        registries=registries,
        events=events,
        initiatives=all_initiatives,
        sources=sources,
        uses=_uses(events.values()),
        edges=all_edges,
        positions=all_positions,
        stances=latest(all_positions),
        commitments=commitments,
        agenda=agenda(sheets, commitments, today),
        disputes=tuple(
            DisputeEntry(sheet.id, one) for sheet in sheets for one in sheet.record.disputes
        ),
        comparisons=ready,
        pairs=pairs(ready, events, all_initiatives, registries),
    )


def _event(
    sheet: Sheet[EventSheet],
    sources: Mapping[str, CatalogSource],
    registries: Registries,
    all_edges: Mapping[str, tuple[Edge, ...]],
    all_initiatives: Mapping[str, Initiative],
    owed: Mapping[str, tuple[CommitmentEntry, ...]],
) -> Event:
    numbered = number_sources(sheet, sources)
    facts = tuple(evidence(fact.cite, numbered, sources) for fact in sheet.record.facts)
    initiative = all_initiatives.get(sheet.record.initiative or "")
    before, after = _around(initiative.events, sheet.id) if initiative else ((), ())
    status = status_set_by(sheet, registries)
    return Event(
        id=sheet.id,
        path=sheet.path,
        record=sheet.record,
        sources=numbered,
        all_sources=sources,
        depth=depth(sheet.record, facts, related=bool(all_edges.get(sheet.id))),
        status=status,
        now=initiative.now if initiative else status,
        edges=all_edges.get(sheet.id, ()),
        earlier=before,
        later=after,
        commitments=owed.get(sheet.id, ()),
    )


def _around(ids: tuple[str, ...], one: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    index = ids.index(one)
    return ids[:index], ids[index + 1 :]


def _by_event(entries: Iterable[CommitmentEntry]) -> dict[str, tuple[CommitmentEntry, ...]]:
    grouped: dict[str, tuple[CommitmentEntry, ...]] = {}
    for one in entries:
        grouped[one.event_id] = (*grouped.get(one.event_id, ()), one)
    return grouped


def _uses(events: Iterable[Event]) -> dict[str, tuple[Use, ...]]:
    found: dict[str, dict[Use, None]] = {}
    for event in events:
        for kind, anchor, text, cites in cited_items(event.record):
            for detail in cites:
                name = event.sources[detail.source].source.id
                found.setdefault(name, {})[Use(event.id, kind, anchor, text)] = None
    return {name: tuple(uses) for name, uses in found.items()}
