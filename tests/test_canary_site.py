"""The canary as a finished site, theme and all: every page as a browser parses it."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest

from as_parsed import folded
from canary import LEAST, WHOLE, attack, canary

MARK = re.compile(r"zq\d+z")
Sites = tuple[Path, Path]
# Where a text from a sheet may stand in an attribute: it is read out, shown or followed there.
# The style sheet prints `data-v`, and on paper the address in `data-at`; an id is made of the
# letters of a heading.
ATTRIBUTES = {"content", "href", "id", "alt", "title", "aria-label", "data-v", "data-at"}
# Their elements follow the letters of the names, so other words make another order.
GROUPED = {"names/index.html"}


@cache
def parsed(path: Path) -> Element:
    document: Element = html5lib.parse(path.read_bytes(), namespaceHTMLElements=False)
    return document


def pages(site: Path) -> Iterator[tuple[str, Element]]:
    """Yield the pages that are made from sheets; those of the checks are about none."""
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if not re.match("checks/.+/", name):
            yield name, parsed(path)


def names(document: Element) -> list[tuple[str, tuple[str, ...]]]:
    return [(str(one.tag), tuple(sorted(one.attrib))) for one in document.iter()]


def marked(document: Element) -> Iterator[tuple[str, str]]:
    """Yield (attribute, value) for every attribute that holds a text of the canary."""
    for one in document.iter():
        for name, value in one.attrib.items():
            if MARK.search(value):
                yield str(name), value


def test_every_page_has_the_elements_of_the_one_with_plain_words(canary_sites: Sites) -> None:
    hostile, plain = canary_sites
    other = dict(pages(plain))
    found = dict(pages(hostile))
    assert found.keys() == other.keys()
    assert len(found) > 40
    known = {one for document in other.values() for one in names(document)}
    for name, document in found.items():
        if name in GROUPED:
            assert set(names(document)) <= known, name
        else:
            assert names(document) == names(other[name]), name


def test_a_text_stands_in_no_attribute_but_those_that_are_read_out(canary_sites: Sites) -> None:
    found = {name for _, page in pages(canary_sites[0]) for name, _ in marked(page)}
    assert {"content", "href", "id"} <= found <= ATTRIBUTES


def test_nothing_on_a_page_would_run_load_or_restyle(canary_sites: Sites) -> None:
    for name, document in pages(canary_sites[0]):
        for one in document.iter():
            assert not [key for key in one.attrib if key.startswith("on") or key == "style"], name
            for key in ("href", "src", "action"):
                target = one.get(key, "")
                assert re.match(r"(https://|[\w.#/]|\?|$)", target), (name, target)
                assert not re.match(r"\w*script:|data:", target), (name, target)
            assert one.get("src") != "x", name
            assert one.tag != "script" or one.get("src") or "json" in one.get("type", ""), name


def test_titles_and_descriptions_come_out_of_the_head_word_for_word(canary_sites: Sites) -> None:
    texts = canary()[0].texts
    for event in (WHOLE, LEAST):
        head = parsed(canary_sites[0] / "briefings" / event / "index.html").find("head")
        assert head is not None
        said = {one.get("name") or one.get("property"): one.get("content", "") for one in head}
        title, summary = folded(texts[f"{event}.title"]), folded(texts[f"{event}.summary"])
        assert folded(head.findtext("title") or "").startswith(title)
        assert folded(said["og:title"]).startswith(title)
        for name in ("description", "og:description"):
            assert summary in folded(said[name])


def test_every_page_has_one_title_without_an_element_in_it(canary_sites: Sites) -> None:
    for name, document in pages(canary_sites[0]):
        (title,) = document.findall("head/title")
        assert (title.text or "").strip(), name
        assert len(title) == 0, name


def test_a_contents_list_has_the_words_of_the_headings(canary_sites: Sites) -> None:
    document = parsed(canary_sites[0] / "headings" / "index.html")
    contents = ["".join(one.itertext()) for one in document.iter("a") if _in_contents(one)]
    assert [folded(one) for one in contents] == [folded(attack(1))]


def test_a_heading_that_the_theme_makes_of_a_title_has_its_words(canary_sites: Sites) -> None:
    (heading,) = parsed(canary_sites[0] / "untitled" / "index.html").iter("h1")
    assert folded("".join(heading.itertext())) == folded(attack(9003))


def _in_contents(link: Element) -> bool:
    return link.get("class") == "md-nav__link" and link.get("href", "").startswith("#")


def test_what_a_page_says_of_itself_in_json_is_json(canary_sites: Sites) -> None:
    for _, document in pages(canary_sites[0]):
        for one in document.iter("script"):
            if "json" in one.get("type", ""):
                assert json.loads(one.text or "")


def test_every_text_file_of_the_site_is_what_its_name_says(canary_sites: Sites) -> None:
    for path in canary_sites[0].rglob("*"):
        if path.suffix in (".json", ".webmanifest"):
            json.loads(path.read_text("utf-8"))
        if path.suffix in (".svg", ".xml"):
            html5lib.parse(path.read_bytes())


@pytest.mark.parametrize("spoilt", ["<img src=x>", "<p onclick=x>", '<a href="javascript:x">'])
def test_a_page_with_something_active_would_be_found(spoilt: str, tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(f"<title>x</title><h1>x</h1>{spoilt}")
    with pytest.raises(AssertionError):
        test_nothing_on_a_page_would_run_load_or_restyle((tmp_path, tmp_path))
