"""Comparisons: whose positions stand for a side, and what is near or far."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefing.link.catalog import Catalog, link
from briefing.link.compare import Column, Comparison
from briefing.read import read_repository
from days import TESTS, TODAY

ACTORS = """\
desk: {name: Desk, kind: organisation}
ministry: {name: Ministry, kind: organisation}
minister: {name: Minister, kind: person, part_of: ministry}
rival: {name: Rival, kind: organisation}
"""
ISSUES = """\
who-decides: {question: Who decides?, poles: [Few, Many], topics: [governance]}
who-pays: {question: Who pays?, poles: [Few, Many], topics: [governance]}
who-waits: {question: Who waits?, poles: [Few, Many], topics: [governance]}
"""
INITIATIVES = """\
led: {title: A led thing, instrument: organisation, lead: ministry}
free: {title: A thing without a lead, instrument: organisation}
"""
SHEET = """\
title: An event
date: 2025-07-26
type: proposal
summary: A summary.
initiative: {initiative}
facts:
  - text: A fact.
    cite: [page]
sources:
  page: {{title: Page, url: "https://www.example.org/{name}"}}
actors: [{actors}]
positions:
"""
COMPARISON = """\
title: Two things
summary: Side by side.
sides:
  - initiative: led
  - initiative: free
"""
# Whoever answers has more positions than the side itself.
ANSWERS = {("rival", "who-decides"): -2, ("rival", "who-pays"): -2, ("rival", "who-waits"): -2}
Positions = Mapping[tuple[str, str], int | str]


@pytest.fixture
def folder(plain_root: Path) -> Path:
    """A data folder with two initiatives and no sheets."""
    briefs = plain_root / "briefs"
    for old in briefs.glob("*/*.yml"):
        old.unlink()
    (briefs / "actors.yml").write_text(ACTORS)
    (briefs / "issues.yml").write_text(ISSUES)
    (briefs / "initiatives.yml").write_text(INITIATIVES)
    (briefs / "comparisons/led-and-free.yml").write_text(COMPARISON)
    return plain_root


@pytest.fixture
def put(folder: Path) -> Callable[..., None]:
    """Write the sheet of an event with its actors and positions."""

    def write(
        name: str, initiative: str, actors: str, positions: Positions, more: str = ""
    ) -> None:
        text = SHEET.format(name=name, initiative=initiative, actors=actors)
        for (actor, issue), stance in positions.items():
            text += f"  - {{actor: {actor}, issue: {issue}, stance: {stance}, basis: stated, "
            text += "text: Words, cite: [page]}\n"
        if not positions:
            text = text.removesuffix("positions:\n")
        (folder / f"briefs/events/{name}.yml").write_text(f"{text}{more}", "utf-8")

    return write


def acting(actor: str, behalf: str = "") -> str:
    more = f", on_behalf_of: {behalf}" if behalf else ""
    return f"{{actor: {actor}, role: announcer{more}}}"


def compared(folder: Path) -> Comparison:
    repository = read_repository(folder)
    assert [one.message for one in repository.problems] == []
    (comparison,) = linked(folder).comparisons
    return comparison


def sides(folder: Path) -> tuple[Column, Column]:
    led, free = compared(folder).columns
    return led, free


def test_the_lead_speaks_for_a_side_though_others_have_more_positions(
    folder: Path, put: Callable[..., None]
) -> None:
    put("aa-2025-one", "led", acting("rival"), {**ANSWERS, ("ministry", "who-decides"): 1})
    led, _ = sides(folder)
    assert led.actor == "ministry"
    assert {issue: one.record.stance for issue, one in led.stances.items()} == {"who-decides": 1}


def test_without_a_lead_whoever_acted_first_speaks_and_not_those_who_answered(
    folder: Path, put: Callable[..., None]
) -> None:
    actors = f"{acting('desk')}, {acting('rival')}"
    put("aa-2025-one", "free", actors, {**ANSWERS, ("desk", "who-pays"): 2})
    _, free = sides(folder)
    assert free.actor == "desk"
    assert {issue: one.record.stance for issue, one in free.stances.items()} == {"who-pays": 2}


@pytest.mark.parametrize("actors", [acting("desk", "ministry"), acting("minister")])
def test_the_body_for_which_somebody_acts_speaks_or_the_one_above(
    folder: Path, put: Callable[..., None], actors: str
) -> None:
    put("aa-2025-one", "free", actors, {**ANSWERS, ("ministry", "who-pays"): 2})
    assert sides(folder)[1].actor == "ministry"


def test_where_nobody_who_acted_has_a_position_nobody_speaks(
    folder: Path, put: Callable[..., None]
) -> None:
    put("aa-2025-one", "free", acting("desk"), ANSWERS)
    _, free = sides(folder)
    assert (free.actor, free.stances) == (None, {})


def test_a_side_without_any_event_is_an_empty_column(
    folder: Path, put: Callable[..., None]
) -> None:
    put("aa-2025-one", "free", acting("desk"), ANSWERS)
    led, _ = sides(folder)
    assert (led.events, led.actor, led.status, led.as_of, led.cells) == ((), None, None, None, {})


def test_a_withdrawn_sheet_fills_no_cell_and_lends_no_voice(
    folder: Path, put: Callable[..., None]
) -> None:
    cell = "profile: {purpose: {text: %s}}\nas_of: %s\n"
    gone = "withdrawn: {date: 2025-09-01, reason: It was a mistake.}\n"
    put("aa-2025-one", "free", acting("desk"), {("desk", "who-pays"): 2}, cell % ("Old", "2025-08"))
    put("bb-2025-two", "free", acting("rival"), ANSWERS, gone + cell % ("Wrong", "2025-09"))
    _, free = sides(folder)
    assert [one.id for one in free.events] == ["aa-2025-one"]
    assert free.cells["purpose"].record.text == "Old"
    assert free.as_of is not None
    assert (free.actor, free.as_of.text) == ("desk", "2025-08")


def test_issues_are_near_and_far_by_the_gap_between_those_who_speak(
    folder: Path, put: Callable[..., None]
) -> None:
    one = {("ministry", "who-decides"): 2, ("ministry", "who-pays"): 1}
    other = {("desk", "who-decides"): -2, ("desk", "who-pays"): 0, ("desk", "who-waits"): 0}
    put("aa-2025-one", "led", acting("ministry"), one)
    put("bb-2025-two", "free", acting("desk"), {**ANSWERS, **other})
    comparison = compared(folder)
    assert [(gap.issue, gap.gap) for gap in comparison.gaps] == [
        ("who-decides", 4),
        ("who-pays", 1),
    ]
    assert (comparison.closest, comparison.furthest) == (("who-pays",), ("who-decides",))
    assert comparison.issues == ("who-decides", "who-pays", "who-waits")


def test_who_takes_no_position_is_near_nobody_and_far_from_nobody(
    folder: Path, put: Callable[..., None]
) -> None:
    put("aa-2025-one", "led", acting("ministry"), {("ministry", "who-decides"): "none"})
    put("bb-2025-two", "free", acting("desk"), {("desk", "who-decides"): 2})
    comparison = compared(folder)
    led, free = comparison.columns
    assert (led.place_on("who-decides"), free.place_on("who-decides")) == (None, 2)
    assert comparison.issues == ("who-decides",)
    assert comparison.gaps == ()
    (folder / "briefs/comparisons/led-and-free.yml").unlink()
    assert linked(folder).pairs.total == 0


def test_closest_and_furthest_are_at_different_gaps() -> None:
    for comparison in water().comparisons:
        gaps = {one.issue: one.gap for one in comparison.gaps}
        near = {gaps[issue] for issue in comparison.closest}
        far = {gaps[issue] for issue in comparison.furthest}
        assert not near or max(near) < min(far)


def linked(folder: Path) -> Catalog:
    return link(read_repository(folder), TODAY)


def water() -> Catalog:
    return link(read_repository(TESTS / "packs" / "water"), TODAY)
