"""The shell of the comment workflow: what it makes of a change, and what it asks GitHub to do.

GitHub itself is not here. A program named `gh` stands in its place: it answers from files and notes
what it was asked.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_fixture import PROJECT

JOBS: dict[str, Any] = yaml.safe_load((PROJECT / ".github/workflows/comment.yml").read_text())[
    "jobs"
]
MARK = "<!-- what-changes -->"
SHA = "0123456789abcdef0123456789abcdef01234567"
GH = f"""\
#!{sys.executable}
import json, pathlib, subprocess, sys
here = pathlib.Path(__file__).parent
asked = sys.argv[2:]
with (here / "asked.jsonl").open("a") as log:
    log.write(json.dumps(asked) + "\\n")
if "PATCH" in asked or "POST" in asked:
    (here / "sent.json").write_text(pathlib.Path("body.json").read_text())
elif any(one.endswith("/pulls") for one in asked):
    print((here / "pulls.json").read_text())
elif told := next((one for one in asked if one.endswith(("/files", "/pulls/7"))), ""):
    said = here / ("files.json" if told.endswith("/files") else "pull.json")
    sys.exit(subprocess.run(["jq", "-r", asked[-1], said]).returncode)
else:
    print((here / "mine.txt").read_text(), end="")
"""


def step(job: str, name: str) -> str:
    """Return the shell of a step."""
    return str(next(one["run"] for one in JOBS[job]["steps"] if one["name"] == name))


def shell(script: str, folder: Path, **environment: str) -> None:
    """Run a step as the runner does."""
    path = f"{folder / 'bin'}:{os.environ['PATH']}"
    subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=folder,
        env={**os.environ, "PATH": path, **environment},
        check=True,
        capture_output=True,
        timeout=60,
    )


def lay(folder: Path, plain_root: Path) -> Path:
    """Put base/ and change/ into a folder, with the command where the workflow looks for it."""
    for name in ("base", "change"):
        shutil.copytree(plain_root, folder / name)
    command = folder / "base/.venv/bin/briefing"
    command.parent.mkdir(parents=True)
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n')
    command.chmod(0o755)
    return folder / "change/briefs/events/aa-2025-first-event.yml"


def test_the_comment_says_what_a_reader_would_see(tmp_path: Path, plain_root: Path) -> None:
    sheet = lay(tmp_path, plain_root)
    title = yaml.safe_load(sheet.read_text("utf-8"))["title"]
    sheet.write_text(sheet.read_text("utf-8").replace(title, "Ministry renames a plan", 1), "utf-8")
    shell(step("words", "Compare as a reader would"), tmp_path)
    comment = (tmp_path / "comment.md").read_text("utf-8")
    assert comment.startswith(MARK + "\n")
    assert "Ministry renames a plan" in comment


def test_a_long_comment_ends_at_a_whole_line_below_the_limit(tmp_path: Path) -> None:
    command = tmp_path / "base/.venv/bin/briefing"
    command.parent.mkdir(parents=True)
    command.write_text("#!/bin/sh\nyes 'a line of thirty characters.....' | head -n 9000\n")
    command.chmod(0o755)
    shell(step("words", "Compare as a reader would"), tmp_path)
    comment = (tmp_path / "comment.md").read_text("utf-8")
    assert 59_000 < len(comment) < 60_100
    assert set(comment.splitlines()[1:]) == {"a line of thirty characters....."}


needs_jq = pytest.mark.skipif(
    not shutil.which("jq"), reason="jq is not installed; GitHub's runners have it"
)
PULL = {"number": 7, "head": {"sha": SHA}}
SHEETS = [{"filename": "briefs/events/a-b.yml"}, {"filename": "briefs/actors.yml"}]


def post(
    folder: Path,
    pulls: list[dict[str, Any]],
    mine: str = "",
    files: list[dict[str, str]] = SHEETS,
    newest: str = SHA,
    count: int | None = None,
) -> str | None:
    """Run the step that posts; return the body that was sent, or None."""
    stand_in = folder / "bin/gh"
    stand_in.parent.mkdir()
    stand_in.write_text(GH)
    stand_in.chmod(0o755)
    (folder / "bin/mine.txt").write_text(mine)
    (folder / "bin/pulls.json").write_text(json.dumps(pulls))
    (folder / "bin/files.json").write_text(json.dumps(files))
    whole = {"head": {"sha": newest}, "changed_files": len(files) if count is None else count}
    (folder / "bin/pull.json").write_text(json.dumps(whole))
    (folder / "comment.md").write_text(f'{MARK}\nA "quoted" line.\n')
    shell(
        step("post", "Post or renew the comment"),
        folder,
        REPOSITORY="o/r",
        HEAD_OWNER="somebody",
        HEAD_BRANCH="$(touch hacked)",
        HEAD_SHA=SHA,
        RUN="https://example.org/run",
    )
    assert not (folder / "hacked").exists()
    sent = folder / "bin/sent.json"
    return str(json.loads(sent.read_text())["body"]) if sent.exists() else None


@needs_jq
@pytest.mark.parametrize(
    ("mine", "pulls", "method"),
    [
        ("", [PULL], "POST repos/o/r/issues/7/comments"),
        ("42\n", [PULL], "PATCH repos/o/r/issues/comments/42"),
        ("", [{"number": 7, "head": {"sha": "f" * 40}}], ""),
        ("", [], ""),
    ],
)
def test_one_comment_is_posted_or_renewed_on_the_pull_request_with_this_commit(
    tmp_path: Path, mine: str, pulls: list[dict[str, Any]], method: str
) -> None:
    body = post(tmp_path, pulls, mine)
    if not method:
        assert body is None
        return
    verb, address = method.split()
    last = json.loads((tmp_path / "bin/asked.jsonl").read_text().splitlines()[-1])
    assert (verb in last, address in last) == (True, True)
    assert str(body).startswith(f'{MARK}\nA "quoted" line.\n')


@needs_jq
def test_the_preview_of_a_change_of_facts_is_offered(tmp_path: Path) -> None:
    assert "preview as a zip](https://example.org/run#artifacts)" in str(post(tmp_path, [PULL]))


@needs_jq
@pytest.mark.parametrize(
    ("files", "count", "told"),
    [
        ([*SHEETS, {"filename": ".github/workflows/check.yml"}], None, "1 of the 3 files"),
        (
            [{"filename": "briefs/x.yml", "previous_filename": "docs/x.md"}],
            None,
            "1 of the 1 files",
        ),
        ([{"filename": "../briefs/x"}, {"filename": "Briefs/x"}], None, "2 of the 2 files"),
        (SHEETS, 3001, "2999 of the 3001 files"),  # the list that GitHub gives ends at 3,000
    ],
)
def test_of_a_change_of_code_no_preview_is_offered(
    tmp_path: Path, files: list[dict[str, str]], count: int | None, told: str
) -> None:
    body = str(post(tmp_path, [PULL], files=files, count=count))
    assert told in body
    assert "#artifacts" not in body


@needs_jq
def test_nothing_is_said_of_a_commit_that_is_no_longer_the_newest(tmp_path: Path) -> None:
    assert post(tmp_path, [PULL], newest="f" * 40) is None


def test_the_job_that_reads_the_change_can_write_nothing() -> None:
    assert JOBS["words"]["permissions"] == {"contents": "read"}
    assert not any("checkout" in one.get("uses", "") for one in JOBS["post"]["steps"])
