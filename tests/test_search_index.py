"""The index of whole data folders: every page once, every sheet whole, the same bytes each time."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from briefing.link.catalog import Catalog, link
from briefing.read import read_repository
from briefing.read.documents import read_documents
from briefing.render import render
from briefing.search import SearchIndex, search_index
from briefing.search.passages import Kind
from briefing.search.prose import documents
from days import TESTS, TODAY

ROOTS = (TESTS / "base", TESTS / "packs" / "water", TESTS.parent)
LEADS_ON = {"search/"}


@cache
def catalog(root: Path) -> Catalog:
    return link(read_repository(root), TODAY)


@cache
def index(root: Path) -> SearchIndex:
    return search_index(catalog(root), render(catalog(root)), read_documents(root / "docs"))


@pytest.mark.parametrize("root", ROOTS)
def test_every_page_is_in_the_index_once_but_those_that_lead_on(root: Path) -> None:
    pages = {page.url for page in render(catalog(root)) if page.kind not in ("search", "moved")}
    written = {one.url for one in documents(read_documents(root / "docs"))}
    found = [one.url for one in index(root).pages]
    assert sorted(found) == sorted(pages | written)


@pytest.mark.parametrize("root", ROOTS)
def test_every_fact_statement_and_name_of_every_sheet_is_a_passage(root: Path) -> None:
    held = {
        one.url: {(passage.kind, passage.text) for passage in one.passages}
        for one in index(root).pages
    }
    checked = 0
    for event in catalog(root).events.values():
        passages = held[f"briefings/{event.id}/"]
        for fact in event.record.facts:
            kind = Kind.STATEMENT if fact.kind == "statement" else Kind.FACT
            assert (kind, fact.text) in passages
            checked += 1
        assert {one.text for one in event.record.names} <= {
            text for kind, text in passages if kind is Kind.NAME
        }
    assert checked


def test_a_statement_says_who_speaks_and_nothing_else_does() -> None:
    made = catalog(TESTS.parent)
    held = {one.url: one.passages for one in index(TESTS.parent).pages}
    said = 0
    for event in made.events.values():
        spoken = {one.text: made.actor_name(one.by) for one in event.record.facts if one.by}
        by = {one.text: one.by for one in held[f"briefings/{event.id}/"] if one.by}
        assert by == spoken
        said += len(by)
    assert said > 20


def test_a_record_holds_what_a_result_prints() -> None:
    made = index(TESTS / "packs" / "water")
    files = {file.uri: json.loads(file.content) for file in made.files}
    version = files["data/search/manifest.json"]["version"]
    for number, page in enumerate(made.pages):
        record = files[f"data/search/{version}/p/{number}.json"]
        assert (record["url"], record["title"]) == (page.url, page.title)
        assert len(record["passages"]) == len(page.passages)


def test_the_values_of_facets_are_ids_that_the_registries_have() -> None:
    made = catalog(TESTS / "packs" / "water")
    manifest = json.loads(index(TESTS / "packs" / "water").files[0].content)
    held = {one["name"]: {value for value, _ in one["values"]} for one in manifest["facets"]}
    assert held["actor"] <= set(made.registries.actors)
    assert held["jurisdiction"] == set(made.registries.jurisdictions)
    assert held["topic"] == set(made.registries.topics)
    assert {"kind", "year", "evidence", "status"} <= set(held)


def test_the_index_is_the_same_under_any_hash_seed() -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import test_search_index as t; "
        "print(t.index(t.TESTS / 'packs' / 'water').files[0].content.decode())"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", script, str(TESTS)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(said) == 1
    assert '"version":"' in said.pop()


def test_hand_written_pages_are_cut_at_their_headings(tmp_path: Path) -> None:
    text = (
        "# How we work\n\nFirst.\n\n## What `we` do\n\n```\n# no heading\n```\nSecond.\n\n"
        "## What we do\n\nThird.\n"
    )
    (tmp_path / "method.md").write_text(text, "utf-8")
    (page,) = documents(read_documents(tmp_path))
    assert (page.url, page.title) == ("method/", "How we work")
    assert [(one.anchor, one.text) for one in page.passages] == [
        ("", "First."),
        ("what-we-do", "What we do. Second."),
        ("what-we-do_1", "What we do. Third."),
    ]


def test_the_reference_is_found_by_its_fields_and_its_headings() -> None:
    held = {one.url: one.passages for one in index(TESTS / "packs" / "water").pages}
    fields = {one.text for one in held["fields/"] if one.kind is Kind.CODE}
    assert fields >= {"legal_force", "sets_status"}
    checks = {one.text for one in held["checks/title-overclaims/"] if one.kind is Kind.SECTION}
    assert "Ways out" in checks
