"""The page of a site shows for each source what it was made from and what would fall with it."""

from pathlib import Path

from briefing.render.falls import Falls
from briefing.render.sources import source_pages, source_url
from pages import catalogue, catalogue_with, html, links, page, text, texts, with_class

CARRIED = """\
title: A body is agreed
date: 2026-01-02
type: adoption
summary: It was agreed.
facts:
  - text: It was agreed on Monday.
    cite:
      - copy
  - text: It has a seat.
    cite:
      - copy
      - other
  - text: It has a budget.
    cite:
      - wire
sources:
  wire:
    title: Body agreed
    url: https://wire.example.org/body
    publisher: The Wire
  copy:
    title: A body, says the wire
    url: https://paper.example.org/body
    derived_from:
      - source: wire
        how: republishes
        basis: stated
  other:
    title: The seat
    url: https://other.example.org/seat
"""


def test_each_source_of_a_site_is_a_section_with_its_id() -> None:
    catalog = catalogue()
    for source in catalog.sources.values():
        path, anchor = source_url(source).split("/#")
        document = html(page(source_pages, catalog, f"{path}.md"))
        assert anchor in [one.get("id") for one in document.iter("section")]


def test_what_rests_on_a_source_leads_to_its_place_on_the_briefing() -> None:
    document = html(page(source_pages, catalogue(), "sources/federalregister-gov.md"))
    found = links(document)
    briefing = "../../briefings/us-2025-eo-14320/"
    assert found[f"{briefing}#f1"] == "The President signed Executive Order 14320."
    assert {f"{briefing}#{anchor}" for anchor in ("f2", "c1", "s-order")} <= set(found)


def test_derivation_is_shown_both_ways_with_the_root(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"un-2026-body": CARRIED})
    wire = text(html(page(source_pages, catalog, "sources/wire-example-org.md")))
    assert "Made into 1 source. A body, says the wire" in wire
    assert "Nothing recorded: it counts as a root" in wire
    copy = html(page(source_pages, catalog, "sources/paper-example-org.md"))
    assert "Republishes, as the page says: Body agreed (The Wire)" in text(copy)
    wire_source = next(one for one in catalog.sources.values() if one.label == "The Wire")
    assert links(copy)[f"../{source_url(wire_source).removeprefix('sources/')}"] == "Body agreed"


def test_what_falls_with_a_root_includes_what_rests_on_its_copies_alone(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"un-2026-body": CARRIED})
    falls = Falls(catalog)
    by_title = {one.record.title: falls.count(one.id) for one in catalog.sources.values()}
    assert by_title["Body agreed"] == 2
    assert by_title["A body, says the wire"] == 1
    assert by_title["The seat"] == 0
    copy = html(page(source_pages, catalog, "sources/paper-example-org.md"))
    assert "One recorded item would be left without a source" in text(copy)
    assert texts(with_class(copy, "only")) == ["no other source"]
    wire = html(page(source_pages, catalog, "sources/wire-example-org.md"))
    through = [one for one in wire.iter("h3") if "through copies" in text(one)]
    assert len(through) == 1
    assert "It was agreed on Monday." in text(wire)


def test_a_derivation_is_followed_to_its_end(tmp_path: Path) -> None:
    third = """\
  third:
    title: Copied again
    url: https://third.example.org/body
    derived_from:
      - source: copy
        how: republishes
"""
    more = CARRIED.replace("      - other\n", "      - other\n      - third\n")
    catalog = catalogue_with(tmp_path, {"un-2026-body": more + third})
    document = html(page(source_pages, catalog, "sources/third-example-org.md"))
    trees = with_class(document, "tree")
    assert [text(one).count("Body agreed") for one in trees] == [1, 1]
    wire = html(page(source_pages, catalog, "sources/wire-example-org.md"))
    assert "Copied again" in text(with_class(wire, "tree")[1])


def test_the_index_says_which_sources_most_would_fall_with(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"un-2026-body": CARRIED})
    document = html(page(source_pages, catalog, "sources/index.md"))
    rows = [" ".join(texts(row)) for row in with_class(document, "tb")[1].iter("tr")]
    assert "Body agreed The Wire 2" in rows


def test_the_index_counts_sources_and_what_cites_them(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"un-2026-body": CARRIED})
    document = html(page(source_pages, catalog, "sources/index.md"))
    rows = [" ".join(texts(row)) for row in with_class(document, "tb")[0].iter("tr")]
    assert "paper.example.org Not recorded 1 2" in rows
    assert "wire.example.org The Wire 1 1" in rows


def test_copies_of_copies_are_counted_among_what_was_made_from_a_source(tmp_path: Path) -> None:
    more = (
        CARRIED
        + """\
  again:
    title: A body, says the paper
    url: https://again.example.org/body
    derived_from:
      - source: copy
        how: quotes
"""
    )
    catalog = catalogue_with(tmp_path, {"un-2026-body": more})
    assert "Made into 2 sources" in text(
        html(page(source_pages, catalog, "sources/wire-example-org.md"))
    )


def test_a_figure_keeps_its_unit_on_the_page_of_its_source(tmp_path: Path) -> None:
    figure = "figures:\n  - {label: fine, value: '30', unit: million won, cite: [wire]}\n"
    catalog = catalogue_with(tmp_path, {"un-2026-body": CARRIED + figure})
    shown = text(html(page(source_pages, catalog, "sources/wire-example-org.md")))
    assert "fine: 30 million won" in shown
