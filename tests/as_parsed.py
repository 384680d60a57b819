"""A page as a browser sees it: the site's own Markdown settings, then a parser for HTML."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import markdown
import yaml
from mkdocs.utils.meta import get_data

ROOT = Path(__file__).parents[1]
# What MkDocs itself switches on before it reads the settings of a site.
ALWAYS = ("toc", "tables", "fenced_code")


@cache
def settings() -> tuple[tuple[str, ...], dict[str, Any]]:
    """Return the extensions of the site and their options, as mkdocs.yml has them."""
    listed = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))["markdown_extensions"]
    options: dict[str, Any] = {}
    for one in listed:
        options |= {one: {}} if isinstance(one, str) else one
    return tuple(dict.fromkeys([*ALWAYS, *options])), options


@cache
def _engine() -> markdown.Markdown:
    extensions, options = settings()
    return markdown.Markdown(extensions=list(extensions), extension_configs=options)


def tree(body: str) -> Element:
    """Return Markdown as the elements that a browser makes of it."""
    made: Element = html5lib.parseFragment(
        _engine().reset().convert(body),
        container="div",
        treebuilder="etree",
        namespaceHTMLElements=False,
    )
    return made


def page(text: str) -> tuple[dict[str, Any], Element]:
    """Return the front matter of a generated page and its elements."""
    body, meta = get_data(text)
    return meta, tree(body)


def elements(top: Element) -> Iterator[Element]:
    """Yield all elements below `top` in order; comments come too, with a function as their tag."""
    return (one for one in top.iter() if one is not top)


# Where a drawing sets a name depends on how long the name is.
_PLACED = {"x", "y", "y1", "y2", "height", "text-anchor"}
_PLACE = re.compile(r"-?\d+(\.\d+)?%?|start|middle|end")


def shape(top: Element) -> list[tuple[str | Callable[..., Any], tuple[tuple[str, str], ...]]]:
    """Return every element with its attributes, less what is derived from words of a heading.

    A span that only says in which language or script its words are written comes with the words.
    """
    found = (one for one in elements(top) if not _names_a_language(one))
    return [(one.tag, tuple(sorted(_attributes(one)))) for one in found]


def _names_a_language(one: Element) -> bool:
    return one.tag == "span" and list(one.attrib) == ["lang"]


def _attributes(one: Element) -> Iterator[tuple[str, str]]:
    for name, value in one.attrib.items():
        if name in _PLACED and "svg" in str(one.tag) and _PLACE.fullmatch(value):
            yield name, ""
            continue
        from_words = (name == "id" and str(one.tag) in ("h1", "h2", "h3", "h4", "h5", "h6")) or (
            name == "href" and one.get("class") == "headerlink"
        )
        yield name, "" if from_words else folded(value)


def words(top: Element) -> str:
    """Return the text of a page with white space folded and letters composed.

    Linked data counts by its texts, as a reader of JSON sees them.
    """
    return folded("".join(_texts(top)))


def _texts(element: Element) -> Iterator[str]:
    if element.tag == "script" and element.get("type") == "application/ld+json":
        yield " ".join(_strings(json.loads(element.text or "null")))
        return
    yield element.text or ""
    for one in element:
        yield from _texts(one) if isinstance(one.tag, str) else ()
        yield one.tail or ""


def _strings(value: Any) -> Iterator[str]:
    """Yield every text in a value of JSON."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _strings(one)


def folded(text: str) -> str:
    """Return text as a sheet keeps it: NFC, each run of white space as one space."""
    return " ".join(unicodedata.normalize("NFC", text).split())
