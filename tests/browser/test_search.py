"""Search in a real browser: by typing, by address and by key; the index only loads when asked."""

import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import expect
from visits import Visit

pytestmark = pytest.mark.browser


def words_of(html: str) -> set[str]:
    """Return the long plain words of a piece of a page."""
    return set(re.findall(r"[A-Za-z]{6,}", re.sub(r"&#?\w+;|<[^>]+>", " ", html)))


def rare_word(site: Path) -> tuple[str, str]:
    """Return the word of a briefing's title that the fewest briefings hold, and its address."""
    pages = {one.parent.name: one.read_text("utf-8") for one in site.glob("briefings/*-*/*.html")}
    held = Counter(word for html in pages.values() for word in words_of(html))
    found = [
        (held[word], word, name)
        for name, html in pages.items()
        for word in words_of(html.partition("<h1")[2].partition("</h1>")[0])
        if word in held
    ]
    _, word, name = min(found)
    return word, f"briefings/{name}/"


def test_typing_finds_a_briefing(site: Path, home: str, visit: Visit) -> None:
    word, address = rare_word(site)
    visit.page.goto(home + "search/")
    visit.page.locator("#q").press_sequentially(word)
    expect(visit.page.locator(f'#hits a[href*="{address}"]').first).to_be_visible()
    expect(visit.page.locator("#search-status")).to_contain_text("result")
    assert f"?q={word}" in visit.page.url
    assert visit.foreign(home) == []
    assert visit.complaints == []


def test_an_address_carries_a_search(site: Path, home: str, visit: Visit) -> None:
    word, address = rare_word(site)
    visit.page.goto(f"{home}search/?q={word}")
    expect(visit.page.locator(f'#hits a[href*="{address}"]').first).to_be_visible()
    expect(visit.page.locator("#q")).to_have_value(word)
    visit.page.locator(f'#hits a[href*="{address}"]').first.click()
    expect(visit.page.locator("h1")).to_contain_text(word)


def test_nothing_found_says_so(home: str, visit: Visit) -> None:
    visit.page.goto(home + "search/?q=zzzxqqq")
    expect(visit.page.locator("#search-status")).to_contain_text("Nothing found")


def test_what_is_searched_for_is_text_and_never_html(home: str, visit: Visit) -> None:
    visit.page.goto(home + "search/?q=%3Cimg%20src%3Dx%20onerror%3D%22document.title%3D1%22%3E")
    expect(visit.page.locator("#search-status")).not_to_be_empty()
    assert visit.page.locator("main img[src=x], #search-status img").count() == 0
    assert visit.page.title() != "1"


def test_a_slash_leads_to_the_search_field(home: str, visit: Visit) -> None:
    visit.page.goto(home + "briefings/")
    visit.page.keyboard.press("/")
    visit.page.wait_for_url(re.compile(r"/search/$"))
    expect(visit.page.locator("#q")).to_be_focused()


def test_no_page_loads_the_index_before_a_search(home: str, visit: Visit) -> None:
    for address in ("", "briefings/", "search/"):
        visit.page.goto(home + address, wait_until="networkidle")
    assert [url for url in visit.requests if "/pagefind/" in url or "search_index" in url] == []
