"""What is known is left out: recorded in the baseline file, or there in the base already."""

import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from briefing.baseline import PATH, Finding, findings, fresh, record, recorded
from briefing.cli import main
from briefing.link.checks import MAY_WAIT
from briefing.pipeline import assemble
from briefing.problem import BriefingError, Place, Problem, Severity
from days import EPOCH, TODAY
from test_cases import CASES, lay

FIRST = "briefs/events/aa-2025-first-event.yml"
SECOND = "briefs/events/bb-2025-second-event.yml"
LONG = "A long title " * 10


def run(root: Path, *arguments: str) -> Result:
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH})
    result = runner.invoke(main, ["check", "--root", str(root), *arguments])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def change(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def warned(plain_root: Path) -> Path:
    """The plain folder with two warnings in its first sheet: the title and an overdue review."""
    change(plain_root, FIRST, "title: Plain words", f"title: {LONG}")
    change(plain_root, FIRST, "review_by: 2099-01-01", "review_by: 2026-06-01")
    return plain_root


def test_what_is_recorded_is_left_out_wherever_it_has_moved(warned: Path) -> None:
    assert "2 warnings" in run(warned).output
    assert "Recorded 2 in " in run(warned, "--write-baseline").output
    assert (warned / PATH).read_text("utf-8").splitlines()[3:] == [
        f'- "review-overdue {FIRST} review_by"',
        f'- "title-too-long {FIRST} title"',
    ]
    change(warned, FIRST, "title:", "# One line more.\n\ntitle:")
    output = run(warned, "--baseline").output
    assert output == f"2 sheets checked: no problems.\n2 known problems, in {PATH}: left out.\n"
    assert run(warned).output == output
    assert "2 warnings" in run(warned, "--no-baseline").output


def test_what_is_new_is_shown_beside_a_baseline(warned: Path) -> None:
    run(warned, "--write-baseline")
    change(warned, SECOND, "title: Another event", f"title: {LONG}")
    output = run(warned, "--baseline").output
    assert output.count("[title-too-long]") == 1
    assert f"{SECOND}:" in output


def test_lines_that_are_no_longer_needed_are_counted(warned: Path) -> None:
    run(warned, "--write-baseline")
    change(warned, FIRST, f"title: {LONG}", "title: Short words")
    output = run(warned, "--baseline").output
    assert "1 of its lines are no longer needed" in output


def test_an_error_is_never_recorded(warned: Path) -> None:
    change(warned, SECOND, "date: 2025", "date: in 2025")
    result = run(warned, "--write-baseline")
    assert result.exit_code == 1
    assert "date-form" in result.output
    assert "date-form" not in (warned / PATH).read_text("utf-8")


@pytest.fixture
def old_error(plain_root: Path) -> Path:
    """The plain folder with an error in its first sheet, of a check on which nothing rests."""
    change(plain_root, FIRST, "\nas_of: 2025-07-26", "\nas_of: 2019-01-01")
    assert run(plain_root).exit_code == 1
    return plain_root


NEW_RULE = ("--write-baseline", "--errors-of", "date-after-as-of")


def test_an_error_of_a_new_rule_is_recorded_when_the_rule_is_named(old_error: Path) -> None:
    assert run(old_error, "--write-baseline").exit_code == 1
    assert run(old_error, *NEW_RULE).exit_code == 0
    said = run(old_error)
    assert said.exit_code == 0
    assert re.search(rf"\d known problems, \d of them errors, in {PATH}: left out\.", said.output)
    assert assemble(old_error, TODAY).known
    assert run(old_error, "--no-baseline").exit_code == 1


def test_a_new_sheet_does_not_profit_from_an_old_error(old_error: Path) -> None:
    run(old_error, *NEW_RULE)
    text = (old_error / FIRST).read_text("utf-8")
    (old_error / "briefs/events/cc-2025-third-event.yml").write_text(text, "utf-8")
    assert run(old_error).exit_code == 1
    run(old_error, "--write-baseline")
    assert run(old_error).exit_code == 1, "writing anew takes in no error that nobody named"
    with pytest.raises(BriefingError):
        assemble(old_error, TODAY)


def test_writing_anew_keeps_the_errors_that_were_recorded(old_error: Path) -> None:
    run(old_error, *NEW_RULE)
    recorded_once = (old_error / PATH).read_text("utf-8")
    run(old_error, "--write-baseline")
    assert (old_error / PATH).read_text("utf-8") == recorded_once


def test_an_error_on_which_others_rest_is_never_left_out(plain_root: Path) -> None:
    change(plain_root, SECOND, "date: 2025", "date: in 2025")
    refused = run(plain_root, "--write-baseline", "--errors-of", "date-form")
    assert refused.exit_code == 2
    assert "cannot be recorded" in refused.output
    (plain_root / PATH).write_text(f'- "date-form {SECOND} date"\n', "utf-8")
    assert run(plain_root).exit_code == 1


WAITING = [case for case in CASES if case.name in MAY_WAIT]


@pytest.mark.parametrize("case", WAITING, ids=lambda case: case.name)
def test_a_site_can_be_built_with_an_error_that_may_wait(case: Path, tmp_path: Path) -> None:
    lay(case, tmp_path)
    assert run(tmp_path, "--write-baseline", "--errors-of", case.name).exit_code == 0
    assert case.name in {one.check for one in assemble(tmp_path, TODAY).known}


def test_a_faulty_baseline_is_an_error_of_the_build(old_error: Path) -> None:
    (old_error / PATH).write_text("what is this\n", "utf-8")
    with pytest.raises(BriefingError) as stopped:
        assemble(old_error, TODAY)
    assert PATH in {one.place.path for one in stopped.value.problems}


def test_a_baseline_that_is_not_there_or_faulty_is_wrong_usage(warned: Path) -> None:
    assert run(warned, "--baseline").exit_code == 2
    (warned / PATH).write_text("what is this\n", "utf-8")
    result = run(warned, "--baseline")
    assert result.exit_code == 2
    assert f"{PATH}:1" in result.output


def test_the_baseline_is_not_written_through_a_link(warned: Path) -> None:
    target = warned.parent / "elsewhere"
    (warned / PATH).symlink_to(target)
    assert run(warned, "--write-baseline").exit_code == 2
    assert not target.exists()


def test_only_what_the_base_does_not_have_is_shown(warned: Path, tmp_path: Path) -> None:
    base = tmp_path / "base"
    shutil.copytree(warned, base)
    change(warned, FIRST, "title:", "# Moved down.\ntitle:")
    change(warned, SECOND, "date: 2025", "date: in 2025")
    result = run(warned, "--new-only", str(base))
    assert result.exit_code == 1
    assert "date-form" in result.output
    assert "title-too-long" not in result.output
    assert f"2 that {base} has too left out." in result.output
    assert run(base, "--new-only", str(warned)).exit_code == 0


def test_the_base_may_be_a_commit(warned: Path) -> None:
    def git(*arguments: str) -> None:
        who = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", "-C", warned, *who, *arguments], check=True, capture_output=True)

    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-qm", "First")
    change(warned, SECOND, "title: Another event", f"title: {LONG}")
    output = run(warned, "--new-only", "main").output
    assert output.count("[title-too-long]") == 1
    assert run(warned, "--new-only", "no-such-commit").exit_code == 2


def test_an_entry_that_moves_in_its_list_stays_the_same_finding(tmp_path: Path) -> None:
    texts = ("a:\n- b: one\n- b: two\n", "# x\na:\n- b: zero\n- b: one\n- b: two\n")
    places = (Place("x.yml", 3, 6), Place("x.yml", 5, 6))
    found = [
        findings([Problem(place, "c", Severity.HINT, "m")], lambda _, text=text: text.encode())  # type: ignore[misc]
        for text, place in zip(texts, places, strict=True)
    ]
    assert found[0][0][1] == found[1][0][1]
    assert found[0][0][1].key.endswith("/b")


def test_two_findings_at_one_spot_are_two() -> None:
    one = Problem(Place("x.yml"), "c", Severity.HINT, "m")
    finding = Finding("c", "x.yml", "-")
    pairs = [(one, finding)] * 3
    new, over = fresh(pairs, Counter({finding: 2}))
    assert len(new) == 1
    assert not over
    assert recorded(record(pairs)) == Counter({finding: 3})


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1))
def test_any_key_is_read_back_from_the_file(key: str) -> None:
    one = Problem(Place("x.yml"), "c", Severity.WARNING, "m")
    finding = Finding("c", "x.yml", key)
    assert recorded(record([(one, finding)])) == Counter({finding: 1})
