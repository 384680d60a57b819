"""`briefing links` and `briefing archive` on sheets: what is asked, noted and printed."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bad_web import Web, bad_web
from briefing.commands.archive import ask_for_copies
from briefing.commands.links import round_of_visits
from briefing.commands.outward import cited
from briefing.links.visits import Manners
from briefing.pipeline import check
from briefing.read import read_repository
from days import EPOCH, TESTS, TODAY
from site_fixture import PROJECT, run

SHEET = "briefs/events/un-2025-ai-science-panel.yml"
OLD = "https://docs.un.org/en/A/RES/79/325"
MANNERS = Manners("briefing-links/1.0", delay=0)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A web that misbehaves, on the day of the tests."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    with bad_web() as web:
        yield web


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A fresh copy of the clean data folder."""
    root = tmp_path / "root"
    shutil.copytree(TESTS / "base", root)
    return root


def cite(root: Path, url: str) -> None:
    """Let the sheet cite another address."""
    text = (root / SHEET).read_text("utf-8")
    (root / SHEET).write_text(text.replace(OLD, url), "utf-8")


def visited(root: Path) -> dict[str, dict[str, object]]:
    return dict(json.loads((root / "briefs/links.json").read_text("utf-8")))


def test_a_round_notes_every_address_and_the_check_warns_of_a_lost_source(
    root: Path, web: Web, capsys: pytest.CaptureFixture[str]
) -> None:
    cite(root, web.url("gone"))
    round_of_visits(root, {"."}, web.network(), MANNERS)
    assert visited(root)[web.url("gone")] == {
        "state": "gone",
        "since": TODAY.isoformat(),
        "checked": TODAY.isoformat(),
        "status": 410,
        "note": "the host answers 410",
    }
    said = capsys.readouterr().out
    assert f"gone     {web.url('gone')}  the host answers 410" in said
    found = [one for one in check(root, TODAY)[1] if one.check == "source-lost"]
    assert [(one.place.path, one.place.line) for one in found] == [(SHEET, 13)]
    assert found[0].severity == "warning"
    assert "the host answers 410" in found[0].message


def test_an_address_that_moved_is_told_with_its_new_place(root: Path, web: Web) -> None:
    cite(root, web.url("moved"))
    round_of_visits(root, {"."}, web.network(), MANNERS)
    (found,) = (one for one in check(root, TODAY)[1] if one.check == "source-lost")
    assert web.url("fine") in found.message


def test_what_is_no_longer_cited_leaves_the_file_and_what_was_not_asked_stays(
    root: Path, web: Web
) -> None:
    entry = {"state": "found", "since": "2026-11-01", "checked": "2026-11-01"}
    cite(root, web.url("fine"))
    old = {web.url("fine"): entry, "https://www.example.org/old": entry}
    (root / "briefs/links.json").write_text(json.dumps(old), "utf-8")
    round_of_visits(root, {"briefs/comparisons"}, web.network(), MANNERS)
    assert visited(root) == {web.url("fine"): entry}
    assert not web.asked


def test_one_round_writes_what_the_next_one_writes_again(root: Path, web: Web) -> None:
    cite(root, web.url("fine"))
    round_of_visits(root, {"."}, web.network(), MANNERS)
    first = (root / "briefs/links.json").read_bytes()
    round_of_visits(root, {"."}, web.network(), MANNERS)
    assert (root / "briefs/links.json").read_bytes() == first


@pytest.mark.parametrize(
    ("archive", "said"),
    [
        ("archive", "    archive_url: {web}/web/20261124000000/{url}"),
        ("quiet-archive", "    archive_url: {web}/web/1/{url}"),
        ("busy-archive", "resolution  the archive answers 429"),
        ("empty-archive", "resolution  the archive names no copy"),
        ("false-archive", "resolution  the archive names no copy"),
        ("reset", "resolution  the connection failed"),
        ("inside", "resolution  inside.links.test leads to 127.0.0.2"),
    ],
)
def test_an_archive_is_asked_for_a_copy(
    root: Path, web: Web, capsys: pytest.CaptureFixture[str], archive: str, said: str
) -> None:
    without = list(cited(read_repository(root), {"."}))
    ask_for_copies(without, web.url(archive, "/save/"), web.network(), MANNERS)
    out = capsys.readouterr().out
    assert said.format(web=web.url(archive, ""), url=OLD) in out
    assert ("archived_at: 2026-11-24" in out) == ("archive_url" in said)


def test_the_list_of_what_has_no_copy_asks_nobody(root: Path) -> None:
    done = run("briefing", "archive", "--root", str(root), cwd=PROJECT)
    assert done.returncode == 0, done.stderr
    assert f"{SHEET}: resolution  {OLD}" in done.stdout
    assert done.stdout.endswith("Without an archived copy: 3 of 3.\n")


def test_without_an_archive_in_the_settings_none_is_asked(root: Path) -> None:
    settings = (PROJECT / "tests/packs/water/mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(settings.split("theme:")[0], "utf-8")
    (root / "docs").mkdir(exist_ok=True)
    done = run("briefing", "archive", "--ask", "--root", str(root), cwd=PROJECT)
    assert done.returncode == 2
    assert "name the save address of an archive in mkdocs.yml" in done.stderr
