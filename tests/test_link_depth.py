"""The depth ladder: each missing piece is named, and filling it leads one step up."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.link.catalog import link
from briefing.link.depth import Depth, Level
from briefing.read import read_repository

STUB = """\
title: A step
date: 2026-02-01
type: proposal
summary: A step.
facts:
  - text: A fact.
    cite: [page]
sources:
  page: {title: Page, url: "https://www.example.org/a"}
  other: {title: Other, url: "https://www.example.com/b"}
"""
TO_BRIEF = {
    "actors": "actors: [{actor: ministry, role: announcer}]\n",
    "topic": "topics: [governance]\n",
    "jurisdiction": "jurisdictions: [CN]\n",
    "as_of": "as_of: 2026-02-02\n",
}
FACTS = """\
facts:
  - text: A fact.
    cite: [{source: page, quote: in so many words}]
  - text: A second fact.
    cite: [{source: other, locator: p. 2}]
  - text: A third fact.
    cite: [page]
"""
TO_FULL = {
    "document": "documents: [{title: The text}]\n",
    "position": "positions:\n  - {actor: ministry, issue: who-decides, stance: 1, basis: stated,"
    " text: It agrees, cite: [page]}\n",
    "relate": "relations: [{type: builds-on, target: aa-2025-first-event}]\n",
    "not known": "gaps: [{question: Who pays}]\n",
}
TO_ANALYTIC = """\
assessments:
  - judgment: It will be founded.
    likelihood: unlikely
    based_on: [f1]
    assumptions: [Nothing changes]
    alternatives: [It is a bargaining move]
    indicators: [{text: A date is named, direction: raises}]
    by: desk
"""
BRIEF = STUB.replace(STUB[STUB.index("facts:") : STUB.index("sources:")], FACTS) + "".join(
    TO_BRIEF.values()
)
FULL = BRIEF + "".join(TO_FULL.values())


@pytest.fixture
def depth(write_sheet: Callable[[str, str], Path]) -> Callable[[str], Depth]:
    def judged(text: str) -> Depth:
        root = write_sheet("cc-2026-a-step", text).parents[2]
        repository = read_repository(root)
        assert repository.problems == ()
        return link(repository, date(2026, 3, 1)).events["cc-2026-a-step"].depth

    return judged


def test_the_six_keys_alone_are_a_stub_that_names_every_step(
    depth: Callable[[str], Depth],
) -> None:
    found = depth(STUB)
    assert found.level is Level.STUB
    assert len(found.missing) == 6


def test_each_rung_is_reached_by_what_the_rung_below_asks_for(
    depth: Callable[[str], Depth],
) -> None:
    assert depth(BRIEF).level is Level.BRIEF
    assert depth(FULL).level is Level.FULL
    assert depth(FULL + TO_ANALYTIC) == Depth(Level.ANALYTIC, ())
    assert Level.ANALYTIC.word == "Analytic"


@pytest.mark.parametrize("piece", TO_BRIEF)
def test_a_brief_that_lacks_one_piece_is_a_stub_and_says_which(
    depth: Callable[[str], Depth], piece: str
) -> None:
    found = depth(BRIEF.replace(TO_BRIEF[piece], ""))
    assert found.level is Level.STUB
    assert len(found.missing) == 1
    assert piece in found.missing[0]


@pytest.mark.parametrize("piece", TO_FULL)
def test_a_full_sheet_that_lacks_one_piece_is_a_brief_and_says_which(
    depth: Callable[[str], Depth], piece: str
) -> None:
    found = depth(FULL.replace(TO_FULL[piece], ""))
    assert found.level is Level.BRIEF
    assert len(found.missing) == 1
    assert piece in found.missing[0]


def test_a_brief_needs_three_facts_on_two_roots(depth: Callable[[str], Depth]) -> None:
    assert depth(BRIEF.replace("source: other", "source: page")).missing == ("find a second root",)
    copied = BRIEF.replace('com/b"}', 'com/b", derived_from: [{source: page, how: quotes}]}')
    assert depth(copied).missing == ("find a second root",)
    two = BRIEF.replace("  - text: A third fact.\n    cite: [page]\n", "")
    assert depth(two).missing == ("state three facts",)


def test_half_the_facts_need_a_quote_or_a_locator(depth: Callable[[str], Depth]) -> None:
    unpinned = FULL.replace("{source: page, quote: in so many words}", "page")
    assert "quote or a locator" in depth(unpinned).missing[0]


def test_the_absence_of_the_document_may_be_stated_as_a_gap(
    depth: Callable[[str], Depth],
) -> None:
    stated = FULL.replace(TO_FULL["document"], "").replace("Who pays", "Is there a Document")
    assert depth(stated).level is Level.FULL


@pytest.mark.parametrize(
    "part", ["likelihood", "based_on", "assumptions", "alternatives", "indicators"]
)
def test_an_assessment_that_lacks_one_part_is_not_analytic(
    depth: Callable[[str], Depth], part: str
) -> None:
    lines = [line for line in TO_ANALYTIC.splitlines(True) if not line.strip().startswith(part)]
    assert depth(FULL + "".join(lines)).level is Level.FULL


def test_a_link_counts_on_both_sides_wherever_it_is_written(
    write_sheet: Callable[[str, str], Path], depth: Callable[[str], Depth]
) -> None:
    alone = FULL.replace(TO_FULL["relate"], "")
    assert depth(alone).level is Level.BRIEF
    write_sheet(
        "dd-2026-later", f"{STUB}relations: [{{type: builds-on, target: cc-2026-a-step}}]\n"
    )
    assert depth(alone).level is Level.FULL
