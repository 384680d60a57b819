"""`mkdocs serve`: follows an edit, survives whatever breaks a build, and recovers."""

import re
import shutil
import time
from pathlib import Path

import pytest

from serving import BANNER, PAGE, SHEET, serving
from site_fixture import PROJECT, WATER, copy_site, run

# No answer may take longer than this, whatever is being built or broken.
SOON = 3.0


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the water pack with a theme of its own, so that a template can be broken."""
    root = copy_site(WATER, tmp_path / "root")
    shutil.copytree(PROJECT / "overrides", root / "overrides")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    settings = re.sub(r"custom_dir: .*", "custom_dir: overrides", settings)
    (root / "mkdocs.yml").write_text(settings, "utf-8")
    return root


def test_an_edit_a_fault_and_its_mending_show_on_the_page(root: Path, tmp_path: Path) -> None:
    with serving(root, tmp_path / "log.txt") as server:
        assert BANNER not in server.wait(lambda html: "Chiang Rai" in html)

        server.edit("signed the agreement in Chiang Rai", "put their names to it in Chiang Rai")
        server.wait(lambda html: "put their names to it" in html)

        server.edit("type: signing", "type: singing")
        broken = server.wait(lambda html: BANNER in html)
        assert "put their names to it" in broken
        assert f"{SHEET}:" in broken
        assert "singing" in broken
        assert "signing" in broken.partition(BANNER)[2].partition("</ul>")[0]
        assert f"{SHEET}:" in server.said

        server.edit("type: singing", "type: signing")
        server.edit("put their names to it", "agreed on it")
        mended = server.wait(lambda html: BANNER not in html and "agreed on it" in html)
        assert "put their names" not in mended
        assert "Traceback" not in server.said


def test_a_site_that_starts_broken_says_so_and_comes_up_when_mended(
    root: Path, tmp_path: Path
) -> None:
    sheet = root / SHEET
    sheet.write_text(sheet.read_text("utf-8").replace("type: signing", "type: singing"), "utf-8")
    with serving(root, tmp_path / "log.txt") as server:
        assert "singing" in server.wait(lambda html: BANNER in html, "")
        server.edit("type: singing", "type: signing")
        server.wait(lambda html: "Chiang Rai" in html and BANNER not in html)


# What breaks, the text in that file that breaks it, and what the notice on the page says.
FAULTS = [
    (SHEET, "type: signing", "type: [signing", f"{SHEET}:"),
    ("overrides/main.html", "{% block htmltitle %}", "{% block htmltitle %}{% if %}", "main.html:"),
    ("mkdocs.yml", "name: material", "name: no-such-theme", "no-such-theme"),
]


def shown(html: str) -> str:
    """Return the notice at the head of a page, as words."""
    return html.partition(BANNER)[2].partition("</ul>")[0] if BANNER in html else ""


def test_whatever_breaks_a_build_the_last_good_page_stays_with_a_notice(
    root: Path, tmp_path: Path
) -> None:
    with serving(root, tmp_path / "log.txt") as server:
        server.wait(lambda html: "Chiang Rai" in html)
        for path, whole, broken, said in FAULTS:
            server.edit(whole, broken, path)
            html = server.wait(lambda html: BANNER in html)
            assert said in shown(html).replace("&#45;", "-"), shown(html)
            assert "Chiang Rai" in html
            assert html.index(BANNER) < html.index("<h1")
            server.edit(broken, whole, path)
            server.wait(lambda html: BANNER not in html)

        registry = root / "briefs/actors.yml"
        text = registry.read_text("utf-8")
        registry.unlink()
        html = server.wait(lambda html: BANNER in html)
        assert "actors.yml" in shown(html)
        registry.write_text(text, "utf-8")
        server.wait(lambda html: BANNER not in html)

        (root / "docs/briefings.md").write_text("# Mine", "utf-8")
        html = server.wait(lambda html: BANNER in html)
        assert "docs/briefings.md has the place of a generated page" in shown(html)
        (root / "docs/briefings.md").unlink()
        server.wait(lambda html: BANNER not in html)

        assert server.slowest < SOON
        assert "Traceback" not in server.said


def test_what_goes_away_is_missed_and_followed_again_when_it_is_back(
    root: Path, tmp_path: Path
) -> None:
    with serving(root, tmp_path / "log.txt") as server:
        server.wait(lambda html: "Chiang Rai" in html)
        for name in ("mkdocs.yml", "docs", "briefs"):
            (root / name).rename(tmp_path / "away")
            html = server.wait(lambda html: BANNER in html)
            assert name in shown(html).replace("&#45;", "-"), shown(html)
            assert "Chiang Rai" in html
            (tmp_path / "away").rename(root / name)
            server.wait(lambda html: BANNER not in html)
        server.edit("signed the agreement in Chiang Rai", "put their names to it in Chiang Rai")
        server.wait(lambda html: "put their names to it" in html)
        assert server.slowest < SOON
        assert "Traceback" not in server.said


def test_a_folder_of_sheets_that_comes_after_the_start_is_followed(
    root: Path, tmp_path: Path
) -> None:
    (root / "briefs").rename(tmp_path / "away")
    with serving(root, tmp_path / "log.txt") as server:
        assert "briefs" in shown(server.wait(lambda html: BANNER in html, ""))
        (tmp_path / "away").rename(root / "briefs")
        server.wait(lambda html: "Chiang Rai" in html and BANNER not in html)
        assert "Traceback" not in server.said


SLOW = """
import time
from pathlib import Path

def on_env(env, **kwargs):
    if Path(__file__).with_name("slow").exists():
        time.sleep(4)
"""


def test_the_old_page_is_answered_at_once_while_a_slow_build_runs(
    root: Path, tmp_path: Path
) -> None:
    (root / "slow_build.py").write_text(SLOW, "utf-8")
    settings = (root / "mkdocs.yml").read_text("utf-8")
    (root / "mkdocs.yml").write_text(f"{settings}\nhooks: [slow_build.py]\n", "utf-8")
    with serving(root, tmp_path / "log.txt") as server:
        server.wait(lambda html: "Chiang Rai" in html)
        (root / "slow").touch()
        before = server.builds
        server.edit("signed the agreement in Chiang Rai", "put their names to it in Chiang Rai")
        server.wait(lambda html: server.builds > before)
        server.slowest, answers = 0.0, 0
        while "put their names to it" not in (html := server.get(PAGE)):
            assert "signed the agreement in Chiang Rai" in html
            answers += 1
            time.sleep(0.1)
        assert answers > 9
        assert server.slowest < 1


def test_an_edit_costs_at_most_two_builds(root: Path, tmp_path: Path) -> None:
    with serving(root, tmp_path / "log.txt") as server:
        server.wait(lambda html: "Chiang Rai" in html)
        before = server.builds
        server.edit("signed the agreement in Chiang Rai", "put their names to it in Chiang Rai")
        server.wait(lambda html: "put their names to it" in html)
        time.sleep(3)
        assert 1 <= server.builds - before <= 2


def test_a_flood_of_edits_leaves_the_last_one_on_the_page(root: Path, tmp_path: Path) -> None:
    with serving(root, tmp_path / "log.txt") as server:
        server.wait(lambda html: "Chiang Rai" in html)
        last = "signed the agreement in Chiang Rai"
        for number in range(60):
            new = f"signed the agreement, for time number {number}, in Chiang Rai"
            server.edit(last, new)
            last = new
            server.get(PAGE)
            time.sleep(0.04)
        server.wait(lambda html: "time number 59" in html and BANNER not in html)
        assert server.slowest < SOON


def test_the_preview_answers_this_machine_only(root: Path) -> None:
    done = run("mkdocs", "serve", "--dev-addr", "0.0.0.0:8765", cwd=root)
    assert done.returncode == 1
    assert "answers this machine only, not 0.0.0.0" in done.stderr
    assert "Traceback" not in done.stderr
