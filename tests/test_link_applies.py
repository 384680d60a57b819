"""What applies: facts with a date and events by which a text begins, judged by one day."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing.link.applies import Applying, applying
from briefing.link.catalog import Catalog
from briefing.render.applying import InForce, ahead, in_force
from briefing.render.briefings import briefing_pages
from briefing.render.initiatives import initiative_pages
from pages import catalogue_with, sheet
from rendered import Document, by_uri

FACTS = """\
  - text: The ban applies.
    applies: 2026-02-02
    cite: [page]
  - id: old
    text: The duty was to apply in August 2026.
    applies: 2026-08-02
    cite: [page]
    status: superseded
    replaced_by: new
  - id: new
    text: The duty applies from December 2027.
    applies: 2027-12-02
    cite: [page]
  - text: A trial ran for a month.
    kind: content
    applies: 2026-01-01/2026-01-31
    cite: [page]
  - text: This was wrong.
    applies: 2025-01-01
    cite: [page]
    status: retracted
"""
TODAY = date(2026, 11, 24)
Link = Callable[..., Catalog]


@pytest.fixture
def linked(tmp_path: Path) -> Link:
    """Return the catalogue with one more event of the initiative, on a given day."""

    def made(facts: str = FACTS, more: str = "", day: str = "") -> Catalog:
        text = sheet("An act", day or "2026-01-01", f"initiative: waico\n{more}")
        text = text.replace("facts:\n", f"facts:\n{facts}")
        return catalogue_with(tmp_path, {"un-2026-act": text})

    return made


def texts(found: Sequence[Applying]) -> list[str]:
    return [one.fact.text if one.fact else one.event.record.title for one in found]


def now(catalog: Catalog) -> InForce:
    found = in_force(catalog, catalog.initiatives["waico"])
    assert found is not None
    return found


def test_what_has_begun_applies_and_what_has_ended_did(linked: Link) -> None:
    found = now(linked())
    assert texts(found.now) == ["The ban applies."]
    assert texts(found.former) == ["A trial ran for a month."]
    assert found.halted is None


def test_a_date_that_was_moved_stands_with_the_one_first_set(linked: Link) -> None:
    (moved,) = now(linked()).later
    assert moved.fact is not None
    assert (moved.fact.id, [one.text for one in moved.before]) == ("new", ["2026-08-02"])


@pytest.mark.parametrize(
    ("applies", "begun"),
    [("2026-11-24", True), ("2026-11-25", False), ("2026-11", False), ("2026-10", True),
     ("2026-01/..", True), ("../2026-11-24", True), ("../2026-11-23", False)],
)  # fmt: skip
def test_a_date_counts_once_every_day_that_it_allows_has_come(
    linked: Link, applies: str, begun: bool
) -> None:
    found = now(linked(f"  - {{text: It applies., applies: {applies}, cite: [page]}}\n"))
    assert texts(found.now) == (["It applies."] if begun else [])


def test_an_initiative_that_has_ended_has_nothing_in_force(linked: Link) -> None:
    found = now(linked(more="sets_status: dormant\n"))
    assert found.now == ()
    assert texts(found.former) == ["A trial ran for a month.", "The ban applies."]
    assert found.halted is not None


def test_a_withdrawn_sheet_says_nothing_applies(linked: Link) -> None:
    gone = linked(more="withdrawn: {date: 2026-02, reason: A hoax.}\n")
    assert in_force(gone, gone.initiatives["waico"]) is None


def test_an_event_by_which_a_text_begins_stands_for_itself_unless_a_fact_begins_that_day(
    linked: Link,
) -> None:
    catalog = linked(day="2026-02-01")
    event = catalog.events["un-2026-act"]
    words = catalog.registries.vocabulary
    kind = words.event_types["adoption"].model_copy(update={"begins": True})
    begins = words.model_copy(update={"event_types": {**words.event_types, "adoption": kind}})
    ban = event.record.facts[0].applies
    same = replace(event, record=event.record.model_copy(update={"date": ban}))
    assert "An act" not in texts(applying([event], words))
    assert "An act" in texts(applying([event], begins))
    assert "An act" not in texts(applying([same], begins))


def test_of_one_date_that_it_began_comes_before_what_it_asks(linked: Link) -> None:
    facts = "".join(
        f"  - {{text: {text}, kind: {kind}, applies: 2026-02-02, cite: [page]}}\n"
        for text, kind in (("It asks.", "content"), ("It began.", "event"))
    )
    assert texts(now(linked(facts)).now) == ["It began.", "It asks."]


def test_a_day_after_the_last_look_is_told(linked: Link) -> None:
    found = now(linked(more="as_of: 2026-01-15\n"))
    assert [one.unseen(TODAY) for one in found.now] == [True]
    assert [one.unseen(TODAY) for one in (*found.former, *found.later)] == [False, False]


def test_what_begins_is_a_date_of_the_calendar_unless_an_upcoming_date_tells_of_it(
    linked: Link,
) -> None:
    held = [(one.kind, one.date.text) for one in linked().agenda if one.event_id == "un-2026-act"]
    assert held == [("Begins to apply", "2027-12-02")]


def test_an_upcoming_date_of_the_same_day_is_told_once(linked: Link) -> None:
    told = "{date: 2027-12-02, what: The duty., certainty: scheduled, cite: [page]}"
    catalog = linked(more=f"upcoming:\n  - {told}\n")
    held = [one.kind for one in catalog.agenda if one.event_id == "un-2026-act"]
    assert held == ["Upcoming"]
    assert [one.entry.kind for one in ahead(catalog, catalog.initiatives["waico"])] == held


def test_what_ends_is_a_date_ahead(linked: Link) -> None:
    catalog = linked("  - {text: It runs., applies: 2026-01-01/2027-01-01, cite: [page]}\n")
    (item,) = ahead(catalog, catalog.initiatives["waico"])
    assert (item.entry.kind, item.entry.date.text) == ("Ceases to apply", "2027-01-01")


def test_the_page_says_of_which_day_it_is_and_what_each_thing_rests_on(linked: Link) -> None:
    catalog = linked()
    body = by_uri(initiative_pages(catalog))["initiatives/waico.md"].body
    shown = Document(body)
    assert shown.faults == []
    words = shown.words.partition("What applies now")[2].partition("What happens next")[0]
    assert words.startswith(" As of 24 November 2026, the day on which this page was made")
    assert "From 2 February 2026 The ban applies. Evidence: " in words
    assert "Not yet in force From 2 December 2027 The duty applies from December 2027." in words
    assert "First set: From 2 August 2026. An act" in words
    assert "No longer in force 1 to 31 January 2026 A trial ran for a month." in words


def test_the_briefing_gives_the_date_beside_the_fact(linked: Link) -> None:
    body = by_uri(briefing_pages(linked()))["briefings/un-2026-act.md"].body
    assert "1 to 31 January 2026 A trial ran for a month." in Document(body).words
