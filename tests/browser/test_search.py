"""The search page in a real browser: typing, address, history, boxes, chips, order, ways on."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from test_pages import SHIFTS, STOP
from test_search_engine import records
from visits import Visit, visiting

pytestmark = pytest.mark.browser

WORD = "agreement"  # stands in many kinds of page of the real site
SETTLED = ".sbar:not([hidden])"


def open_search(visit: Visit, home: str, query: str = "") -> Page:
    """Open the search page and wait for its first answer."""
    visit.page.goto(f"{home}search/{query}")
    visit.page.locator(SETTLED).wait_for()
    return visit.page


def titles(page: Page) -> list[str]:
    """Return the titles that are listed."""
    return page.locator("#hits .hit__t").all_inner_texts()


def total(page: Page) -> int:
    """Return the number of results that the page tells."""
    told = page.locator("#search-shown").inner_text()
    found = re.match(r"([\d,]+) results?", told)
    assert found, told
    return int(found.group(1).replace(",", ""))


def box(page: Page, facet: str, at: int = 0) -> tuple[str, int]:
    """Return the value of a box that is shown and the number beside it."""
    item = page.locator(f".fc li:has(input[name={facet}])").nth(at)
    value = item.locator("input").get_attribute("value")
    return value or "", int(item.locator(".fc__c").text_content() or "")


def tick(page: Page, facet: str, value: str) -> None:
    """Tick a box or take the tick away, whether or not its list is open."""
    details = page.locator(f".fc:has(input[name={facet}])")
    if details.get_attribute("open") is None:
        details.locator("summary").click()
    page.locator(f'input[name={facet}][value="{value}"]').click()
    page.wait_for_timeout(250)


def show_all(page: Page) -> None:
    """Press the button under the results until nothing remains."""
    while page.locator("#search-more button").count():
        next_one = page.locator("#hits .hit").nth(len(titles(page)))
        page.locator("#search-more button").click()
        next_one.wait_for()


@pytest.fixture
def search(visit: Visit, home: str) -> Iterator[Page]:
    """The search page with results for a word; nothing may complain and no other host is asked."""
    yield open_search(visit, home, f"?q={WORD}")
    assert visit.complaints == []
    assert visit.foreign(home) == []


def test_results_come_as_one_types_and_the_address_follows(home: str, visit: Visit) -> None:
    page = open_search(visit, home)
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("Bletchley", delay=30)
    expect(page.locator("#hits .hit__t").first).to_contain_text("Bletchley")
    expect(page).to_have_url(f"{home}search/?q=Bletchley")
    assert visit.foreign(home) == []
    assert visit.complaints == []


def test_typing_in_one_go_is_one_step_back(home: str, visit: Visit) -> None:
    page = open_search(visit, home)
    page.keyboard.type("chips", delay=30)
    expect(page).to_have_url(f"{home}search/?q=chips")
    page.wait_for_timeout(1700)
    page.locator("#q").fill("")
    page.keyboard.type("seoul", delay=60)
    expect(page).to_have_url(f"{home}search/?q=seoul")
    page.go_back()
    expect(page).to_have_url(f"{home}search/?q=chips")
    expect(page.locator("#q")).to_have_value("chips")
    expect(page.locator("#search-shown")).to_contain_text("chips")


def test_an_overtaken_search_says_nothing_later(home: str, visit: Visit) -> None:
    page = open_search(visit, home, "?q=chips")
    told = page.locator("#search-shown")
    expect(told).to_contain_text("chips")
    page.route("**/data/search/**", lambda route: None)  # what is asked for now never comes
    page.locator("#q").fill("seoul")
    expect(page).to_have_url(f"{home}search/?q=seoul")
    page.locator("#q").fill("chips")
    expect(told).to_contain_text("chips")
    page.wait_for_timeout(600)
    expect(told).to_contain_text("chips")


def test_what_is_told_is_what_is_listed(search: Page) -> None:
    show_all(search)
    assert len(titles(search)) == total(search) > 10


def test_results_are_read_out_once_typing_has_paused(home: str, visit: Visit) -> None:
    page = open_search(visit, home)
    page.evaluate(
        """() => { window.said = [];
          const line = document.getElementById("search-status");
          new MutationObserver(() => window.said.push(line.textContent)).observe(line,
            {childList: true}); }"""
    )
    page.keyboard.type("export controls", delay=40)
    expect(page.locator("#search-status")).to_contain_text("“export controls”")
    told = page.locator("#search-shown").inner_text()
    said = [one for one in page.evaluate("window.said") if "“" in one]
    assert said == [told]


def test_each_box_leaves_as_many_results_as_it_says(search: Page) -> None:
    for facet in ("kind", "jurisdiction", "year"):
        value, number = box(search, facet)
        tick(search, facet, value)
        assert total(search) == number
        tick(search, facet, value)


def test_values_of_one_list_widen_and_lists_narrow(search: Page) -> None:
    (one, first), (two, second) = box(search, "kind", 0), box(search, "kind", 1)
    tick(search, "kind", one)
    tick(search, "kind", two)
    assert total(search) == first + second  # a page is of one kind
    place, number = box(search, "jurisdiction")
    tick(search, "jurisdiction", place)
    assert total(search) == number <= first + second
    asked = parse_qs(urlsplit(search.url).query)
    assert asked == {"q": [WORD], "kind": sorted([one, two]), "jurisdiction": [place]}


def test_a_link_restores_the_boxes_the_order_and_the_results(
    search: Page, home: str, browser: Browser
) -> None:
    value, number = box(search, "kind")
    tick(search, "kind", value)
    best = titles(search)[0]
    search.locator("#sort").select_option("oldest")
    expect(search).to_have_url(re.compile("sort=oldest"))
    expect(search.locator("#hits .hit__t").first).not_to_have_text(best)  # drawn in the new order
    expected = titles(search)
    with visiting(browser) as other:
        page = open_search(other, home, f"?{urlsplit(search.url).query}")
        assert titles(page) == expected
        assert total(page) == number
        assert page.locator(f'input[value="{value}"]').is_checked()
        assert page.locator("#sort").input_value() == "oldest"


def test_back_takes_the_last_choice_away(search: Page) -> None:
    before = titles(search)
    value, number = box(search, "kind")
    tick(search, "kind", value)
    assert total(search) == number
    search.go_back()
    expect(search.locator(f'input[value="{value}"]')).not_to_be_checked()
    assert titles(search) == before
    search.go_forward()
    expect(search.locator(f'input[value="{value}"]')).to_be_checked()
    assert total(search) == number


def test_back_from_a_result_leads_to_the_same_place(search: Page) -> None:
    search.locator("#search-more button").click()
    link = search.locator("#hits .hit__t a").nth(12)
    link.scroll_into_view_if_needed()
    search.wait_for_timeout(350)
    place, listed = search.evaluate("scrollY"), titles(search)
    assert place > 0
    link.click()
    expect(search.locator("article.ed--search")).to_have_count(0)
    search.go_back()
    expect(search.locator("#hits .hit")).to_have_count(len(listed))
    assert titles(search) == listed
    expect(search.locator("#hits .hit__t a").nth(12)).to_be_in_viewport()
    assert abs(search.evaluate("scrollY") - place) < 40


def test_chips_say_what_is_chosen_and_take_it_back(search: Page) -> None:
    for facet in ("kind", "jurisdiction"):
        tick(search, facet, box(search, facet)[0])
    chips = search.locator(".chosen__one")
    expect(chips).to_have_count(2)
    expect(chips.first).to_have_accessible_name(re.compile("^Remove Kind of page: "))
    chips.first.focus()
    search.keyboard.press("Enter")
    expect(chips).to_have_count(1)
    expect(chips.first).to_be_focused()
    tick(search, "kind", box(search, "kind")[0])
    search.locator(".chosen__all").click()
    expect(chips).to_have_count(0)
    assert search.locator(".fc input:checked").count() == 0
    expect(search).to_have_url(re.compile(rf"\?q={WORD}$"))


def test_an_empty_query_browses_by_boxes(home: str, visit: Visit) -> None:
    page = open_search(visit, home)
    value, number = (
        box(page, "status") if page.locator(".fc input[name=status]").count() else ("", 0)
    )
    tick(page, "status", value)
    assert total(page) == number > 0
    show_all(page)
    assert len(titles(page)) == number
    assert page.locator("#sort").input_value() == "newest"


def test_newest_and_oldest_are_the_same_results_the_other_way(search: Page) -> None:
    tick(search, "kind", "briefing")
    days = {}
    for order in ("newest", "oldest"):
        search.locator("#sort").select_option(order)
        expect(search).to_have_url(re.compile(f"sort={order}"))
        search.wait_for_timeout(200)
        show_all(search)
        days[order] = [int(found[-1]) for found in map(years, texts(search))]
    assert days["newest"] == sorted(days["newest"], reverse=True)
    assert days["oldest"] == sorted(days["oldest"])
    assert len(days["newest"]) == len(days["oldest"]) == total(search)


def texts(page: Page) -> list[str]:
    """Return the line above each title."""
    return page.locator("#hits .hit__k").all_inner_texts()


def years(line: str) -> list[str]:
    """Return the years of a line such as `Briefing · 26 July 2025 · Signed`."""
    return re.findall(r"\b(?:19|20)\d\d\b", line)


def test_a_long_list_of_boxes_can_be_searched_and_shown_whole(home: str, visit: Visit) -> None:
    page = open_search(visit, home)
    actors = page.locator(".fc:has(input[name=actor])")
    few = actors.locator("li").count()
    actors.get_by_role("button", name=re.compile("Show all")).click()
    every = actors.locator("li").count()
    assert few < every
    actors.get_by_label(re.compile("Find in")).fill("korea")
    labels = actors.locator("li label").all_inner_texts()
    assert 0 < len(labels) < every
    assert all("korea" in one.lower() for one in labels)


def test_a_passage_leads_to_its_place_with_the_evidence_open(home: str, visit: Visit) -> None:
    page = open_search(visit, home, "?q=export+licences&kind=briefing")
    fact = page.locator(".hit__at", has_text="In a fact").first
    words = fact.locator("mark").first.inner_text()
    fact.click()
    target = page.locator(":target")
    expect(target).to_contain_text(words)
    expect(target).to_be_in_viewport()
    expect(target.locator(".ev__panel").first).to_be_visible()


def test_nothing_found_says_so_and_offers_ways_on(home: str, visit: Visit) -> None:
    page = open_search(visit, home, "?q=zzzxqqq")
    expect(page.locator("#search-shown")).to_have_text("Nothing found for “zzzxqqq”.")
    expect(page.locator("#search-status")).to_have_text("Nothing found for “zzzxqqq”.")
    expect(page.locator("#search-instead")).to_contain_text("fewer or other words")


def test_where_nothing_is_found_there_is_nothing_to_sort_or_narrow(home: str, visit: Visit) -> None:
    page = open_search(visit, home, "?q=zzzxqqq")
    expect(page.locator("#sort")).to_be_hidden()
    expect(page.locator(".facets")).to_be_hidden()
    page.locator("#q").fill(WORD)
    expect(page.locator("#sort")).to_be_visible()
    expect(page.locator(".facets")).to_be_visible()


def test_a_result_says_who_speaks_and_how_much_more_its_page_holds(
    site: Path, home: str, visit: Visit
) -> None:
    spoken = [one for _, record in records(site) for one in record["passages"] if len(one) > 3]
    *_, text, by = spoken[0]
    page = open_search(visit, home, f"?q={quote(text)}")
    expect(page.locator(".hit__in", has_text=f"In a statement by {by}:").first).to_be_visible()
    page.locator("#q").fill(WORD)
    expect(page.locator(".hit__o").first).to_have_text(re.compile(r"^and \d+ more on this page$"))


@pytest.mark.parametrize("query", ["", f"?q={WORD}", "?q=zzzxqqq"])
@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_moves_before_a_reader_does_something(
    browser: Browser, home: str, width: int, query: str
) -> None:
    with visiting(browser, viewport={"width": width, "height": 844}) as visit:
        page = open_search(visit, home, query)
        assert page.evaluate(SHIFTS) == 0
        for _ in range(25):
            page.keyboard.press("Tab")
            stop = page.evaluate(STOP)
            if stop is None:
                break
            assert stop["seen"], stop["name"]
            assert stop["marked"], stop["name"]


def test_lists_to_browse_appear_even_if_results_never_come(home: str, visit: Visit) -> None:
    visit.page.route("**/find/page.js", lambda route: route.abort())
    visit.page.goto(f"{home}search/?q={WORD}")
    ways = visit.page.get_by_role("link", name="Topics").last
    expect(ways).to_be_hidden()
    expect(ways).to_be_visible(timeout=8000)


@pytest.mark.parametrize(("phone", "hinted"), [(True, False), (False, True)])
def test_keys_are_told_where_there_are_keys(
    browser: Browser, home: str, phone: bool, hinted: bool
) -> None:
    width = 390 if phone else 1280
    with visiting(browser, viewport={"width": width, "height": 844}, has_touch=phone) as visit:
        page = open_search(visit, home)
        expect(page.locator(".keyed")).to_be_visible(visible=hinted)


def test_boxes_that_leave_nothing_can_be_left(home: str, visit: Visit) -> None:
    page = open_search(visit, home, f"?q={WORD}&year=1066")
    expect(page.locator("#search-shown")).to_contain_text("with these boxes")
    page.get_by_role("button", name=re.compile("Search without the boxes")).click()
    expect(page.locator("#hits .hit").first).to_be_visible()
    expect(page).to_have_url(f"{home}search/?q={WORD}")


def test_a_slip_is_told(home: str, visit: Visit) -> None:
    page = open_search(visit, home, "?q=Bletchly")
    expect(page.locator("#search-shown")).to_contain_text("Nothing holds “Bletchly”")
    expect(page.locator("#hits .hit__t").first).to_contain_text("Bletchley")


def test_what_is_searched_for_is_text_and_never_html(home: str, visit: Visit) -> None:
    page = open_search(
        visit, home, "?q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E&actor=%3Cb%3E"
    )
    expect(page.locator("#search-shown")).to_contain_text("<img src=x")
    expect(page.locator(".chosen__one")).to_contain_text("<b>")
    assert page.locator("main img, main b").count() == 0
    assert page.title() != "1"
    assert visit.complaints == []


def test_arrows_lead_through_the_results_and_back(search: Page) -> None:
    search.locator("#q").focus()
    search.keyboard.press("ArrowDown")
    expect(search.locator("#hits .hit__t a").nth(0)).to_be_focused()
    search.keyboard.press("ArrowDown")
    expect(search.locator("#hits .hit__t a").nth(1)).to_be_focused()
    search.keyboard.press("ArrowUp")
    search.keyboard.press("ArrowUp")
    expect(search.locator("#q")).to_be_focused()


def test_without_a_script_every_list_is_a_page(browser: Browser, home: str, site: Path) -> None:
    with visiting(browser, java_script_enabled=False) as visit:
        visit.page.goto(home + "search/")
        assert "Search needs a script" in visit.page.locator("noscript p").inner_text()
        expect(visit.page.locator(".sbar")).to_be_hidden()
        ways = visit.page.locator("article a[href]").evaluate_all("all => all.map((a) => a.href)")
        for facet in (
            "actors",
            "topics",
            "jurisdictions",
            "instruments",
            "status",
            "briefings/2025",
        ):
            assert f"{home}{facet}/" in ways
            assert (site / facet / "index.html").is_file()


def test_a_site_without_an_index_says_so(home: str, visit: Visit) -> None:
    visit.page.route("**/data/search/**", lambda route: route.fulfill(status=404, body=""))
    visit.page.goto(f"{home}search/?q={WORD}")
    expect(visit.page.locator("#search-shown")).to_contain_text("could not be loaded")
    expect(visit.page.get_by_role("link", name="Topics").last).to_be_visible()


@pytest.mark.parametrize("width", [320, 390])
def test_results_fit_a_phone(browser: Browser, home: str, width: int) -> None:
    with visiting(browser, viewport={"width": width, "height": 640}) as visit:
        page = open_search(visit, home, f"?q={WORD}&kind=briefing&status=signed&sort=oldest")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        expect(page.locator(".facets__all > summary")).to_contain_text("2 chosen")
        expect(page.locator(".fc").first).to_be_hidden()
        page.locator(".facets__all > summary").click()
        expect(page.locator(".fc").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= width
