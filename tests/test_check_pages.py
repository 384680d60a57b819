"""What a check's page calls wrong is found, and what it calls right is not."""

import re
from pathlib import Path

import pytest

from briefing.link.checks import explanation
from briefing.schema.event import EventSheet
from briefing.schema.shape import fields_of
from test_cases import BASE, SHEET, SLUGS, lay, problems

# Fragments of other files, of several files at once, or of what cannot be shown in one.
_ELSEWHERE = {
    "duplicate-event", "inverse-label-missing", "likelihood-range-reversed", "next-state-unknown",
    "post-dates-reversed", "registry-loop", "registry-unused", "relation-both-sides",
    "relation-cycle", "relation-order",
}  # fmt: skip
# Here the page cannot show the whole fault: it is about what another sheet, or no sheet, holds.
_ONLY_RIGHT = {
    "event-in-future", "status-move", "text-length", "review-before-as-of", "print-too-long",
    "source-lost",
}  # fmt: skip
_BLOCK = re.compile(r"```yaml\n(.*?)```", re.DOTALL)
_TOP = re.compile(r"(?m)^(?=[a-z_]+:)")


def _blocks(text: str) -> dict[str, str]:
    return {block.split(":", 1)[0]: block for block in _TOP.split(text) if block.strip()}


def _sheet_with(fragment: str) -> str:
    """Return the clean sheet with the fields of a fragment in place of its own."""
    own = (BASE / SHEET).read_text(encoding="utf-8")
    return "".join({**_blocks(own), **_blocks(fragment)}.values())


def _fragments(slug: str) -> list[str]:
    found = _BLOCK.findall(explanation(slug))
    whole = len(found) == 2 and slug not in _ELSEWHERE and not slug.startswith("yaml-")
    return [str(one) for one in found] if whole else []


def _said_of(fragment: str, root: Path) -> set[str]:
    lay(BASE, root)
    (root / SHEET).write_text(_sheet_with(fragment), encoding="utf-8")
    return {one.check for one in problems(root)}


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if _fragments(slug)])
def test_the_page_of_a_check_tells_right_from_wrong(slug: str, tmp_path: Path) -> None:
    wrong, right = _fragments(slug)
    assert slug not in _said_of(right, tmp_path / "right")
    if slug not in _ONLY_RIGHT:
        assert slug in _said_of(wrong, tmp_path / "wrong")


@pytest.mark.parametrize("slug", [slug for slug in SLUGS if _fragments(slug)])
def test_a_fragment_is_made_of_fields_of_the_sheet(slug: str) -> None:
    known = {*fields_of(EventSheet), "why_matters"}
    for fragment in _fragments(slug):
        assert set(_blocks(fragment)) <= known
