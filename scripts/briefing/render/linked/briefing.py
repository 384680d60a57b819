"""A briefing as linked data: the article, the happening, its documents, claims and sources."""

from collections.abc import Iterator

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.evidence import NumberedSource
from briefing.render.anchors import anchors
from briefing.render.briefings import first_published, latest_version
from briefing.render.linked import nodes
from briefing.render.linked.nodes import ARTICLE, EVENT, Node, node
from briefing.render.page import relative
from briefing.schema.event import PlaceName
from briefing.schema.evidence import Fact
from briefing.schema.substance import Document

# What is listed at most, so that a page's first view stays small however much a sheet holds.
CLAIMS, CITATIONS, MENTIONS, DOCUMENTS = 40, 40, 40, 10


def briefing(catalog: Catalog, event: Event, url: str) -> Iterator[Node]:
    """Yield the nodes of a briefing. A withdrawn one claims nothing any more."""
    yield _article(catalog, event, url)
    if event.record.place or event.record.occasion:
        yield _happening(catalog, event, url)
    for number, one in enumerate(event.record.documents[:DOCUMENTS], 1):
        yield _document(catalog, event, one, f"#ld:document-{number}")
    if event.record.withdrawn is None:
        yield from _claims(catalog, event, url)


def _article(catalog: Catalog, event: Event, url: str) -> Node:
    record = event.record
    return node(
        "Article",
        ARTICLE,
        url=relative(url, url),
        headline=record.title,
        alternativeHeadline=record.short_title,
        description=record.summary,
        inLanguage=record.language,
        datePublished=nodes.date(first_published(record.revisions)),
        dateModified=nodes.date(latest_version(record.revisions)),
        temporalCoverage=nodes.period(record.date),
        creativeWorkStatus="Withdrawn" if record.withdrawn else "",
        correction=[one.summary for one in record.revisions if one.kind == "correction"],
        author=[nodes.actor(catalog, one, url) for one in record.authors] or nodes.publisher(url),
        publisher=nodes.publisher(url),
        isPartOf=nodes.site(url),
        about=_about(catalog, event, url),
        mentions=[nodes.actor(catalog, one, url) for one in _actors(event)[:MENTIONS]],
        citation=[_source(one) for one in list(event.sources.values())[:CITATIONS]],
        encoding=node(
            "MediaObject",
            contentUrl=relative(url, f"data/events/{event.id}.json"),
            encodingFormat="application/json",
        ),
    )


def _about(catalog: Catalog, event: Event, url: str) -> list[Node]:
    record = event.record
    happening: list[Node] = [{"@id": EVENT}] if record.place or record.occasion else []
    lasting = [nodes.initiative(catalog, record.initiative, url)] if record.initiative else []
    return [*happening, *lasting, *(nodes.topic(catalog, one, url) for one in record.topics)]


def _actors(event: Event) -> list[str]:
    named = [name for one in event.record.actors for name in (one.actor, one.on_behalf_of) if name]
    return list(dict.fromkeys(named))


def _source(cited: NumberedSource) -> Node:
    record = cited.record
    return node(
        "CreativeWork",
        f"#s-{cited.key}",
        name=record.title,
        url=record.url,
        archivedAt=record.archive_url,
        publisher=node("Organization", name=record.publisher) if record.publisher else None,
        datePublished=nodes.date(record.date),
        inLanguage=record.language,
    )


def _happening(catalog: Catalog, event: Event, url: str) -> Node:
    record = event.record
    return node(
        "Event",
        EVENT,
        name=event.name,
        description=record.summary,
        startDate=nodes.first_day(record.date),
        endDate=nodes.last_day(record.date),
        location=_place(catalog, record.place) if record.place else None,
        superEvent=node("Event", name=record.occasion) if record.occasion else None,
        subjectOf={"@id": ARTICLE},
    )


def _place(catalog: Catalog, where: PlaceName) -> Node:
    inside = nodes.place(catalog, where.jurisdiction) if where.jurisdiction else None
    return node("Place", name=where.name, containedInPlace=inside)


def _document(catalog: Catalog, event: Event, record: Document, name: str) -> Node:
    schemes = catalog.registries.vocabulary.schemes
    legal = any(schemes[one.scheme].legal for one in record.identifiers)
    numbers = [one.value for one in record.identifiers]
    languages = list(dict.fromkeys(one.lang for one in record.expressions))
    shared: Node = {
        "name": record.title,
        "datePublished": nodes.date(record.date_published),
        "inLanguage": languages,
        "url": [one.url for one in record.expressions if one.url],
        "subjectOf": {"@id": ARTICLE},
    }
    if not legal:
        return node("CreativeWork", name, identifier=numbers, **shared)
    return node(
        "Legislation",
        name,
        legislationIdentifier=numbers,
        legislationDate=nodes.date(record.date_signed),
        legislationJurisdiction=[nodes.place(catalog, one) for one in event.record.jurisdictions],
        **shared,
    )


def _claims(catalog: Catalog, event: Event, url: str) -> Iterator[Node]:
    printed = anchors(event.record)
    current = [one for one in event.record.facts if one.status == "current" and one.cite]
    for fact in current[:CLAIMS]:
        name = f"#{fact.id}" if printed.has("fact", fact.id) else ""
        yield _claim(catalog, event, fact, name, url)


def _claim(catalog: Catalog, event: Event, fact: Fact, name: str, url: str) -> Node:
    cited = dict.fromkeys(detail.source for detail in fact.cite)
    return node(
        "Claim",
        name,
        text=fact.text,
        author=nodes.actor(catalog, fact.by, url) if fact.by else None,
        temporalCoverage=nodes.period(fact.date) if fact.date else "",
        appearance={"@id": ARTICLE},
        citation=[_address(event.sources[key]) for key in cited],
    )


def _address(cited: NumberedSource) -> Node:
    return node("CreativeWork", f"#s-{cited.key}", url=cited.record.url)
