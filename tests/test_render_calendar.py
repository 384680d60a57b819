"""The calendar lists what lies ahead by month, and what passed without a record apart from it."""

from pathlib import Path

import pytest

from briefing.render import calendar
from briefing.render.calendar import calendar_pages
from pages import catalogue, catalogue_with, html, links, page, sheet, text, texts, with_class

UPCOMING = """\
upcoming:
  - date: {0}
    what: the second meeting
    certainty: scheduled
    cite:
      - page
review_by: 2026-03
"""


def _sections(tmp_path: Path, day: str) -> dict[str, str]:
    more = {"un-2026-meeting": sheet("Meeting", "2026-01-02", UPCOMING.format(day))}
    body = page(calendar_pages, catalogue_with(tmp_path, more), "calendar/index.md").body
    parts = body.split("\n## ")[1:]
    return {part.split("\n")[0]: part for part in parts}


def test_a_date_ahead_stands_under_its_month_with_its_certainty(tmp_path: Path) -> None:
    sections = _sections(tmp_path, "2027-05~")
    assert "### May 2027" in sections["Ahead"]
    assert "The second meeting." in sections["Ahead"]
    assert "Upcoming: scheduled" in sections["Ahead"].replace("&#58;", ":")
    assert "None recorded" in sections["Passed without a record"]


def test_a_date_that_passed_says_so_and_is_not_ahead(tmp_path: Path) -> None:
    sections = _sections(tmp_path, "2026-05")
    assert "The second meeting." in sections["Passed without a record"]
    assert "This date has passed" in sections["Passed without a record"]
    assert "second meeting" not in sections["Ahead"]


def test_a_month_that_is_not_over_has_not_passed(tmp_path: Path) -> None:
    assert "### November 2026" in _sections(tmp_path, "2026-11")["Ahead"]


def test_pages_past_their_review_date_are_listed_apart(tmp_path: Path) -> None:
    sections = _sections(tmp_path, "2027-05")
    assert "Meeting" in sections["Pages past their review date"]
    assert "March 2026" not in sections["Passed without a record"]


def test_a_judgement_falls_due_at_its_horizon() -> None:
    document = html(page(calendar_pages, catalogue(), "calendar/index.md"))
    assert texts(document.iter("h3")) == ["December 2027"]
    assert "Judgement falls due" in text(document)


def test_a_day_is_said_once_for_all_its_dates(tmp_path: Path) -> None:
    same = UPCOMING.format("2027-05-04")
    more = {f"un-2026-meeting-{n}": sheet(f"Meeting {n}", "2026-01-02", same) for n in (1, 2)}
    document = html(page(calendar_pages, catalogue_with(tmp_path, more), "calendar/index.md"))
    days = [one for one in with_class(document, "next__d") if "May" in text(one)]
    assert texts(days) == ["4 May 2027"]
    assert text(document).count("The second meeting.") == 2


def test_a_long_calendar_is_cut_and_whole_by_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendar, "AHEAD", 3)
    days = (f"202{7 + number % 2}-0{number + 1}" for number in range(6))
    more = {
        f"un-2026-m-{at}": sheet(f"M {at}", "2026-01-02", UPCOMING.format(day))
        for at, day in enumerate(days)
    }
    catalog = catalogue_with(tmp_path, more)
    index = html(page(calendar_pages, catalog, "calendar/index.md"))
    assert text(index).count("The second meeting.") == 3
    assert {"./", "2027/", "2028/"} <= set(links(index))
    whole = [html(page(calendar_pages, catalog, f"calendar/{year}.md")) for year in (2027, 2028)]
    assert sum(text(one).count("The second meeting.") for one in whole) == 6
