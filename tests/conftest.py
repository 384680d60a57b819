"""What several test modules share: the day of the tests and copies of the data folders."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from briefing.render import Page
from briefing.render.escape import entity
from canary import attack, harmless, write_canary
from days import EPOCH, TESTS, TODAY
from site_fixture import WATER, build, copy_site

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


NAV_ENTRY = "  - Rivers and treaties: initiatives/index.md\n"
NAV_SECTION = "  - Explore:\n      - Topics: topics/index.md\n      - All: initiatives/index.md\n"


@pytest.fixture(scope="session")
def canary_sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two finished sites from the schema: a hostile text in every field, and plain words there.

    No template prints a text in a heading of Markdown, from which the contents list is made, so a
    hand-written page does; another has no heading, so the theme makes one of its title. The
    navigation has a section, so that a page is named below its index.
    """
    made = []
    for name, text in (("hostile", attack), ("plain", harmless)):
        folder = tmp_path_factory.mktemp(name)
        root = copy_site(WATER, folder / "root")
        shutil.rmtree(root / "briefs")
        write_canary(root, text)
        settings = (root / "mkdocs.yml").read_text("utf-8")
        assert NAV_ENTRY in settings
        (root / "mkdocs.yml").write_text(settings.replace(NAV_ENTRY, NAV_SECTION), "utf-8")
        page = f"# Headings\n\n## {entity(text(1))}\n\nWords.\n\n### {entity(text(2))}\n\nWords.\n"
        (root / "docs" / "headings.md").write_text(page, "utf-8")
        untitled = Page("untitled.md", text(9003), text(9004), "page", "Words.")
        (root / "docs" / "untitled.md").write_text(untitled.text, "utf-8")
        made.append(build(root, folder / "river-treaty-briefs"))  # as in its address
    return made[0], made[1]
