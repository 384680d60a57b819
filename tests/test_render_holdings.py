"""The page on data names files that are there, and counts what the sheets cover."""

from dataclasses import replace
from pathlib import Path

from briefing.data import data_files
from briefing.render.holdings import data_pages, holdings
from pages import catalogue, catalogue_with, html, links, page, sheet, text


def test_every_file_that_the_page_names_is_written() -> None:
    catalog = catalogue()
    named = set(links(html(page(data_pages, catalog, "data/index.md"))))
    written = {one.uri.removeprefix("data/") for one in data_files(catalog)}
    files = {one for one in named if one.endswith((".json", ".yml"))}
    assert len(files) == 4
    assert files <= written


def test_events_are_counted_by_place_and_year_without_withdrawn_ones(tmp_path: Path) -> None:
    gone = "jurisdictions: [US]\nwithdrawn:\n  date: 2026-08-01\n  reason: It did not happen.\n"
    catalog = catalogue_with(tmp_path, {"us-2026-gone": sheet("Gone", "2026-01-02", gone)})
    held = holdings(catalog)
    assert sorted(held.places) == [("CN", "China", 1), ("US", "United States", 1)]
    assert held.years == ((2025, 3),)


def test_kinds_of_instrument_without_a_record_are_named() -> None:
    catalog = catalogue()
    kinds = tuple(one.label for one in catalog.registries.vocabulary.instruments.values())
    assert holdings(catalog).empty == ()
    bare = replace(catalog, events={}, initiatives={})
    assert holdings(bare).empty == kinds
    words = text(html(page(data_pages, bare, "data/index.md")))
    assert all(one in words for one in kinds)
