"""Sources merged over all sheets: one page is one source, ten copies are one root."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.link.catalog import Catalog, link
from briefing.link.sources import roots_of, site_id, source_id
from briefing.read import read_repository
from briefing.schema.evidence import Source

Write = Callable[[str, str], Path]

HEAD = """\
title: A sheet
date: 2025-01-01
type: proposal
summary: A summary.
facts:
  - text: A fact.
    cite: {cite}
sources:
"""


def sheet(sources: str, cite: str) -> str:
    return HEAD.format(cite=cite) + sources


def source(key: str, address: str, publisher: str = "", derived: str = "") -> str:
    lines = [f"  {key}:", f"    title: The page {key}", f"    url: https://{address}"]
    lines += [f"    publisher: {publisher}"] if publisher else []
    if derived:
        lines += ["    derived_from:"]
        for one in derived.split():
            lines += [f"      - source: {one}", "        how: republishes"]
    return "\n".join(lines) + "\n"


@pytest.fixture
def catalog(plain_root: Path) -> Callable[[], Catalog]:
    return lambda: link(read_repository(plain_root), date(2026, 1, 1))


def evidence(catalog: Catalog, event: str = "cc-2025-copies") -> tuple[int, int, list[str]]:
    """Return roots, voices and the keys of the roots of the first fact."""
    found = catalog.events[event]
    rests = found.evidence(found.record.facts[0].cite)
    keys = {one.source.id: key for key, one in found.sources.items()}
    return len(rests.roots), rests.voices, sorted(keys[root.source.id] for root in rests.roots)


def test_ten_papers_that_carry_one_wire_story_are_one_root(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    papers = "".join(source(f"p{n}", f"paper{n}.example.org/x", "", "wire") for n in range(10))
    cite = "[" + ", ".join(f"p{n}" for n in range(10)) + "]"
    write_sheet("cc-2025-copies", sheet(source("wire", "wire.example.com/x") + papers, cite))
    assert evidence(catalog()) == (1, 1, ["wire"])


def test_a_chain_of_copies_ends_at_its_first_source(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    chain = (
        source("a", "a.example.org/x", "", "b")
        + source("b", "b.example.org/x", "", "c")
        + source("c", "c.example.org/x")
    )
    write_sheet("cc-2025-copies", sheet(chain, "[a, c]"))
    assert evidence(catalog()) == (1, 1, ["c"])


def test_a_page_made_from_two_sources_rests_on_both(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    two = (
        source("a", "a.example.org/x", "", "b c")
        + source("b", "b.example.org/x")
        + source("c", "c.example.org/x")
    )
    write_sheet("cc-2025-copies", sheet(two, "[a]"))
    assert evidence(catalog()) == (2, 2, ["b", "c"])


def test_a_circle_of_copies_is_one_root_for_all_who_are_in_it_or_copy_from_it(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    circle = (
        source("a", "a.example.org/x", "", "b")
        + source("b", "b.example.org/x", "", "a")
        + source("c", "0.example.org/x", "", "b")
    )
    write_sheet("cc-2025-copies", sheet(circle, "[c, b, a]"))
    assert evidence(catalog()) == (1, 1, ["a"])


def test_a_circle_over_two_sheets_is_one_root_too(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    one, other = "a.example.org/x", "b.example.org/x"
    both = source("a", one) + source("b", other, "", "a")
    write_sheet("cc-2025-copies", sheet(both, "[a, b]"))
    back = source("a", one, "", "b") + source("b", other)
    write_sheet("dd-2025-others", sheet(back, "[a]"))
    assert evidence(catalog()) == (1, 1, ["a"])


def test_spellings_of_a_publisher_are_one_voice(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    two = source("a", "a.example.org/x", "The Herald") + source("b", "b.example.org/x", "herald")
    write_sheet("cc-2025-copies", sheet(two, "[a, b]"))
    assert evidence(catalog()) == (2, 1, ["a", "b"])


def test_two_roots_of_one_body_are_two_roots_but_one_voice(
    write_sheet: Write, catalog: Callable[[], Catalog], plain_root: Path
) -> None:
    actors = plain_root / "briefs/actors.yml"
    actors.write_text(
        "desk: {name: Desk, kind: organisation}\n"
        "ministry: {name: The Ministry, kind: organisation, names: [Ministry of Plans]}\n"
        "minister: {name: The Minister, kind: person, part_of: ministry}\n"
        "other: {name: Another Body, kind: organisation}\n"
    )
    three = (
        source("a", "a.example.org/x", "ministry of plans")
        + source("b", "b.example.org/x", "The Minister")
        + source("c", "c.example.org/x", "Another Body")
    )
    write_sheet("cc-2025-copies", sheet(three, "[a, b, c]"))
    assert evidence(catalog()) == (3, 2, ["a", "b", "c"])


def test_one_page_cited_in_two_sheets_is_one_source_with_both_uses(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    write_sheet("cc-2025-copies", sheet(source("x", "www.Example.org/x/?utm_source=a"), "[x]"))
    write_sheet("dd-2025-others", sheet(source("y", "example.org/x#part"), "[y]"))
    merged = catalog()
    one = merged.events["cc-2025-copies"].sources["x"].source
    assert one is merged.events["dd-2025-others"].sources["y"].source
    assert one.in_sheets == (("cc-2025-copies", "x"), ("dd-2025-others", "y"))
    assert [use.event_id for use in merged.uses[one.id]] == ["cc-2025-copies", "dd-2025-others"]


def test_a_derivation_known_to_one_sheet_counts_in_every_sheet(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    both = source("a", "a.example.org/x", "", "b") + source("b", "b.example.org/x")
    write_sheet("cc-2025-copies", sheet(both, "[a]"))
    write_sheet("dd-2025-others", sheet(source("p", "a.example.org/x"), "[p]"))
    merged = catalog()
    roots = merged.events["dd-2025-others"].sources["p"].source.roots
    assert roots == (merged.events["cc-2025-copies"].sources["b"].source.id,)


def test_ten_thousand_pages_of_one_site_are_ten_thousand_sources() -> None:
    pages = (Source(title="T", url=f"https://www.example.org/{n}") for n in range(10_000))
    assert len({source_id("a-b", "page", one) for one in pages}) == 10_000


def test_a_source_without_an_address_belongs_to_its_sheet_alone() -> None:
    record = Source(title="A letter", path="In the archive")
    assert source_id("a-b", "letter", record) != source_id("c-d", "letter", record)
    assert source_id("a-b", "letter", record).startswith("documents-")


@given(st.from_regex(r"[a-zA-Z0-9.-]{0,20}", fullmatch=True))
def test_a_site_makes_one_safe_path_segment(site: str) -> None:
    made = site_id(site)
    assert made
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")


names = st.sampled_from("abcdefgh")
graphs = st.dictionaries(names, st.lists(names, max_size=3, unique=True).map(tuple), max_size=8)


@given(names, graphs)
def test_roots_are_ends_that_can_be_reached_and_there_is_always_one(
    start: str, derived: dict[str, tuple[str, ...]]
) -> None:
    reached = behind(start, derived)
    ends = {one for one in reached if not derived.get(one)}
    roots = roots_of(start, derived)
    if ends:
        assert set(roots) == ends
    else:
        (root,) = roots
        assert root in reached
        assert {roots_of(one, derived) for one in behind(root, derived)} == {roots}


def behind(start: str, derived: dict[str, tuple[str, ...]]) -> set[str]:
    reached, waiting = set(), [start]
    while waiting:
        one = waiting.pop()
        if one not in reached:
            reached.add(one)
            waiting += derived.get(one, ())
    return reached
