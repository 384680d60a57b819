"""A number that sources disagree on leads to its dispute and is never called exact."""

from pathlib import Path

from briefing.render.briefings import briefing_pages
from pages import catalogue_with, html, page, sheet, text, with_class

FIGURES = """\
figures:
  - {label: votes, value: "58", qualifier: exactly, cite: [page]}
  - {label: speakers, value: "5", qualifier: about, cite: [page]}
disputes:
  - id: count
    question: How many voted?
    versions:
      - {text: 58 voted, cite: [page]}
      - {text: Nobody counted, cite: [page]}
"""


def test_only_the_number_that_a_version_gives_is_called_disputed(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"un-2026-vote": sheet("A vote", "2026-01-01", FIGURES)})
    shown = html(page(briefing_pages, catalog, "briefings/un-2026-vote.md"))
    votes, speakers = (text(one) for one in with_class(shown, "figures__item"))
    assert votes.startswith("58 votes")
    assert votes.endswith("Disputed")
    assert speakers.startswith("about 5 speakers")
    assert "Disputed" not in speakers
    assert [one.get("href") for one in with_class(shown, "figures__d")] == ["#count"]
