"""Nodes of linked data: values, dates at their precision, and the names of things by address.

Addresses are relative to the page, as JSON-LD resolves them. A fragment with `ld:` names a thing
and not a place on the page; no id of a sheet holds a colon.
"""

from briefing.link.catalog import Catalog
from briefing.render.page import relative
from briefing.schema.edtf import Edtf

Node = dict[str, object]

ARTICLE, EVENT, ACTOR, INITIATIVE, TOPIC = (
    "#ld:article",
    "#ld:event",
    "#ld:actor",
    "#ld:initiative",
    "#ld:topic",
)
SITE, PUBLISHER, DATA = "#ld:site", "#ld:publisher", "#ld:data"


def node(type_: str, name: str = "", /, **values: object) -> Node:
    """Return a node of a type, named by an address where it has one, without empty values."""
    head: Node = {"@type": type_, **({"@id": name} if name else {})}
    return head | {key: value for key, value in values.items() if value}


def date(value: Edtf | None) -> str:
    """Return a date as ISO 8601 has it: `2025-07` stays a month. A doubtful one has no form."""
    return value.html if value and not value.doubtful else ""


def period(value: Edtf) -> str:
    """Return a date or an interval as ISO 8601 has it: `2025-07-26/2025-07-28`, `2025-10/..`."""
    if value.interval is None:
        return date(value)
    ends = [date(end) if end else ".." for end in value.interval]
    return "/".join(ends) if all(ends) else ""


def first_day(value: Edtf) -> str:
    """Return when something began."""
    return date(value.interval[0]) if value.interval else date(value)


def last_day(value: Edtf) -> str:
    """Return when something ended, where it is an interval."""
    return date(value.interval[1]) if value.interval else ""


def site(url: str) -> Node:
    """Return the name of the site, which its shell describes on every page."""
    return {"@id": relative(url, SITE)}


def publisher(url: str) -> Node:
    """Return the name of the publisher, which the site's shell describes on every page."""
    return {"@id": relative(url, PUBLISHER)}


def actor(catalog: Catalog, name: str, url: str) -> Node:
    """Return an actor by name and address, as pages of others mention it."""
    record = catalog.registries.actors[name]
    kind = catalog.registries.vocabulary.actor_kinds[record.kind].schema_org
    return node(kind, relative(url, f"actors/{name}/{ACTOR}"), name=record.name)


def initiative(catalog: Catalog, name: str, url: str) -> Node:
    """Return an initiative by name and address."""
    record = catalog.registries.initiatives[name]
    return node("Thing", relative(url, f"initiatives/{name}/{INITIATIVE}"), name=record.title)


def topic(catalog: Catalog, name: str, url: str) -> Node:
    """Return a topic by name and address."""
    label = catalog.registries.topics[name].label
    return node("DefinedTerm", relative(url, f"topics/{name}/{TOPIC}"), name=label)


def place(catalog: Catalog, code: str) -> Node:
    """Return a jurisdiction by name."""
    return node("AdministrativeArea", name=catalog.registries.jurisdictions[code].name)
