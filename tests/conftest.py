"""What several test modules share: the day of the tests and copies of the data folders."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from days import EPOCH, TESTS, TODAY

# How long one example takes says more about the machine than about the code.
settings.register_profile("suite", deadline=None)
settings.load_profile("suite")


@pytest.fixture
def today(monkeypatch: pytest.MonkeyPatch) -> date:
    """The day of the build, for values and for commands alike."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return TODAY


@pytest.fixture
def plain_root(tmp_path: Path) -> Path:
    """A fresh copy of the data folder in which every text is `Plain words`."""
    root = tmp_path / "root"
    shutil.copytree(TESTS / "badinputs" / "base", root)
    return root


@pytest.fixture
def write_sheet(plain_root: Path) -> Callable[[str, str], Path]:
    """Write an event sheet into the plain folder and return its path."""

    def write(event_id: str, text: str) -> Path:
        path = plain_root / "briefs" / "events" / f"{event_id}.yml"
        path.write_text(text, "utf-8")
        return path

    return write
