"""What a first visit to a briefing costs, and what its first screen on a phone holds."""

import gzip
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, expect
from samples import longest_briefing, middle_briefing, warned_briefing
from visits import Visit, visiting

pytestmark = pytest.mark.browser

BYTES, REQUESTS = 90 * 1024, 12
PHONE = {"width": 390, "height": 844}
ICON = "assets/images/favicon.svg"  # a browser without a window does not ask for it


def weighed(site: Path, home: str, visit: Visit, address: str) -> dict[str, int]:
    """Return what a first visit loads, by file, with its bytes as a host sends them."""
    visit.page.goto(home + address, wait_until="networkidle")
    assert visit.foreign(home) == []
    paths = {urlsplit(url).path.removeprefix(urlsplit(home).path) for url in visit.requests}
    files = {site / path / "index.html" if path.endswith("/") else site / path for path in paths}
    return {
        str(one.relative_to(site)): len(gzip.compress(one.read_bytes(), 6))
        for one in {*files, site / ICON}
    }


@pytest.mark.parametrize("which", [longest_briefing, middle_briefing])
def test_a_first_view_of_a_briefing_is_light(
    site: Path, home: str, visit: Visit, which: Callable[[Path], str]
) -> None:
    loaded = weighed(site, home, visit, which(site))
    assert "assets/javascripts/colours.js" in loaded
    assert len(loaded) <= REQUESTS, sorted(loaded)
    assert sum(loaded.values()) <= BYTES, loaded


def test_the_contents_list_marks_the_section_that_is_read(
    site: Path, home: str, visit: Visit
) -> None:
    visit.page.goto(home + longest_briefing(site))
    active = visit.page.locator(".md-nav--secondary .md-nav__link--active")
    expect(active).to_have_count(0)
    for name in ("sources-by-root", "what-happened"):
        visit.page.evaluate(f"document.getElementById('{name}').scrollIntoView()")
        expect(active).to_have_attribute("href", f"#{name}")
        expect(active).to_be_in_viewport()


@pytest.mark.parametrize("which", [longest_briefing, middle_briefing, warned_briefing])
def test_the_first_screen_of_a_phone_ends_with_the_key_facts(
    browser: Browser, site: Path, home: str, which: Callable[[Path], str]
) -> None:
    with visiting(browser, viewport=PHONE) as visit:
        visit.page.goto(home + which(site))
        box = visit.page.locator(".keyfacts").bounding_box()
        assert box
        assert box["height"] > 0
        assert box["y"] + box["height"] <= PHONE["height"]
