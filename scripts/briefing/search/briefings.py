"""The passages of a briefing: what its page prints, each with the anchor at which it stands."""

from collections.abc import Iterable, Iterator

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.facets import event_facets
from briefing.render.anchors import Anchors, anchors, heading_of
from briefing.schema.citation import CitationDetail
from briefing.search.passages import FoundPage, Kind, Passage


def briefings(catalog: Catalog) -> Iterator[FoundPage]:
    """Yield every briefing."""
    for event in catalog.events.values():
        yield _briefing(catalog, event)


def _briefing(catalog: Catalog, event: Event) -> FoundPage:
    record = event.record
    places = catalog.registries.jurisdictions
    named = dict.fromkeys(
        filter(
            None,
            (
                record.title,
                record.short_title,
                *(one.text for one in record.names),
                *(one.title for one in record.documents),
            ),
        )
    )
    return FoundPage(
        url=f"briefings/{event.id}/",
        title=record.title,
        kind="Briefing",
        passages=tuple(_passages(catalog, event)),
        names=tuple(named),
        numbers=tuple(one.value for doc in record.documents for one in doc.identifiers),
        facets=event_facets(event, catalog),
        date=record.date.words,
        day=record.date.earliest.isoformat(),
        status=event.status.label if event.status else "",
        mark=event.status.mark if event.status else "",
        place=", ".join(places[code].name for code in record.jurisdictions),
        rank=13,
    )


def _passages(catalog: Catalog, event: Event) -> Iterator[Passage]:
    record, at = event.record, anchors(event.record)
    yield Passage(Kind.SUMMARY, record.summary)
    if record.short_title and record.short_title != record.title:
        yield Passage(Kind.NAME, record.short_title)
    yield from (Passage(Kind.NAME, one.text, "names") for one in record.names)
    yield from _claims(catalog, event, at)
    yield from _judged(catalog, event, at)
    yield from _documents(catalog, event)
    yield from _around(catalog, event)
    for key, source in record.sources.items():
        text = ", ".join(filter(None, (source.title, source.publisher)))
        yield Passage(Kind.SOURCE, text, f"s-{key}")


def _claims(catalog: Catalog, event: Event, at: Anchors) -> Iterator[Passage]:
    record = event.record
    for fact in record.facts:
        anchor = fact.id or "" if at.has("fact", fact.id) else heading_of(fact)
        kind = Kind.STATEMENT if fact.kind == "statement" else Kind.FACT
        by = catalog.actor_name(fact.by) if fact.by else ""
        yield Passage(kind, fact.text, anchor, by)
        yield from _quotes(fact.cite, anchor)
    for number, figure in enumerate(record.figures, 1):
        text = " ".join(filter(None, (figure.value, figure.unit, figure.label)))
        yield Passage(Kind.FIGURE, text, f"n{number}")
    if record.why_it_matters:
        yield Passage(Kind.SUMMARY, record.why_it_matters.text, "why")


def _quotes(cites: Iterable[CitationDetail], anchor: str) -> Iterator[Passage]:
    quotes = dict.fromkeys(one.quote for one in cites if one.quote)
    yield from (Passage(Kind.QUOTE, quote, anchor) for quote in quotes)


def _judged(catalog: Catalog, event: Event, at: Anchors) -> Iterator[Passage]:
    record = event.record
    for one in record.assessments:
        text = " ".join(filter(None, (one.question, one.judgment)))
        anchor = one.id or "" if at.has("assessment", one.id) else ""
        yield Passage(Kind.ASSESSMENT, f"{catalog.actor_name(one.by)}: {text}", anchor)
    for dispute in record.disputes:
        text = " ".join((dispute.question, *(version.text for version in dispute.versions)))
        known = at.has("dispute", dispute.id)
        yield Passage(Kind.DISPUTE, text, dispute.id or "" if known else "where-sources-disagree")
    for gap in record.gaps:
        yield Passage(Kind.GAP, gap.question, "what-is-not-known")
    for position in record.positions:
        text = f"{catalog.actor_name(position.actor)}: {position.text}"
        text += " (no position)" if position.stance is None else ""
        yield Passage(Kind.POSITION, text, "positions")
    for owed in record.commitments:
        anchor = owed.id or "" if at.has("commitment", owed.id) else "what-happens-next"
        yield Passage(Kind.COMMITMENT, f"{catalog.actor_name(owed.who)}: {owed.what}", anchor)
    for number, ahead in enumerate(record.upcoming, 1):
        yield Passage(Kind.AHEAD, ahead.what, f"u{number}")


def _documents(catalog: Catalog, event: Event) -> Iterator[Passage]:
    schemes = catalog.registries.vocabulary.schemes
    for document in event.record.documents:
        yield Passage(Kind.DOCUMENT, document.title, "documents")
        for one in document.identifiers:
            text = f"{schemes[one.scheme].label} {one.value}"
            yield Passage(Kind.NUMBER, text, "documents")


def _around(catalog: Catalog, event: Event) -> Iterator[Passage]:
    record, registries = event.record, catalog.registries
    for entry in record.actors:
        known = registries.actors[entry.actor]
        text = ", ".join(filter(None, (known.name, known.short_name, entry.capacity, entry.note)))
        yield Passage(Kind.ROLE, text, "actors")
    for relation in record.relations:
        if relation.text:
            yield Passage(Kind.RELATION, relation.text, "relations")
    yield from (Passage(Kind.PROFILE, one.text, "profile") for one in record.profile.values())
    if record.place or record.occasion:
        place = record.place.name if record.place else ""
        text = ", ".join(filter(None, (place, record.occasion)))
        yield Passage(Kind.PLACE, text, "key-facts" if place else "where-it-fits")
    labels = (label for name, _, label in event_facets(event, catalog) if name in _FILES)
    yield Passage(Kind.FILED, ", ".join(labels), "where-it-fits")


_FILES = frozenset({"jurisdiction", "topic", "instrument", "type", "status"})
