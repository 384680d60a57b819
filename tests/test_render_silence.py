"""Beside what is overdue stands that no record is no proof; a script wakes the sentence later."""

from datetime import date
from pathlib import Path

from briefing.render.briefings import briefing_pages
from briefing.render.commitments import commitment_pages
from briefing.render.home import home_pages
from briefing.render.silence import Silence, silence
from pages import TODAY, catalogue_with, html, page, sheet, text, with_class

OWED = """\
commitments:
  - {who: us-commerce, what: Report, due: 2026-11-22, cite: [page]}
  - {who: us-commerce, what: Report again, due: 2027-02, cite: [page]}
"""
SENTENCE = "That does not mean that nothing happened."


def test_the_sentence_stands_wherever_overdue_is_counted(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"un-2026-vote": sheet("A vote", "2026-01-01", OWED)})
    assert catalog.today == TODAY
    for pages, uri in (
        (home_pages, "index.md"),
        (commitment_pages, "commitments/index.md"),
        (briefing_pages, "briefings/un-2026-vote.md"),
    ):
        found = with_class(html(page(pages, catalog, uri)), "meta")
        said = [one for one in found if SENTENCE in text(one)]
        assert [one.get("hidden") for one in said] == [None], uri


def test_what_falls_due_later_keeps_the_sentence_asleep_until_then(tmp_path: Path) -> None:
    later = OWED.replace("2026-11-22", "2026-12-24")
    catalog = catalogue_with(tmp_path, {"un-2026-vote": sheet("A vote", "2026-01-01", later)})
    assert silence(catalog.events["un-2026-vote"].commitments) == Silence(date(2026, 12, 24), False)
    shown = html(page(briefing_pages, catalog, "briefings/un-2026-vote.md"))
    (said,) = (one for one in with_class(shown, "meta") if SENTENCE in text(one))
    assert (said.get("data-after"), said.get("hidden")) == ("2026-12-24", "")


def test_nothing_is_said_where_nothing_is_owed() -> None:
    assert silence(()) is None
