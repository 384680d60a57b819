"""What search results can be narrowed by: for every page the ids and labels of its values."""

from collections.abc import Iterator

from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.link.initiatives import Initiative

Facet = tuple[str, str, str]
"""Name of the facet, id of the value (it never changes), label of the value."""


def kind_facet(label: str) -> Facet:
    """Return the facet of a kind of page."""
    return "kind", label.lower(), label


def event_facets(event: Event, catalog: Catalog) -> tuple[Facet, ...]:
    """Return the facets of a briefing, each once."""
    return tuple(dict.fromkeys(_of_event(event, catalog)))


def initiative_facets(initiative: Initiative, catalog: Catalog) -> tuple[Facet, ...]:
    """Return the facets of the page of an initiative."""
    return tuple(dict.fromkeys(_of_initiative(initiative, catalog)))


def actor_facets(name: str, catalog: Catalog) -> tuple[Facet, ...]:
    """Return the facets of the page of an actor."""
    code = catalog.registries.actors[name].jurisdiction
    place = [("jurisdiction", code, catalog.registries.jurisdictions[code].name)] if code else []
    return kind_facet("Actor"), ("actor", name, catalog.actor_name(name)), *place


def _of_initiative(initiative: Initiative, catalog: Catalog) -> Iterator[Facet]:
    record, registries = initiative.record, catalog.registries
    yield kind_facet("Initiative")
    label = registries.vocabulary.instruments[record.instrument].label
    yield "instrument", record.instrument, label
    if initiative.now:
        yield "status", initiative.now.state, initiative.now.label
    yield from (("topic", name, registries.topics[name].label) for name in record.topics)
    if record.lead:
        yield "actor", record.lead, catalog.actor_name(record.lead)


def _of_event(event: Event, catalog: Catalog) -> Iterator[Facet]:
    record, registries = event.record, catalog.registries
    yield kind_facet("Briefing")
    yield "type", record.type, registries.vocabulary.event_types[record.type].label
    year = str(record.date.earliest.year)
    yield "year", year, year
    yield "evidence", event.depth.level.name.lower(), event.depth.level.word
    if record.instrument:
        label = registries.vocabulary.instruments[record.instrument].label
        yield "instrument", record.instrument, label
    if event.status:
        yield "status", event.status.state, event.status.label
    for code in record.jurisdictions:
        yield "jurisdiction", code, registries.jurisdictions[code].name
    yield from (("topic", one, registries.topics[one].label) for one in record.topics)
    yield from (("actor", one.actor, catalog.actor_name(one.actor)) for one in record.actors)
