"""Sources: used, listed once, leading to a page that was read, not derived from themselves."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from briefing.check.circles import circles
from briefing.check.citations import citations
from briefing.check.dates import ACROSS_ZONES
from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.address import normalise
from briefing.schema.event import EventSheet

FRONT_DOOR = re.compile(r"/?([a-z]{2}(-[a-zA-Z]{2})?/?)?((index|home|default)\.\w+)?/?")


def source_unused(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """Every source is cited, or another source derives from it."""
    sources = sheet.record.sources
    used = {cite.source for _, cite in citations(sheet.record)}
    used |= {step.source for source in sources.values() for step in source.derived_from}
    for key in sources:
        if key not in used:
            help = f"Cite it where it says something (`cite: [{key}]`), or delete it."
            yield Finding(("sources", key), f"nothing cites the source `{key}`", help, at_key=True)


def homepage_as_source(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """The address of a source leads to the page that was read, not to a home page."""
    for key, source in sheet.record.sources.items():
        if source.url and len(source.url) < 60 and _is_front_door(source.url):
            message = f"the address of `{key}` is a home page, which changes every day"
            help = "Give the address of the page itself."
            yield Finding(("sources", key, "url"), message, help)


def _is_front_door(url: str) -> bool:
    parts = urlsplit(url)
    further = parts.query or _route(parts.fragment)
    return not further and bool(FRONT_DOOR.fullmatch(parts.path))


def source_twice(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A page stands under `sources` once."""
    first: dict[str, str] = {}
    for key, source in sheet.record.sources.items():
        if source.url is None:
            continue
        before = first.setdefault(_page_at(source.url), key)
        if before != key:
            message = f"`{key}` is the same page as `{before}`"
            help = (
                f"Cite `{before}` instead and delete `{key}`; "
                "`locator` in a citation says where on the page."
            )
            yield Finding(("sources", key, "url"), message, help)


def _page_at(url: str) -> str:
    return normalise(url) + _route(url.partition("#")[2])


def _route(fragment: str) -> str:
    """Return what names a page where a whole site is one script, and no place on a page."""
    return fragment if fragment.startswith(("/", "!")) else ""


def source_read_early(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A source is read and archived on the day of its date, or later."""
    for key, source in sheet.record.sources.items():
        for name, day in (("accessed", source.accessed), ("archived_at", source.archived_at)):
            if day and source.date and day.latest + ACROSS_ZONES < source.date.earliest:
                message = f"`{name}` is {day.words}, before the page was published"
                help = f"The source `{key}` is dated {source.date.words}; mend one of the two."
                yield Finding(("sources", key, name), message, help)


def source_derivation_loop(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """No source derives from itself, not even through others."""
    graph = {
        key: frozenset(step.source for step in source.derived_from)
        for key, source in sheet.record.sources.items()
        if source.derived_from
    }
    for circle in circles(graph) if graph else ():
        names = " → ".join((*circle, circle[0]))
        message = f"the sources derive from each other in a circle: {names}"
        help = "Ask which page was first; that one derives from none of the others."
        yield Finding(("sources", circle[0], "derived_from"), message, help)
