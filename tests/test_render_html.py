"""Every page is whole HTML after Markdown, for the small site and for another subject."""

from pathlib import Path

import pytest

from briefing.render.pages import PAGE_TYPES
from pages import TESTS, PagesOf, catalogue, faults

ROOTS = (TESTS / "base", TESTS / "packs" / "water")
SAME_EVERYWHERE = {"check_pages"}


@pytest.mark.parametrize("pages_of", PAGE_TYPES, ids=lambda one: one.__name__)
@pytest.mark.parametrize("root", ROOTS, ids=lambda one: one.name)
def test_no_page_is_broken_html(root: Path, pages_of: PagesOf) -> None:
    if pages_of.__name__ in SAME_EVERYWHERE and root != ROOTS[0]:
        pytest.skip("the same for every site")
    pages = list(pages_of(catalogue(root)))
    assert pages or pages_of.__name__ == "comparison_pages"
    assert {one.uri: found for one in pages if (found := faults(one))} == {}
