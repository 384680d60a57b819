"""The status board and the page of an initiative: where it stands and what each event changed."""

from dataclasses import replace

import pytest

from briefing.render import initiatives
from briefing.render.changes import changes
from briefing.render.initiatives import initiative_pages, open_questions
from briefing.render.lifeline import Stage, life_line, stage
from briefing.render.page import Page
from rendered import Document, by_uri, catalog

HOME = "initiatives/zq-initiative.md"


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return by_uri(initiative_pages(catalog()))


@pytest.fixture(scope="module")
def shown(pages: dict[str, Page]) -> Document:
    return Document(pages[HOME].body)


def test_every_page_is_whole_html(pages: dict[str, Page]) -> None:
    assert {uri: Document(page.body).faults for uri, page in pages.items()} == {
        uri: [] for uri in pages
    }


def test_every_initiative_has_a_page(pages: dict[str, Page]) -> None:
    assert set(pages) == {
        "initiatives/index.md",
        *(f"initiatives/{name}.md" for name in catalog().initiatives),
    }


def test_the_board_groups_by_life_cycle(pages: dict[str, Page]) -> None:
    words = Document(pages["initiatives/index.md"].body).words
    institutions, _, acts = words.partition("Executive act")
    assert "WAICO Proposed step 1 of 3 26 July 2025" in institutions
    assert "American AI Exports Program Signed step 1 of 2 23 July 2025" in acts
    assert "Initiative without events No status recorded None recorded" in acts


def test_status_and_since_come_from_the_last_event_that_set_one(shown: Document) -> None:
    assert "Agreement signed since March 2002 step 2 of 3" in shown.words


def test_the_life_line_marks_where_things_stand(pages: dict[str, Page]) -> None:
    body = pages[HOME].body
    assert body.count('aria-current="step"') == 1
    assert "Agreement signed" in body.partition('aria-current="step"')[2].partition("</li>")[0]


def test_ends_are_on_the_line_only_when_they_were_reached() -> None:
    one = catalog()
    history = one.initiatives["zq-initiative"].history
    assert [step.state for step in life_line(one, "institution", history)] == [
        "proposed",
        "signed",
        "operating",
    ]
    assert [step.state for step in life_line(one, "institution", ())][-1] == "operating"


def test_an_initiative_without_events_has_no_stage() -> None:
    one = catalog()
    assert stage(one, one.initiatives["idle-initiative"]) is None
    assert stage(one, one.initiatives["waico"]) == Stage(1, 3)


def test_events_stand_newest_first_with_what_each_changed(shown: Document) -> None:
    events = shown.words.partition("What each event changed")[2].partition("Commitments")[0]
    _, newer, older = events.partition("A later event of the same initiative.")
    assert older.startswith(" Proposed → Agreement signed")
    assert "Set the status: Proposed Recorded with it: 1 position" in older
    assert newer


def test_an_event_that_keeps_the_status_says_so() -> None:
    one = catalog()
    home = one.initiatives["zq-initiative"]
    first = replace(home.history[0], event_id=home.events[-1])
    kept = changes(one, replace(home, history=(home.history[0], first)))
    assert [change.moved for change in kept if change.after] == [False, True]


def test_what_comes_next_and_who_takes_part_stand_before_how_it_came_there(
    shown: Document,
) -> None:
    sections = ("What happens next", "Who took part", "What each event changed", "Commitments")
    places = [shown.words.index(one) for one in sections]
    assert places == sorted(places)


def test_dates_ahead_leave_out_those_that_passed(shown: Document) -> None:
    ahead = shown.words.partition("What happens next")[2].partition("Who took part")[0]
    assert "18 February 2030 Zq date ahead" in ahead
    assert "Zq date that passed" not in ahead


def test_what_its_events_record_is_gathered(shown: Document) -> None:
    for words in (
        "Met late, by 2 days",
        "Zq position −1 towards “No such body”",
        "Executive order number Zq-14320",
        "Zq gap Would settle it: Zq thing that would settle it. Last looked 7 February 2001.",
        "Zq open dispute Sources disagree: open.",
    ):
        assert words in shown.words
    assert "../../briefings/xx-2001-every-field/#owed" in shown.links


def test_settled_disputes_are_no_open_questions() -> None:
    event = catalog().events["xx-2001-every-field"]
    asked = [one.question for _, one in open_questions((event,)).disputes]
    assert asked == ["Zq open dispute"]


def test_links_between_its_own_events_are_left_out(shown: Document) -> None:
    fits = shown.words.partition("Where it fits")[2]
    assert "Answers" in fits
    assert "assessed Zq words on the link. Unlikely (20–45 %)." in fits
    assert "The preamble names it" not in fits


def test_it_leads_to_the_comparisons_that_hold_it(pages: dict[str, Page]) -> None:
    seen = Document(pages["initiatives/waico.md"].body)
    assert "../../compare/two-sides/" in seen.links
    assert "No comparison yet" in Document(pages["initiatives/idle-initiative.md"].body).words


def test_a_long_board_shows_what_moved_last_and_all_by_year(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(initiatives, "MOST", 1)
    monkeypatch.setattr(initiatives, "LATEST", 1)
    pages = by_uri(initiative_pages(catalog()))
    index = Document(pages["initiatives/index.md"].body)
    moved = [one for one in catalog().initiatives.values() if one.events]
    years = {uri for uri in pages if uri.removeprefix("initiatives/").removesuffix(".md").isdigit()}
    assert sum(f"{one.id}/" in index.links for one in moved) == 1
    listed = [link for uri in years for link in Document(pages[uri].body).links]
    assert all(f"../{one.id}/" in listed for one in moved)


def test_who_took_part_stands_by_role_with_the_event_that_says_so(shown: Document) -> None:
    took_part = shown.words.partition("Who took part")[2].partition("What each event changed")[0]
    assert " in Zq short title" in took_part
