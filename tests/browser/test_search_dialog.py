"""Search from any page: a key opens it, arrows choose, Enter goes, Escape gives the focus back."""

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect
from visits import Visit, visiting

pytestmark = pytest.mark.browser

FIRST_VIEW = 5_000  # bytes, gzipped, of everything that is search
PAGES = ("", "briefings/", "404.html", "timeline/")


def test_a_first_view_loads_little_of_search(site: Path, home: str, visit: Visit) -> None:
    for address in PAGES:
        visit.page.goto(home + address, wait_until="networkidle")
    loaded = {url.removeprefix(home) for url in visit.requests}
    assert "assets/javascripts/keys.js" in loaded
    assert [url for url in loaded if re.search("search/.*js|find/|search.css", url)] == []
    assert len(gzip.compress((site / "assets/javascripts/keys.js").read_bytes())) <= FIRST_VIEW


def test_the_keyboard_leads_from_any_page_to_a_fact(home: str, visit: Visit) -> None:
    page = visit.page
    page.goto(home + "timeline/")
    page.keyboard.press("/")
    page.keyboard.type("presumed denied licences", delay=20)
    dialog = page.get_by_role("dialog", name="Search")
    expect(dialog.locator(".find__n")).to_contain_text("presumed denied licences")
    fact = dialog.locator(".find__hit", has_text="In a fact").first
    for _ in range(6):
        page.keyboard.press("ArrowDown")
        if fact.evaluate("one => one === document.activeElement"):
            break
    expect(fact).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(":target")).to_be_in_viewport()
    expect(page.locator(":target .ev__panel").first).to_be_visible()
    assert visit.complaints == []
    assert visit.foreign(home) == []


def test_what_is_typed_before_it_is_ready_is_not_lost(home: str, visit: Visit) -> None:
    page = visit.page
    page.goto(home + "briefings/")
    page.keyboard.press("Control+k")
    page.keyboard.type("WAICO")
    expect(page.locator(".find input")).to_have_value("WAICO")
    expect(page.locator(".find__hit").first).to_contain_text("WAICO")


def test_escape_closes_it_and_gives_the_focus_back(home: str, visit: Visit) -> None:
    page = visit.page
    page.goto(home + "briefings/")
    link = page.locator("article .evlist__t a").nth(2)
    link.focus()
    page.keyboard.press("/")
    expect(page.locator(".find input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".find")).to_be_hidden()
    expect(link).to_be_focused()


def test_it_opens_again_with_what_was_asked(home: str, visit: Visit) -> None:
    page = visit.page
    page.goto(home)
    for _ in range(2):
        page.locator("[data-search-link]").click()
        expect(page.locator(".find")).to_be_visible()
        page.keyboard.type("Seoul")
        expect(page.locator(".find input")).to_have_value("Seoul")
        expect(page.locator(".find__hit").first).to_be_visible()
        page.get_by_role("button", name="Close").click()
    assert page.locator("dialog").count() == 1


def test_typing_on_a_result_goes_on_in_the_field(home: str, visit: Visit) -> None:
    page = visit.page
    page.goto(home + "briefings/")
    page.keyboard.press("/")
    page.keyboard.type("expo")
    expect(page.locator(".find__hit").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.type("rt/")
    expect(page.locator(".find input")).to_have_value("export/")
    expect(page.locator(".find input")).to_be_focused()


def test_results_that_arrive_late_do_not_take_the_focus_away(home: str, visit: Visit) -> None:
    page = visit.page
    page.goto(home + "briefings/")
    page.keyboard.press("/")
    page.keyboard.type("export")
    expect(page.locator(".find__hit").first).to_be_visible()
    page.keyboard.type(" controls")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".find__n")).to_contain_text("export controls")
    expect(page.locator(".find__hit").first).to_be_focused()


def test_all_results_lead_to_the_search_page(home: str, visit: Visit) -> None:
    page = visit.page
    page.goto(home + "briefings/")
    page.keyboard.press("/")
    page.keyboard.type("export controls")
    page.get_by_role("link", name="All results with filters").click()
    expect(page).to_have_url(f"{home}search/?q=export+controls")
    expect(page.locator("#hits .hit").first).to_be_visible()


def test_enter_in_the_field_leads_to_all_results(home: str, visit: Visit) -> None:
    page = visit.page
    page.goto(home + "briefings/")
    page.keyboard.press("/")
    page.keyboard.type("chips")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}search/?q=chips")


def test_keys_are_left_alone_in_a_field_and_on_the_search_page(home: str, visit: Visit) -> None:
    page = visit.page
    page.goto(home + "search/")
    page.locator(".sbar:not([hidden])").wait_for()
    page.locator("#q").fill("")
    page.keyboard.type("a/b")
    expect(page.locator("#q")).to_have_value("a/b")
    page.locator("h1").click()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()
    assert page.locator("dialog").count() == 0


def test_the_link_in_the_header_needs_no_script(browser: Browser, home: str) -> None:
    with visiting(browser, java_script_enabled=False) as visit:
        visit.page.goto(home + "briefings/")
        visit.page.locator("[data-search-link]").click()
        expect(visit.page).to_have_url(home + "search/")


def test_without_an_index_the_dialog_says_so_and_still_leads_on(home: str, visit: Visit) -> None:
    page = visit.page
    page.route("**/data/search/**", lambda route: route.fulfill(status=404, body=""))
    page.goto(home)
    page.keyboard.press("/")
    page.keyboard.type("chips")
    expect(page.locator(".find__n")).to_contain_text("could not be loaded")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{home}search/?q=chips")


def test_hostile_records_stay_text_in_both_places(home: str, visit: Visit) -> None:
    """Whatever a record holds is printed as it is, in the dialog and on the search page."""
    attack = "<img src=x onerror=document.title=1><script>document.title=1</script>"

    def poison(route: Route) -> None:
        record = route.fetch().json()
        for name in ("title", "kind", "date", "status", "place"):
            record[name] = f"{attack}{name}"
        record["mark"] = "constructor"
        record["passages"] = [
            [kind, '"><b>', f"{attack} chips", attack] for kind, *_ in record["passages"]
        ]
        route.fulfill(json=record)

    page = visit.page
    page.route("**/data/search/**/p/*.json", poison)
    page.goto(home + "briefings/")
    page.keyboard.press("/")
    page.keyboard.type("chips")
    expect(page.locator(".find__t").first).to_have_text(f"{attack}title")
    page.get_by_role("link", name="All results with filters").click()
    expect(page.locator("#hits .hit__t").first).to_have_text(f"{attack}title")
    expect(page.locator("#hits .hit__w").first).to_contain_text(attack)
    assert page.locator("img[src=x], main b, .hits script, dialog script").count() == 0
    assert page.title() != "1"


@pytest.mark.parametrize("size", [(320, 568), (320, 256), (1280, 900)])
def test_it_fits_a_phone_and_a_zoomed_page(
    browser: Browser, home: str, size: tuple[int, int]
) -> None:
    width, height = size
    with visiting(browser, viewport={"width": width, "height": height}) as visit:
        visit.page.goto(home + "briefings/")
        visit.page.locator("[data-search-link]").click()
        visit.page.keyboard.type("export controls")
        expect(visit.page.locator(".find__hit").first).to_be_visible()
        inside = visit.page.locator(".find").evaluate("one => one.scrollWidth <= one.clientWidth")
        assert inside
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        visit.page.locator(".find__all a").focus()
        expect(visit.page.locator(".find__all a")).to_be_in_viewport()
