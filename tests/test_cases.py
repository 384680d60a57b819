"""Every check has a case: a faulty sheet over a small clean data folder, and what is said of it.

A case is a folder of `cases/` with the name of the check. `event.yml` takes the place of the sheet
on the UN panel, any other file that of the same file in `base/`, and a path in `absent.txt` is
deleted. `expected.txt` holds `path:line:column check` for every problem, one a line.
"""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from briefing.check.rule import Check
from briefing.check.run import check_sheets
from briefing.link.checks import ALL_CHECKS, explanation
from briefing.link.rules import check_together
from briefing.problem import Problem
from briefing.read import read_repository

HERE = Path(__file__).parent
BASE = HERE / "base"
CASES = sorted(path for path in (HERE / "cases").iterdir() if path.is_dir())
SHEET = "briefs/events/un-2025-ai-science-panel.yml"
TODAY = date(2026, 11, 24)
# A file of 128 KiB is no reading; a comment makes this sheet as long as that.
PADDED = {"file-size": 131_073}
SLUGS = [one.slug for one in ALL_CHECKS]


def lay(case: Path, root: Path) -> None:
    """Make `root` the clean data folder with the files of a case over it."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    for file in sorted(path for path in case.rglob("*") if path.is_file()):
        name = file.relative_to(case).as_posix()
        if name == "absent.txt":
            for gone in file.read_text(encoding="utf-8").split():
                (root / gone).unlink()
        elif name != "expected.txt":
            _put(file, root / (SHEET if name == "event.yml" else name), PADDED.get(case.name, 0))


def _put(file: Path, target: Path, size: int) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    data = file.read_bytes()
    target.write_bytes(data + b"#" * (size - len(data)) if size else data)


def problems(root: Path) -> list[Problem]:
    """Return everything that is said about a data folder, in the order of reports."""
    repository = read_repository(root)
    found = [
        *repository.problems,
        *check_sheets(repository, TODAY),
        *check_together(repository, TODAY),
    ]
    return sorted(found, key=lambda one: one.sort_key)


def lines(found: list[Problem]) -> list[str]:
    """Return problems as the lines of `expected.txt`."""
    places = [(one, one.place.path.replace(SHEET, "event.yml")) for one in found]
    return [f"{path}:{one.place.line}:{one.place.column} {one.check}" for one, path in places]


def test_the_base_is_clean() -> None:
    assert lines(problems(BASE)) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_gives_exactly_what_it_expects(case: Path, tmp_path: Path) -> None:
    lay(case, tmp_path)
    found = problems(tmp_path)
    assert lines(found) == (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    for one in found:
        assert one.help, f"{one.check} names no remedy"
        assert one.message[-1] not in ".\n", "a message is one clause without a full stop"


def test_every_check_has_a_case_that_expects_it() -> None:
    without = [
        slug for slug in SLUGS if f" {slug}\n" not in _text(HERE / "cases" / slug / "expected.txt")
    ]
    assert without == []


def test_every_case_is_that_of_a_check() -> None:
    assert sorted({case.name for case in CASES} - set(SLUGS)) == []


def test_no_slug_is_used_twice() -> None:
    assert len(SLUGS) == len(set(SLUGS))


@pytest.mark.parametrize("check", ALL_CHECKS, ids=lambda check: check.slug)
def test_every_check_has_a_page_with_its_rule(check: Check) -> None:
    page = explanation(check.slug)
    assert page.startswith(f"# {check.slug}\n\n{check.summary}\n")
    headings = re.findall(r"(?m)^## (.+)$", page)
    assert headings == ["Why", "Wrong", "Right", "Ways out"]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""
