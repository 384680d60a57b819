"""The front page leads with the latest event and says where everything stands."""

from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from briefing.render import render
from briefing.render.home import BOARD, DOORS, contents, home_pages
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
        "3 events, 2 initiatives, 3 cited facts, 1 statement and 3 sources. Topics: AI governance."
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
    assert "All 22 initiatives" in texts(document.iter("a"))


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


OPEN = """\
revisions:
  - {date: 2026-03-01, kind: correction, summary: A name was wrong.}
commitments:
  - {who: us-commerce, what: Report to the assembly, due: 2026-11-22, cite: [page]}
disputes:
  - id: count
    question: How many voted?
    versions:
      - {text: Ten, cite: [page]}
      - {text: Nine, cite: [page]}
"""


def news(document: Element) -> dict[str, list[str]]:
    """Return what changed by the heading of its kind."""
    found = with_class(document, "news__kinds")[0]
    return {text(kind.find("h3")): texts(kind.iter("li")) for kind in found}


def test_what_changed_is_told_by_kind(tmp_path: Path) -> None:
    made = catalogue_with(tmp_path, {"un-2026-open": sheet("Opened", "2026-02-01", OPEN)})
    told = news(html(page(home_pages, made, "index.md")))
    assert list(told) == ["New events", "Status changed", "Corrections"]
    assert told["New events"][0] == "1 February 2026Opened"
    assert told["Status changed"][0].endswith("Proposed")
    assert told["Corrections"] == ["1 March 2026Opened Corrected: A name was wrong."]


def test_what_is_overdue_and_what_is_open_leads_to_its_list(tmp_path: Path) -> None:
    made = catalogue_with(tmp_path, {"un-2026-open": sheet("Opened", "2026-02-01", OPEN)})
    document = html(page(home_pages, made, "index.md"))
    more = text(with_class(document, "front__more")[0])
    assert "Overdue by 2 days as of 24 November 2026" in more
    found = links(document)
    assert found["briefings/un-2026-open/#c1"] == "Report to the assembly"
    assert found["briefings/un-2026-open/#count"] == "How many voted?"
    assert {"commitments/", "disputes/"} <= set(found)


def test_a_site_of_one_sheet_has_no_empty_place_without_a_word() -> None:
    whole = catalogue()
    name = "un-2025-ai-science-panel"
    one = replace(
        whole, events={name: whole.events[name]}, initiatives={}, agenda=(), commitments=(),
        disputes=(), comparisons=(),
    )  # fmt: skip
    document = html(page(home_pages, one, "index.md"))
    told = news(document)
    assert (len(told["New events"]), told["Status changed"], told["Corrections"]) == (1, [], [])
    empty = texts(with_class(document, "empty"))
    assert empty == ["None recorded."] * 2 + ["Nothing recorded."] + ["None recorded."] * 2


def test_four_doors_lead_to_pages_that_the_site_has() -> None:
    everything = {one.url for one in render(catalogue())} | {"data/events.json"}
    ways = [path for _, found in DOORS for path, _ in found]
    assert len(DOORS) == 4
    assert len(set(ways)) == len(ways)
    assert set(ways) <= everything
