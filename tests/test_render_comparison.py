"""Comparisons: the same cells wide and narrow, empty ones in words, nearness computed."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.render.cells import NOT_APPLICABLE, Cell, Row, groups
from briefing.render.comparisons import comparison_pages
from briefing.render.page import Page
from briefing.render.strips import strip
from pages import catalogue_with, sheet
from rendered import Document, by_uri, catalog

HOME = "compare/two-sides.md"


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return by_uri(comparison_pages(catalog()))


@pytest.fixture(scope="module")
def body(pages: dict[str, Page]) -> str:
    return pages[HOME].body


def test_every_page_is_whole_html(pages: dict[str, Page]) -> None:
    assert {uri: Document(page.body).faults for uri, page in pages.items()} == {
        uri: [] for uri in pages
    }


def test_the_index_names_the_sides(pages: dict[str, Page]) -> None:
    words = Document(pages["compare/index.md"].body).words
    assert "Three sides WAICO American AI Exports Program Zq short title" in words


def test_each_side_is_a_column_that_leads_to_its_page(body: str) -> None:
    seen = Document(body)
    assert {"../../initiatives/waico/", "../../briefings/xx-2001-every-field/"} <= set(seen.links)


def test_wide_and_narrow_forms_hold_the_same_words(body: str) -> None:
    wide, _, narrow = body.partition('class="only-narrow"')
    first, second = Document(wide).words, Document(f'<div class="{narrow}').words
    for words in ("Zq aims", "Zq position", "Nothing recorded", "Met late, by 2 days"):
        assert words in first
        assert words in second


def test_only_one_form_is_searched(body: str) -> None:
    assert 'class="only-narrow"' in body


def test_every_row_has_a_cell_for_each_side() -> None:
    one = catalog().comparisons[0]
    for group in groups(catalog(), one):
        assert {len(row.cells) for row in group.rows} == {len(one.columns)}


def test_empty_cells_tell_nothing_recorded_from_not_applicable() -> None:
    one = catalog().comparisons[0]
    rows = {group.name: group.rows for group in groups(catalog(), one)}
    aims = rows["What each one says"][0]
    assert [cell.text or cell.empty for cell in aims.cells] == [
        "Nothing recorded",
        "Nothing recorded",
        "Zq aims",
    ]
    owed = rows["Commitments"][0]
    assert [cell.empty for cell in owed.cells if not cell.text] == [NOT_APPLICABLE] * 2


def test_a_cell_that_does_not_apply_says_so_and_why() -> None:
    one = catalog().comparisons[0]
    side = one.columns[-1]
    cell = side.cells["aims"]
    record = cell.record.model_copy(update={"not_applicable": True})
    changed = replace(side, cells={**side.cells, "aims": replace(cell, record=record)})
    found = groups(catalog(), replace(one, columns=(*one.columns[:-1], changed)))
    shown = next(group for group in found if group.name == "What each one says").rows[0].cells[-1]
    assert (shown.text, shown.empty, shown.note) == ("", NOT_APPLICABLE, "Zq aims")
    assert shown.evidence is not None


def test_no_position_is_said_in_its_cell_and_left_off_the_strip() -> None:
    one = catalog().comparisons[0]
    side = one.columns[-1]
    issue, held = next(iter(side.stances.items()))
    taken = replace(held, record=held.record.model_copy(update={"stance": None}))
    changed = replace(side, stances={**side.stances, issue: taken})
    found = groups(catalog(), replace(one, columns=(*one.columns[:-1], changed)))
    row = next(group for group in found if group.name == "Where each one stands").rows[0]
    assert row.cells[-1].note.startswith("No position. Inferred")
    assert row.strip is not None
    before = groups(catalog(), one)
    drawn = next(group for group in before if group.name == "Where each one stands").rows[0].strip
    assert drawn is not None
    assert len(row.strip.pins) == len(drawn.pins) - 1


def test_open_disputes_of_a_side_stand_in_the_comparison(tmp_path: Path) -> None:
    open_one = (
        "disputes:\n  - question: How many voted?\n    versions:\n"
        "      - {text: Ten, cite: [page]}\n      - {text: Nine, cite: [page]}\n"
    )
    sheets = {"un-2026-vote": sheet("A vote", "2026-01-02", f"initiative: waico\n{open_one}")}
    more = catalogue_with(tmp_path, sheets)
    side = replace(catalog().comparisons[0].columns[0], events=(more.events["un-2026-vote"],))
    other = replace(side, events=(more.events["us-2025-eo-14320"],))
    found = groups(catalog(), replace(catalog().comparisons[0], columns=(side, other)))
    row = next(group for group in found if group.name == "Where sources disagree").rows[0]
    assert [cell.text for cell in row.cells] == ["How many voted?", ""]


def test_only_a_row_in_which_all_sides_say_the_same_is_said_once() -> None:
    assert Row("Force", (Cell("Binds", "a"), Cell("Binds", "a"))).alike
    assert not Row("Force", (Cell("Binds", "a"), Cell("Binds", "b"))).alike
    assert not Row("Force", (Cell(), Cell())).alike


def test_nearness_is_computed_and_said_to_be(body: str) -> None:
    words = Document(body).words
    assert (
        "Computed from positions on scales from −2 to +2: mean gap 3.0 of 4 over 1 shared issue."
        in words
    )
    assert "Closest on" not in words


def test_evidence_leads_to_the_briefing_that_holds_it(body: str) -> None:
    assert "../../briefings/xx-2001-every-field/#s-own" in Document(body).links


def test_a_strip_says_in_words_what_it_draws() -> None:
    drawn = strip(("closed", "open"), [(0, "A", 2), (1, "B", -1), (2, "C", 2)])
    assert drawn.words == "From −2, “closed”, to +2, “open”: B at −1; A at +2; C at +2"
    assert [one.shape for one in drawn.pins] == ["circle", "square", "triangle"]


def test_actors_on_one_spot_stand_side_by_side_under_one_label() -> None:
    drawn = strip(("closed", "open"), [(0, "A", 2), (1, "B", 2)])
    assert [one.text for one in drawn.tags] == ["■ A, ○ B"]
    assert len({(one.x, one.shift) for one in drawn.pins}) == 2


def test_names_of_neighbours_do_not_run_into_each_other() -> None:
    drawn = strip(("closed", "open"), [(0, "A", -1), (1, "B", 0), (2, "C", 1)])
    assert [one.raised for one in drawn.tags] == [False, True, False]
    far = strip(("closed", "open"), [(0, "A", -2), (1, "B", 2)])
    assert not any(one.raised for one in far.tags)
    assert drawn.top > far.top == 0


def test_a_fifth_actor_is_told_apart_by_a_letter() -> None:
    drawn = strip(("closed", "open"), [(place, f"N{place}", 1) for place in range(6)])
    assert len({one.shape for one in drawn.pins}) == 6
    assert "A: N4, B: N5" in ", ".join(one.text for one in drawn.tags)


def test_strips_carry_their_words(body: str) -> None:
    labels = re.findall(r'aria-label="([^"]*)"', body)
    assert any("WAICO at" in one for one in labels)
