"""Positions: a matrix of all issues, and every record on the page of each."""

import re
from pathlib import Path

from briefing.render.issues import holders, issue_pages
from briefing.render.spread import spread
from briefing.render.strips import strip
from briefing.render.topics import mark_places
from pages import catalogue_with, sheet
from rendered import Document, by_uri, catalog

NAME = "standing-international-body"


def test_the_pages_are_whole_html_and_the_matrix_leads_to_each_issue() -> None:
    pages = by_uri(issue_pages(catalog()))
    assert {uri: Document(one.body).faults for uri, one in pages.items()} == {
        uri: [] for uri in pages
    }
    assert f"../issues/{NAME}/" in Document(pages["issues/index.md"].body).links or (
        f"{NAME}/" in Document(pages["issues/index.md"].body).links
    )


def test_actors_stand_from_the_first_pole_to_the_second(tmp_path: Path) -> None:
    position = (
        f"positions:\n  - actor: united-nations\n    issue: {NAME}\n    stance: -1\n"
        "    basis: stated\n    text: Doubts it.\n    cite:\n      - page\n"
    )
    more = catalogue_with(tmp_path, {"un-2026-seat": sheet("Seat", "2026-01-02", position)})
    assert [one.now.record.stance for one in holders(more, NAME)] == [-1, 2]


def test_a_fourth_actor_on_one_spot_stands_above() -> None:
    drawn = spread(("a", "b"), [(one, f"N{one}", 1) for one in range(1, 5)])
    assert drawn.spots[3].y < drawn.spots[0].y == drawn.spots[2].y
    assert "4, N4, at +1" in drawn.words


def _held(actor: str, stance: str) -> str:
    return (
        f"  - actor: {actor}\n    issue: {NAME}\n    stance: {stance}\n"
        "    basis: stated\n    text: Said so.\n    cite:\n      - page\n"
    )


def test_who_takes_no_position_stands_last_in_words_and_is_not_drawn(tmp_path: Path) -> None:
    held = "positions:\n" + _held("cn-government", "none") + _held("united-nations", "-1")
    more = catalogue_with(tmp_path, {"un-2026-seat": sheet("Seat", "2026-01-02", held)})
    assert [one.now.record.stance for one in holders(more, NAME)][-1] is None
    body = by_uri(issue_pages(more))[f"issues/{NAME}.md"].body
    wide = Document(body).words.partition("How we know")[2]
    assert "Said so. " in wide
    assert "No position Stated by its representative" in wide
    assert "one actor takes no position, by a source that says so" in Document(body).words
    drawn = re.findall(r'aria-label="(From [^"]*)"', body)
    assert drawn
    assert not any("China" in one for one in drawn)


def test_the_matrix_tells_no_position_from_nothing_recorded(tmp_path: Path) -> None:
    held = "positions:\n" + _held("united-nations", "none")
    sheets = {"un-2026-seat": sheet("Seat", "2026-01-02", held)}
    body = by_uri(issue_pages(catalogue_with(tmp_path, sheets)))["issues/index.md"].body
    words = Document(body).words
    assert "Said so. No position. Stated by its representative, 2 January 2026." in words
    assert "Nothing recorded" in words


def test_an_actor_has_the_same_mark_on_the_matrix_and_on_every_issue(tmp_path: Path) -> None:
    held = "positions:\n" + _held("united-nations", "-1")
    more = catalogue_with(tmp_path, {"un-2026-seat": sheet("Seat", "2026-01-02", held)})
    places = mark_places(more)
    pages = by_uri(issue_pages(more))
    for actor, place in places.items():
        key = f"{'■○▲◇'[place]} {more.actor_name(actor)}"
        assert key in pages["issues/index.md"].body
        assert key in pages[f"issues/{NAME}.md"].body


def test_no_two_actors_share_a_mark_however_many_there_are() -> None:
    drawn = strip(("a", "b"), [(place, f"N{place}", 1) for place in range(60)])
    assert len({one.shape for one in drawn.pins}) == 60


def test_marks_away_from_the_source_list_bear_no_numbers_of_it() -> None:
    body = by_uri(issue_pages(catalog()))[f"issues/{NAME}.md"].body
    assert "ev--away" in body
    assert "ev__n" not in body.replace("ev__nums", "")
    assert "carried by" not in body
    assert "In the source list of its briefing" in body
