"""What people get wrong in a first sheet: the message alone must suffice to mend it.

A mistake is a folder of `mistakes/`: `sheet.yml` as somebody wrote it, `said.txt` with every word
that `briefing check` prints about it, and `mended.yml`, which follows from those words. `name.txt`
holds the name of the file where that is the mistake. The sheet lies beside those of `base/`.
"""

import re
import shutil
from pathlib import Path

import pytest

from days import EPOCH
from test_cases import BASE, HERE
from test_cli import run

MISTAKES = sorted(path for path in (HERE / "mistakes").iterdir() if path.is_dir())
NAME = "us-2025-ai-order.yml"
ENOUGH = 60


def said(root: Path, name: str, sheet: Path) -> str:
    """Lay a sheet beside those of the base and return what the command prints."""
    shutil.copytree(BASE, root, dirs_exist_ok=True)
    shutil.copy(sheet, root / "briefs/events" / name)
    return str(run("check", "--root", root, epoch=EPOCH).output)


def name_of(mistake: Path) -> str:
    """Return the name under which the faulty sheet was saved."""
    given = mistake / "name.txt"
    return given.read_text("utf-8").strip() if given.exists() else NAME


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.name)
def test_a_mistake_is_told_in_the_words_that_suffice(mistake: Path, tmp_path: Path) -> None:
    words = said(tmp_path, name_of(mistake), mistake / "sheet.yml")
    assert words == (mistake / "said.txt").read_text("utf-8")
    assert re.search(r"(?m)^  help: \S", words)


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda one: one.name)
def test_the_mended_sheet_is_clean(mistake: Path, tmp_path: Path) -> None:
    assert said(tmp_path, NAME, mistake / "mended.yml") == "4 sheets checked: no problems.\n"


def test_an_actor_by_an_accented_name_is_offered_whole(tmp_path: Path) -> None:
    text = (HERE / "mistakes/actor-by-name/sheet.yml").read_text("utf-8")
    sheet = tmp_path / "sheet.yml"
    sheet.write_text(text.replace("The White House", "Marija Pejčinović Burić"), "utf-8")
    words = said(tmp_path / "root", NAME, sheet)
    entry = "marija-pejcinovic-buric:\n          name: Marija Pejčinović Burić\n          kind: "
    assert entry in words


def test_there_are_enough_of_them() -> None:
    assert len(MISTAKES) >= ENOUGH
