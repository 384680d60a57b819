"""`briefing diff`: what changed is said as a reader would see it, in a form that does nothing."""

import html
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from briefing.changes import Change, changes
from briefing.changes.change import differing
from briefing.changes.formats import FORMATS, MOST_CHARACTERS, inert
from briefing.changes.pairing import pair
from briefing.cli import main
from briefing.link.catalog import link
from briefing.read import read_repository
from days import EPOCH, TODAY

FIRST = "briefs/events/aa-2025-first-event.yml"
SECOND = "briefs/events/bb-2025-second-event.yml"


def said(before: Path, after: Path) -> list[str]:
    """Return the clauses between two folders."""
    one, other = (link(read_repository(root), TODAY) for root in (before, after))
    return [change.says for change in changes(one, other)]


@pytest.fixture
def after(plain_root: Path, tmp_path: Path) -> Callable[..., list[str]]:
    """Change a sheet by replacements and return what is said of it."""

    def changed(*replacements: tuple[str, str], path: str = FIRST) -> list[str]:
        head = tmp_path / "head"
        shutil.copytree(plain_root, head, dirs_exist_ok=True)
        text = (plain_root / path).read_text("utf-8")
        for old, new in replacements:
            assert old in text, old
            text = text.replace(old, new, 1)
        (head / path).write_text(text, "utf-8")
        return said(plain_root, head)

    return changed


def test_the_same_data_has_no_changes(plain_root: Path) -> None:
    assert said(plain_root, plain_root) == []


def test_comments_layout_and_order_are_no_changes(after: Callable[..., list[str]]) -> None:
    assert after(("topics: [governance, standards]", "# A note\ntopics:\n  - governance\n"
                  "  - standards")) == []  # fmt: skip


FIRST_FACT = "    kind: statement\n    text: Plain words\n    by: minister"
CASES: dict[str, tuple[tuple[str, str], str]] = {
    "a title": (("title: Plain words\n", "title: Other words\n"),
                "title: “Plain words” → “Other words”"),
    "a date": (("date: 2025-07-26\nplace", "date: 2025-07\nplace"),
               "date: 26 July 2025 → July 2025"),
    "a retracted fact": ((FIRST_FACT, f"{FIRST_FACT}\n    status: retracted"),
                         "fact start withdrawn: “Plain words”"),
    "a reworded fact": ((FIRST_FACT, FIRST_FACT.replace("Plain words", "Plainer words")),
                        "fact start: “Plain words” → “Plainer words”"),
    "other sources": (("    cite: [copy]\n  - text", "    cite: [copy, letter]\n  - text"),
                      "sources of fact f2: added letter"),
    "a new source": (("sources:\n", "sources:\n  extra:\n    title: An extra page\n"
                      "    url: https://www.example.com/extra\n"),
                     "1 new source: An extra page (example.com)"),
    "a changed source": (("    access: excerpt", "    access: open"),
                         "access of source copy: excerpt → open"),
    "a dispute open again": (("    resolution: resolved", "    resolution: open"),
                             "dispute d1 open again (Plain words)"),
    "a stance": (("    stance: 1", "    stance: -1"), "→ −1"),
    "a stance given up": (("    stance: 1", "    stance: none"), "+1 → no position"),
    "a commitment met late": (("      date: 2025-07-26\n      measure", "      date: 2025-08-29\n"
                               "      measure"), "commitment c1 done, 3 days late: “Plain words”"),
    "a dropped commitment": (("      after: 2099-01-01\n", "      after: 2099-01-01\n"
                              "    state: dropped\n"), "commitment c2 dropped: “Plain words”"),
    "a gap looked at again": (("    checked: 2025-07-26", "    checked: 2026-02-03"),
                              "open question looked at again on 3 February 2026: “Plain words”"),
    "a topic": (("topics: [governance, standards]", "topics: [governance]"),
                "topics: taken out standards"),
    "a withdrawn sheet": (("title:", "withdrawn:\n  date: 2026-01-01\n  reason: A hoax.\ntitle:"),
                          "withdrawn: A hoax."),
    "a likelihood": (("likelihood: unlikely", "likelihood: likely"),
                     "likelihood of assessment a1: unlikely → likely"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_change_is_said_as_a_reader_would_see_it(
    case: str, after: Callable[..., list[str]]
) -> None:
    replacement, clause = CASES[case]
    assert any(clause in one for one in after(replacement)), after(replacement)


def test_one_change_makes_one_clause(after: Callable[..., list[str]]) -> None:
    assert len(after(CASES["a title"][0])) == 1
    assert len(after(CASES["a reworded fact"][0])) == 1
    assert len(after(CASES["a stance"][0])) == 1


def test_a_fact_put_first_is_one_new_fact_though_the_numbers_move(
    after: Callable[..., list[str]],
) -> None:
    added = "facts:\n  - text: A fact that nobody had before\n    cite: [page]\n"
    assert after(("facts:\n", added)) == ["new fact f1: “A fact that nobody had before”"]


def test_a_status_is_that_of_the_initiative(after: Callable[..., list[str]]) -> None:
    found = after(("sets_status: proposed", "sets_status: founded"))
    assert found[0].startswith("status of ")
    assert " → " in found[0]


def test_new_gone_and_moved_briefings_are_told(plain_root: Path, tmp_path: Path) -> None:
    head = tmp_path / "head"
    shutil.copytree(plain_root, head)
    text = (head / SECOND).read_text("utf-8")
    (head / "briefs/comparisons/body-and-plan.yml").unlink()
    (head / SECOND).unlink()
    assert "deleted, and no other sheet has its address" in " ".join(said(plain_root, head))
    moved = head / "briefs/events/bb-2025-moved-event.yml"
    moved.write_text(f"aliases: [bb-2025-second-event]\n{text}", "utf-8")
    found = said(plain_root, head)
    assert any("address changed" in one for one in found)
    assert not any("deleted" in one or "new briefing" in one for one in found)
    back = said(head, plain_root)
    assert any("new briefing of " in one for one in back)


def test_registries_are_compared_entry_by_entry(after: Callable[..., list[str]]) -> None:
    path = "briefs/topics.yml"
    assert after(("label: Plain words", "label: New words"), path=path) == [
        "label of topic governance: “Plain words” → “New words”"
    ]


def test_of_long_texts_only_what_differs_is_said() -> None:
    before = (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    )
    assert differing(before, before.replace("eight", "EIGHT")) == (
        "… five six seven eight nine ten eleven …",
        "… five six seven EIGHT nine ten eleven …",
    )
    assert differing("Plain words", "Other words") == ("Plain words", "Other words")
    assert differing("a b c d e f g h i", "a b c d e f g h i j")[1] == "… g h i j"


def test_entries_are_paired_by_text_before_id() -> None:
    found = pair(
        [("1", "alpha beta"), ("2", "gamma delta"), ("3", "lost words")],
        [("1", "quite new"), ("2", "alpha beta"), ("3", "gamma delta!")],
        lambda one: one[0],
        lambda one: one[1],
    )
    assert (("1", "alpha beta"), ("2", "alpha beta")) in found.kept
    assert len(found.kept) + len(found.new) == 3
    assert len(found.kept) + len(found.gone) == 3


# --- Markdown that does nothing

HOSTILE = [
    "@octocat fixes #12, see GH-7",
    "<img src=x onerror=alert(1)><!-- -->",
    "[text](https://evil.example) https://evil.example www.evil.example",
    "![x](x) **bold** `code` ~~gone~~ | a | b |",
    "$x^2$ :tada: a@example.org",
    "org/repo#5 org/repo@0123456789abcdef0123456789abcdef01234567",
    "1. list\n# head\n> quote\n- [ ] task\n\n    code",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_plain_text_in_a_comment(text: str) -> None:
    done = inert(text)
    assert not re.search(r"[<>\[\]()*_`~|\\!$^@]", done)
    assert not re.search(r"(?<!&)#", done)
    assert not re.match(r"\d+[.)]\s", done)
    shown = html.unescape(done)
    assert not re.search(r"[@#]\w|://\w|GH-\d|www\.|[0-9a-f]{7}", shown)
    assert shown.replace("\u200b", "") == " ".join(text.split())


@given(st.text())
def test_any_text_comes_out_as_it_went_in(text: str) -> None:
    shown = html.unescape(inert(text.replace("\0", "").replace("\u200b", "")))
    assert (
        shown.replace("\u200b", "").split() == text.replace("\0", "").replace("\u200b", "").split()
    )


def test_a_comment_is_never_too_long() -> None:
    many = [Change("title", "x" * 700, page=str(number)) for number in range(500)]
    lines = list(FORMATS["markdown"](many))
    assert sum(len(line) + 1 for line in lines) <= MOST_CHARACTERS + 100
    assert "left out here" in lines[-1]


# --- the command


def run(*arguments: object) -> Result:
    runner = CliRunner(env={"SOURCE_DATE_EPOCH": EPOCH})
    result = runner.invoke(main, ["diff", *map(str, arguments)])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def git(root: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", "-C", root, *settings, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository(plain_root: Path) -> Path:
    git(plain_root, "init", "-q", "-b", "main")
    git(plain_root, "add", "-A")
    git(plain_root, "commit", "-qm", "First")
    path = plain_root / FIRST
    path.write_text(path.read_text("utf-8").replace("title: Plain words", "title: Other @words", 1))
    return plain_root


def test_a_commit_is_compared_with_the_files_here(repository: Path) -> None:
    result = run("main", "--root", repository)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        "Plain words (aa-2025-first-event)",
        "  - title: “Plain words” → “Other @words”",
    ]
    assert run("main", "main", "--root", repository).output.startswith("Nothing")


def test_each_form_says_the_same(repository: Path) -> None:
    (one,) = json.loads(run("main", "--root", repository, "--format", "json").output)
    assert (one["page"], one["part"], one["after"]) == (
        "aa-2025-first-event", "title", "Other @words",
    )  # fmt: skip
    markdown = run("main", "--root", repository, "--format", "markdown").output
    assert "- title: “Plain words” → “Other &#64;&#8203;words”" in markdown


def test_folders_are_compared_without_git(plain_root: Path, tmp_path: Path) -> None:
    head = tmp_path / "head"
    shutil.copytree(plain_root, head)
    (head / SECOND).write_text((head / SECOND).read_text("utf-8") + "x_note: more\n", "utf-8")
    assert run(plain_root, head, "--root", tmp_path).output.startswith("Nothing that a reader")


def test_a_side_with_errors_says_so_instead(repository: Path) -> None:
    (repository / FIRST).write_text("title: [\n", "utf-8")
    result = run("main", "--root", repository)
    assert result.exit_code == 1
    assert "does not pass its checks (1 error), so nothing is compared." in result.output
    assert "yaml-syntax" in result.output
    assert run(repository, "main", "--root", repository).exit_code == 1


def test_a_link_in_a_commit_is_a_fault_and_never_followed(repository: Path) -> None:
    (repository / FIRST).unlink()
    (repository / FIRST).symlink_to("/etc/passwd")
    git(repository, "commit", "-qam", "Link")
    result = run("main~1", "main", "--root", repository)
    assert result.exit_code == 1
    assert "file-kind" in result.output
    assert "root:" not in result.output


@pytest.mark.parametrize("name", ["no-such-branch", "--output=/tmp/x", "/etc", ""])
def test_what_git_does_not_know_is_wrong_usage(repository: Path, name: str) -> None:
    assert run("--root", repository, "--", name).exit_code == 2
