"""Pages for tests: catalogues of small data folders, and the HTML that Markdown makes of a page."""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import markdown  # type: ignore[import-untyped]

from briefing.link.catalog import Catalog, link
from briefing.read import read_repository
from briefing.render.page import Page

TESTS = Path(__file__).parent
TODAY = date(2026, 11, 24)
PagesOf = Callable[[Catalog], Iterator[Page]]


def catalogue(root: Path = TESTS / "base", today: date = TODAY) -> Catalog:
    """Return the catalogue of a data folder that has no problems."""
    repository = read_repository(root)
    assert repository.problems == ()
    return link(repository, today)


def catalogue_with(
    folder: Path, sheets: Mapping[str, str], registries: Mapping[str, str] | None = None
) -> Catalog:
    """Return the catalogue of the small data folder with more sheets and more registry entries."""
    root = folder / "root"
    shutil.copytree(TESTS / "base", root)
    for name, text in sheets.items():
        (root / "briefs" / "events" / f"{name}.yml").write_text(text, "utf-8")
    for name, text in (registries or {}).items():
        path = root / "briefs" / f"{name}.yml"
        path.write_text(f"{path.read_text('utf-8')}\n{text}", "utf-8")
    return catalogue(root)


def sheet(title: str, day: str, more: str = "") -> str:
    """Return the smallest valid event sheet, with more lines at its end."""
    return f"""\
title: {title}
date: {day}
type: adoption
summary: What happened.
facts:
  - text: It was adopted.
    cite:
      - page
sources:
  page:
    title: A page of the assembly
    url: https://example.org/page-of-the-assembly
{more}"""


def page(pages_of: PagesOf, catalog: Catalog, uri: str) -> Page:
    """Return the page with this place in the site."""
    return {one.uri: one for one in pages_of(catalog)}[uri]


def html(one: Page) -> Element:
    """Return the body of a page after Markdown, as HTML 5 reads it."""
    made = markdown.markdown(one.body, extensions=["tables", "toc", "admonition", "fenced_code"])
    document: Element = html5lib.parse(made, namespaceHTMLElements=False)
    return document


def faults(one: Page) -> list[str]:
    """Return what is broken in the HTML of a page: bad nesting, repeated ids, not one h1."""
    made = markdown.markdown(one.body, extensions=["tables", "toc", "admonition", "fenced_code"])
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    document = parser.parse(f"<!doctype html><title>x</title>{made}")
    ids = [found for element in document.iter() if (found := element.get("id"))]
    return [
        *(f"HTML: {error[1]}" for error in parser.errors),
        *(f"id {name} repeats" for name in sorted({one for one in ids if ids.count(one) > 1})),
        *([] if len(list(document.iter("h1"))) == 1 else ["not exactly one h1"]),
        *(["raw heading"] if "## " in text(document) else []),
    ]


def text(element: Element | None) -> str:
    """Return the text of an element with white space folded."""
    assert element is not None
    return " ".join("".join(element.itertext()).split())


def texts(elements: Iterable[Element]) -> list[str]:
    """Return the texts of elements."""
    return [text(one) for one in elements]


def with_class(document: Element, name: str) -> list[Element]:
    """Return the elements that have a class, in the order of the page."""
    return [one for one in document.iter() if name in (one.get("class") or "").split()]


def links(document: Element) -> dict[str, str]:
    """Return the links of a page: text by address."""
    return {one.get("href") or "": text(one) for one in document.iter("a")}
