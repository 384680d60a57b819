"""A long sheet leaves out what may be left out, in a fixed order, and nothing else."""

from collections.abc import Mapping
from typing import Any

import pytest

from briefing.link.length import Shown, length, printed_address
from briefing.link.paper import PAGES, STEPS, Paper, links_of, paper
from briefing.schema.event import EventSheet

WORDS = "A sentence of a length that is usual in such a sheet, with one claim and no more."
CITE = ["page"]


def record(**more: Any) -> EventSheet:
    """Return a small sheet with more fields."""
    fields: dict[str, Any] = {
        "title": "A title",
        "date": "2025-01-02",
        "type": "adoption",
        "summary": WORDS,
        "facts": [{"text": WORDS, "cite": CITE}],
        "sources": {"page": {"title": "A page", "url": "https://example.org/page"}},
    }
    return EventSheet.model_validate({**fields, **more})


def documents(count: int) -> list[Mapping[str, str]]:
    return [{"title": f"{WORDS} {number}"} for number in range(count)]


def positions(count: int) -> list[Mapping[str, Any]]:
    held = {"actor": "a", "issue": "b", "stance": "1", "basis": "stated", "text": WORDS}
    return [{**held, "cite": CITE} for _ in range(count)]


def facts(count: int) -> list[Mapping[str, Any]]:
    return [{"text": WORDS, "cite": CITE} for _ in range(count)]


def gaps(count: int) -> list[Mapping[str, str]]:
    return [{"question": WORDS} for _ in range(count)]


def test_a_short_sheet_leaves_nothing_out() -> None:
    short = paper(record(documents=documents(2), positions=positions(2)), 3)
    assert short.shed == ()
    assert short.pages < 1


def test_documents_go_first_and_nothing_else_where_that_is_enough() -> None:
    long = paper(record(documents=documents(60), positions=positions(3)), 0)
    assert long.shed == ("documents",)
    assert long.left_out == (STEPS["documents"],)


def test_steps_follow_their_order_and_those_that_save_nothing_are_not_taken() -> None:
    long = paper(record(documents=documents(60), facts=facts(150)), 0)
    assert long.shed == ("documents", "facts")


def test_a_step_that_a_later_one_made_needless_is_taken_back() -> None:
    long = paper(record(documents=documents(10), facts=facts(95)), 0)
    assert paper(record(facts=facts(95)), 0).shed == ("facts",)
    assert long.shed == ("facts",)


def test_gaps_and_dates_are_never_left_out() -> None:
    cited = [{"date": "2027", "what": WORDS, "certainty": "x", "cite": CITE} for _ in range(30)]
    long = paper(record(gaps=gaps(100), upcoming=cited), 0)
    assert long.pages > PAGES
    alike = paper(record(gaps=gaps(100), upcoming=cited, documents=documents(9)), 0)
    assert alike.pages == pytest.approx(long.pages)


def versions(texts: list[str], keys: list[str]) -> list[Mapping[str, Any]]:
    return [{"text": text, "cite": [key]} for text, key in zip(texts, keys, strict=True)]


def disputed() -> Paper:
    sources = {
        key: {"title": key * 300, "url": f"https://example.org/{key}"}
        for key in ("page", "used", "lost", "open", "idle")
    }
    settled = {
        "question": "Which?",
        "resolution": "resolved",
        "preferred": "This",
        "reason": "Read.",
        "versions": versions(["This", "That"], ["used", "lost"]),
    }
    open_one = {"question": "How?", "versions": versions(["So", "Thus"], ["open", "page"])}
    return paper(record(gaps=gaps(80), sources=sources, disputes=[settled, open_one]), 0)


def test_a_source_of_a_version_set_aside_goes_and_that_of_an_open_dispute_stays() -> None:
    assert {"versions", "sources"} <= set(disputed().shed)
    assert disputed().sources == {"page", "used", "open"}


def test_every_text_makes_a_sheet_longer() -> None:
    everything = Shown(frozenset(), frozenset({"page"}), 0)
    short, long = record(), record(facts=facts(9))
    assert length(long, everything) > length(short, everything)
    links = Shown(frozenset(), frozenset({"page"}), 9)
    assert length(short, links) > length(short, everything)


def test_an_address_is_printed_without_its_scheme_or_as_its_host() -> None:
    url = "https://www.example.org/a/b/?c=1"
    assert printed_address(url, whole=True) == "example.org/a/b?c=1"
    assert printed_address(url, whole=False) == "example.org"


def test_links_count_on_both_sides_and_with_neighbours() -> None:
    one = record(relations=[{"type": "builds-on", "target": "b"}], initiative="i")
    found = links_of({"a": one, "b": record(initiative="i"), "c": record(initiative="i")})
    assert found == {"a": 2, "b": 2, "c": 2}
