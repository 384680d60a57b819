"""The front page leads with the latest event and says where everything stands."""

from dataclasses import replace
from pathlib import Path

from briefing.render.home import BOARD, contents, home_pages
from pages import catalogue, catalogue_with, html, links, page, sheet, text, texts, with_class


def test_the_latest_event_leads_and_the_two_before_it_follow() -> None:
    document = html(page(home_pages, catalogue(), "index.md"))
    assert texts(document.iter("h1")) == ["UN General Assembly agrees on an AI science panel"]
    seconds = with_class(document, "seconds")[0]
    assert texts(seconds.iter("h2")) == [
        "China proposes a global AI cooperation organisation",
        "US President orders a programme for AI exports",
    ]


def test_a_withdrawn_or_future_event_never_leads(tmp_path: Path) -> None:
    gone = "withdrawn:\n  date: 2026-02-01\n  reason: It did not happen.\n"
    sheets = {
        "un-2026-withdrawn": sheet("Withdrawn one", "2026-01-01", gone),
        "un-2027-ahead": sheet("Future one", "2027-01-01"),
    }
    document = html(page(home_pages, catalogue_with(tmp_path, sheets), "index.md"))
    assert texts(document.iter("h1")) == ["UN General Assembly agrees on an AI science panel"]


def test_one_line_says_what_the_site_holds() -> None:
    assert contents(catalogue()) == (
        "3 events, 2 initiatives, 4 cited facts and 3 sources. Topics: AI governance."
    )


def test_the_board_shows_each_initiative_with_its_status_word() -> None:
    document = html(page(home_pages, catalogue(), "index.md"))
    rows = texts(with_class(document, "board")[0])
    assert rows[0].startswith("Proposed WAICO")
    assert rows[1].startswith("Signed American AI Exports Program")


def test_a_long_board_is_cut_and_says_how_many_there_are(tmp_path: Path) -> None:
    entry = "more-{0}:\n  title: More {0}\n  instrument: executive-order\n"
    more = {"initiatives": "".join(entry.format(number) for number in range(20))}
    document = html(page(home_pages, catalogue_with(tmp_path, {}, more), "index.md"))
    assert len(list(with_class(document, "board")[0])) == BOARD
    assert links(document)["initiatives/"] == "All 22 initiatives"


def test_commitments_are_three_counts() -> None:
    document = html(page(home_pages, catalogue(), "index.md"))
    assert text(with_class(document, "counts")[0]) == "0 overdue 0 open 1 met"


def test_the_next_date_names_the_judgement_that_falls_due() -> None:
    document = html(page(home_pages, catalogue(), "index.md"))
    found = "briefings/us-2025-eo-14320/#a1"
    assert links(document)[found].startswith("Packages under the programme")


def test_an_empty_site_still_has_a_front_page() -> None:
    empty = replace(catalogue(), events={}, initiatives={}, agenda=(), commitments=())
    document = html(page(home_pages, empty, "index.md"))
    assert texts(document.iter("h1")) == ["Nothing recorded yet"]
