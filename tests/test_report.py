"""Problems in words: nothing that a sheet holds can act on a terminal or on a workflow."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.problem import BriefingError, Place, Problem, Severity, has_errors
from briefing.report import FORMATS, source_lines, totals
from briefing.report.formats import visible


def problem(message: str = "wrong", line: int = 1, column: int = 1, **more: str) -> Problem:
    severity = Severity(more.get("severity", "error"))
    place = Place(more.get("path", "x.yml"), line, column)
    return Problem(place, "some-check", severity, message, more.get("help", ""))


def report(form: str, one: Problem, *lines: str) -> list[str]:
    return list(FORMATS[form]([one], lambda path: list(lines)))


def test_the_caret_stands_below_the_column() -> None:
    head, line, caret, remedy, end = report(
        "text", problem("bad date", 2, 7, help="Write a day."), "a: b", "date: soon"
    )
    assert head == "x.yml:2:7: error: bad date [some-check]"
    assert line.endswith("date: soon")
    assert line[caret.index("^")] == "s"
    assert (remedy, end) == ("  help: Write a day.", "")


def test_the_caret_counts_wide_letters_as_two_columns() -> None:
    _, line, caret, _ = report("text", problem("x", 1, 5), "中国: x")
    assert caret.index("^") == line.index("x") + 2


def test_the_caret_does_not_count_marks_that_stand_on_a_letter() -> None:
    _, line, caret, _ = report("text", problem("x", 1, 5), "e\u0301: x")
    assert caret.index("^") == line.index("x") - 1


def test_a_long_line_is_cut_around_the_column() -> None:
    text = "a" * 500 + "B" + "c" * 500
    _, line, caret, _ = report("text", problem("x", 1, 501), text)
    assert len(line) < 120
    assert line[caret.index("^")] == "B"


def test_a_place_beyond_the_file_has_no_snippet() -> None:
    assert len(report("text", problem("x", 9), "one line")) == 2


@pytest.mark.parametrize("form", ["text", "github"])
@given(text=st.text(max_size=80))
def test_no_text_of_a_sheet_reaches_the_terminal_as_a_control_character(
    form: str, text: str
) -> None:
    one = problem(text, 1, 1, path=f"x{text}.yml", help=text)
    for line in report(form, one, text.replace("\n", " ")):
        assert line.isprintable(), repr(line)


@given(st.text(max_size=80))
def test_a_message_can_neither_end_a_workflow_command_nor_begin_one(text: str) -> None:
    lines = report("github", problem(text, path=f"a{text}.yml"))
    assert len(lines) == 1
    assert lines[0].startswith("::error file=")
    properties = lines[0].removeprefix("::error ").split("::")[0]
    assert properties.count(",") == 3


@given(
    st.sampled_from(["::add-mask::x", "  ::error::x", "##[add-mask]x", "\t::stop-commands::y"]),
    st.text(max_size=20),
)
def test_no_line_of_a_report_is_taken_for_a_workflow_command(command: str, text: str) -> None:
    for value in (command, f"{text}\n{command}", f"{text}{command}"):
        one = problem(value, 1, 1, help=f"Add:\n{value}")
        for line in report("text", one, command):
            assert not line.lstrip().startswith("::")
            assert "##[" not in line


def test_github_annotations_carry_the_place_and_escape_their_signs() -> None:
    one = problem("50% of a: b, c\nd", 3, 4, path="a,b:c.yml", severity="warning", help="Fix.")
    assert report("github", one) == [
        "::warning file=a%2Cb%3Ac.yml,line=3,col=4,title=some-check::50%25 of a: b, c\\u000ad Fix."
    ]


def test_json_holds_every_field_of_every_problem() -> None:
    one = problem("ümlaut \u2028", 3, 4, help="Fix.")
    assert json.loads("".join(report("json", one))) == [
        {
            "path": "x.yml",
            "line": 3,
            "column": 4,
            "check": "some-check",
            "severity": "error",
            "message": "ümlaut \u2028",
            "help": "Fix.",
        }
    ]
    assert json.loads("".join(FORMATS["json"]([], lambda path: []))) == []


def test_signs_that_act_become_their_codes_and_letters_stay() -> None:
    assert visible("中 é \x1b[2J\u202e") == "中 é \\u001b[2J\\u202e"


def test_the_closing_line_counts_in_the_singular_and_the_plural() -> None:
    error, warning = problem(), problem(severity="warning")
    assert totals([], 3) == "3 sheets checked: no problems."
    assert totals([error, warning, warning], 3) == "3 sheets checked: 1 error, 2 warnings."


def test_links_and_folders_are_not_read_for_snippets(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "link.yml").symlink_to("secret")
    (tmp_path / "sheet.yml").write_bytes(b"caf\xe9\nx\n")
    lines = source_lines(tmp_path)
    assert lines("link.yml") == lines("missing.yml") == lines(".") == []
    assert lines("sheet.yml") == ["caf\ufffd", "x"]


def test_problems_are_ordered_by_file_and_line_and_only_errors_stop_a_build() -> None:
    later, earlier = problem(line=9), problem(line=2, severity="warning")
    assert BriefingError([later, earlier]).problems == (earlier, later)
    assert has_errors([earlier, later])
    assert not has_errors([earlier])


def test_no_line_of_a_file_that_a_link_leads_to_is_shown(tmp_path: Path) -> None:
    (tmp_path / "elsewhere/events").mkdir(parents=True)
    (tmp_path / "elsewhere/events/a.yml").write_text("secret")
    (tmp_path / "elsewhere/b.yml").write_text("secret")
    (tmp_path / "root/briefs").mkdir(parents=True)
    (tmp_path / "root/briefs/events").symlink_to(tmp_path / "elsewhere/events")
    (tmp_path / "root/briefs/b.yml").symlink_to(tmp_path / "elsewhere/b.yml")
    lines = source_lines(tmp_path / "root")
    assert lines("briefs/events/a.yml") == lines("briefs/b.yml") == []
    assert source_lines(tmp_path / "elsewhere")("b.yml") == ["secret"]
