"""An event as the catalogue knows it: the record with everything that other sheets add to it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.link.commitments import CommitmentEntry
from briefing.link.depth import Depth
from briefing.link.evidence import Evidence, NumberedSource, evidence
from briefing.link.relations import Edge
from briefing.link.sources import CatalogSource, source_id
from briefing.link.status import Status
from briefing.read.sheets import Sheet
from briefing.schema.citation import CitationDetail
from briefing.schema.event import EventSheet


@dataclass(frozen=True, slots=True)
class Event:
    """One event.

    `status` is what this event set; `now` is where its initiative stands today. `later` are the ids
    of later events of the same initiative, in order. `sources` are numbered from 1 as in the sheet.
    """

    id: str
    path: str
    record: EventSheet
    sources: Mapping[str, NumberedSource]
    all_sources: Mapping[str, CatalogSource]
    depth: Depth
    status: Status | None
    now: Status | None
    edges: tuple[Edge, ...]
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    commitments: tuple[CommitmentEntry, ...]

    @property
    def name(self) -> str:
        """The short title, or the title."""
        return self.record.short_title or self.record.title

    def evidence(self, cites: Iterable[CitationDetail] | None) -> Evidence:
        """Return what citations of this sheet rest on."""
        return evidence(cites or (), self.sources, self.all_sources)

    @property
    def roots(self) -> frozenset[str]:
        """The ids of all roots behind the sources of this sheet."""
        return frozenset(root for one in self.sources.values() for root in one.source.roots)

    @property
    def voices(self) -> frozenset[str]:
        """The affiliations of these roots: for whom they speak."""
        return frozenset(self.all_sources[root].affiliation for root in self.roots)


def number_sources(
    sheet: Sheet[EventSheet], sources: Mapping[str, CatalogSource]
) -> dict[str, NumberedSource]:
    """Return the sources of a sheet by key, numbered in the order in which they stand there."""
    return {
        key: NumberedSource(number, key, sources[source_id(sheet.id, key, record)], record)
        for number, (key, record) in enumerate(sheet.record.sources.items(), 1)
    }


def cited_items(record: EventSheet) -> Iterable[tuple[str, str, str, tuple[CitationDetail, ...]]]:
    """Yield (kind, anchor, text, citations) for everything in a sheet that rests on sources."""
    for fact in record.facts:
        yield (
            "Statement" if fact.kind == "statement" else "Fact",
            fact.id or "",
            fact.text,
            fact.cite,
        )
    for number, figure in enumerate(record.figures, 1):
        value = f"{figure.value} {figure.unit}" if figure.unit else figure.value
        yield "Figure", f"n{number}", f"{figure.label}: {value}", figure.cite
    for dispute in record.disputes:
        for version in dispute.versions:
            yield "Disputed", dispute.id or "", version.text, version.cite
    for position in record.positions:
        yield "Position", "positions", position.text, position.cite
    for commitment in record.commitments:
        done = commitment.done.cite if commitment.done and commitment.done.cite else ()
        yield "Commitment", commitment.id or "", commitment.what, (*commitment.cite, *done)
    for number, date in enumerate(record.upcoming, 1):
        yield "Date ahead", f"u{number}", date.what, date.cite
    yield from _optional_items(record)


def _optional_items(
    record: EventSheet,
) -> Iterable[tuple[str, str, str, tuple[CitationDetail, ...]]]:
    for judged in record.assessments:
        if judged.cite:
            yield "Assessment", judged.id or "", judged.judgment, judged.cite
    for relation in record.relations:
        if relation.cite:
            yield "Relation", "relations", relation.text or relation.target, relation.cite
    for document in record.documents:
        if document.cite:
            yield "Document", "documents", document.title, document.cite
    for cell in record.profile.values():
        if cell.cite:
            yield "Profile", "profile", cell.text, cell.cite
    for entry in record.actors:
        if entry.cite:
            yield "Actor", "actors", entry.note or entry.capacity or entry.role, entry.cite
    for name in record.names:
        if name.cite:
            yield "Name", "names", name.text, name.cite
    if record.legal_force and record.legal_force.cite:
        force = record.legal_force
        yield "Legal force", "key-facts", force.note or force.obligation, record.legal_force.cite
    if record.why_it_matters and record.why_it_matters.cite:
        yield "Why it matters", "why", record.why_it_matters.text, record.why_it_matters.cite
