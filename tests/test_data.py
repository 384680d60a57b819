"""The data files: what the sheet says, and apart from it what is computed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.data import data_files
from briefing.data.files import DataFile
from briefing.link.catalog import link
from briefing.read import read_repository
from briefing.schema.event import EventSheet
from briefing.schema.shape import fields_of
from days import TODAY

Files = Callable[[], dict[str, Any]]
FIRST = "data/events/aa-2025-first-event.json"


@pytest.fixture
def files(plain_root: Path) -> Files:
    def made() -> dict[str, Any]:
        found = data_files(link(read_repository(plain_root), TODAY))
        return {one.uri: _read(one) for one in found}

    return made


def _read(file: DataFile) -> Any:
    text = file.content.decode()
    return json.loads(text) if file.uri.endswith(".json") else text


def add(root: Path, text: str) -> None:
    path = root / "briefs/events/aa-2025-first-event.yml"
    path.write_text(text + path.read_text("utf-8"), "utf-8")


def test_there_is_one_file_a_sheet_one_index_and_the_schema(files: Files) -> None:
    assert {uri for uri in files() if not uri.startswith("data/search/")} == {
        "data/form.json",
        "data/new-sheet.yml",
        FIRST,
        "data/events/bb-2025-second-event.json",
        "data/events.json",
        "data/event.schema.json",
    }


def test_no_position_is_written_as_the_word_and_not_as_nothing(
    files: Files, plain_root: Path
) -> None:
    path = plain_root / "briefs/events/aa-2025-first-event.yml"
    path.write_text(path.read_text("utf-8").replace("stance: 1", "stance: none"), "utf-8")
    assert [one["stance"] for one in files()[FIRST]["sheet"]["positions"]] == ["none"]


def test_the_empty_sheet_names_every_field_and_the_kinds_of_the_site(files: Files) -> None:
    text = files()["data/new-sheet.yml"]
    assert all(f"\n#{name}:" in text or f"\n{name}:" in text for name in fields_of(EventSheet))
    assert "one of: proposal" in text


def test_local_fields_are_carried_along_as_they_are(files: Files, plain_root: Path) -> None:
    add(plain_root, 'x_notes: {by: "<b>", seen: [a, b]}\n')
    assert files()[FIRST]["sheet"]["x_notes"] == {"by": "<b>", "seen": ["a", "b"]}


def test_the_index_tells_which_sheets_no_longer_stand(files: Files, plain_root: Path) -> None:
    add(plain_root, "withdrawn: {date: 2026-01, reason: It was a mistake.}\n")
    assert {one["id"]: one["withdrawn"] for one in files()["data/events.json"]} == {
        "aa-2025-first-event": True,
        "bb-2025-second-event": False,
    }


def test_what_is_computed_stands_apart_from_what_was_written(files: Files) -> None:
    second = files()["data/events/bb-2025-second-event.json"]
    assert "computed" not in second["sheet"]
    assert second["computed"]["related"] == [
        {"type": "builds-on", "target": "aa-2025-first-event", "basis": "stated"}
    ]
    back = files()[FIRST]["computed"]["related"]
    assert [(one["type"], one["target"]) for one in back] == [
        ("built-upon-by", "bb-2025-second-event")
    ]
