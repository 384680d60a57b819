"""A sheet is written in the form without git, and the file is one that the checks accept."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page
from small import small_site
from test_axe import broken_rules
from visits import Visit

from briefing.data.form_texts import findings
from briefing.read.nodes import plain
from briefing.read.yaml import parse
from site_fixture import run

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TITLE = "India and Pakistan agree: a survey of the river"
# What is written, in the order in which the keyboard reaches it.
ANSWERS = (
    ("Title", TITLE),
    ("Date", "2026-05-04"),
    ("Type", "Signing"),
    ("Summary", "Both states said: the survey begins in June #1."),
    ("Title", "A page: of the commission"),
    ("Url", "https://example.org/news/survey"),
    ("Publisher", "Commission"),
    ("Access", "excerpt"),
    ("Text", "Both states signed the survey - in ink."),
)
FOCUSED = """() => { const one = document.activeElement;
    return (one.labels?.[0] ?? one).textContent.trim() }"""
HOSTILE = (
    "a: b", "a:", ": a", "a #b", "#a", "- a", "-", "--- a", "'a'", '"a"', "a \\ b", "0x1F", "1e3",
    "007", "1_000", "12:30:45", "2019-07-26", "null", "~", "yes", "No", "true", ".inf", "{a}",
    "[a, b]", "&a", "*a", "!a", "%a", "@a", "`a`", "| a", "> a", "? a", "a, b", "</script><b>",
    "人工智能: 治理 #一",
    "é ü ß", "a\u00a0b", "\U0001f600 smile", "a\nb", "a\n\n- b: c", "<!-- x -->",
    "one: two # three - four " * 20, "x" * 300, "${a} {{ b }} {% c %}",
)  # fmt: skip
SHEET: dict[str, Any] = {
    "title": "A title",
    "date": "2019",
    "type": "known",
    "summary": "It was.",
    "facts": [{"text": "It was.", "cite": ["page"]}],
    "sources": {"page": {"title": "Page", "url": "https://example.org/some/page"}},
}
CITED = {"cite": ["page"]}
HELD = {"actor": "known", "issue": "x", "basis": "x", "text": "T", **CITED}
FAULTY: tuple[dict[str, Any], ...] = (
    {},
    {"title": "x" * 97},
    {"title": "Stop!"},
    {"title": "The <b> tag"},
    {"title": "At https://example.org/x"},
    {"title": "“Whole”"},
    {"title": "a\u202eb"},
    {"title": "p\u0430y"},
    {"date": "26 July 2019"},
    {"date": "2019-13"},
    {"date": "2019-02-30"},
    {"date": "2019/2018"},
    {"date": "2021"},
    {"type": "other"},
    {"aliases": ["Bad"]},
    {"as_of": "2018"},
    {"summary": "w " * 67},
    {"facts": [{"text": "It was."}]},
    {"facts": [{"text": "It was.", "cite": ["nothing"]}]},
    {"facts": [{"text": "A landmark day.", **CITED}]},
    {"facts": [{"text": "He called it a 'landmark' day.", **CITED}]},
    {"facts": [{"text": "It was said.", "kind": "statement", **CITED}]},
    {"facts": [{"id": "one", "text": "A.", **CITED}, {"id": "one", "text": "B.", **CITED}]},
    {"facts": [{"text": "It was.", "cite": [{"source": "page", "quote": "w " * 27}]}]},
    {"positions": [{**HELD, "stance": "maybe"}]},
    {"positions": [{**HELD, "stance": "7"}]},
    {"positions": [{**HELD, "stance": "none"}]},
    {"sources": {"page": {"title": "Page"}}},
    {"sources": {"page": {"title": "Page", "url": "http://example.org/some/page"}}},
    {"sources": {"page": {"title": "Page", "url": "https://example.org/"}}},
    {"sources": {**SHEET["sources"], "other": {"title": "T", "path": "x"}}},
)


@pytest.fixture
def form(small: str, visit: Visit) -> Iterator[Page]:
    """The open form; nothing on it may complain."""
    said: list[str] = []
    visit.page.on("console", lambda one: said.append(one.text))
    visit.page.goto(f"{small}contribute/form/")
    visit.page.locator("#form").wait_for()
    yield visit.page
    assert [*visit.complaints, *said] == []


def _reach(page: Page, label: str) -> None:
    """Press Tab until what bears the label has the focus."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).removesuffix(" needed").startswith(label):
            return
    pytest.fail(f"the keyboard does not reach {label}")


def _fill(page: Page) -> None:
    for label, answer in ANSWERS:
        _reach(page, label)
        page.keyboard.type(answer)
    page.locator("#form-file", has_text="in ink").wait_for()
    _reach(page, "example: ")
    page.keyboard.press("Space")
    _reach(page, "Check the sheet")
    page.keyboard.press("Enter")


def test_a_sheet_written_by_keyboard_passes_the_checks(form: Page, tmp_path: Path) -> None:
    form.locator("h1").click()
    _fill(form)
    assert "No error" in form.locator("#form-summary").inner_text()
    name = form.locator("#form-name").inner_text()
    root = small_site(tmp_path / "root")
    before = run("briefing", "check", cwd=root)
    (root / name).write_text(form.locator("#form-file").text_content() or "", "utf-8")
    after = run("briefing", "check", cwd=root)
    assert after.returncode == 0, after.stdout + after.stderr
    assert Path(name).name not in after.stdout + after.stderr
    assert before.returncode == 0
    assert f'title: "{TITLE}"' in (root / name).read_text("utf-8")
    assert "access: excerpt" in (root / name).read_text("utf-8")


def test_hostile_texts_come_back_from_the_file_as_they_were(form: Page) -> None:
    tree = {"title": HOSTILE[0], "aliases": list(HOSTILE), "sources": {"no": {"note": HOSTILE[-2]}}}
    written = _from(form, "yaml.js", "yaml", tree)
    assert _read(written) == tree


def test_a_faulty_sheet_is_found_faulty_alike_in_browser_and_python(form: Page) -> None:
    """The registries of the browser know one word, as those of the probes do."""
    differing = {}
    for fault in FAULTY:
        sheet = {**SHEET, **fault}
        in_python = {one.check for one in findings(_from(form, "yaml.js", "yaml", sheet))}
        in_browser = set(_slugs(form, sheet))
        if in_python != in_browser:
            differing[str(fault)[:80]] = (sorted(in_python), sorted(in_browser))
    assert differing == {}


def test_the_draft_survives_a_reload_and_can_be_cleared(form: Page) -> None:
    form.get_by_label("Title").first.fill("A draft: kept")
    form.locator("#form-draft", has_text="Draft kept").wait_for()
    form.reload()
    form.locator("#form").wait_for()
    assert form.get_by_label("Title").first.input_value() == "A draft: kept"
    assert "draft is back" in form.locator("#form-draft").inner_text()
    form.once("dialog", lambda dialog: dialog.accept())
    with form.expect_navigation():
        form.locator("#form-clear").click()
    form.locator("#form").wait_for()
    assert form.get_by_label("Title").first.input_value() == ""


def test_an_address_of_more_than_4000_signs_is_not_made_but_the_file_copied(form: Page) -> None:
    site = {"repository": "https://github.com/a/b/", "branch": "main"}
    stem = "https://github.com/a/b/new/main/briefs/events?filename=n.yml"
    room = 4000 - len(f"{stem}&value=")
    fits = _from(form, "handing.js", "newFile", site, "n", "x" * room)
    over = _from(form, "handing.js", "newFile", site, "n", "x" * (room + 1))
    assert fits == {"address": f"{stem}&value={'x' * room}", "whole": True}
    assert over == {"address": stem, "whole": False}


def test_a_long_file_is_copied_and_an_empty_page_opened(form: Page) -> None:
    form.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form.context.route("https://github.com/**", lambda route: route.fulfill(body="a page"))
    form.locator("h1").click()
    _fill(form)
    form.get_by_label("Text").first.fill("It was signed, " * 260 + "in ink.")
    with form.context.expect_page() as opened:
        form.get_by_role("button", name="Open on GitHub").click()
    assert "value=" not in opened.value.url
    assert "filename=" in opened.value.url
    opened.value.close()
    form.bring_to_front()
    assert "paste it" in form.locator("#form-told").inner_text()
    written = form.locator("#form-file").text_content()
    assert form.evaluate("navigator.clipboard.readText()") == written


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_form_breaks_no_rule_empty_or_with_errors(form: Page, width: int) -> None:
    form.set_viewport_size({"width": width, "height": 900})
    assert broken_rules(form) == []
    form.get_by_role("button", name="Check the sheet").click()
    assert form.evaluate("document.activeElement.id") == "form-summary"
    title = form.get_by_label("Title").first
    said = (title.get_attribute("aria-describedby") or "").split()[-1]
    assert "is missing" in form.locator(f"#{said}").inner_text()
    assert broken_rules(form) == []
    assert form.evaluate("document.documentElement.scrollWidth") <= width


def _from(page: Page, module: str, name: str, *given: object) -> Any:
    """Return what a function of the form's scripts makes of values."""
    return page.evaluate(
        """async ([module, name, given]) => (await import(
           new URL(`../../assets/javascripts/form/${module}`, location)))[name](...given)""",
        [module, name, list(given)],
    )


def _slugs(page: Page, sheet: dict[str, Any]) -> list[str]:
    found: list[str] = page.evaluate(
        """async (sheet) => {
           const { findings } = await import(
             new URL("../../assets/javascripts/form/checks.js", location));
           const data = await (await fetch("../../data/form.json")).json();
           for (const ref of ["event_types", "actor", "dimensions"])
             data.words[ref] = [["known", ""]];
           for (const ref of ["issue", "position_bases"]) data.words[ref] = [["x", ""]];
           return findings(sheet, { ...data, today: "2020-01-01" }).map((one) => one.slug);
        }""",
        sheet,
    )
    return found


def _read(written: str) -> Any:
    """Return a document as the strict reader gives it, in plain values."""
    read, problems = parse(written.encode(), "a.yml")
    assert problems == []
    assert read is not None
    return plain(read)
