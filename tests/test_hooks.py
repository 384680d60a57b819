"""The hooks before a commit, run as they are written: they stop what the check would stop."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from site_fixture import PROJECT, environment

OFFERED: list[dict[str, Any]] = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text())
CONFIGURED: dict[str, Any] = yaml.safe_load((PROJECT / ".pre-commit-config.yaml").read_text())
OWN: list[dict[str, Any]] = CONFIGURED["repos"][0]["hooks"]
CHECKS = [
    pytest.param(next(one for one in hooks if one["id"] == "briefing-check"), id=name)
    for name, hooks in (("offered", OFFERED), ("own", OWN))
]


def run(hook: dict[str, Any], root: Path, *names: str) -> subprocess.CompletedProcess[str]:
    """Run an entry in `root` as pre-commit does, with the names of files unless it asks for none.

    The environment of this Python stands for the one that is made for the hook.
    """
    words = shlex.split(hook["entry"])
    if hook["language"] == "system":
        (root / ".venv").symlink_to(sys.prefix)
    given = names if hook.get("pass_filenames", True) else ()
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        [*words, *given],
        cwd=root,
        env=environment(PATH=path),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("hook", CHECKS)
def test_sheets_without_a_mistake_may_be_committed(hook: dict[str, Any], plain_root: Path) -> None:
    done = run(hook, plain_root, "briefs/events/aa-2025-first-event.yml")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("hook", CHECKS)
def test_an_entry_that_others_need_cannot_be_taken_away(
    hook: dict[str, Any], plain_root: Path
) -> None:
    topics = plain_root / "briefs/topics.yml"
    topics.write_text("another:\n  name: Plain words\n", "utf-8")
    done = run(hook, plain_root, "briefs/topics.yml")
    assert done.returncode == 1
    assert "briefs/events/" in done.stdout
    assert "[topic-unknown]" in done.stdout


@pytest.mark.parametrize("hook", CHECKS)
def test_every_file_that_the_check_reads_starts_it(hook: dict[str, Any]) -> None:
    for folder in ("briefs", "briefs/events", "briefs/comparisons", "briefs/schemas"):
        for path in (PROJECT / folder).glob("*.*"):
            assert re.search(hook["files"], path.relative_to(PROJECT).as_posix())
    assert not re.search(hook["files"], "docs/style.md")


def test_the_hooks_for_code_name_programs_of_this_project() -> None:
    for hook in OWN:
        assert (Path(sys.prefix) / "bin" / shlex.split(hook["entry"])[0].split("/")[-1]).is_file()
