"""`briefing new`: four answers make a sheet with a name; bad ones are asked for again."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefing.cli import main
from briefing.link.likely import likely_duplicates
from briefing.link.naming import suggested_id
from briefing.read import read_repository
from briefing.read.nodes import Mapping, plain
from briefing.read.yaml import parse
from briefing.schema.edtf import Edtf
from briefing.schema.skeleton import skeleton
from days import EPOCH, TESTS

BASE = read_repository(TESTS / "base")
GOOD = ["China sets up a register", "2026-03-01", "proposal", "https://www.example.com/register"]
PATH = "briefs/events/cn-2026-register.yml"


def run(root: Path, *arguments: str, answers: list[str] | None = None) -> Result:
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH})
    typed = "".join(f"{one}\n" for one in answers or [])
    result = runner.invoke(main, ["new", "--root", str(root), *arguments], input=typed)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


@pytest.fixture
def root(plain_root: Path) -> Path:
    """The plain folder with a jurisdiction that has a name of its own."""
    path = plain_root / "briefs/jurisdictions.yml"
    path.write_text(path.read_text("utf-8").replace("name: Plain words", "name: China", 1), "utf-8")
    return plain_root


def test_four_answers_make_a_named_sheet_and_the_next_step_is_said(root: Path) -> None:
    result = run(root, answers=GOOD)
    assert result.exit_code == 0
    assert f"briefing check {root / PATH}" in result.output
    node, found = parse((root / PATH).read_bytes(), PATH)
    assert node is not None
    assert found == []
    text = (root / PATH).read_text("utf-8")
    assert "title: China sets up a register\ndate: 2026-03-01\ntype: proposal" in text
    assert "url: https://www.example.com/register" in text


def test_nothing_is_said_of_the_source_that_nobody_answered(root: Path) -> None:
    run(root, answers=GOOD)
    node, _ = parse((root / PATH).read_bytes(), PATH)
    assert isinstance(node, Mapping)
    source = plain(node)["sources"]["first-source"]
    assert source.keys() == {"title", "url", "publisher"}


def test_the_answers_may_come_as_options_and_nothing_is_asked(root: Path) -> None:
    title, date, type_, url = GOOD
    result = run(root, "--title", title, "--date", date, "--type", type_, "--url", url)
    assert result.exit_code == 0
    assert "?" not in result.output
    assert (root / PATH).is_file()


def test_an_id_with_options_names_the_sheet_itself(root: Path) -> None:
    assert run(root, "cn-2026-own-name", "--title", GOOD[0]).exit_code == 0
    text = (root / "briefs/events/cn-2026-own-name.yml").read_text("utf-8")
    assert f"title: {GOOD[0]}" in text


BAD = {
    "a date": (1, "soon", "is not a date we can use"),
    "a type": (2, "proposl", "Did you mean `proposal`?"),
    "an address": (3, "http://www.example.com/register", "begin with https://"),
    "a home page": (3, "https://www.example.com/", "is a home page"),
    "a long title": (0, "China sets up a register " * 6, "The same answer again keeps it"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_answer_is_asked_for_again_with_what_the_check_says(case: str, root: Path) -> None:
    at, bad, message = BAD[case]
    result = run(root, answers=[*GOOD[:at], bad, *GOOD[at:]])
    assert result.exit_code == 0
    assert message in result.output
    assert (root / PATH).is_file()


def test_what_is_only_a_warning_is_kept_when_said_twice(root: Path) -> None:
    page = "https://www.example.com/"
    assert run(root, answers=[*GOOD[:3], page, page]).exit_code == 0
    assert f"url: {page}\n" in (root / PATH).read_text("utf-8")


def test_a_date_with_one_reading_is_taken_as_it_is_meant(root: Path) -> None:
    assert run(root, answers=[GOOD[0], "1 March 2026", *GOOD[2:]]).exit_code == 0
    assert "date: 2026-03-01\n" in (root / PATH).read_text("utf-8")


@pytest.mark.parametrize(("option", "value"), [("--date", "soon"), ("--url", "ftp://x.example/")])
def test_a_bad_option_is_wrong_usage_and_writes_nothing(
    root: Path, option: str, value: str
) -> None:
    before = sorted(root.rglob("*"))
    result = run(root, option, value, answers=GOOD)
    assert result.exit_code == 2
    assert option in result.output
    assert sorted(root.rglob("*")) == before


HOSTILE = [
    "x: y\nfacts: []", "a #b", "{{ 7*7 }} {0} %s", "!!python/object:os.system x", "*a &b", "- [x",
    '" a \\" b: c #', "---", "...", "%YAML 1.1", "<<: *a", "> x", "~", "null", "\u2028a: b",
    "::error::x", "<script>x</script>",
]  # fmt: skip


@pytest.mark.parametrize("title", HOSTILE)
def test_a_hostile_title_is_one_text_of_the_new_sheet(root: Path, title: str) -> None:
    run(root, "cn-2026-own-name", "--anyway", "--title", title)
    node, found = parse((root / "briefs/events/cn-2026-own-name.yml").read_bytes(), "x.yml")
    assert node is not None
    assert found == []
    assert getattr(node.entries["title"], "text", None) == " ".join(title.split())
    plain = parse(skeleton("a-b", "2026-01-01", []).encode(), "x.yml")[0]
    assert plain is not None
    assert list(node.entries) == list(plain.entries)


@pytest.mark.parametrize("name", ["title", "date", "type", "url"])
@pytest.mark.parametrize("answer", ["\udcff x", "\u202ex y", "a\x1b[31mb", "x" * 5000])
def test_what_no_sheet_may_hold_is_refused_and_nothing_is_written(
    root: Path, name: str, answer: str
) -> None:
    result = run(root, "cn-2026-own-name", "--anyway", f"--{name}", answer)
    assert result.exit_code == 2
    assert f"--{name}: " in result.output
    assert result.output.replace("\n", "").isprintable()
    assert not (root / "briefs/events/cn-2026-own-name.yml").exists()


def test_answers_that_end_early_write_nothing(root: Path) -> None:
    before = sorted(root.rglob("*"))
    assert run(root, answers=GOOD[:2]).exit_code == 1
    assert sorted(root.rglob("*")) == before


# --- duplicates


def test_a_sheet_that_cites_the_page_is_named_and_a_no_writes_nothing(root: Path) -> None:
    page = "https://example.org/plain/?utm_source=mail#top"
    result = run(root, answers=[*GOOD[:3], page, "n"])
    assert result.exit_code == 1
    assert "briefs/events/aa-2025-first-event.yml" in result.output
    assert "it cites the same page" in result.output
    assert not (root / PATH).exists()
    assert run(root, answers=[*GOOD[:3], page, "y"]).exit_code == 0
    assert (root / PATH).exists()


def test_anyway_asks_nothing_about_duplicates(root: Path) -> None:
    result = run(root, "--anyway", answers=[*GOOD[:3], "https://www.example.org/plain"])
    assert result.exit_code == 0


SCIENCE = next(sheet for sheet in BASE.events if sheet.id == "un-2025-ai-science-panel")


def found(title: str, date: str, url: str | None = None) -> list[tuple[str, str]]:
    likely = likely_duplicates(title, Edtf.parse(date), url, BASE)
    return [(Path(one.path).stem, one.reason) for one in likely]


def test_a_like_title_on_near_days_is_a_likely_duplicate() -> None:
    day = SCIENCE.record.date.text
    title = SCIENCE.record.title
    assert [name for name, _ in found(f"{title} today", day)] == [SCIENCE.id]
    assert found(f"{title} today", "2019-01-01") == []
    assert found("Something else altogether is in the news", day) == []


# --- names


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("China's ministry publishes the rules", "cn-2026-ministry-publishes-rules"),
        ("The rules of Ministère for Québec", "event-2026-rules-ministere-quebec"),
        ("中国发布规则", "event-2026-event"),
        ("Rules: one, two, three, four, five", "event-2026-rules-one-two-three"),
    ],
)
def test_a_name_is_jurisdiction_year_and_words(title: str, id: str, root: Path) -> None:
    registries = read_repository(root).registries
    assert registries
    assert suggested_id(title, "2026", registries, ()) == id
    assert suggested_id(title, "2026", registries, {id}) == f"{id}-2"


def test_an_actor_names_the_jurisdiction_only_at_the_start_of_a_title(root: Path) -> None:
    path = root / "briefs/actors.yml"
    path.write_text(path.read_text("utf-8").replace("Plain words", "Safety Institute", 3), "utf-8")
    registries = read_repository(root).registries
    assert registries
    begun = suggested_id("The Safety Institute opens a lab", "2026", registries, ())
    assert begun == "cn-2026-opens-lab"
    further = suggested_id("Elsewhere opens a safety institute", "2026", registries, ())
    assert further == "event-2026-elsewhere-opens-safety-institute"


@pytest.mark.parametrize(
    "title", ["A: b", "A #b", '"A" b', "A b:", "- a", "'a'", "a \\ b", "[a]", "{a}", "@a", "Ça va"]
)
def test_any_title_is_written_so_that_it_is_read_back(title: str) -> None:
    text = skeleton("a-b", "2026-01-01", ["proposal"], {"title": title})
    node, problems = parse(text.encode(), "x.yml")
    assert node is not None
    assert problems == []
    assert getattr(node.entries["title"], "text", None) == title
