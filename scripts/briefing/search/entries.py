"""The pages of what sheets name: initiatives, actors, places, topics, issues and the like."""

from collections.abc import Iterator

from briefing.link.catalog import Catalog
from briefing.link.facets import actor_facets, initiative_facets, kind_facet
from briefing.link.initiatives import Initiative
from briefing.link.parties import circles
from briefing.render.applying import in_force
from briefing.render.sources import source_sites
from briefing.schema.registries import Actor
from briefing.search.passages import FoundPage, Kind, Passage


def entries(catalog: Catalog) -> Iterator[FoundPage]:
    """Yield every page of a registry entry, a comparison or a host of sources."""
    yield from _initiatives(catalog)
    yield from _actors(catalog)
    yield from _places(catalog)
    yield from _topics(catalog)
    yield from _issues(catalog)
    yield from _comparisons(catalog)
    yield from _sources(catalog)


def _initiatives(catalog: Catalog) -> Iterator[FoundPage]:
    for one in catalog.initiatives.values():
        record, since = one.record, one.now.since if one.now else None
        short = [record.short_title] if record.short_title else []
        about = [Passage(Kind.DEFINITION, record.description)] if record.description else []
        labels = [label for name, _, label in initiative_facets(one, catalog) if name != "kind"]
        yield FoundPage(
            url=f"initiatives/{one.id}/",
            title=record.title,
            kind="Initiative",
            passages=(
                *about,
                *(Passage(Kind.NAME, name) for name in short),
                *_what_applies(catalog, one),
                *_who_is_in(catalog, one),
                Passage(Kind.FILED, ", ".join(labels)),
            ),
            names=(record.title, *short),
            facets=initiative_facets(one, catalog),
            date=f"since {since.words}" if since else "",
            day=since.earliest.isoformat() if since else "",
            status=one.now.label if one.now else "",
            mark=one.now.mark if one.now else "",
            place=catalog.actor_name(record.lead) if record.lead else "",
            weight=1.2,
            rank=15,
        )


def _what_applies(catalog: Catalog, one: Initiative) -> Iterator[Passage]:
    """Yield what the page lists as in force, now or later."""
    found = in_force(catalog, one)
    for held in (*found.now, *found.later) if found else ():
        text = held.fact.text if held.fact else held.event.record.title
        yield Passage(Kind.APPLIES, f"Applies, {held.span.words}: {text}", "what-applies-now")


def _who_is_in(catalog: Catalog, one: Initiative) -> Iterator[Passage]:
    """Yield who is recorded in each role that says who is in and who is not."""
    events = [catalog.events[name] for name in one.events]
    for circle in circles(events, catalog.registries.vocabulary.roles):
        words = ", ".join((circle.role.label, *circle.role.names))
        names = dict.fromkeys(catalog.actor_name(held.entry.actor) for held in circle.parties)
        yield Passage(Kind.ROLE, f"{words}: {', '.join(names)}", "who-is-in")


def _actors(catalog: Catalog) -> Iterator[FoundPage]:
    places = catalog.registries.jurisdictions
    for name, one in catalog.registries.actors.items():
        yield FoundPage(
            url=f"actors/{name}/",
            title=one.name,
            kind="Actor",
            passages=tuple(_of_actor(catalog, one)),
            names=tuple(dict.fromkeys(filter(None, (one.name, one.short_name, *one.names)))),
            facets=actor_facets(name, catalog),
            place=places[one.jurisdiction].name if one.jurisdiction else "",
            weight=2.0,
            rank=15,
        )


def _of_actor(catalog: Catalog, one: Actor) -> Iterator[Passage]:
    kind = Kind.PERSON if one.kind == "person" else Kind.NAME
    label = catalog.registries.vocabulary.actor_kinds[one.kind].label
    about = one.description or ", ".join(post.title for post in one.posts)
    yield Passage(Kind.DEFINITION, about or label)
    for text in dict.fromkeys(filter(None, (one.short_name, *one.names))):
        yield Passage(kind, text)
    if one.description:
        yield from (Passage(Kind.ROLE, post.title) for post in one.posts)


def _places(catalog: Catalog) -> Iterator[FoundPage]:
    for code, one in catalog.registries.jurisdictions.items():
        yield FoundPage(
            url=f"jurisdictions/{code.lower()}/",
            title=one.name,
            kind="Jurisdiction",
            passages=(
                Passage(Kind.CODE, code),
                *(Passage(Kind.NAME, text) for text in (one.adjective, *one.names) if text),
            ),
            names=tuple(filter(None, (one.name, code, one.adjective, *one.names))),
            facets=(kind_facet("Jurisdiction"), ("jurisdiction", code, one.name)),
            weight=3.0,
            rank=15,
        )


def _topics(catalog: Catalog) -> Iterator[FoundPage]:
    for name, one in catalog.registries.topics.items():
        yield FoundPage(
            url=f"topics/{name}/",
            title=one.label,
            kind="Topic",
            passages=(
                Passage(Kind.DEFINITION, one.definition),
                *(Passage(Kind.NAME, other) for other in one.alt_labels),
            ),
            names=(one.label, *one.alt_labels),
            facets=(kind_facet("Topic"), ("topic", name, one.label)),
            weight=3.0,
            rank=14,
        )


def _issues(catalog: Catalog) -> Iterator[FoundPage]:
    topics = catalog.registries.topics
    for name, one in catalog.registries.issues.items():
        yield FoundPage(
            url=f"issues/{name}/",
            title=one.question,
            kind="Positions",
            passages=(Passage(Kind.DEFINITION, f"From “{one.poles[0]}” to “{one.poles[1]}”."),),
            names=(one.question,),
            facets=(
                kind_facet("Positions"),
                *(("topic", topic, topics[topic].label) for topic in one.topics),
            ),
            weight=0.9,
            rank=12,
        )


def _comparisons(catalog: Catalog) -> Iterator[FoundPage]:
    for one in (*catalog.comparisons, *catalog.pairs.comparisons):
        yield FoundPage(
            url=f"compare/{one.id}/",
            title=one.record.title,
            kind="Comparison",
            passages=(Passage(Kind.SUMMARY, one.record.summary),),
            names=(one.record.title,),
            facets=(kind_facet("Comparison"),),
            weight=0.2 if one.by_rule else 0.7,
            rank=6 if one.by_rule else 12,
        )


def _sources(catalog: Catalog) -> Iterator[FoundPage]:
    """Yield a page for each host. Titles of sources are found on the briefings that cite them."""
    for site in source_sites(catalog):
        names = dict.fromkeys((site.name, *site.publishers))
        yield FoundPage(
            url=f"sources/{site.id}/",
            title=site.name,
            kind="Sources",
            passages=(Passage(Kind.NAME, ", ".join(site.publishers)),) if site.publishers else (),
            names=tuple(names),
            facets=(kind_facet("Sources"),),
            weight=0.2,
            rank=1,
        )
