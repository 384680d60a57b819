"""The look-up table of search: every row leads to a page, and what people type has a row."""

from pathlib import Path
from typing import Any

from briefing.data.search import fold, search_shards
from briefing.link.catalog import Catalog, link
from briefing.read import read_repository
from briefing.render import render
from days import TESTS, TODAY

ROOTS = (TESTS / "base", TESTS / "packs" / "water", TESTS.parent)


def catalog(root: Path) -> Catalog:
    return link(read_repository(root), TODAY)


def shards(root: Path) -> dict[str, Any]:
    return dict(search_shards(catalog(root)))


def test_every_row_of_the_table_leads_to_a_page_of_the_site() -> None:
    for root in ROOTS:
        made = catalog(root)
        pages = {page.url for page in render(made)}
        rows = [row for _, content in search_shards(made) for row in content["pages"]]
        assert rows
        assert {row[0].partition("#")[0] for row in rows} <= pages


def test_the_table_is_the_same_twice() -> None:
    assert list(search_shards(catalog(TESTS / "base"))) == list(
        search_shards(catalog(TESTS / "base"))
    )


def test_a_name_is_found_under_its_first_letter() -> None:
    found = shards(TESTS / "packs" / "water")["i"]
    assert any(row[0] == "initiatives/indus-waters-treaty/" for row in found["pages"])


def test_accents_and_case_do_not_matter() -> None:
    assert fold("Łódź São ÆGIS") == "lodz sao aegis"
