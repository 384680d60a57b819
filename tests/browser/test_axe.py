"""No page type breaks a rule of axe-core, on a phone and on a desk, in light and in dark."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from samples import longest_briefing, page_types
from visits import visiting

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
# Every rule that is on by default, and the size of targets (WCAG 2.2, 2.5.8), which is not.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
OPEN_EVERY_PANEL = "document.querySelectorAll('article details').forEach((one) => one.open = true)"
AXE = Axe()


def broken_rules(page: Page) -> list[str]:
    """Return what is wrong with an open page in both colour schemes: scheme, rule, elements."""
    found = []
    for scheme in SCHEMES:
        # Without motion the colours of the other scheme are there at once.
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        violations: list[dict[str, Any]] = AXE.run(page, options=OPTIONS).response["violations"]
        found += [
            f"{scheme}: {one['id']}: {[node['target'] for node in one['nodes']][:5]}"
            for one in violations
        ]
    return found


@pytest.fixture(params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A page as wide as a phone, then one as wide as a desk."""
    with visiting(browser, viewport={"width": request.param, "height": 900}) as visit:
        yield visit.page


def test_no_page_type_breaks_a_rule(site: Path, home: str, page: Page) -> None:
    types = page_types(site)
    assert len(types) > 25
    found = {}
    for name, address in types.items():
        page.goto(home + address, wait_until="load")
        found[f"{name}, {address}"] = broken_rules(page)
    assert {name: rules for name, rules in found.items() if rules} == {}


def test_open_evidence_breaks_no_rule(site: Path, home: str, page: Page) -> None:
    page.goto(home + longest_briefing(site))
    page.evaluate(OPEN_EVERY_PANEL)
    assert page.locator("article .ev__panel:visible").count() > 10
    assert broken_rules(page) == []


@pytest.mark.parametrize("query", ["", "?q=act&kind=briefing&year=2025", "?q=zzzxqqq"])
def test_search_breaks_no_rule(home: str, page: Page, query: str) -> None:
    """Empty, with results and boxes, without results."""
    page.goto(f"{home}search/{query}")
    page.locator(".sbar:not([hidden])").wait_for()
    page.evaluate(OPEN_EVERY_PANEL)
    assert broken_rules(page) == []


def test_the_open_search_dialog_breaks_no_rule(home: str, page: Page) -> None:
    page.goto(f"{home}briefings/")
    page.keyboard.press("/")
    page.keyboard.type("act")
    page.locator(".find__hit").first.wait_for()
    assert broken_rules(page) == []


def test_the_open_menu_breaks_no_rule(browser: Browser, home: str) -> None:
    with visiting(browser, viewport={"width": 390, "height": 900}) as visit:
        visit.page.goto(home)
        visit.page.locator(".menu summary").click()
        assert broken_rules(visit.page) == []


def test_a_fault_of_each_scheme_is_seen(home: str, page: Page) -> None:
    """The colours are those of the scheme under test, and the size of targets is looked at."""
    page.goto(home)
    page.evaluate(
        """const made = (name, values, text) =>
             Object.assign(document.createElement(name), {...values, textContent: text});
           document.querySelector("h1").after(made("p", {id: "pale"}, "Pale"),
             made("a", {id: "small", href: "#a"}, "a"), made("a", {href: "#b"}, "b"))"""
    )
    # The policy of the page forbids style attributes, not a script that styles.
    page.evaluate("document.getElementById('pale').style.color = '#1b1a17'")
    page.evaluate(
        """for (const one of document.querySelectorAll("h1 ~ a"))
           Object.assign(one.style, {display: "inline-block", font: "5px serif"})"""
    )
    found = broken_rules(page)
    assert any(one.startswith("dark: color-contrast") for one in found)
    assert not any(one.startswith("light: color-contrast") for one in found)
    assert any(one.startswith("light: target-size") for one in found)
