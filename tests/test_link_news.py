"""What changed lately is computed from dates of events and from revisions, up to the build day."""

from datetime import date
from pathlib import Path

from briefing.link.catalog import Catalog
from briefing.link.news import Kind, Move, news
from pages import catalogue, catalogue_with, sheet

SETTLED = """\
disputes:
  - id: count
    question: How many voted?
    versions:
      - {text: Ten, cite: [page]}
      - {text: Nine, cite: [page]}
    resolution: resolved
    preferred: Ten
    reason: The record says so.
revisions:
  - {date: 2026-05-01, kind: new, summary: First version.}
  - {date: 2026-06-01, kind: update, summary: The record came out., touches: [count]}
  - {date: 2026-06-02, kind: update, summary: A source more.}
  - {date: 2026-07-01, kind: correction, summary: A name was wrong.}
  - {date: 2027-01-01, kind: correction, summary: Of next year.}
"""
GONE = "withdrawn:\n  date: 2026-08-01\n  reason: It did not happen.\n"


def found(catalog: Catalog, kind: Kind) -> list[tuple[str, str, str]]:
    every = news(catalog.events, catalog.initiatives, catalog.today)
    return [(one.date.text, one.event_id, one.what) for one in every[kind]]


def moves(catalog: Catalog) -> dict[str, Move | None]:
    every = news(catalog.events, catalog.initiatives, catalog.today)
    return {one.event_id: one.move for one in every[Kind.STATUS]}


def test_an_event_that_moves_a_status_is_new_and_a_change_of_status(tmp_path: Path) -> None:
    more = "initiative: {0}\nsets_status: {1}\ninstrument: {2}\n"
    base = catalogue()
    first = next(one for one in base.initiatives.values() if one.history)
    assert moves(base)[first.events[0]] == Move(first.id, None, first.history[0])
    events = {name for _, name, _ in found(base, Kind.EVENT)}
    assert "un-2025-ai-science-panel" in events
    assert set(moves(base)) <= events
    again = more.format(first.id, first.history[0].state, first.record.instrument)
    one = catalogue_with(tmp_path, {"un-2026-again": sheet("Again", "2026-04-01", again)})
    assert "un-2026-again" in {name for _, name, _ in found(one, Kind.EVENT)}
    assert "un-2026-again" not in moves(one)


def test_corrections_settled_disputes_and_withdrawn_sheets_are_told_latest_first(
    tmp_path: Path,
) -> None:
    sheets = {
        "un-2026-mended": sheet("Mended", "2026-04-01", SETTLED),
        "un-2026-gone": sheet("Gone", "2026-04-02", GONE),
    }
    one = catalogue_with(tmp_path, sheets)
    assert found(one, Kind.RECORD) == [
        ("2026-08-01", "un-2026-gone", "Withdrawn: It did not happen."),
        ("2026-07-01", "un-2026-mended", "Corrected: A name was wrong."),
        ("2026-06-01", "un-2026-mended", "Dispute settled: The record came out."),
    ]
    assert "un-2026-gone" not in {name for _, name, _ in found(one, Kind.EVENT)}


def test_what_lies_after_the_day_of_the_build_has_not_happened() -> None:
    one = catalogue()
    every = news(one.events, one.initiatives, date(2025, 7, 24))
    assert [found.event_id for found in every[Kind.STATUS]] == ["us-2025-eo-14320"]
    assert [found.event_id for found in every[Kind.EVENT]] == ["us-2025-eo-14320"]
