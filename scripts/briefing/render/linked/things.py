"""Other pages as linked data: actors, initiatives, topics, comparisons and the data of the site."""

from collections.abc import Iterator
from datetime import date

from briefing.link.catalog import Catalog
from briefing.link.compare import Comparison
from briefing.render.linked import nodes
from briefing.render.linked.nodes import ACTOR, ARTICLE, DATA, INITIATIVE, TOPIC, Node, node
from briefing.render.page import relative
from briefing.schema.registries import Post

ARTICLES = 30


def actor(catalog: Catalog, name: str, url: str) -> Iterator[Node]:
    """Yield an actor with its other names, the posts held now and the body above it."""
    record = catalog.registries.actors[name]
    kind = catalog.registries.vocabulary.actor_kinds[record.kind].schema_org
    held = [one for one in record.posts if _held(one, catalog.today)]
    above = [nodes.actor(catalog, record.part_of, url)] if record.part_of else []
    person = kind == "Person"
    bodies = [nodes.actor(catalog, one.of, url) for one in held if one.of]
    yield node(
        kind,
        ACTOR,
        url=relative(url, url),
        name=record.name,
        alternateName=[one for one in (record.short_name, *record.names) if one],
        description=record.description,
        jobTitle=[one.title for one in held] if person else None,
        worksFor=bodies if person else None,
        memberOf=above if person else None,
        parentOrganization=None if person else above,
    )


def _held(post: Post, today: date) -> bool:
    return post.until is None or post.until.latest >= today


def initiative(catalog: Catalog, name: str, url: str) -> Iterator[Node]:
    """Yield an initiative with the briefings on it, the latest first."""
    one = catalog.initiatives[name]
    latest = list(reversed(one.events))[:ARTICLES]
    yield node(
        "Thing",
        INITIATIVE,
        url=relative(url, url),
        name=one.record.title,
        alternateName=one.record.short_title,
        description=one.record.description,
        subjectOf=[
            node(
                "Article",
                relative(url, f"briefings/{event}/{ARTICLE}"),
                headline=catalog.events[event].record.title,
            )
            for event in latest
        ],
    )


def topic(catalog: Catalog, name: str, url: str) -> Iterator[Node]:
    """Yield a topic with its definition."""
    record = catalog.registries.topics[name]
    yield node(
        "DefinedTerm",
        TOPIC,
        url=relative(url, url),
        name=record.label,
        description=record.definition,
        alternateName=list(record.alt_labels),
        inDefinedTermSet=relative(url, "topics/"),
    )


def comparison(catalog: Catalog, one: Comparison, url: str) -> Iterator[Node]:
    """Yield a comparison as an article on its sides."""
    record = one.record
    yield node(
        "Article",
        ARTICLE,
        url=relative(url, url),
        headline=record.title,
        description=record.summary,
        author=[nodes.actor(catalog, name, url) for name in record.authors] or nodes.publisher(url),
        publisher=nodes.publisher(url),
        isPartOf=nodes.site(url),
        about=[
            nodes.initiative(catalog, side.initiative, url)
            if side.initiative
            else {"@id": relative(url, f"briefings/{side.event}/{ARTICLE}")}
            for side in record.sides
        ],
    )


def data(catalog: Catalog, url: str) -> Iterator[Node]:
    """Yield the data files of the site as one data set."""
    days = [one.record.date for one in catalog.events.values()]
    years = [min(one.earliest.year for one in days), max(one.latest.year for one in days)]
    files = (
        ("data/events.json", "application/json", "Every event in one line"),
        ("data/event.schema.json", "application/schema+json", "The form of an event sheet"),
    )
    yield node(
        "Dataset",
        DATA,
        name="Events with their facts, sources and positions",
        description=(
            f"{len(days)} policy events as JSON: one index of all, and one file for each event "
            "with its facts, sources, positions, commitments and judgements."
        ),
        url=relative(url, "data/events.json"),
        temporalCoverage="/".join(str(year) for year in years),
        isAccessibleForFree=True,
        creator=nodes.publisher(url),
        isPartOf=nodes.site(url),
        distribution=[
            node(
                "DataDownload",
                name=name,
                contentUrl=relative(url, uri),
                encodingFormat=media,
            )
            for uri, media, name in files
        ],
    )
