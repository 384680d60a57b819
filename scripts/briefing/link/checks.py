"""Every check there is, and the page that explains it."""

from pathlib import Path

import briefing.check
from briefing.check.checks import FORM_CHECKS, SHEET_CHECKS
from briefing.check.rule import Check
from briefing.link.rules import CATALOG_CHECKS

ALL_CHECKS: tuple[Check, ...] = (*FORM_CHECKS, *SHEET_CHECKS, *CATALOG_CHECKS)
BY_SLUG = {one.slug: one for one in ALL_CHECKS}
# Errors that a baseline may hold.
MAY_WAIT = frozenset(one.slug for one in ALL_CHECKS if one.may_wait)
_PAGES = Path(briefing.check.__file__).parent / "docs"


def explanation(slug: str) -> str:
    """Return the page of a check in Markdown. Raises KeyError for a check that does not exist."""
    return (_PAGES / f"{BY_SLUG[slug].slug}.md").read_text(encoding="utf-8")
