"""The calendar lists what lies ahead by month, and what passed without a record apart from it."""

from pathlib import Path

from briefing.render.calendar import calendar_pages
from pages import catalogue, catalogue_with, html, page, sheet, text, texts

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
