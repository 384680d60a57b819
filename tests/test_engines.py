"""The same site from every engine, and what the plugin does in a bare `mkdocs build`."""

import importlib.util
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from bench.sheets import make_sheets
from briefing.read import read_repository
from linked import faults, graph, read
from site_fixture import WATER, add_sheets, copy_site, run

Heading: TypeAlias = tuple[str, str | None, str]
SHEET = "briefs/events/indus-1960-treaty-signing.yml"


class Headings(HTMLParser):
    """Collects level, id and words of every heading of the article."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Heading] = []
        self.open: str | None = None
        self.inside = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a heading."""
        self.inside += tag == "article"
        if self.inside and re.fullmatch(r"h[1-6]", tag):
            self.open = tag
            self.found.append((tag, dict(attrs).get("id"), ""))

    def handle_endtag(self, tag: str) -> None:
        """Close a heading."""
        self.inside -= tag == "article"
        if tag == self.open:
            level, name, words = self.found[-1]
            self.found[-1] = (level, name, " ".join(words.strip(" ¶").split()))
            self.open = None

    def handle_data(self, data: str) -> None:
        """Add words to the open heading."""
        if self.open:
            level, name, words = self.found[-1]
            self.found[-1] = (level, name, words + data)


def pages(site: Path) -> dict[str, list[Heading]]:
    """Return the headings of every page of a built site by its address."""
    found = {}
    for path in site.rglob("*.html"):
        parser = Headings()
        parser.feed(path.read_text("utf-8"))
        found[path.relative_to(site).as_posix()] = parser.found
    return found


def linked_data(site: Path) -> dict[str, list[Any]]:
    """Return the linked data of every page of a built site by its address."""
    found = sorted(site.rglob("index.html"))
    return {path.relative_to(site).as_posix(): read(path.read_text("utf-8")) for path in found}


def others(site: Path) -> set[str]:
    """Return the addresses of the data files."""
    return {path.relative_to(site).as_posix() for path in (site / "data").rglob("*.json")}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the water pack."""
    return copy_site(WATER, tmp_path_factory.mktemp("engines") / "root")


@pytest.fixture(scope="module")
def by_mkdocs(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as plain `mkdocs build --strict` makes it."""
    out = tmp_path_factory.mktemp("mkdocs") / "site"
    done = run("mkdocs", "build", "--strict", "--site-dir", str(out), cwd=root)
    assert done.returncode == 0, done.stderr
    assert "This build is not verified" in done.stderr
    return out


def test_properdocs_builds_the_same_site_through_the_same_plugin(
    root: Path, by_mkdocs: Path, tmp_path: Path
) -> None:
    out = tmp_path / "site"
    done = run(
        "properdocs", "build", "--strict", "-f", "mkdocs.yml", "--site-dir", str(out), cwd=root
    )
    assert done.returncode == 0, done.stderr
    assert pages(out) == pages(by_mkdocs)
    assert others(out) == others(by_mkdocs)
    assert linked_data(out) == linked_data(by_mkdocs)


def test_every_page_says_whose_site_it_is_and_home_how_to_search_it(by_mkdocs: Path) -> None:
    found = linked_data(by_mkdocs)
    for page, (shell, *_) in found.items():
        assert shell["@type"] == "WebSite"
        assert list(faults(graph(shell)[0])) == []
        assert ("potentialAction" in shell) == (page == "index.html")
    target = found["index.html"][0]["potentialAction"]["target"]["urlTemplate"]
    assert target.endswith("/search/?q={search_term_string}")


def test_a_briefing_names_its_address_to_those_who_share_it(by_mkdocs: Path) -> None:
    html = (by_mkdocs / "briefings/indus-1960-treaty-signing/index.html").read_text("utf-8")
    address = re.search(r'<link rel="canonical" href="([^"]+)"', html)
    assert address
    assert f'<meta property="og:url" content="{address.group(1)}">' in html
    assert '<meta property="og:type" content="article">' in html


def test_a_picture_for_sharing_is_named_only_where_there_is_one(by_mkdocs: Path) -> None:
    drawn = {path.relative_to(by_mkdocs).as_posix() for path in by_mkdocs.glob("cards/**/*.png")}
    named = set()
    for path in by_mkdocs.rglob("*.html"):
        html = path.read_text("utf-8")
        found = re.search(r'<meta property="og:image" content="[^"]*?/(cards/[^"]+)">', html)
        large = '<meta name="twitter:card" content="summary_large_image">' in html
        assert bool(found) == large
        named |= {found.group(1)} if found else set()
    assert named == drawn


@pytest.mark.skipif(
    importlib.util.find_spec("zensical") is None,
    reason="Zensical is not installed; it is not in the lock while its releases are 0.0.x",
)
def test_zensical_builds_the_same_site_from_the_written_tree(
    root: Path, by_mkdocs: Path, tmp_path: Path
) -> None:
    tree = tmp_path / "tree"
    written = run("briefing", "write", str(tree), "--root", str(root), cwd=root)
    assert written.returncode == 0, written.stderr
    settings = (root / "mkdocs.yml").read_text("utf-8")
    settings = settings.replace("plugins:\n  - briefing\n", "docs_dir: tree\n")
    (tmp_path / "mkdocs.yml").write_text(settings, "utf-8")
    done = run("zensical", "build", "-f", "mkdocs.yml", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert pages(tmp_path / "site") == pages(by_mkdocs)
    assert others(tmp_path / "site") == others(by_mkdocs)


def test_a_briefing_leads_back_to_its_sheet(by_mkdocs: Path) -> None:
    html = (by_mkdocs / "briefings/indus-1960-treaty-signing/index.html").read_text("utf-8")
    assert f'href="https://github.com/example/river-treaty-briefs/edit/main/{SHEET}"' in html


def test_a_page_made_from_many_sheets_leads_to_none(by_mkdocs: Path) -> None:
    assert 'rel="edit"' not in (by_mkdocs / "briefings/index.html").read_text("utf-8")


def test_a_broken_sheet_ends_the_build_with_its_place(tmp_path: Path) -> None:
    root = copy_site(WATER, tmp_path / "root")
    sheet = root / SHEET
    sheet.write_text(sheet.read_text("utf-8").replace("type: signing", "type: signature"), "utf-8")
    done = run("mkdocs", "build", cwd=root)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert re.search(rf"{SHEET}:\d+:\d+: error: .*signature", said)
    assert "Traceback" not in said
    assert not (root / "site" / "index.html").exists()


@pytest.mark.parametrize("name", ["briefings/index.md", "search.md", "briefings.md"])
def test_a_hand_written_page_never_shadows_a_generated_one(tmp_path: Path, name: str) -> None:
    root = copy_site(WATER, tmp_path / "root")
    (root / "docs" / name).parent.mkdir(exist_ok=True)
    (root / "docs" / name).write_text("# Mine\n", "utf-8")
    built = run("mkdocs", "build", cwd=root)
    written = run("briefing", "write", str(tmp_path / "tree"), "--root", str(root), cwd=root)
    for done in (built, written):
        assert done.returncode == 1
        assert f"docs/{name} has the place of a generated page" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr


def of_many(tmp_path: Path, count: int) -> Iterator[str]:
    """Yield pages that are not about sheets, from a site of `count` sheets."""
    root = copy_site(WATER, tmp_path / f"root-{count}")
    registries = read_repository(root).registries
    assert registries
    add_sheets(root, dict(make_sheets(registries, count)))
    done = run("mkdocs", "build", "--strict", cwd=root)
    assert done.returncode == 0, done.stderr
    for name in ("method", "contribute", "compare/indus-and-mekong"):
        yield (root / "site" / name / "index.html").read_text("utf-8")


def test_no_page_carries_a_list_of_all_sheets(tmp_path: Path) -> None:
    """Header, menus and section lists have the same bytes for 3 and for 30 sheets more."""
    assert list(of_many(tmp_path, 3)) == list(of_many(tmp_path, 30))
