"""Every type of page in a real browser: quiet, self-contained, and fitting every width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from samples import longest_briefing
from visits import Visit, visiting

pytestmark = pytest.mark.browser

WIDTHS = (320, 390, 1280)
# What no page may contain, asked in the page itself.
FAULTS = """() => {
  const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
  const names = (found) => found.map((one) => one.id || one.className || one.tagName);
  return {
    "ids used twice": [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))],
    "details inside text": names([...document.querySelectorAll("p details, span details")]),
    "empty paragraphs": names([
      ...document.querySelectorAll("article p:empty:not([class]):not([role])"),
    ]),
    "raw Markdown": [...document.querySelectorAll("article p")]
      .map((one) => one.textContent)
      .filter((text) => /^#{1,6} |^\\|.*\\|$|<\\/?[a-z]+>/.test(text)),
    "headings": [document.querySelectorAll("h1").length].filter((count) => count !== 1),
  };
}"""
OVERFLOW = """() => {
  const page = document.documentElement;
  if (page.scrollWidth <= page.clientWidth) return [];
  return [...document.querySelectorAll("body *")]
    .filter((one) => one.getBoundingClientRect().right > page.clientWidth + 1)
    .slice(0, 5).map((one) => `${one.tagName} .${one.className} ${one.textContent.slice(0, 60)}`)
    .concat([`${page.scrollWidth} px of ${page.clientWidth}`]);
}"""


def addresses(site: Path) -> Iterator[str]:
    """Yield the index page, the first and the longest page of every folder of the site."""
    yield ""
    yield "404.html"
    for folder in sorted(one for one in site.iterdir() if (one / "index.html").is_file()):
        yield f"{folder.name}/"
        children = sorted(one for one in folder.iterdir() if (one / "index.html").is_file())
        by_size = sorted(children, key=lambda one: (one / "index.html").stat().st_size)
        for child in sorted({*children[:1], *by_size[-1:]}):
            yield f"{folder.name}/{child.name}/"


def test_every_type_of_page_is_quiet_and_whole(site: Path, home: str, visit: Visit) -> None:
    """No other host, no complaint in the console, no id twice, nothing that Markdown broke."""
    seen = 0
    for address in addresses(site):
        visit.page.goto(home + address, wait_until="load")
        found = visit.page.evaluate(FAULTS)
        assert {name: what for name, what in found.items() if what} == {}, address
        assert visit.foreign(home) == [], address
        assert visit.complaints == [], address
        seen += 1
    assert seen > 20


@pytest.mark.parametrize("width", WIDTHS)
def test_no_page_scrolls_sideways(browser: Browser, site: Path, home: str, width: int) -> None:
    with visiting(browser, viewport={"width": width, "height": 844}) as visit:
        for address in addresses(site):
            visit.page.goto(home + address, wait_until="load")
            assert visit.page.evaluate(OVERFLOW) == [], address


def test_evidence_opens_by_keyboard_and_shows_its_source(
    site: Path, home: str, visit: Visit
) -> None:
    visit.page.goto(home + longest_briefing(site))
    mark = visit.page.locator("article details.ev").first
    panel = mark.locator(".ev__panel")
    expect(panel).to_be_hidden()
    mark.locator("summary").focus()
    visit.page.keyboard.press("Enter")
    expect(panel).to_be_visible()
    source = panel.locator('a[href^="https://"]').first
    expect(source).to_be_visible()
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.closest('.ev__panel') !== null")
    visit.page.locator("article details.ev summary").first.focus()
    visit.page.keyboard.press("Enter")
    expect(panel).to_be_hidden()


def test_every_mark_works_without_a_script(browser: Browser, site: Path, home: str) -> None:
    with visiting(browser, java_script_enabled=False) as visit:
        visit.page.goto(home + longest_briefing(site))
        mark = visit.page.locator("article details.ev").first
        mark.locator("summary").click()
        expect(mark.locator(".ev__panel")).to_be_visible()


def test_an_evidence_panel_leads_to_the_source_list(site: Path, home: str, visit: Visit) -> None:
    visit.page.goto(home + longest_briefing(site))
    visit.page.locator("article details.ev summary").first.click()
    visit.page.locator("article details.ev[open] a.ev__up").first.click()
    expect(visit.page.locator(":target")).to_be_visible()


def test_colours_follow_the_system_and_the_button(browser: Browser, home: str) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    with visiting(browser, color_scheme="dark") as visit:
        visit.page.goto(home)
        dark = visit.page.evaluate(paper)
        visit.page.locator("button.colours").click()
        light = visit.page.evaluate(paper)
        assert sum(map(int, light[4:-1].split(","))) > sum(map(int, dark[4:-1].split(",")))
        visit.page.goto(home + "briefings/")
        assert visit.page.evaluate(paper) == light
