"""A second topic, shared rivers, builds with not one line of code changed: topics are data."""

import json
import re
import shutil
from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing.read import read_repository
from site_fixture import PROJECT, WATER, build, run

# What the first site is about. None of it may stand in code or templates.
TOPIC_WORDS = (
    r"AI", r"artificial intelligence", r"China", r"Chinese", r"Beijing", r"Shanghai", r"Xinhua",
    r"Washington", r"White House", r"Trump", r"Xi Jinping", r"Li Qiang", r"WAICO", r"WAIC",
    r"chips?", r"chipmak\w+", r"semiconductors?", r"algorithms?", r"language models?",
    r"export controls?", r"executive orders?", r"Global South", r"frontier models?",
)  # fmt: skip
# Neither names of style classes nor the names of languages and scripts are about a topic.
NOT_PROSE = re.compile(r'class="[^"]*"|"zh[\w-]*": "[^"]*"|"Chinese, Japanese, Korean"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site of the pack."""
    return build(WATER, tmp_path_factory.mktemp("water") / "site")


def page(site: Path, address: str) -> str:
    """Return the article of a page as plain words."""
    html = (site / address / "index.html").read_text("utf-8")
    article = html.partition("<article")[2].partition("</article>")[0]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", article)).split())


def computed(site: Path, event: str) -> dict[str, object]:
    """Return what was worked out for an event, from its data file."""
    text = (site / "data" / "events" / f"{event}.json").read_text("utf-8")
    return dict(json.loads(text)["computed"])


def test_the_finished_site_is_whole_and_a_damage_is_named(site: Path, tmp_path: Path) -> None:
    whole = run("briefing", "verify", str(site), cwd=tmp_path)
    assert (whole.returncode, whole.stderr) == (0, "")
    assert whole.stdout.endswith(" pages, 0 faults.\n")
    damaged = tmp_path / "site"
    shutil.copytree(site, damaged)
    shutil.rmtree(damaged / "briefings" / "indus-1960-treaty-signing")
    found = run("briefing", "verify", str(damaged), cwd=tmp_path)
    assert found.returncode == 1
    assert "data/events.json has indus-1960-treaty-signing, and briefings/ has not" in found.stdout


def test_the_pack_has_no_problem(tmp_path: Path) -> None:
    assert read_repository(WATER).problems == ()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "briefings/indus-1960-treaty-signing/",
        "briefings/indus-2025-treaty-abeyance/",
        "briefings/mekong-1995-agreement-signing/",
        "briefings/un-1997-watercourses-adoption/",
        "briefings/un-2014-watercourses-in-force/",
        "compare/indus-and-mekong/",
        "initiatives/indus-waters-treaty/",
        "actors/mekong-commission/",
        "topics/river-commissions/",
        "method/",
    ],
)
def test_every_kind_of_page_is_there(site: Path, address: str) -> None:
    html = (site / address / "index.html").read_text("utf-8")
    assert html.count("<h1") == 1
    assert "River Treaty Briefs" in html


@pytest.mark.parametrize(
    ("initiative", "words"),
    [
        ("indus-waters-treaty", "Held in abeyance"),
        ("mekong-agreement", "Signed"),
        ("un-watercourses-convention", "In force"),
    ],
)
def test_status_is_computed_with_the_words_of_the_pack(
    site: Path, initiative: str, words: str
) -> None:
    assert words in page(site, f"initiatives/{initiative}/")


def test_a_later_event_changes_what_an_earlier_page_says(site: Path) -> None:
    assert computed(site, "indus-1960-treaty-signing")["status_now"] == "in-abeyance"
    assert "Held in abeyance" in page(site, "briefings/indus-1960-treaty-signing/")


def test_commitments_are_worked_out_from_dates(site: Path) -> None:
    entries = computed(site, "un-2014-watercourses-in-force")["commitments"]
    assert entries == [
        {"id": "ninety-days", "due": "2014-08-17", "state": "met", "days_late": None}
    ]
    words = page(site, "commitments/")
    assert "17 August 2014" in words
    assert "Meet at least once a year" in words


def test_relations_have_their_inverse(site: Path) -> None:
    assert "was suspended by" in page(site, "briefings/indus-1960-treaty-signing/").lower()


def test_likelihood_is_printed_with_the_range_of_the_packs_own_scale(site: Path) -> None:
    assert re.search(
        r"Unlikely \(10\s?[–-]\s?40\s?%\)", page(site, "briefings/indus-2025-treaty-abeyance/")
    )


def test_the_comparison_has_the_packs_rows(site: Path) -> None:
    words = page(site, "compare/indus-and-mekong/")
    for row in ("Basin", "Parties", "Sharing rule", "Joint body"):
        assert row in words
    assert "Two commissioners who meet every year" in words


class Balance(HTMLParser):
    """Collects every end tag that does not close the element opened last."""

    VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over an element that closes itself."""

    def handle_endtag(self, tag: str) -> None:
        """Close the element opened last, or note that this does not."""
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.faults.append(f"line {self.getpos()[0]}: </{tag}> in {self.open[-1:]}")


def test_every_element_is_closed_where_it_was_opened(site: Path) -> None:
    """Browsers mend what Markdown broke up, so that only the text shows it."""
    for path in site.rglob("*.html"):
        balance = Balance()
        balance.feed(path.read_text("utf-8"))
        assert (balance.faults, balance.open) == ([], []), path.relative_to(site)


def sources_of_code() -> Iterator[Path]:
    """Yield every module of the package and every template and script of the theme."""
    package = PROJECT / "scripts" / "briefing"
    yield from package.rglob("*.py")
    yield from package.rglob("*.j2")
    yield from (PROJECT / "overrides").rglob("*.html")
    yield from (PROJECT / "overrides").rglob("*.js")


def first_sites_ids() -> set[str]:
    """Return the ids of the first site's own registries that say what it is about."""
    registries = read_repository(PROJECT).registries
    assert registries
    kinds = (registries.actors, registries.topics, registries.issues, registries.initiatives)
    return {name for kind in kinds for name in kind if "-" in name} - {"site-desk"}


def test_no_code_knows_the_first_topic() -> None:
    ids = sorted(map(re.escape, first_sites_ids()), key=len, reverse=True)
    words = re.compile(rf"(?<![\w-])(?:{'|'.join((*TOPIC_WORDS, *ids))})(?![\w-])")
    found = [
        f"{path.relative_to(PROJECT)}:{number}: {match.group()}"
        for path in sources_of_code()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for match in words.finditer(NOT_PROSE.sub("", line))
    ]
    assert found == []
    assert words.search("What the AI body in Shanghai said")
