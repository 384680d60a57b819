"""A small site whose sheets have every banner, dates of every precision and every extreme."""

from pathlib import Path

from extremes import add_extremes

from site_fixture import WATER, add_sheets, copy_site

# Read against the day of the build, 24 November 2026.
STALE = "un-2026-stale"
GONE = "un-2026-gone"
_SHEET = """\
title: {title}
date: {date}
type: adoption
summary: What happened on that day, in one sentence.
facts:
  - text: It was adopted.
    cite:
      - page
sources:
  page:
    title: A page of the assembly
    url: https://example.org/{title}
{more}"""
_STALE = """\
review_by: 2026-08-15
machine_drafted: true
upcoming:
  - {date: 2026-11-27, what: A day ahead, certainty: scheduled, cite: [page]}
  - {date: 2026-11, what: A month that runs, certainty: scheduled, cite: [page]}
  - {date: 2026-10, what: A month that is over, certainty: scheduled, cite: [page]}
  - {date: 2027, what: A year ahead, certainty: scheduled, cite: [page]}
  - {date: 2026-12-01/2026-12-03, what: Days ahead, certainty: scheduled, cite: [page]}
  - {date: 2026-12~, what: A vague month, certainty: scheduled, cite: [page]}
commitments:
  - {who: in-government, what: Report., due: 2026-11-20, cite: [page]}
  - {who: in-government, what: Report again., due: 2026-11-25, cite: [page]}
revisions:
  - {date: 2026-11-01, kind: correction, summary: A name was mended.}
"""
_GONE = """\
withdrawn:
  date: 2026-11-02
  reason: It did not happen.
  use_instead: un-2026-stale
"""


def small_site(root: Path) -> Path:
    """Lay the pack of the rivers with two more sheets into a folder and return it."""
    copy_site(WATER, root)
    stale = _SHEET.format(title="Stale", date="2026-02-01", more=_STALE)
    gone = _SHEET.format(title="Gone", date="2026-03-01", more=_GONE)
    add_sheets(root, {STALE: stale, GONE: gone})
    add_extremes(root)
    return root
