"""What a reader does on the pages that tables and drawings fill: by keyboard, on a phone, plain."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from samples import longest_briefing, page_types
from visits import Visit, visiting

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
# Every stop of Tab must be in sight and show that it has the focus.
STOP = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const ring = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset) - .5;
  const cuts = (frame) => {
    const {overflowX, overflowY} = getComputedStyle(frame), room = frame.getBoundingClientRect();
    const tall = box.top - ring < room.top || box.bottom + ring > room.bottom;
    const wide = box.left - ring < room.left || box.right + ring > room.right;
    return (overflowY !== "visible" && tall) || (overflowX !== "visible" && wide);
  };
  const frames = [];
  for (let up = one.parentElement; up !== document.body; up = up.parentElement) frames.push(up);
  return {
    name: `${one.tagName} ${one.className?.baseVal ?? one.className} ${one.textContent.trim()}`
      .slice(0, 80),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    whole: !frames.some(cuts) && box.top - ring > -2 && box.left - ring > -2,
    marked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1,
  };
}"""
# Where the eye is led backwards: an item that stands above the one before it in the same column.
BACKWARDS = """() => [...document.querySelectorAll("article :is(h2, h3, li, dt, tr)")]
  .filter((one) => one.getClientRects().length && !one.closest("svg, .vh, .chips, .sites"))
  .filter((one) => {
    const before = one.previousElementSibling;
    if (!before || !before.getClientRects().length) return false;
    return before.getBoundingClientRect().top > one.getBoundingClientRect().bottom;
  }).map((one) => one.textContent.trim().slice(0, 60))"""
# The sum of all shifts since the page began, and what moved.
SHIFTS = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; }))
    .observe({type: "layout-shift", buffered: true});
  setTimeout(() => done(sum), 300);
})"""


def read(page: Page, address: str) -> None:
    """Open a page; the one that fills itself is read once its results are there."""
    page.goto(address, wait_until="load")
    if address.endswith("/search/"):
        expect(page.locator(".sres--drawn")).to_be_visible()


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A page as wide as a phone."""
    with visiting(browser, viewport=PHONE) as visit:
        yield visit.page


def test_every_stop_of_the_keyboard_is_seen_and_marked(site: Path, home: str, visit: Visit) -> None:
    for name, address in page_types(site).items():
        read(visit.page, home + address)
        stops = 0
        for _ in range(25):
            visit.page.keyboard.press("Tab")
            stop = visit.page.evaluate(STOP)
            if stop is None:
                break
            assert stop["seen"], f"{name}: {stop['name']} is out of sight"
            assert stop["marked"], f"{name}: {stop['name']} shows no focus"
            assert stop["whole"], f"{name}: the ring of {stop['name']} is cut"
            stops += 1
        assert stops > 5, name


def test_the_order_on_screen_is_that_of_the_document(site: Path, home: str, phone: Page) -> None:
    for name, address in page_types(site).items():
        phone.goto(home + address, wait_until="load")
        assert phone.evaluate(BACKWARDS) == [], name


def test_the_matrix_is_read_on_a_phone_as_a_block_for_each_issue(home: str, phone: Page) -> None:
    phone.goto(f"{home}issues/")
    expect(phone.locator(".tb--mx")).to_be_hidden()
    block = phone.locator(".only-narrow section.rb").first
    expect(block).to_be_visible()
    assert block.locator("dt").count() == block.locator("dd").count() > 1
    assert "Nothing recorded" in phone.locator(".only-narrow").inner_text()


def test_the_matrix_gives_every_actor_the_same_room_at_a_desk(home: str, visit: Visit) -> None:
    visit.page.goto(f"{home}issues/")
    heads = visit.page.locator(".tb--mx thead th").all()
    widths = [box["width"] for one in heads if (box := one.bounding_box())]
    assert len(widths) > 1
    assert min(widths) > 150
    assert max(widths) - min(widths) < 20


def test_a_comparison_keeps_all_sides_of_a_row_together_on_a_phone(
    site: Path, home: str, phone: Page
) -> None:
    phone.goto(home + page_types(site)["one of compare"])
    expect(phone.locator(".tb--cmp")).to_be_hidden()
    rows = phone.locator(".only-narrow section.rb").all()
    sides = {tuple(one.locator("dt").all_inner_texts()) for one in rows} - {("All sides",)}
    assert len(sides) == 1
    assert len(sides.pop()) > 1
    mark = phone.locator(".only-narrow details.ev").first
    mark.locator("summary").click()
    expect(mark.locator(".ev__panel")).to_be_visible()


def test_all_that_a_page_says_is_there_without_a_script(
    browser: Browser, site: Path, home: str
) -> None:
    words = "document.querySelector('article.ed').innerText.replace(/\\s+/g, '').length"
    types = {
        name: address
        for name, address in page_types(site).items()
        if name not in ("search", "home")  # one is a program, the other shows ages
    }
    with visiting(browser) as scripted, visiting(browser, java_script_enabled=False) as plain:
        for name, address in types.items():
            scripted.page.goto(home + address, wait_until="load")
            plain.page.goto(home + address, wait_until="load")
            said = scripted.page.evaluate(words)
            # The plain page answers evaluate, though none of its own scripts ran. What it lacks are
            # ages beside dates, which a script counts from the day of reading.
            assert plain.page.evaluate(words) >= 0.85 * said > 40, name


def test_nothing_moves_while_a_page_loads(browser: Browser, site: Path, home: str) -> None:
    for size in (PHONE, {"width": 1280, "height": 900}):
        with visiting(browser, viewport=size) as visit:
            for name, address in page_types(site).items():
                read(visit.page, home + address)
                # To two places, as browsers report it: a table of a busy machine jumps a hair.
                shift = visit.page.evaluate(SHIFTS)
                assert round(shift, 2) == 0, f"{name} at {size['width']}: {shift}"


def test_marks_stay_visible_in_forced_colours(site: Path, home: str, browser: Browser) -> None:
    """A system that forces two colours takes away backgrounds, never what is drawn."""
    with visiting(browser, forced_colors="active") as visit:
        visit.page.goto(home + longest_briefing(site))
        assert visit.page.evaluate("matchMedia('(forced-colors: active)').matches")
        drawn = visit.page.evaluate(
            """() => [...document.querySelectorAll("svg.mark, svg.comb, .tier svg")].map((one) => {
              const style = getComputedStyle(one);
              const paper = getComputedStyle(document.body).backgroundColor;
              return [style.color, style.fill].every((colour) => colour === paper);
            })"""
        )
        assert len(drawn) > 10
        assert not any(drawn)


def test_words_that_were_found_and_what_is_chosen_are_seen_in_forced_colours(
    home: str, browser: Browser
) -> None:
    seen = """(one) => {
      const clear = "rgba(0, 0, 0, 0)";
      for (let under = one; under; under = under.parentElement) {
        const paper = getComputedStyle(under).backgroundColor;
        if (paper !== clear) return paper !== getComputedStyle(one).color;
      }
      return getComputedStyle(one).color !== getComputedStyle(document.body).backgroundColor;
    }"""
    for scheme in ("light", "dark"):
        with visiting(browser, forced_colors="active", color_scheme=scheme) as visit:
            visit.page.goto(f"{home}search/?q=export")
            expect(visit.page.locator(".hit mark").first).to_be_visible()
            assert visit.page.locator(".hit mark").first.evaluate(seen)
            visit.page.goto(f"{home}disputes/")
            assert visit.page.locator(".chips [aria-current]").evaluate(seen)


def test_motion_stops_where_a_reader_wants_none(home: str, browser: Browser) -> None:
    with visiting(browser, reduced_motion="reduce") as visit:
        visit.page.goto(home)
        lengths = visit.page.evaluate(
            """() => [...document.querySelectorAll("*")]
              .map((one) => getComputedStyle(one).transitionDuration)
              .filter((one) => one !== "0s")"""
        )
        assert lengths == []


def test_each_year_of_the_timeline_is_reached_from_its_drawing(home: str, visit: Visit) -> None:
    visit.page.goto(f"{home}timeline/")
    year = visit.page.locator(".tlsvg a").last
    name = year.get_attribute("aria-label") or ""
    year.focus()
    visit.page.keyboard.press("Enter")
    expect(visit.page.locator("h1")).to_have_text(f"Timeline: {name[:4]}")
    visit.page.go_back()
    visit.page.locator("details.more summary").click()
    expect(visit.page.locator("details.more table")).to_be_visible()


def test_the_section_list_is_in_reach_of_every_wide_page(home: str, visit: Visit) -> None:
    """At a desk the menu is hidden, so that a page without a list beside it has one above."""
    for address in ("initiatives/", "issues/", "commitments/"):
        visit.page.goto(home + address)
        expect(visit.page.get_by_role("link", name="Sources", exact=True).first).to_be_visible()
