"""Pages that no sheet makes: hand-written ones by heading, and lists and references by title."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from html import unescape

from briefing.link.facets import kind_facet
from briefing.read.documents import Document
from briefing.render.page import Page, url_of
from briefing.search.passages import FoundPage, Kind, Passage

# Pages that only lead elsewhere: the search page itself, and stubs of former addresses.
_LEADS_ON = ("search", "moved")
_LISTS_OF_WORDS = ("checks/",)
_FENCE = re.compile(r"^(```|~~~).*?^\1|<!--.*?-->", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$", re.MULTILINE)
_MARKUP = re.compile(r"<[^>]*>|\]\([^)]*\)|[`*>|\[\]]+|^-{3,}$", re.MULTILINE)
# What a row of the reference of fields begins with: a field of the schema or a word of the site.
_FIELD = re.compile(r"<tr><td><code>([^<]+)</code>")
# Signs of which the Markdown library may make something else than we do.
_UNCERTAIN = re.compile(r"[<>&\\{}^~]")


def documents(found: Iterable[Document]) -> Iterator[FoundPage]:
    """Yield every hand-written page, a passage for each of its sections."""
    for one in found:
        title, sections = _sections(one)
        passages = tuple(
            Passage(Kind.SECTION, f"{heading}. {text}" if heading else text, anchor)
            for heading, anchor, text in sections
            if text
        )
        yield FoundPage(
            url_of(one.uri), title, "Guide", passages, (title,),
            facets=(kind_facet("Guide"),), weight=0.5, rank=9,
        )  # fmt: skip


def other_pages(pages: Iterable[Page], taken: Iterable[str]) -> Iterator[FoundPage]:
    """Yield the pages that are in no other list by title and description."""
    known = set(taken)
    for page in pages:
        if page.url in known or page.kind in _LEADS_ON:
            continue
        reference = page.url.startswith(_LISTS_OF_WORDS)
        kind = "Reference" if reference or page.url == "fields/" else "List"
        yield FoundPage(
            page.url, page.title, kind, tuple(_listed(page, reference)),
            (page.title,), facets=(kind_facet(kind),),
            weight=0.15 if reference else 0.4, rank=4 if reference else 10,
        )  # fmt: skip


def _listed(page: Page, reference: bool) -> Iterator[Passage]:
    """Yield the description of a page, and what a page of the reference is looked up for."""
    yield Passage(Kind.DEFINITION, page.description)
    if page.url == "fields/":
        names = dict.fromkeys(_FIELD.findall(page.body))
        yield from (Passage(Kind.CODE, unescape(one)) for one in names)
    elif reference:
        headings = (_plain(one.group(2)) for one in _HEADING.finditer(_FENCE.sub("", page.body)))
        yield from (Passage(Kind.SECTION, one) for one in headings if one != page.title)


def _sections(document: Document) -> tuple[str, list[tuple[str, str, str]]]:
    """Return the title, and (heading, anchor, text) of each section, the first one without."""
    text = _FENCE.sub("", re.sub(r"\A---\n.*?\n---\n", "", document.text, flags=re.DOTALL))
    title, sections, start = document.uri.removesuffix(".md"), [("", "", 0)], 0
    taken: set[str] = set()
    found: list[tuple[str, str, str]] = []
    for match in _HEADING.finditer(text):
        found.append((*sections[-1][:2], _plain(text[start : match.start()])))
        heading, start = _plain(match.group(2)), match.end()
        anchor = _slug(heading, taken)
        if len(match.group(1)) == 1:
            title, heading, anchor = heading, "", ""
        sections.append((heading, anchor, start))
    found.append((*sections[-1][:2], _plain(text[start:])))
    return title, found


def _plain(markdown: str) -> str:
    return " ".join(unescape(_MARKUP.sub(" ", markdown)).split())


def _slug(heading: str, taken: set[str]) -> str:
    """Return the anchor that the Markdown library gives a heading; none where that is unsure."""
    plain = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    slug = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
    name, number = slug, 1
    while name in taken:
        name, number = f"{slug}_{number}", number + 1
    taken.add(name)
    return "" if _UNCERTAIN.search(heading) or not slug else name
