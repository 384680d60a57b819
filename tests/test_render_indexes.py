"""Every briefing is on the page of its year; the index holds the latest and leads to the years."""

from pathlib import Path

from briefing.render.indexes import LATEST, index_pages
from pages import catalogue, catalogue_with, html, links, page, sheet, text, with_class


def test_the_index_lists_the_latest_event_first() -> None:
    document = html(page(index_pages, catalogue(), "briefings/index.md"))
    days = [one.get("datetime") for one in document.iter("time")]
    assert days == ["2025-08-26", "2025-07-26", "2025-07-23"]


def test_a_long_index_is_cut_and_every_event_is_on_a_year_page(tmp_path: Path) -> None:
    many = {f"un-2024-{n:02}-act": sheet(f"Act {n}", f"2024-01-{n:02}") for n in range(1, 32)}
    catalog = catalogue_with(tmp_path, many)
    index = html(page(index_pages, catalog, "briefings/index.md"))
    assert len(with_class(index, "evlist__i")) == LATEST
    assert "2024/" in links(index)
    year = html(page(index_pages, catalog, "briefings/2024.md"))
    assert len(with_class(year, "evlist__i")) == 31


def test_the_page_of_a_year_marks_itself_among_the_years() -> None:
    document = html(page(index_pages, catalogue(), "briefings/2025.md"))
    current = [text(one) for one in document.iter("a") if one.get("aria-current")]
    assert current == ["2025 with 3 events"]
