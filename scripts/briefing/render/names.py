"""The glossary: every name in use, in every script, with the page of the thing that bears it."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefing.link.catalog import Catalog
from briefing.render.environment import render_template
from briefing.render.inline import script_language
from briefing.render.labels import Labels
from briefing.render.page import Page
from briefing.render.words import tally

MOST = 900
DIGITS, EAST_ASIAN, OTHER = "0–9", "Chinese, Japanese, Korean", "Other scripts"
_PAGES = {DIGITS: "digits", EAST_ASIAN: "east-asian", OTHER: "other-scripts"}


@dataclass(frozen=True, slots=True)
class Meaning:
    """A thing that bears a name: what kind of name it is, and the page of the thing."""

    kind: str
    title: str
    href: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as it is written. `lang` is empty where neither a sheet nor its script says it."""

    text: str
    lang: str
    meanings: tuple[Meaning, ...]


def name_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the glossary, and a page for each letter where it grows long."""
    groups = by_letter(names(catalog))
    total = sum(len(found) for found in groups.values())
    counts = {letter: (_address(letter), len(found)) for letter, found in groups.items()}
    if total <= MOST:
        yield _page("names/index.md", "Names", groups, total, {})
        return
    yield _page("names/index.md", "Names", {}, total, counts)
    for letter, found in groups.items():
        uri = f"names/{_address(letter)}.md"
        yield _page(uri, f"Names: {letter}", {letter: found}, len(found), counts)


def names(catalog: Catalog) -> tuple[Name, ...]:
    """Return every name once, with all that bear it: initiatives, then actors, then events."""
    meanings: dict[str, dict[Meaning, None]] = {}
    languages: dict[str, str] = {}
    for text, lang, meaning in _named(catalog):
        meanings.setdefault(text, {})[meaning] = None
        languages[text] = languages.get(text) or lang or script_language(text)
    return tuple(Name(text, languages[text], tuple(found)) for text, found in meanings.items())


def by_letter(found: Iterable[Name]) -> dict[str, tuple[Name, ...]]:
    """Return names under their first letters, A to Z, then digits, then other scripts."""
    grouped: dict[str, list[Name]] = {}
    for one in sorted(found, key=lambda one: (_folded(one.text), one.text)):
        grouped.setdefault(letter(one.text), []).append(one)
    order = sorted(grouped, key=lambda one: (list(_PAGES).index(one) if one in _PAGES else -1, one))
    return {one: tuple(grouped[one]) for one in order}


def letter(text: str) -> str:
    """Return the heading under which a name stands."""
    if script_language(text):
        return EAST_ASIAN
    start = next((one for one in _folded(text) if one.isalnum()), "")
    if start.isascii() and start.isalpha():
        return start.upper()
    return DIGITS if start.isascii() and start else OTHER


def _folded(text: str) -> str:
    """Return a text without accents and capitals, for sorting."""
    plain = unicodedata.normalize("NFKD", text)
    return "".join(one for one in plain if not unicodedata.combining(one)).casefold()


def _address(heading: str) -> str:
    return _PAGES.get(heading, heading.lower())


def _named(catalog: Catalog) -> Iterator[tuple[str, str, Meaning]]:
    for name, initiative in catalog.registries.initiatives.items():
        href = f"initiatives/{name}/"
        for text in dict.fromkeys((initiative.title, initiative.short_title or initiative.title)):
            yield text, "", Meaning("Initiative", initiative.title, href)
    for name, actor in catalog.registries.actors.items():
        kind = Labels(catalog).word("actor_kinds", actor.kind)
        for text in dict.fromkeys((actor.name, actor.short_name or actor.name, *actor.names)):
            yield text, "", Meaning(kind, actor.name, f"actors/{name}/")
    kinds = catalog.registries.vocabulary.name_kinds
    for event in catalog.newest_first:
        for one in event.record.names:
            kind = kinds[one.kind].label if one.kind else "Name"
            lang = one.lang or ""
            href = f"briefings/{event.id}/"
            yield one.text, lang, Meaning(kind, event.name, href, lang)


def _page(
    uri: str,
    title: str,
    groups: Mapping[str, tuple[Name, ...]],
    total: int,
    letters: Mapping[str, tuple[str, int]],
) -> Page:
    body = render_template(
        "names.md.j2",
        uri.removesuffix("index.md").replace(".md", "/"),
        title=title,
        groups=groups,
        total=total,
        letters=letters,
    )
    return Page(uri, title, f"{tally(total, 'name')} in use.", "page", body)
