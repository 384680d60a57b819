"""The ledger says who owed what, whether it was met, and by how many days it was late."""

from pathlib import Path

import pytest

from briefing.render import commitments
from briefing.render.commitments import commitment_pages
from pages import catalogue, catalogue_with, html, links, page, sheet, text, texts, with_class

OWED = """\
commitments:
  - who: us-commerce
    what: Report
    due: 2026-03
    done:
      date: 2026-04-03
      measure: public report
    cite:
      - page
  - who: us-commerce
    what: Report again
    due: 2026-11-22
    cite:
      - page
  - who: us-commerce
    what: Answer
    cite:
      - page
  - who: us-commerce
    what: Withdraw
    state: dropped
    cite:
      - page
"""


def test_a_commitment_that_was_met_names_the_measure_the_evidence_and_the_briefing() -> None:
    document = html(page(commitment_pages, catalogue(), "commitments/index.md"))
    row = texts(list(document.iter("tr"))[-1])
    assert row[0] == "21 October 2025"
    assert row[3] == "Met21 October 2025: public launch"
    assert row[4].startswith("One citation, one root: ")
    assert "../briefings/us-2025-eo-14320/#c1" in links(document)


def test_states_stand_in_order_of_urgency_and_lateness_is_counted_in_days(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"us-2026-report": sheet("Reports", "2026-01-02", OWED)})
    document = html(page(commitment_pages, catalog, "commitments/index.md"))
    assert texts(with_class(document, "grp")) == ["Overdue", "Open", "Met late", "Met", "Dropped"]
    words = texts(document.iter("strong"))
    assert words == [
        "Overdue by 2 days as of 24 November 2026",
        "Open, no due date recorded",
        "Met late, by 3 days",
        "Met",
        "Dropped",
    ]
    counts = next(one for one in document.iter("p") if "data-due" in one.attrib)
    assert text(counts) == "1 overdue, 1 open, 1 met late, 1 met, 1 dropped."


def test_days_early_are_counted_only_where_every_reading_of_the_dates_is_early(
    tmp_path: Path,
) -> None:
    met = "commitments:\n" + "".join(
        f"  - who: us-commerce\n    what: Report {due}\n    due: {due}\n    done:\n"
        f"      date: 2026-04\n      measure: public report\n    cite:\n      - page\n"
        for due in ("2026-05-02", "2026-04-30", "2026-04")
    )
    catalog = catalogue_with(tmp_path, {"us-2026-report": sheet("Reports", "2026-01-02", met)})
    document = html(page(commitment_pages, catalog, "commitments/index.md"))
    words = [one for one in texts(document.iter("strong")) if one.startswith("Met")]
    assert sorted(words) == ["Met", "Met", "Met", "Met, 2 days early"]


def test_a_long_ledger_shows_some_of_each_state_and_all_by_year(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commitments, "MOST", 3)
    monkeypatch.setattr(commitments, "OF_EACH", 1)
    more = {
        f"us-2026-r-{n}": sheet(f"R {n}", "2026-01-02", OWED.replace("2026-11-22", "2025-11-22"))
        for n in (1, 2)
    }
    catalog = catalogue_with(tmp_path, more)
    document = html(page(commitment_pages, catalog, "commitments/index.md"))
    assert "Overdue, 1 of 2" in texts(with_class(document, "grp"))
    year = html(page(commitment_pages, catalog, "commitments/2025.md"))
    assert "Overdue" in texts(with_class(year, "grp"))
    assert text(year).count("Overdue by") == 4  # two of them, wide and narrow
