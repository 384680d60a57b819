"""The skeleton of a new sheet passes the check as it is and mentions every field."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.check.run import check_sheets
from briefing.link.rules import check_together
from briefing.problem import Problem, Severity
from briefing.read import read_repository
from briefing.read.nodes import Mapping
from briefing.read.validate import validate
from briefing.read.yaml import parse
from briefing.schema.event import REQUIRED_FIELDS, EventSheet
from briefing.schema.shape import fields_of
from briefing.schema.skeleton import skeleton

TYPES = ["proposal", "announcement"]
TEXT = skeleton("cc-2026-new-sheet", "2026-11-24", TYPES)


@pytest.fixture
def problems(write_sheet: Callable[[str, str], Path]) -> Callable[[str], list[Problem]]:
    def found(text: str) -> list[Problem]:
        root = write_sheet("cc-2026-new-sheet", text).parents[2]
        repository = read_repository(root)
        today = date(2026, 11, 24)
        everything = [
            *repository.problems,
            *check_sheets(repository, today),
            *check_together(repository, today),
        ]
        return [one for one in everything if "cc-2026-new-sheet" in one.place.path]

    return found


def test_the_skeleton_is_whole_in_form_but_nothing_of_it_may_be_published(
    problems: Callable[[str], list[Problem]],
) -> None:
    found = {one.check for one in problems(TEXT) if one.severity is Severity.ERROR}
    assert found == {"skeleton-left"}


def test_the_skeleton_holds_the_required_fields_and_nothing_else() -> None:
    node, found = parse(TEXT.encode(), "x.yml")
    assert isinstance(node, Mapping)
    assert found == []
    assert sorted(node.entries) == sorted(REQUIRED_FIELDS)


def test_every_optional_field_is_mentioned_once_with_its_meaning() -> None:
    mentioned = re.findall(r"^# (.+)\n#([a-z_]+):", TEXT, re.MULTILINE)
    fields = fields_of(EventSheet).items()
    assert mentioned == [(one.meaning, name) for name, one in fields if not one.required]
    assert all(meaning for meaning, _ in mentioned)


def test_the_types_of_the_registry_are_offered() -> None:
    assert "# one of: proposal, announcement" in TEXT
    assert "type: proposal" in TEXT


def test_a_folder_without_a_vocabulary_still_gives_a_skeleton() -> None:
    node, found = parse(skeleton("a-b", "2026-01-01", []).encode(), "x.yml")
    assert isinstance(node, Mapping)
    assert found == []


def test_a_field_is_used_by_taking_off_the_sign() -> None:
    # A note begins with "# " and a letter; a field and what is below it do not.
    used = re.sub(r"^#(?! \S)", "", TEXT, flags=re.MULTILINE)
    node, found = parse(used.encode(), "x.yml")
    assert isinstance(node, Mapping)
    assert found == []
    assert set(node.entries) == set(fields_of(EventSheet))
    _, faults, _ = validate(EventSheet, node)
    assert not [one for one in faults if one.check in ("field-unknown", "yaml-syntax")]
