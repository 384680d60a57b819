"""The calendar of dates ahead: what still asks for something, and nothing else."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.link.catalog import Catalog, link
from briefing.read import read_repository

Write = Callable[[str, str], Path]
ID = "cc-2025-ahead"
SHEET = """\
title: Ahead
date: 2025-01-01
type: proposal
summary: A summary.
facts:
  - text: A fact.
    cite: [page]
sources:
  page: {title: Page, url: "https://www.example.org/ahead"}
upcoming:
  - {date: 2026-06, what: A meeting., certainty: scheduled, cite: [page]}
assessments:
  - {judgment: It will end., likelihood: unlikely, horizon: 2026-03, by: desk}
positions:
  - {actor: desk, issue: who-decides, stance: 1, basis: stated, text: Words, cite: [page]}
review_by: 2026-01-15
"""


@pytest.fixture
def catalog(plain_root: Path) -> Callable[[], Catalog]:
    return lambda: link(read_repository(plain_root), date(2026, 4, 1))


def listed(catalog: Catalog) -> list[tuple[str, str, bool]]:
    return [(one.kind, one.date.text, one.passed) for one in catalog.agenda if one.event_id == ID]


def test_dates_come_in_order_and_pass_with_their_last_day(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    write_sheet(ID, SHEET)
    assert listed(catalog()) == [
        ("Review due", "2026-01-15", True),
        ("Judgement falls due", "2026-03", True),
        ("Upcoming", "2026-06", False),
    ]


def test_a_judgement_with_an_outcome_falls_due_no_more(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    decided = "by: desk, outcome: {date: 2026-02, result: It did.}}"
    write_sheet(ID, SHEET.replace("by: desk}", decided))
    assert [kind for kind, _, _ in listed(catalog())] == ["Review due", "Upcoming"]


def test_a_withdrawn_sheet_asks_for_nothing_and_places_nobody(
    write_sheet: Write, catalog: Callable[[], Catalog]
) -> None:
    write_sheet(ID, SHEET)
    assert ("who-decides", "desk") in catalog().stances
    write_sheet(ID, f"{SHEET}withdrawn: {{date: 2026-01, reason: It was a mistake.}}\n")
    assert listed(catalog()) == []
    assert ("who-decides", "desk") not in catalog().stances
