"""The search page offers what its script looks for, and ways to browse without a script."""

import re
from html import unescape
from pathlib import Path

from briefing.render.marks import GLYPHS
from briefing.render.search import BROWSE, search_pages
from pages import catalogue, html, links, page, with_class

SCRIPTS = Path(__file__).parent.parent / "overrides" / "assets" / "javascripts" / "find"


def test_every_element_that_the_script_looks_up_is_there() -> None:
    document = html(page(search_pages, catalogue(), "search/index.md"))
    script = (SCRIPTS / "page.js").read_text("utf-8")
    wanted = set(re.findall(r'byId\("([^"]+)"\)', script))
    assert {"q", "hits", "sort", "search-status"} < wanted
    assert wanted <= {one.get("id") for one in document.iter()}


def test_the_marks_of_results_are_those_of_the_pages() -> None:
    """Both say the same shapes: the numbers of their drawings, in order."""
    script = (SCRIPTS / "marks.js").read_text("utf-8").partition("DRAWN = {")[2]
    for name, drawn in GLYPHS.items():
        line = re.search(rf"^  {name}: (.*?)(?=^  \w+: |^}};)", script, re.MULTILINE | re.DOTALL)
        assert line, name
        for path in re.findall(r' d="([^"]+)"', drawn):
            assert f'"{path}"' in line.group(1), name
        for dashes in re.findall(r'stroke-dasharray="([^"]+)"', drawn):
            assert f'"{dashes}"' in line.group(1), name


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
    assert "<noscript>" in unescape(one.body)
    found = links(html(one))
    assert {f"../{path}": name for path, name, _ in BROWSE}.items() <= found.items()
    assert found["../briefings/2025/"] == "2025"
