"""The strict YAML reader: text stays text, every fault has a place, nothing runs away."""

import json
import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing.problem import Place, Problem, Severity
from briefing.read.decode import MOST_BYTES
from briefing.read.nodes import Mapping, Scalar, Sequence, child, place_of, plain
from briefing.read.yaml import DEEPEST, parse


def read(text: str) -> object:
    """Return the plain content of a document without problems."""
    node, problems = parse(text.encode(), "x.yml")
    assert not problems
    assert node is not None
    return plain(node)


def only(data: bytes | str) -> Problem:
    """Return the one problem of a document."""
    _, problems = parse(data.encode() if isinstance(data, str) else data, "x.yml")
    assert len(problems) == 1, problems
    return problems[0]


@pytest.mark.parametrize(
    "scalar",
    [
        "NO",
        "yes",
        "off",
        "null",
        "~",
        "1.10",
        "12:30",
        "0o17",
        "1e5",
        ".nan",
        "2025-07-26",
        "=",
        "1_0",
    ],
)
def test_every_scalar_is_the_text_that_stands_there(scalar: str) -> None:
    assert read(f"a: {scalar}\n") == {"a": scalar}
    assert read(f'a: "{scalar}"\n') == {"a": scalar}


def test_every_form_of_line_end_gives_the_same_data() -> None:
    text = "a: b\nc:\n  - d\n"
    expected = {"a": "b", "c": ["d"]}
    for end in ("\n", "\r\n", "\r"):
        assert read(text.replace("\n", end)) == expected
    assert read("\ufeff" + text) == expected


def test_every_node_has_the_place_where_it_is_written() -> None:
    node, _ = parse(b"a: one\nb:\n  - two\n  - k: three\n", "x.yml")
    assert isinstance(node, Mapping)
    assert place_of(node, ("a",)) == Place("x.yml", 1, 4)
    assert place_of(node, ("b", 0)) == Place("x.yml", 3, 5)
    assert place_of(node, ("b", 1, "k")) == Place("x.yml", 4, 8)
    assert node.keys["b"] == Place("x.yml", 2, 1)
    assert isinstance(child(node, "b"), Sequence)


REFUSED = {
    "a: &x hi\n": ("yaml-alias", 1, 4),
    "a: *x\n": ("yaml-alias", 1, 4),
    "a: *bold*\n": ("yaml-syntax", 1, 9),
    "a: &x [*x]\n": ("yaml-alias", 1, 4),
    "a:\n  <<: b\n": ("yaml-alias", 2, 3),
    "a: !!str x\n": ("yaml-tag", 1, 4),
    "a: !!python/name:os.system\n": ("yaml-tag", 1, 4),
    "a: !env HOME\n": ("yaml-tag", 1, 4),
    "!!map\na: b\n": ("yaml-tag", 1, 1),
    "%YAML 1.2\n---\na: b\n": ("yaml-directive", 1, 1),
    "a: b\n---\na: c\n": ("yaml-documents", 2, 1),
    "a: b\na: c\n": ("yaml-duplicate-key", 2, 1),
    'a: b\n"a": c\n': ("yaml-duplicate-key", 2, 1),
    "no: a\n": ("yaml-key", 1, 1),
    "1: a\n": ("yaml-key", 1, 1),
    "? \n: a\n": ("yaml-key", 1, 2),
    "? [a]\n: b\n": ("yaml-key", 1, 3),
    "": ("yaml-empty", 1, 1),
    "# only a comment\n": ("yaml-empty", 1, 1),
    "42\n": ("yaml-root", 1, 1),
    "- a\n": ("yaml-root", 1, 1),
    "a: Act 1: the thing\n": ("yaml-syntax", 1, 9),
    "a: @user\n": ("yaml-syntax", 1, 4),
    "a:\n\tb: c\n": ("yaml-syntax", 2, 1),
    'a: "\\q"\n': ("yaml-syntax", 1, 5),
    "<<<<<<< HEAD\na: b\n=======\n": ("yaml-syntax", 2, 2),
    "a: b\x00c\n": ("text-character", 1, 5),
    "a: x\u202ey\n": ("text-character", 1, 5),
    "a: b\n\x85c: d\n": ("text-character", 2, 1),
    "a: b\u2028c\n": ("text-character", 1, 5),
    "a: # \x1b[31m\n": ("text-character", 1, 6),
}


@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
def test_what_yaml_can_do_but_a_sheet_may_not_is_refused_at_its_place(
    text: str, expected: tuple[str, int, int]
) -> None:
    problem = only(text)
    assert problem.severity is Severity.ERROR
    assert (problem.check, problem.place.line, problem.place.column) == expected
    assert problem.message


def test_bytes_that_are_not_utf_8_are_found_by_line_and_column() -> None:
    problem = only(b"a: b\nc: caf\xe9\n")
    assert (problem.check, problem.place) == ("file-encoding", Place("x.yml", 2, 7))


def test_a_duplicate_key_does_not_hide_the_first_value_nor_later_faults() -> None:
    node, problems = parse(b"a: one\na: two\nb: three\nb: four\n", "x.yml")
    assert node is not None
    assert plain(node) == {"a": "one", "b": "three"}
    assert [one.place.line for one in problems] == [2, 4]
    assert "line 1" in problems[0].message


def test_a_comment_that_swallows_text_is_a_warning() -> None:
    problem = only("a: Clause #4 applies # really\n".replace(" # r", " #r"))
    assert (problem.check, problem.severity) == ("yaml-comment", Severity.WARNING)
    assert read("a: b # a note\n") == {"a": "b"}


def test_the_limit_of_depth_is_exact() -> None:
    whole = "a: " + "[" * (DEEPEST - 1) + "x" + "]" * (DEEPEST - 1)
    assert read(whole)
    assert only(f"a: {'[' * DEEPEST}x{']' * DEEPEST}").check == "yaml-depth"


@pytest.mark.parametrize(
    "bomb",
    [
        "a: " + "[" * 60_000,
        "- " * 60_000 + "x",
        "{a: " * 30_000,
        "\n".join(" " * level + "a:" for level in range(400)),
        "".join(f"k{number}: v\n" for number in range(15_000)),
        "a: [" + "x," * 60_000 + "]",
    ],
    ids=["brackets", "dashes", "braces", "stairs", "keys", "items"],
)
def test_a_file_within_the_size_limit_cannot_make_the_reader_work_for_long(bomb: str) -> None:
    assert len(bomb) <= MOST_BYTES or len(bomb) < 2 * MOST_BYTES
    started = time.process_time()
    node, problems = parse(bomb.encode()[:MOST_BYTES], "x.yml")
    assert time.process_time() - started < 2
    assert node is None
    assert problems


def test_a_file_over_the_size_limit_is_not_read_at_all() -> None:
    assert only(b"a" * (MOST_BYTES + 1)).check == "file-size"


json_values = st.recursive(
    st.text(
        alphabet=st.characters(blacklist_categories=["Cc", "Cf", "Co", "Cs", "Cn"]), max_size=20
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.from_regex(r"[a-z]{3,8}_x", fullmatch=True), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(st.dictionaries(st.from_regex(r"[a-z]{3,8}_x", fullmatch=True), json_values, min_size=1))
def test_what_a_yaml_writer_writes_is_read_back_as_it_was(value: dict[str, object]) -> None:
    for text in (
        yaml.safe_dump(value, allow_unicode=True, default_style='"', sort_keys=False),
        json.dumps(value, ensure_ascii=False).replace("\x7f", ""),
    ):
        node, problems = parse(text.encode(), "x.yml")
        blocking = [one for one in problems if one.check not in ("text-character", "yaml-depth")]
        assert not blocking
        if node is not None and not problems:
            assert plain(node) == yaml.safe_load(text)


@given(st.binary(max_size=200))
def test_any_bytes_at_all_give_a_mapping_or_an_error(data: bytes) -> None:
    node, problems = parse(data, "x.yml")
    assert node is not None or any(one.severity is Severity.ERROR for one in problems)
    assert all(one.place.line >= 1 and one.place.column >= 1 for one in problems)


@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@`? \n\t,~<", max_size=60))
def test_any_text_made_of_yaml_signs_gives_a_mapping_or_an_error(text: str) -> None:
    node, problems = parse(text.encode(), "x.yml")
    assert node is not None or any(one.severity is Severity.ERROR for one in problems)


def test_a_scalar_knows_whether_it_was_written_without_quotes() -> None:
    node, _ = parse(b"a: b\nc: 'd'\n", "x.yml")
    assert isinstance(node, Mapping)
    flags = {key: one.plain for key, one in node.entries.items() if isinstance(one, Scalar)}
    assert flags == {"a": True, "c": False}
