"""Titles and descriptions that no other page has, so that a link to each says which one it is."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from briefing.render.page import Page

_SECTIONS = {
    "actors": "actor",
    "briefings": "briefing",
    "checks": "check",
    "compare": "comparison",
    "initiatives": "initiative",
    "issues": "issue",
    "jurisdictions": "jurisdiction",
    "names": "names",
    "sources": "source",
    "timeline": "timeline",
    "topics": "topic",
}


def distinct(pages: Sequence[Page]) -> list[Page]:
    """Return the pages with every title and every description once among them.

    What is unique already stays. A title that two pages share gets the kind of page, then the last
    part of its address, which is unique within its kind; a shared description gets the title.
    """
    titled = _retitled(_retitled(pages, _with_section), _with_name)
    repeated = _repeats(one.description for one in titled)
    return [
        replace(one, description=f"{one.title}: {one.description}")
        if one.description.casefold() in repeated
        else one
        for one in titled
    ]


def _retitled(pages: Sequence[Page], worded: Callable[[Page], str]) -> list[Page]:
    repeated = _repeats(one.title for one in pages)
    return [
        replace(one, title=worded(one)) if one.title.casefold() in repeated else one
        for one in pages
    ]


def _with_section(page: Page) -> str:
    section = page.url.split("/")[0]
    return f"{page.title} ({_SECTIONS[section]})" if section in _SECTIONS else page.title


def _with_name(page: Page) -> str:
    return f"{page.title}, {page.url.rstrip('/').rsplit('/')[-1]}"


def _repeats(texts: Iterable[str]) -> set[str]:
    """Return what stands more than once, whatever its case."""
    counts = Counter(text.casefold() for text in texts)
    return {text for text, count in counts.items() if count > 1}
