"""The search page offers what its script looks for, and ways to browse without a script."""

import re
from html import unescape
from pathlib import Path

from briefing.render.search import BROWSE, search_pages
from pages import catalogue, html, links, page, with_class

SCRIPT = Path(__file__).parent.parent / "overrides" / "assets" / "javascripts" / "search.js"


def test_every_element_that_the_script_looks_up_is_there() -> None:
    document = html(page(search_pages, catalogue(), "search/index.md"))
    wanted = set(re.findall(r'getElementById\("([^"]+)"\)', SCRIPT.read_text("utf-8")))
    assert wanted == {"q", "search-status", "hits"}
    assert wanted <= {one.get("id") for one in document.iter()}


def test_the_form_is_a_search_and_its_results_are_announced() -> None:
    document = html(page(search_pages, catalogue(), "search/index.md"))
    form = with_class(document, "sform")[0]
    assert (form.tag, form.get("role")) == ("form", "search")
    labelled = [one.get("for") for one in form.iter("label")]
    assert labelled == [one.get("id") for one in form.iter("input")] == ["q"]
    assert [one.get("id") for one in document.iter("p") if one.get("role") == "status"] == [
        "search-status"
    ]


def test_whoever_has_no_script_can_browse() -> None:
    one = page(search_pages, catalogue(), "search/index.md")
    noscript = unescape(one.body).partition("<noscript>")[2].partition("</noscript>")[0]
    for path, name in BROWSE:
        assert f'<a href="../{path}">{name}</a>' in noscript
    assert links(html(one))["../actors/"] == "Actors"


def test_the_search_page_does_not_find_itself() -> None:
    assert not page(search_pages, catalogue(), "search/index.md").in_search
