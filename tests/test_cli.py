"""The command: exit 0 clean, 1 problems, 2 wrong usage; paths as people type them."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import briefing
from briefing import __version__
from briefing.cli import COMMANDS, main
from briefing.link.checks import ALL_CHECKS
from days import EPOCH

FIRST = "briefs/events/aa-2025-first-event.yml"
SECOND = "briefs/events/bb-2025-second-event.yml"
PACKAGES = str(Path(briefing.__file__).parents[1])


def run(*arguments: object, epoch: str = EPOCH) -> Result:
    """Run the command in this process."""
    result = CliRunner(env={"SOURCE_DATE_EPOCH": epoch}).invoke(
        main, [str(one) for one in arguments]
    )
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


def spoil(
    root: Path, path: str = FIRST, old: str = "date: 2025", new: str = "date: in 2025"
) -> None:
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), "utf-8")


# --- check


def test_a_clean_folder_exits_with_0(plain_root: Path) -> None:
    result = run("check", "--root", plain_root)
    assert result.exit_code == 0
    assert result.output == "2 sheets checked: no problems.\n"


def test_an_error_exits_with_1_and_shows_place_line_and_remedy(plain_root: Path) -> None:
    spoil(plain_root)
    result = run("check", "--root", plain_root)
    assert result.exit_code == 1
    head, line, caret, remedy, _, closing = result.output.splitlines()
    assert head.startswith(f"{FIRST}:9:7: error: at date: `in 2025-07-26`")
    assert line[caret.index("^")] == "i"
    assert remedy.startswith("  help: Write 2025-07-26")
    assert closing == "2 sheets checked: 1 error."


def test_a_warning_alone_exits_with_0(plain_root: Path) -> None:
    spoil(plain_root, SECOND, "title: Another event", f"title: {'A long title ' * 10}")
    result = run("check", "--root", plain_root)
    assert result.exit_code == 0
    assert "warning" in result.output
    assert "1 warning." in result.output


def test_every_problem_of_every_file_is_shown_in_one_run(plain_root: Path) -> None:
    spoil(plain_root)
    spoil(plain_root, SECOND, "https://", "http://")
    spoil(plain_root, "briefs/topics.yml", "broader: governance", "broader: nothing")
    spoil(plain_root, "briefs/comparisons/body-and-plan.yml", "summary:", "sumary:")
    errors = json.loads(run("check", "--format", "json", "--root", plain_root).output)
    assert [one["path"] for one in errors if one["severity"] == "error"] == [
        "briefs/comparisons/body-and-plan.yml",
        FIRST,
        SECOND,
        "briefs/topics.yml",
    ]


@pytest.mark.parametrize("registry", ["actors", "jurisdictions", "topics", "issues", "initiatives"])
def test_a_registry_that_cannot_be_read_is_one_error_and_not_hundreds(
    plain_root: Path, registry: str
) -> None:
    (plain_root / f"briefs/{registry}.yml").write_text("a: [\n")
    problems = json.loads(run("check", "--format", "json", "--root", plain_root).output)
    errors = {one["path"] for one in problems if one["severity"] == "error"}
    assert errors == {f"briefs/{registry}.yml"}


def test_a_vocabulary_that_cannot_be_read_still_shows_faults_of_form(plain_root: Path) -> None:
    (plain_root / "briefs/vocabulary.yml").write_text("a: [\n")
    spoil(plain_root)
    problems = json.loads(run("check", "--format", "json", "--root", plain_root).output)
    assert {one["path"] for one in problems} == {"briefs/vocabulary.yml", FIRST}


def test_with_a_file_only_its_own_problems_count(plain_root: Path) -> None:
    spoil(plain_root)
    result = run("check", plain_root / SECOND, "--root", plain_root)
    assert result.exit_code == 0
    assert result.output == "1 sheet checked: no problems.\n"
    assert run("check", plain_root / FIRST, "--root", plain_root).exit_code == 1
    both = run("check", plain_root / SECOND, plain_root / FIRST, "--root", plain_root)
    assert both.exit_code == 1


def test_a_path_may_be_relative_to_the_root_to_here_or_whole(
    plain_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(plain_root)
    monkeypatch.chdir(plain_root / "briefs/events")
    here = Path(FIRST).name
    for path in (here, f"./{here}", f"../events/{here}", FIRST, plain_root / FIRST):
        result = run("check", path, "--root", plain_root)
        assert result.exit_code == 1, path
        assert f"{FIRST}:9:7" in result.output
    monkeypatch.chdir(plain_root)
    assert run("check").exit_code == 1
    assert run("check", FIRST).exit_code == 1


@pytest.mark.parametrize("path", ["briefs/events/no-such.yml", "/etc/passwd", "../outside.yml"])
def test_a_path_that_is_not_there_or_outside_is_wrong_usage(plain_root: Path, path: str) -> None:
    (plain_root.parent / "outside.yml").write_text("x")
    result = run("check", path, "--root", plain_root)
    assert result.exit_code == 2
    assert "there is no file" in result.output


def test_a_folder_stands_for_the_files_in_it(plain_root: Path) -> None:
    spoil(plain_root)
    result = run("check", plain_root / "briefs/events", "--root", plain_root)
    assert result.exit_code == 1
    assert result.output.endswith("2 sheets checked: 1 error.\n")
    others = run("check", plain_root / "briefs/comparisons", "--root", plain_root)
    assert others.output == "0 sheets checked: no problems.\n"
    assert run("check", plain_root, "--root", plain_root).exit_code == 1


def test_a_link_in_the_place_of_a_sheet_is_reported_and_not_followed(plain_root: Path) -> None:
    (plain_root / "briefs/events/zz-a-link.yml").symlink_to("/etc/passwd")
    result = run("check", "briefs/events/zz-a-link.yml", "--root", plain_root)
    assert result.exit_code == 1
    assert "[file-kind]" in result.output
    assert "root:" not in result.output


def test_each_format_carries_the_same_problems(plain_root: Path) -> None:
    spoil(plain_root)
    github = run("check", "--format", "github", "--root", plain_root)
    assert github.exit_code == 1
    assert github.output.startswith(f"::error file={FIRST},line=9,col=7,title=date-form::")
    (one,) = json.loads(run("check", "--format", "json", "--root", plain_root).output)
    assert (one["path"], one["line"], one["column"], one["check"]) == (FIRST, 9, 7, "date-form")


def test_the_json_of_a_clean_folder_is_an_empty_list(plain_root: Path) -> None:
    assert json.loads(run("check", "--format", "json", "--root", plain_root).output) == []


def test_a_folder_without_sheets_is_an_error(tmp_path: Path) -> None:
    assert run("check", "--root", tmp_path).exit_code == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "xml"],
        ["--root", "/no/such/folder"],
        ["--no-such-option"],
    ],
)
def test_wrong_usage_exits_with_2(plain_root: Path, arguments: list[str]) -> None:
    assert run("check", *arguments).exit_code == 2


@pytest.mark.parametrize("epoch", ["yesterday", "-1", "1.5", "", "٣", "9" * 20, "9" * 5000])
def test_a_day_of_the_build_that_is_no_number_is_wrong_usage(plain_root: Path, epoch: str) -> None:
    result = run("check", "--root", plain_root, epoch=epoch)
    assert result.exit_code == 2
    assert "SOURCE_DATE_EPOCH" in result.output


def test_the_day_of_the_build_decides_what_is_overdue(plain_root: Path) -> None:
    spoil(plain_root, FIRST, "review_by: 2099-01-01", "review_by: 2026-06-01")
    before, after = "1748736000", "1795478400"
    assert "overdue" not in run("check", "--root", plain_root, epoch=before).output
    assert "review-overdue" in run("check", "--root", plain_root, epoch=after).output


# --- help


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert len(result.output.splitlines()) > 5


def test_the_help_lists_every_command_and_gives_examples() -> None:
    for arguments in ([], ["--help"], ["-h"]):
        output = run(*arguments).output
        assert all(f"\n  {command}" in output for command in COMMANDS)
        assert "briefing check briefs/events/" in output
        assert re.search(r"briefing new [a-z]+-\d{4}-", output)
    assert re.search(r"briefing new [a-z]+-\d{4}-", run("new", "--help").output)


def test_the_version_is_that_of_the_package() -> None:
    assert __version__ in run("--version").output


# --- new


def test_a_new_sheet_is_written_once_and_checked_without_an_error(plain_root: Path) -> None:
    result = run("new", "cc-2026-new-sheet", "--root", plain_root)
    assert result.exit_code == 0
    path = plain_root / "briefs/events/cc-2026-new-sheet.yml"
    assert str(path) in result.output
    text = path.read_text("utf-8")
    assert "date: 2026-11-24" in text
    assert "type: proposal" in text

    again = run("new", "cc-2026-new-sheet", "--root", plain_root)
    assert again.exit_code == 2
    assert "exists already" in again.output
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize(
    "name",
    ["single", "Upper-Case", "a_b-c", "a--b", "../a-b", "a/b-c", "a-b.yml", "é-a", "", "a b"],
)
def test_a_bad_id_writes_nothing(plain_root: Path, name: str) -> None:
    before = sorted(plain_root.rglob("*"))
    result = run("new", "--root", plain_root, "--", name)
    assert result.exit_code == 2
    assert re.search(r"For example [a-z]+-\d{4}-[a-z-]+\.", result.output)
    assert sorted(plain_root.rglob("*")) == before


def test_a_dangling_link_is_not_written_through(plain_root: Path) -> None:
    target = plain_root.parent / "target.yml"
    (plain_root / "briefs/events/cc-2026-new-sheet.yml").symlink_to(target)
    assert run("new", "cc-2026-new-sheet", "--root", plain_root).exit_code == 2
    assert not target.exists()


def test_a_new_sheet_can_be_the_first_one(tmp_path: Path) -> None:
    assert run("new", "cc-2026-new-sheet", "--root", tmp_path).exit_code == 0
    assert (tmp_path / "briefs/events/cc-2026-new-sheet.yml").is_file()


# --- write, explain, schema


def test_write_writes_only_what_changed_and_deletes_only_its_own(
    plain_root: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    first = run("write", target, "--root", plain_root)
    assert first.exit_code == 0
    page = target / "briefings/aa-2025-first-event.md"
    stamp = page.stat().st_mtime_ns
    (target / "own.md").write_text("mine")
    assert run("write", target, "--root", plain_root).output.startswith(
        "0 files written, 0 deleted"
    )
    assert page.stat().st_mtime_ns == stamp

    (plain_root / SECOND).unlink()
    (plain_root / "briefs/comparisons/body-and-plan.yml").unlink()
    assert run("write", target, "--root", plain_root).exit_code == 0
    assert not (target / "briefings/bb-2025-second-event.md").exists()
    assert (target / "own.md").read_text() == "mine"


def test_write_and_build_write_nothing_while_there_is_an_error(
    plain_root: Path, tmp_path: Path
) -> None:
    spoil(plain_root)
    target = tmp_path / "out"
    for command in (["write", target], ["build", "--output", target]):
        result = run(*command, "--root", plain_root)
        assert result.exit_code == 1
        assert f"{FIRST}:9:7: error" in result.output
        assert "Nothing was written." in result.output
        assert not target.exists()


def test_a_hand_written_page_is_never_replaced(plain_root: Path, tmp_path: Path) -> None:
    docs = plain_root / "docs"
    docs.mkdir()
    (docs / "index.md").write_text("# Mine\n")
    result = run("write", tmp_path / "out", "--root", plain_root)
    assert result.exit_code == 1
    assert "index.md" in result.output
    assert "Rename it" in result.output


def test_write_leaves_no_empty_folder_of_its_own_behind(plain_root: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    old = target / "old/deep/page.md"
    old.parent.mkdir(parents=True)
    old.write_text("# Old\n")
    (target / ".briefing-files").write_text("old/deep/page.md\n")
    assert run("write", target, "--root", plain_root).exit_code == 0
    assert not (target / "old").exists()


def test_write_deletes_nothing_outside_its_folder_whatever_its_list_says(
    plain_root: Path, tmp_path: Path
) -> None:
    target, own = tmp_path / "out", tmp_path / "own.txt"
    target.mkdir()
    own.write_text("mine")
    (target / ".briefing-files").write_text(f"../own.txt\n{own}\nx/../../own.txt\n")
    assert run("write", target, "--root", plain_root).exit_code == 0
    assert own.read_text() == "mine"


def test_explain_lists_every_check_and_explains_each() -> None:
    listed = run("explain").output
    for one in ALL_CHECKS:
        assert f" {one.slug} " in listed
    assert run("explain", ALL_CHECKS[0].slug).exit_code == 0


def test_explain_knows_what_was_meant() -> None:
    result = run("explain", "quote-to-long")
    assert result.exit_code == 2
    assert "Did you mean quote-too-long?" in result.output


def test_the_schema_is_printed_with_the_words_of_the_registries(plain_root: Path) -> None:
    schema = json.loads(run("schema", "--root", plain_root).output)
    assert schema["properties"]["type"]["enum"] == ["proposal"]


# --- as a command of its own


@pytest.fixture
def command(plain_root: Path) -> Callable[..., subprocess.CompletedProcess[str]]:
    def called(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "briefing", *arguments],
            cwd=plain_root,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": PACKAGES, **environment},
        )

    return called


def test_the_command_gives_its_verdict_as_exit_code(
    command: Callable[..., subprocess.CompletedProcess[str]], plain_root: Path
) -> None:
    clean = command("check")
    assert (clean.returncode, clean.stderr) == (0, "")
    spoil(plain_root)
    faulty = command("check", FIRST)
    assert (faulty.returncode, faulty.stderr) == (1, "")
    assert faulty.stdout.startswith(f"{FIRST}:9:7: error")
    wrong = command("check", "no-such.yml")
    assert wrong.returncode == 2
    assert wrong.stdout == ""


def test_the_report_does_not_depend_on_the_encoding_of_the_terminal(
    command: Callable[..., subprocess.CompletedProcess[str]], plain_root: Path
) -> None:
    spoil(plain_root, FIRST, "date: 2025-07-26", "date: 二〇二五年")
    plain = command(
        "check", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0", PYTHONIOENCODING="ascii"
    )
    assert plain.returncode == 1
    assert "Traceback" not in plain.stderr
    assert "date-form" in plain.stdout


def test_a_check_loads_nothing_that_only_a_build_needs(plain_root: Path) -> None:
    code = "import sys; from briefing.cli import main\ntry: main(['check'])\nexcept SystemExit: "
    code += "print(*sorted({one.partition('.')[0] for one in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=plain_root,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONPATH": PACKAGES},
    )
    loaded = set(done.stdout.split())
    assert {"briefing", "yaml", "pydantic"} <= loaded
    assert not loaded & {"jinja2", "mkdocs", "snowballstemmer", "markdown", "asyncio"}


def test_a_name_of_a_file_cannot_act_on_the_terminal(plain_root: Path) -> None:
    (plain_root / "briefs/events/a\x07\x9b2J-b.yml").write_text("x: y\n")
    result = run("check", "--root", plain_root)
    assert result.exit_code == 1
    assert all(line.isprintable() for line in result.output.split("\n"))
