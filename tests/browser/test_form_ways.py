"""The file of the form is handed on; whoever has no script is told of other ways."""

from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page
from visits import visiting

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_file_is_downloaded_under_the_name_of_the_sheet(form: Page, tmp_path: Path) -> None:
    form.get_by_label("Title").first.fill("A survey of the river")
    form.get_by_label("Date").first.fill("2026-05-04")
    form.locator("#form-name", has_text="survey").wait_for()
    with form.expect_download() as download:
        form.get_by_role("button", name="Download the file").click()
    download.value.save_as(tmp_path / "sheet.yml")
    assert (
        f"briefs/events/{download.value.suggested_filename}"
        == form.locator("#form-name").inner_text()
    )
    written = (tmp_path / "sheet.yml").read_text("utf-8")
    assert written == form.locator("#form-file").text_content()
    assert "title: A survey of the river" in written


def test_the_file_is_copied(form: Page) -> None:
    form.context.grant_permissions(["clipboard-read", "clipboard-write"])
    form.get_by_label("Title").first.fill("A survey: of the river")
    form.locator("#form-file", has_text="survey").wait_for()
    form.get_by_role("button", name="Copy the file").click()
    form.locator("#form-told", has_text="Copied.").wait_for()
    copied = form.evaluate("navigator.clipboard.readText()")
    assert 'title: "A survey: of the river"' in copied


def test_a_browser_that_does_not_copy_says_so(form: Page) -> None:
    form.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()) }")
    form.get_by_role("button", name="Copy the file").click()
    form.locator("#form-told", has_text="select the text").wait_for()


def test_nothing_is_opened_before_the_sheet_is_sound(form: Page) -> None:
    form.get_by_role("button", name="Open on GitHub").click()
    assert form.evaluate("document.activeElement.id") == "form-summary"
    assert len(form.context.pages) == 1


def test_without_a_script_the_page_says_what_to_do_instead(small: str, browser: Browser) -> None:
    with visiting(browser, java_script_enabled=False) as visit:
        page = visit.page
        page.goto(f"{small}contribute/form/")
        assert page.locator("#form").is_hidden()
        ways = page.locator("#form-without li a")
        assert page.locator("#form-without").is_visible()
        assert ways.all_inner_texts() == [
            "Download an empty sheet",
            "Send only a link",
            "Write the sheet with git",
        ]
        addresses = [urljoin(page.url, str(one.get_attribute("href"))) for one in ways.all()]
        empty = page.request.get(addresses[0])
        assert empty.ok
        assert "\nfacts:\n" in empty.text()
        assert page.locator(addresses[1][addresses[1].index("#") :]).is_visible()
        assert page.request.get(addresses[2]).ok
        issue = page.get_by_role("link", name="Open an issue with a link")
        assert str(issue.get_attribute("href")).endswith("/issues/new/choose")
        assert "loaded" not in page.locator("article").inner_text().replace("could not load", "")


def test_with_a_script_the_form_takes_the_place_of_the_ways(form: Page) -> None:
    assert form.locator("#form-without").count() == 0
    assert form.locator("#form").is_visible()


def test_a_form_that_cannot_load_says_so_and_keeps_the_ways(small: str, browser: Browser) -> None:
    with visiting(browser) as visit:
        visit.page.route("**/data/form.json", lambda route: route.abort())
        visit.page.goto(f"{small}contribute/form/")
        visit.page.locator("#form-failed").wait_for()
        assert visit.page.locator("#form-without li a").first.is_visible()
        assert visit.page.locator("#form").is_hidden()
