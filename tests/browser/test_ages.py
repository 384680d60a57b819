"""Ages are those of the day on which a page is read, and a page without script says as of when."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page
from small import STALE
from visits import visiting

pytestmark = pytest.mark.browser

SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => list.getEntries().forEach((one) => { sum += one.value; }))
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""
NOTICES = ".notice:visible"


def on(page: Page, day: str, address: str) -> Page:
    """Open a page on a day, at noon of the reader's clock."""
    page.clock.install(time=datetime.fromisoformat(f"{day}T12:00:00"))
    page.goto(address)
    return page


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page as wide as a phone, where lines break soonest."""
    with visiting(browser, viewport={"width": 390, "height": 844}) as visit:
        yield visit.page


def ages(page: Page) -> dict[str, str]:
    """Return the age of each date ahead, by what is due then."""
    rows = page.locator("#what-happens-next ~ .next").first.locator("xpath=./li")
    return {
        row.locator("xpath=./div").inner_text().split("\xa0")[0]: (
            "".join(row.locator(".age").all_inner_texts()).strip()
        )
        for row in rows.all()
    }


def test_ages_follow_the_day_and_keep_the_precision_of_dates(page: Page, small: str) -> None:
    address = f"{small}briefings/{STALE}/"
    assert ages(on(page, "2026-11-24", address)) == {
        "A day ahead": "(in 3 days)",
        "A month that runs": "(this month)",
        "A month that is over": "(24 days ago)",
        "A year ahead": "(next year)",
        "Days ahead": "(in 7 days)",
        "A vague month": "",
    }


def test_a_month_and_a_year_are_past_only_when_their_last_day_is_over(
    page: Page, small: str
) -> None:
    address = f"{small}briefings/{STALE}/"
    last = ages(on(page, "2026-11-30", address))
    assert (last["A month that runs"], last["A day ahead"]) == ("(this month)", "(3 days ago)")


def test_the_day_after_a_month_it_is_past(page: Page, small: str) -> None:
    after = ages(on(page, "2026-12-01", f"{small}briefings/{STALE}/"))
    assert (after["A month that runs"], after["Days ahead"]) == ("(1 day ago)", "(now)")


@pytest.mark.parametrize(
    ("day", "states"),
    [
        ("2026-11-24", ["Overdue by 4 days", "Open, due tomorrow"]),
        ("2026-11-25", ["Overdue by 5 days", "Open, due today"]),
        ("2026-11-26", ["Overdue by 6 days", "Overdue by 1 day"]),
    ],
)
def test_a_commitment_turns_overdue_the_day_after_it_is_due(
    page: Page, small: str, day: str, states: list[str]
) -> None:
    on(page, day, f"{small}commitments/")
    assert page.locator("[data-owed]:visible").all_inner_texts() == states


def test_without_script_the_page_says_as_of_which_day(browser: Browser, small: str) -> None:
    with visiting(browser, java_script_enabled=False) as visit:
        visit.page.goto(f"{small}commitments/")
        said = visit.page.locator("[data-owed]:visible").all_inner_texts()
        assert [one.replace("\xa0", " ") for one in said] == [
            "Overdue by 4 days as of 24 November 2026",
            "Open",
        ]
        visit.page.goto(f"{small}briefings/{STALE}/")
        assert visit.page.locator(".age").count() == 0
        assert "15\xa0August\xa02026" in visit.page.locator(NOTICES).all_inner_texts()[1]


@pytest.mark.parametrize(
    ("day", "counts"),
    [("2026-11-24", "1 overdue 2 open"), ("2026-11-26", "2 overdue 1 open")],
)
def test_the_home_page_and_the_ledger_count_what_is_overdue_on_the_day_of_reading(
    page: Page, small: str, day: str, counts: str
) -> None:
    on(page, day, small)
    said = " ".join(page.locator(".counts").inner_text().split())
    assert said.startswith(counts)
    page.goto(f"{small}commitments/")
    assert page.locator("p[data-due]").inner_text().replace(",", "").startswith(counts)
    overdue = page.locator(".only-narrow [data-owed-by='overdue'] > li")
    assert overdue.count() == int(counts[0])


def test_a_date_that_passed_since_the_build_is_counted_as_passed(page: Page, small: str) -> None:
    passed = "a[href='calendar/'] + [data-more]"
    before = int(on(page, "2026-11-24", small).locator(passed).inner_text())
    page.clock.set_fixed_time(datetime.fromisoformat("2026-11-28T12:00:00"))
    page.reload()
    assert int(page.locator(passed).inner_text()) == before + 2  # a commitment and a date


def test_paper_and_a_page_without_script_count_as_of_the_build(
    browser: Browser, page: Page, small: str
) -> None:
    on(page, "2026-12-24", small)
    assert page.locator(".counts [data-more]").inner_text() == "2"
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".counts [data-more]").inner_text() == "1"
    with visiting(browser, java_script_enabled=False) as visit:
        visit.page.goto(small)
        assert visit.page.locator(".counts [data-more]").inner_text() == "1"
        assert "As of 24\xa0November\xa02026" in visit.page.locator(".flag").inner_text()


def leads(page: Page) -> list[str]:
    return page.locator(f"{NOTICES} strong").all_inner_texts()


def test_a_correction_is_told_for_thirty_days(page: Page, small: str) -> None:
    address = f"{small}briefings/{STALE}/"
    assert leads(on(page, "2026-12-01", address)) == [
        "Corrected on 1\xa0November\xa02026:",
        "Past its review date:",
        "Drafted by a machine",
    ]
    page.clock.set_fixed_time(datetime.fromisoformat("2026-12-02T12:00:00"))
    page.reload()
    assert leads(page)[0] == "Past its review date:"


def test_nothing_moves_and_nothing_is_said_twice(page: Page, home: str, small: str) -> None:
    for address in (small, f"{small}briefings/{STALE}/", f"{small}calendar/", home):
        on(page, "2026-12-24", address)
        assert page.evaluate(SHIFT) == 0
        assert page.locator(".age").count() > 0
        assert page.locator("[aria-live] .age, .age + .age").count() == 0


def test_paper_says_as_of_the_day_of_the_build(page: Page, small: str) -> None:
    on(page, "2026-12-24", f"{small}commitments/")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert "as of" in page.locator("[data-owed]:visible").first.inner_text()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("[data-owed]:visible").first.inner_text() == "Overdue by 34 days"
