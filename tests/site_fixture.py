"""Sites for tests: a scratch copy of a data folder that builds with the project's own overrides."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
WATER = PROJECT / "tests" / "packs" / "water"
BUILD_DAY = "2026-11-24"
# The build day as SOURCE_DATE_EPOCH, so that nothing that is due depends on the day of the test.
ENVIRONMENT = {
    "SOURCE_DATE_EPOCH": "1795478400",
    "NO_MKDOCS_2_WARNING": "1",
    "DISABLE_MKDOCS_2_WARNING": "true",
    "PYTHONUTF8": "1",
}


def copy_site(source: Path, target: Path) -> Path:
    """Copy the settings, hand-written pages and sheets of a site; return the folder of the copy.

    `custom_dir` is made absolute, so that the copy wears the project's theme wherever it lies.
    """
    target.mkdir(parents=True)
    for name in ("briefs", "docs"):
        shutil.copytree(source / name, target / name)
    settings = (source / "mkdocs.yml").read_text("utf-8")
    settings = re.sub(r"custom_dir: .*", f"custom_dir: {PROJECT / 'overrides'}", settings)
    (target / "mkdocs.yml").write_text(settings, "utf-8")
    return target


def environment(**more: str) -> Mapping[str, str]:
    """Return the environment of a build on the fixed day."""
    return {**os.environ, **ENVIRONMENT, **more}


def run(module: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a module of this Python as a command and return what it did and said."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=300,
    )


def build(root: Path, target: Path) -> Path:
    """Build the finished site of `root` into `target`. Raises AssertionError with what it said."""
    done = run("briefing", "build", "--root", str(root), "--output", str(target), cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def add_sheets(root: Path, sheets: Mapping[str, str]) -> None:
    """Write event sheets into the data folder of a site."""
    for name, text in sheets.items():
        (root / "briefs" / "events" / f"{name}.yml").write_text(text, "utf-8")
