"""What search results can be narrowed by: the same values on the pages and in the look-up table."""

from collections.abc import Iterator

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.initiatives import Initiative

Facet = tuple[str, str]


def event_facets(event: Event, catalog: Catalog) -> tuple[Facet, ...]:
    """Return (facet, value) of a briefing, each once."""
    return tuple(dict.fromkeys(_of_event(event, catalog)))


def initiative_facets(initiative: Initiative, catalog: Catalog) -> tuple[Facet, ...]:
    """Return (facet, value) of the page of an initiative."""
    record, registries = initiative.record, catalog.registries
    status = [("status", initiative.now.label)] if initiative.now else []
    return (
        ("kind", "Initiative"),
        ("instrument", registries.vocabulary.instruments[record.instrument].label),
        *status,
        *(("topic", registries.topics[name].label) for name in record.topics),
        *([("actor", catalog.actor_name(record.lead))] if record.lead else []),
    )


def _of_event(event: Event, catalog: Catalog) -> Iterator[Facet]:
    record, registries = event.record, catalog.registries
    yield "kind", "Briefing"
    yield "type", registries.vocabulary.event_types[record.type].label
    yield "year", str(record.date.earliest.year)
    yield "evidence", event.depth.level.word
    if record.instrument:
        yield "instrument", registries.vocabulary.instruments[record.instrument].label
    if event.status:
        yield "status", event.status.label
    yield from (
        ("jurisdiction", registries.jurisdictions[one].name) for one in record.jurisdictions
    )
    yield from (("topic", registries.topics[one].label) for one in record.topics)
    yield from (("actor", catalog.actor_name(one.actor)) for one in record.actors)
