"""On paper a briefing has two pages, black on white, with everything that must not be left out."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from samples import longest, longest_briefing, middle_briefing
from small import GONE, STALE
from visits import pages_of, visiting

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of a reader who has chosen dark colours."""
    with visiting(browser, color_scheme="dark") as visit:
        yield visit.page


def printed(page: Page) -> int:
    """Return how many pages of A4 the open page takes."""
    return pages_of(page.pdf(format="A4", prefer_css_page_size=True))


def test_the_deepest_and_a_middle_briefing_end_on_the_second_page(
    page: Page, site: Path, home: str
) -> None:
    for address in (longest_briefing(site), middle_briefing(site)):
        page.goto(home + address)
        assert printed(page) == 2, address


def test_a_stale_and_a_withdrawn_sheet_print_their_warnings(page: Page, small: str) -> None:
    for name, warning in ((STALE, "Past its review date:"), (GONE, "Withdrawn on")):
        page.goto(f"{small}briefings/{name}/")
        assert printed(page) <= 2
        page.emulate_media(media="print")
        expect(page.locator(".notice", has_text=warning)).to_be_visible()
        expect(page.locator(".runhead")).to_contain_text(f"/briefings/{name}/")


def test_the_deepest_briefing_says_what_it_leaves_out_and_keeps_the_rest(
    page: Page, site: Path, home: str
) -> None:
    page.goto(home + longest_briefing(site))
    page.emulate_media(media="print")
    expect(page.locator(".rec__paper")).to_contain_text("The web page has all of it.")
    for kept in (".bottomline", ".keyfacts", ".likely", ".assess__c", ".gaps > li", ".asof"):
        assert page.locator(kept).count() > 0, kept
        assert all(one.is_visible() for one in page.locator(kept).all()), kept
    address = page.evaluate("getComputedStyle(document.querySelector('.src'), '::after').content")
    assert "." in address


def test_a_short_briefing_prints_whole(page: Page, small: str) -> None:
    page.goto(f"{small}briefings/mekong-1995-agreement-signing/")
    page.emulate_media(media="print")
    expect(page.locator(".rec__paper")).to_have_count(0)
    expect(page.locator("#who-took-part")).to_be_visible()


def test_paper_is_white_where_the_screen_is_dark(page: Page, home: str) -> None:
    page.goto(home)
    page.emulate_media(media="print", color_scheme="dark")
    colours = page.evaluate(
        "(({backgroundColor, color}) => [backgroundColor, color])(getComputedStyle(document.body))"
    )
    assert colours == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]


def test_a_comparison_prints_as_blocks_and_the_timeline_as_its_list(
    page: Page, site: Path, home: str
) -> None:
    page.goto(home + longest(site, "compare"))
    assert printed(page) <= 3
    page.emulate_media(media="print")
    expect(page.locator(".only-wide").first).to_be_hidden()
    expect(page.locator(".rb").first).to_be_visible()
    page.goto(home + longest(site, "timeline"))
    expect(page.locator(".tlfig").first).to_be_hidden()
    expect(page.locator(".tl__i").first).to_be_visible()


def test_lists_on_paper_stand_in_columns_and_show_nothing_to_click(page: Page, home: str) -> None:
    page.goto(f"{home}commitments/")
    page.emulate_media(media="print")
    date, rest = (page.locator(f".next:visible > li > :nth-child({n})").first for n in (1, 2))
    left, right = date.bounding_box(), rest.bounding_box()
    assert left
    assert right
    assert abs(left["y"] - right["y"]) < 4
    assert right["x"] > left["x"] + 80
    page.goto(f"{home}actors/cn-government/")
    expect(page.locator("details.more").first).to_be_hidden()
    page.goto(f"{home}search/?q=export")
    expect(page.locator(".hit").first).to_be_visible()
    for control in (".sform", ".facets", "#order", "#search-more", "#browse-instead"):
        expect(page.locator(control)).to_be_hidden()
