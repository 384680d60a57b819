"""One syntax error hides nothing else of a sheet, and what is said of the rest is true."""

from pathlib import Path

import pytest

from briefing.read import read_repository
from briefing.read.nodes import Lost, Mapping, Sequence, is_lost, plain
from briefing.read.recover import parse_what_can_be
from briefing.read.yaml import parse
from cut import broken_sheets
from days import TODAY
from site_fixture import PROJECT
from test_cases import BASE, HERE, lay, problems
from test_mistakes import MISTAKES, name_of, said

REGISTRY = "briefs/topics.yml"


def cut(text: str) -> tuple[Mapping | None, list[tuple[str, int]]]:
    """Return what can be read of a text, and the checks that speak with their lines."""
    assert parse(text.encode(), "x.yml")[0] is None
    node, found = parse_what_can_be(text.encode(), "x.yml")
    return node, [(one.check, one.place.line) for one in found]


def test_fields_around_one_that_cannot_be_read_are_kept_with_their_places() -> None:
    node, found = cut("a: one\nb: two: three\nc:\n  - four\n")
    assert node is not None
    assert isinstance(node.entries["b"], Lost)
    assert plain(node.entries["c"]) == ["four"]
    assert node.keys["c"].line == 3
    assert found == [("yaml-syntax", 2)]


def test_every_field_that_cannot_be_read_says_why() -> None:
    _, found = cut("a: one: two\nb: good\nc: @x\nd: 'open\ne: last\n")
    assert found == [("yaml-syntax", 1), ("yaml-syntax", 3), ("yaml-syntax", 4)]


def test_of_a_list_only_the_faulty_entry_is_lost() -> None:
    node, found = cut("z: y\na:\n  - b: one\n  - b: two: x\n  - b: three\n")
    assert node is not None
    below = node.entries["a"]
    assert isinstance(below, Sequence)
    assert [type(one).__name__ for one in below.items] == ["Mapping", "Lost", "Mapping"]
    assert found == [("yaml-syntax", 4)]


def test_below_a_line_that_stands_too_far_out_nothing_is_judged() -> None:
    node, _ = cut("z: y\na:\n  - b: one\n c:\n  - d: two\n")
    assert node is not None
    assert is_lost(node, ("a", 0))
    assert is_lost(node, ("c",))


def test_what_may_have_slipped_into_a_lost_part_is_not_called_missing() -> None:
    node, _ = cut("a: one\nb:\n  - c\n summary: here\n")
    assert node is not None
    assert isinstance(node.entries["summary"], Lost)


@pytest.mark.parametrize(
    "text",
    ["<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n", '{"a": "b", "c": "d"', "  a: b\n c: d\n"],
)
def test_where_cutting_is_no_safe_guide_nothing_more_is_said(text: str) -> None:
    node, found = cut(text)
    assert node is None
    assert len(found) == 1


def test_characters_that_may_not_stand_there_are_all_reported() -> None:
    _, found = cut("a: b\u200bc\nd: e\nf:\n  - g\n  - \u202eh\n")
    assert found == [("text-character", 1), ("text-character", 5)]


def test_a_wrong_encoding_is_one_mistake_and_hides_no_other() -> None:
    data = "a: caf\xe9\nb: caf\xe9\nc: d\n".encode("latin-1")
    node, found = parse_what_can_be(data, "x.yml")
    assert node is not None
    assert plain(node.entries["c"]) == "d"
    assert [(one.check, one.place.line) for one in found] == [("file-encoding", 1)]


def test_a_mass_of_broken_lines_takes_no_mass_of_messages() -> None:
    _, found = cut("z: y\n" + "".join(f"k{number}: @\n" for number in range(900)))
    assert len(found) == 20


# One of them may stand in what is lost.
OTHERS = (
    (b"- ai-governance", b"- ai-law"),
    (b"    date: 2025-01-31", b"    date: soon"),
    (b"\ndate: 2025-01-23", b"\ndate: soon"),
)
# These leave no field that can be told from the rest.
HOPELESS = {"utf-16-from-notepad", "empty-file"}
BROKEN = [
    one
    for one in MISTAKES
    if one.name not in HOPELESS and parse((one / "sheet.yml").read_bytes(), "x.yml")[0] is None
]


@pytest.mark.parametrize("mistake", BROKEN, ids=lambda one: one.name)
def test_two_other_mistakes_are_said_beside_a_syntax_error(mistake: Path, tmp_path: Path) -> None:
    data = (mistake / "sheet.yml").read_bytes()
    for old, new in OTHERS:
        data = data.replace(old, new)
    sheet = tmp_path / "sheet.yml"
    sheet.write_bytes(data)
    words = said(tmp_path / "root", name_of(mistake), sheet)
    alone = (mistake / "said.txt").read_text("utf-8")
    others = words.count("[topic-unknown]") + words.count("[date-form]")
    assert others >= 2
    assert words.count("error: ") == alone.count("error: ") + others


def test_nothing_is_said_of_what_was_not_broken() -> None:
    repository = read_repository(PROJECT)
    found = list(broken_sheets(repository, TODAY, 60, seed=20261124))
    assert [(one.path, one.line, one.how, one.other) for one in found if one.other] == []
    assert sum(one.read for one in found) > 50


def test_a_broken_registry_entry_hides_no_other_and_makes_nobody_unknown(tmp_path: Path) -> None:
    lay(BASE, tmp_path)
    text = (tmp_path / REGISTRY).read_text("utf-8")
    (tmp_path / REGISTRY).write_text(
        f"{text}bad:\n  label: a: b\n  definition: x\nworse:\n  label: x\n", "utf-8"
    )
    assert [one.check for one in problems(tmp_path)] == ["yaml-syntax", "field-missing"]


def test_a_step_that_cannot_be_read_puts_no_other_step_out_of_order(tmp_path: Path) -> None:
    lay(HERE / "cases/status-move", tmp_path)
    assert "status-move" in {one.check for one in problems(tmp_path)}
    (tmp_path / "briefs/events/un-2025-a-step-between.yml").write_text('{"date": ', "utf-8")
    assert {one.check for one in problems(tmp_path)} == {"yaml-syntax"}
