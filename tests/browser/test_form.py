"""A sheet is written in the form without git, and the file is one that the checks accept."""

from pathlib import Path
from typing import Any

import pytest
from forms import from_script
from playwright.sync_api import Page
from small import small_site
from test_axe import broken_rules

from briefing.read.nodes import plain
from briefing.read.yaml import parse
from site_fixture import run

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TITLE = "India and Pakistan agree: a survey of the river"
# What is written, in the order in which the keyboard reaches it.
ANSWERS = (
    ("Title", TITLE),
    ("Date", "2026-05-04"),
    ("Kind of event", "Signing"),
    ("Summary", "Both states said: the survey begins in June #1."),
    ("Title of the page", "A page: of the commission"),
    ("Web address", "https://example.org/news/survey"),
    ("Publisher", "Commission"),
    ("How it was read", "excerpt"),
    ("The fact", "Both states signed the survey - in ink."),
)
FOCUSED = """() => { const one = document.activeElement;
    return (one.labels?.[0] ?? one).textContent.trim() }"""
OPEN_ALL = "document.querySelectorAll('#form details > summary').forEach((one) => one.click())"
HOSTILE = (
    "a: b", "a:", ": a", "a #b", "#a", "- a", "-", "--- a", "'a'", '"a"', "a \\ b", "0x1F", "1e3",
    "007", "1_000", "12:30:45", "2019-07-26", "null", "~", "yes", "No", "true", ".inf", "{a}",
    "[a, b]", "&a", "*a", "!a", "%a", "@a", "`a`", "| a", "> a", "? a", "a, b", "</script><b>",
    "人工智能: 治理 #一",
    "é ü ß", "a\u00a0b", "\U0001f600 smile", "a\nb", "a\n\n- b: c", "<!-- x -->",
    "one: two # three - four " * 20, "x" * 300, "${a} {{ b }} {% c %}",
)  # fmt: skip


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
    _reach(page, "A page: ")
    page.keyboard.press("Space")
    _reach(page, "Check the sheet")
    page.keyboard.press("Enter")


def test_a_sheet_written_by_keyboard_passes_the_checks(form: Page, tmp_path: Path) -> None:
    form.locator("h1").click()
    _fill(form)
    assert "can be handed in" in form.locator("#form-summary").inner_text()
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
    written = from_script(form, "yaml.js", "yaml", tree)
    assert _read(written) == tree


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
    fits = from_script(form, "handing.js", "newFile", site, "n", "x" * room)
    over = from_script(form, "handing.js", "newFile", site, "n", "x" * (room + 1))
    assert fits == {"address": f"{stem}&value={'x' * room}", "whole": True}
    assert over == {"address": stem, "whole": False}


def test_a_long_file_is_copied_and_an_empty_page_opened(form: Page) -> None:
    form.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form.context.route("https://github.com/**", lambda route: route.fulfill(body="a page"))
    form.locator("h1").click()
    _fill(form)
    form.get_by_label("The fact").fill("It was signed, " * 260 + "in ink.")
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
    assert "Still to do" in form.locator(f"#{said}").inner_text()
    form.evaluate(OPEN_ALL)
    form.get_by_role("button", name="Add a position").click()
    assert broken_rules(form) == []
    assert form.evaluate("document.documentElement.scrollWidth") <= width


def _read(written: str) -> Any:
    """Return a document as the strict reader gives it, in plain values."""
    read, problems = parse(written.encode(), "a.yml")
    assert problems == []
    assert read is not None
    return plain(read)
