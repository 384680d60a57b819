"""What an editor would mark in red: torn words, cut lines, lost marks, pages at their extremes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from extremes import ACTORS, CHINESE, CHINESE_TITLE, CROWD, LONELY_TOPIC
from playwright.sync_api import Browser, Page, expect
from samples import longest, longest_briefing, page_types
from small import GONE, STALE
from visits import Visit, visiting

pytestmark = pytest.mark.browser

PHONE, NARROW = {"width": 390, "height": 844}, {"width": 320, "height": 844}
DESK = {"width": 1280, "height": 900}
# Words of tables and lists of terms that are broken within, though nothing says that they may be.
TORN = r"""() => [...document.querySelectorAll("article :is(td, th, dt, dd) ")].flatMap((cell) => {
  if (!cell.getClientRects().length) return [];
  const found = [], walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node; (node = walk.nextNode());) {
    if (node.parentElement.closest("details, code, .vh, .addr, svg, :lang(zh)")) continue;
    for (const word of node.data.matchAll(/[\p{Script=Latin}]{5,20}/gu)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
      if (lines.size > 1) found.push(word[0]);
    }
  }
  return found;
})"""
# Where a mark stands over more than one line of words: how far a later line starts before the text.
HANGING = """() => [...document.querySelectorAll(".board .status, .tb--standing .status")]
  .filter((one) => one.querySelector("svg") && one.getClientRects().length).map((one) => {
    const words = document.createRange();
    words.selectNode(one.lastChild);
    const mark = one.querySelector("svg").getBoundingClientRect().right;
    return Math.min(...[...words.getClientRects()].map((box) => box.left)) >= mark;
  })"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
TWICE = "document.documentElement.style.fontSize = '250%'"  # the theme's own is 125 %


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page as wide as a phone."""
    with visiting(browser, viewport=PHONE) as visit:
        yield visit.page


def test_no_word_is_torn_in_a_table_at_a_desk(site: Path, home: str, visit: Visit) -> None:
    types = page_types(site)
    pages = ["issues/", longest(site, "issues"), types["one of compare"], longest_briefing(site)]
    for address in [*pages, "initiatives/", longest(site, "initiatives")]:
        visit.page.goto(home + address)
        assert visit.page.evaluate(TORN) == [], address


def test_marks_hang_before_their_words(home: str, phone: Page) -> None:
    for address in ("", "initiatives/"):
        phone.goto(home + address)
        hanging = phone.evaluate(HANGING)
        assert len(hanging) > 5, address
        assert all(hanging), address


def test_the_names_in_the_drawing_of_links_end_within_the_page(
    site: Path, home: str, phone: Page
) -> None:
    phone.goto(home + longest_briefing(site))
    names = phone.locator(".lin__names > li")
    assert names.count() > 2
    assert all(box["x"] + box["width"] <= 390 for one in names.all() if (box := one.bounding_box()))
    row = names.first.bounding_box()
    assert row
    assert row["height"] == 28  # as far apart as the circles beside them


def test_every_position_of_an_actor_is_set_alike(site: Path, home: str, visit: Visit) -> None:
    visit.page.goto(home + longest_briefing(site))
    faces = visit.page.locator(".tb--pos td:last-child, .tb--pos td:nth-last-child(2)")
    assert faces.count() > 4
    sizes = faces.evaluate_all("(all) => [...new Set(all.map((c) => getComputedStyle(c).font))]")
    assert len(sizes) == 1


def test_text_of_twice_the_size_fits_a_phone(site: Path, home: str, phone: Page) -> None:
    for address in ("", "issues/", "initiatives/", "timeline/2025/", longest_briefing(site)):
        phone.goto(home + address)
        phone.evaluate(TWICE)
        assert phone.evaluate(SIDEWAYS) <= 0, address


def test_a_page_bears_the_extremes(browser: Browser, small: str) -> None:
    places = [f"briefings/{one}/" for one in (CROWD, STALE, GONE)]
    for size in (NARROW, PHONE, DESK):
        with visiting(browser, viewport=size) as visit:
            for address in ["", *places, f"initiatives/{CHINESE}/", f"topics/{LONELY_TOPIC}/"]:
                visit.page.goto(small + address)
                assert visit.page.evaluate(SIDEWAYS) <= 0, f"{address} at {size['width']}"


def test_a_crowd_of_actors_names_their_role_once(small: str, visit: Visit) -> None:
    visit.page.goto(f"{small}briefings/{CROWD}/")
    assert visit.page.locator("#actors dt").all_inner_texts() == ["Party"]
    expect(visit.page.locator("#actors dd")).to_have_count(ACTORS)


def test_a_title_in_another_script_says_so(small: str, visit: Visit) -> None:
    visit.page.goto(f"{small}initiatives/{CHINESE}/")
    title = visit.page.locator("h1 [lang]")
    expect(title).to_have_text(CHINESE_TITLE)
    assert "CJK" in title.evaluate("(one) => getComputedStyle(one).fontFamily")


def test_a_missing_page_is_whole_at_any_depth(site: Path, home: str, visit: Visit) -> None:
    """A host answers with 404.html at the address that was asked for, below the site's own path."""
    missing = (site / "404.html").read_text("utf-8")
    for address in (f"{home}no", f"{home}briefings/no/such/page/"):
        visit.page.route(
            address, lambda route: route.fulfill(body=missing, content_type="text/html")
        )
        visit.page.goto(address)
        assert visit.complaints == []
        face = visit.page.locator("h1").evaluate("(one) => getComputedStyle(one).fontFamily")
        assert "Charter" in face
        visit.page.get_by_role("link", name="All briefings").click()
        expect(visit.page).to_have_url(f"{home}briefings/")


def test_what_a_background_says_is_said_in_forced_colours(
    site: Path, home: str, browser: Browser
) -> None:
    paper = "(one) => getComputedStyle(one).backgroundColor"
    with visiting(browser, viewport=DESK, forced_colors="active") as visit:
        visit.page.goto(f"{home}timeline/2025/")
        chips = visit.page.locator(".chips a")
        now = visit.page.locator(".chips a[aria-current]").evaluate(paper)
        assert now not in chips.nth(0).evaluate(paper)
        number = visit.page.locator(".tl__n:not(.tl__n--vague)").first
        assert number.evaluate(paper) == "rgb(0, 0, 0)"
        assert number.evaluate("(one) => getComputedStyle(one).color") == "rgb(255, 255, 255)"
        dot = visit.page.locator(".tlsvg circle").first
        assert dot.evaluate("(one) => getComputedStyle(one).fill") == "rgb(0, 0, 0)"
        visit.page.goto(f"{home}initiatives/")
        steps = visit.page.locator(".tb--standing .stages").first.locator("i")
        filled = {one.get_attribute("class") or "": one.evaluate(paper) for one in steps.all()}
        assert len(set(filled.values())) == len(filled) == 2
        visit.page.goto(home + longest_briefing(site))
        entry = visit.page.locator(".md-nav--secondary .md-nav__link").last
        side = entry.evaluate("(one) => getComputedStyle(one).borderLeftColor")
        assert side == visit.page.locator("body").evaluate(paper)
