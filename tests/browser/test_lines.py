"""How lines and columns fall: no word cut, no line that begins with a separator, nothing hidden."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from samples import page_types
from visits import Visit, visiting

pytestmark = pytest.mark.browser

# Words of letters alone that stand on two lines though no hyphen was written there.
CUT = """() => {
  const WORD = /(?<![\\p{L}\\/._-])\\p{Script=Latin}{4,18}(?![\\p{L}\\/._-])/gu;
  const found = [], range = document.createRange();
  for (const place of document.querySelectorAll("article :is(th, td, h1, h2, h3, dt)")) {
    if (!place.getClientRects().length) continue;
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const word of text.data.matchAll(WORD)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((one) => Math.round(one.top)));
        if (lines.size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""
# What stands beside a separator must be an element, or it would lose its place at a line's start.
LOOSE = """() => [...document.querySelectorAll("article .dot, .find .dot")]
  .filter((one) => one.parentElement.tagName !== "A")
  .flatMap((one) => {
    const line = one.parentElement, style = getComputedStyle(line);
    const bare = [...line.childNodes].some((two) => two.nodeType === 3 && two.data.trim());
    const at = one.getBoundingClientRect().left - line.getBoundingClientRect().left;
    return bare || style.clipPath === "none" || at < -1 ? [line.textContent.trim()] : [];
  })"""
# Links to places on the same page whose places end up under the bar, or nowhere.
UNDER = """async () => {
  const bar = document.querySelector(".md-header"), found = [];
  const within = "article a[href^='#'], .md-nav--secondary a[href^='#']";
  const links = [...document.querySelectorAll(within)]
    .filter((one) => one.getClientRects().length && !one.closest(".headerlink"));
  for (const link of [...links.slice(0, 3), ...links.slice(-3)]) {
    const hash = link.getAttribute("href");  // a link in a drawing has no property for it
    const place = document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!place?.getClientRects().length) continue;
    location.hash = "";
    location.hash = hash;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const top = place.getBoundingClientRect().top;
    if (top < bar.getBoundingClientRect().bottom - 1) found.push([hash, Math.round(top)]);
  }
  return found;
}"""
# Code that goes on beyond the edge of its block.
CODE = """() => [...document.querySelectorAll("article pre")]
  .filter((one) => one.scrollWidth > one.clientWidth + 1).length"""


LISTS = ("topics", "instruments", "status", "jurisdictions", "actors")


@pytest.fixture(params=[320, 390])
def phone(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page as wide as a phone."""
    with visiting(browser, viewport={"width": request.param, "height": 844}) as visit:
        yield visit.page


def test_a_phone_cuts_no_word_begins_no_line_with_a_dot_and_hides_no_code(
    site: Path, home: str, phone: Page
) -> None:
    for name, address in page_types(site).items():
        phone.goto(home + address, wait_until="load")
        assert phone.evaluate(CUT) == [], name
        assert phone.evaluate(LOOSE) == [], name
        assert phone.evaluate(CODE) == 0, name


def test_tables_need_no_scrolling_on_a_phone(home: str, phone: Page) -> None:
    wider = """() => [...document.querySelectorAll("article .tb-wrap")]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.querySelector("caption").textContent)"""
    for address in (
        "topics",
        "instruments",
        "status",
        "jurisdictions",
        "sources",
        "fields",
        "actors",
    ):
        phone.goto(f"{home}{address}/")
        assert phone.evaluate(wider) == [], address


def test_a_place_that_a_link_leads_to_is_not_under_the_bar(
    site: Path, home: str, visit: Visit
) -> None:
    for name, address in page_types(site).items():
        visit.page.goto(home + address, wait_until="load")
        assert visit.page.evaluate(UNDER) == [], name


def test_a_short_contents_list_is_seen_whole(home: str, visit: Visit) -> None:
    for address in ("calendar/", "checks/", "sources/", "method/"):
        visit.page.goto(home + address)
        fits = "(one) => one.scrollHeight <= one.clientHeight"
        assert visit.page.locator(".md-sidebar--secondary .md-sidebar__scrollwrap").evaluate(fits)


def test_text_of_twice_the_size_needs_no_scrolling_sideways(
    site: Path, home: str, visit: Visit
) -> None:
    """A reader may set in the browser with which size all others are measured."""
    browser = visit.page.context.new_cdp_session(visit.page)
    browser.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    for name, address in page_types(site).items():
        visit.page.goto(home + address, wait_until="load")
        assert visit.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "40px"
        assert visit.page.evaluate(wider) <= 0, name
