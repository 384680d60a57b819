"""The linked data of one page as a script element of data, for the end of its body."""

from collections.abc import Iterator, Mapping
from itertools import accumulate

from markupsafe import Markup

from briefing.link.catalog import Catalog
from briefing.render.escape import json_in_html
from briefing.render.linked import things
from briefing.render.linked.briefing import briefing
from briefing.render.linked.nodes import Node, node
from briefing.render.page import relative


def linked_data(catalog: Catalog, url: str, titles: Mapping[str, str]) -> Markup:
    """Return what the page at `url` is, and the way to it; `titles` are those of all pages.

    The element holds data and runs nothing. It is one line without an angle bracket inside, so that
    Markdown passes it on as it is.
    """
    graph = [*_nodes(catalog, url), *_way(url, titles)]
    if not graph:
        return Markup()
    data = json_in_html({"@context": "https://schema.org", "@graph": graph})
    return Markup('<script type="application/ld+json">{}</script>').format(data)


def _nodes(catalog: Catalog, url: str) -> Iterator[Node]:
    section, _, rest = url.partition("/")
    name = rest.removesuffix("/")
    if not url:
        yield from things.data(catalog, url) if catalog.events else ()
    elif section == "briefings" and name in catalog.events:
        yield from briefing(catalog, catalog.events[name], url)
    elif section == "actors" and name in catalog.registries.actors:
        yield from things.actor(catalog, name, url)
    elif section == "initiatives" and name in catalog.initiatives:
        yield from things.initiative(catalog, name, url)
    elif section == "topics" and name in catalog.registries.topics:
        yield from things.topic(catalog, name, url)
    elif section == "compare":
        every = (*catalog.comparisons, *catalog.pairs.comparisons)
        for one in every:
            if one.id == name:
                yield from things.comparison(catalog, one, url)


def _way(url: str, titles: Mapping[str, str]) -> Iterator[Node]:
    """Yield the pages above a page and itself, from the home page down."""
    above = accumulate(url.split("/")[:-1], lambda one, part: f"{one}/{part}")
    steps = [step for step in ("", *(f"{one}/" for one in above)) if step in titles]
    if len(steps) > 1:
        yield node(
            "BreadcrumbList",
            itemListElement=[
                node("ListItem", position=place, name=titles[step], item=relative(url, step))
                for place, step in enumerate(steps, 1)
            ],
        )
