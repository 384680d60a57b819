"""Who is in: by role, day and event, with what sources count and where they disagree."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from briefing.link.catalog import Catalog, link
from briefing.link.events import Event
from briefing.link.parties import Circle, circles
from briefing.read import read_repository
from briefing.render.initiatives import initiative_pages
from briefing.render.parties import days, parties
from briefing.schema.edtf import Edtf
from briefing.schema.registries import Role
from briefing.search.entries import entries
from days import TESTS, TODAY
from pages import catalogue_with, sheet
from rendered import Document, by_uri

ACTORS = """\
initiative: waico
actors:
  - {actor: us-commerce, role: issuer, date: 2026-03-01, cite: [page]}
  - {actor: cn-government, role: issuer, cite: [page]}
  - {actor: united-nations, role: issuer, cite: [page]}
  - {actor: us-commerce, role: host, note: Only the hall., cite: [page]}
figures:
  - {label: states that signed, value: 29, counts: issuer, cite: [page]}
  - {label: chairs, value: 4, cite: [page]}
disputes:
  - id: number
    question: How many signed?
    counts: issuer
    versions: [{text: Many, cite: [page]}, {text: Few, cite: [page]}]
"""
ROLES = {"host": Role(label="Host"), "issuer": Role(label="Signed it", party=True)}


@pytest.fixture
def event(tmp_path: Path) -> Event:
    made = catalogue_with(tmp_path, {"un-2026-act": sheet("An act", "2026-01-02", ACTORS)})
    return made.events["un-2026-act"]


@cache
def water() -> Catalog:
    return link(read_repository(TESTS / "packs" / "water"), TODAY)


def only(events: list[Event]) -> Circle:
    (circle,) = circles(events, ROLES)
    return circle


def test_only_roles_that_say_who_is_in_are_listed_the_earliest_first(event: Event) -> None:
    circle = only([event])
    assert circle.role.label == "Signed it"
    assert [(one.entry.actor, one.date.text) for one in circle.parties] == [
        ("cn-government", "2026-01-02"),
        ("united-nations", "2026-01-02"),
        ("us-commerce", "2026-03-01"),
    ]


def test_what_sources_count_and_dispute_goes_with_its_role(event: Event) -> None:
    circle = only([event])
    assert [(one.number, one.figure.label) for one in circle.counts] == [(1, "states that signed")]
    assert [one.id for _, one in circle.disputes] == ["number"]


def test_an_actor_at_two_events_counts_once(event: Event) -> None:
    circle = only([event, replace(event, id="un-2026-again")])
    assert (len(circle.parties), circle.actors) == (6, 3)


def test_a_withdrawn_sheet_lets_nobody_in(event: Event) -> None:
    withdrawn = {"date": Edtf.parse("2026-02"), "reason": "A hoax."}
    record = event.record.model_validate({**event.record.model_dump(), "withdrawn": withdrawn})
    assert circles([replace(event, record=record)], ROLES) == ()


def test_actors_of_one_day_who_rest_on_the_same_share_a_line(event: Event) -> None:
    first, second = days(only([event]))
    assert [one.actors for one in first.lines] == [("cn-government", "united-nations")]
    assert [one.actors for one in second.lines] == [("us-commerce",)]


def test_the_page_gives_each_role_with_how_many_are_recorded_here() -> None:
    body = by_uri(initiative_pages(water()))["initiatives/mekong-agreement.md"].body
    shown = Document(body)
    words = shown.words.partition("Who is in")[2].partition("What each event changed")[0]
    assert shown.faults == []
    assert "Party Four actors recorded here. 5 April 1995 " in words
    assert "which need not be everybody" in words


def test_the_other_roles_stand_under_who_took_part() -> None:
    events = tuple(water().events.values())
    assert "Brokered it" in parties(water(), events)
    assert "Party" not in parties(water(), events)


def test_search_finds_who_is_in_on_the_page_of_the_initiative() -> None:
    found = next(one for one in entries(water()) if one.url == "initiatives/mekong-agreement/")
    (held,) = (one for one in found.passages if one.anchor == "who-is-in")
    assert held.text.startswith("Party: ")
    assert "Thailand" in held.text
