"""Positions: a matrix of all issues, and every record on the page of each."""

from pathlib import Path

from briefing.render.issues import holders, issue_pages
from briefing.render.spread import spread
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
