"""Every page is whole HTML after Markdown, for the small site and for another subject."""

from pathlib import Path

import pytest

from briefing.render.pages import PAGE_TYPES
from pages import TESTS, PagesOf, catalogue, faults

ROOTS = (TESTS / "base", TESTS / "packs" / "water")
SAME_EVERYWHERE = {"check_pages"}


@pytest.mark.parametrize(
    ("root", "pages_of"),
    [
        pytest.param(root, pages_of, id=f"{root.name}-{pages_of.__name__}")
        for root in ROOTS
        for pages_of in PAGE_TYPES
        if root == ROOTS[0] or pages_of.__name__ not in SAME_EVERYWHERE
    ],
)
def test_no_page_is_broken_html(root: Path, pages_of: PagesOf) -> None:
    pages = list(pages_of(catalogue(root)))
    assert pages or pages_of.__name__ == "comparison_pages"
    assert {one.uri: found for one in pages if (found := faults(one))} == {}
