"""The canary in Chromium: a hostile text in every field, every page opened, and nothing happens."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from visits import Visit, served, visiting

from as_parsed import folded
from canary import COMPARISON, LEAST, ONE, WHOLE, canary

pytestmark = pytest.mark.browser
# What a text of the canary would call; and whatever would stop a reader.
LISTEN = """
window.happened = [];
window.pwned = (number) => window.happened.push(`ran ${number}`);
window.alert = window.confirm = window.prompt = window.pwned;
document.addEventListener("securitypolicyviolation", (event) =>
  window.happened.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""
SEARCHES = ("zq84z", "img src", "<img src=x onerror=pwned(1)>", "\"'></title></script>")


@pytest.fixture(scope="module")
def hostile(canary_sites: tuple[Path, Path]) -> Iterator[str]:
    """The address of the hostile site."""
    with served(canary_sites[0].parent) as address:
        yield f"{address}{canary_sites[0].name}/"


@pytest.fixture
def watched(browser: Browser) -> Iterator[Visit]:
    """A page on which everything that a hostile text could do is noted."""
    with visiting(browser) as visit:
        visit.page.add_init_script(LISTEN)
        visit.page.on("dialog", lambda dialog: visit.complaints.append(dialog.message))
        visit.page.on("console", lambda said: visit.complaints.append(said.text))
        yield visit


def quiet(visit: Visit, home: str) -> None:
    """Nothing ran, nothing was refused, nobody else was asked, and the console is empty."""
    assert visit.page.evaluate("window.happened") == [], visit.page.url
    assert visit.complaints == [], visit.page.url
    assert visit.foreign(home) == [], visit.page.url
    assert not [url for url in visit.requests if url.endswith("/x")], "an image of a text"


def addresses(site: Path) -> list[str]:
    """Return every page that is made from sheets."""
    names = sorted(one.relative_to(site).as_posix() for one in site.rglob("*.html"))
    return [one.removesuffix("index.html") for one in names if not one.startswith("checks/")]


def test_no_page_runs_asks_or_says_anything(
    canary_sites: tuple[Path, Path], hostile: str, watched: Visit
) -> None:
    opened = addresses(canary_sites[0])
    assert len(opened) > 40
    for address in opened:
        watched.page.goto(hostile + address)
        quiet(watched, hostile)


def test_every_text_of_a_sheet_is_read_on_its_page(hostile: str, watched: Visit) -> None:
    texts = canary()[0].texts
    pages = (f"briefings/{WHOLE}/", f"briefings/{LEAST}/", f"compare/{COMPARISON}/")
    for address in (*pages, f"initiatives/{ONE}/", f"actors/{ONE}/"):
        watched.page.goto(hostile + address)
        shown = folded(watched.page.evaluate("document.body.textContent")).casefold()
        name = address.split("/")[1]
        own = [one for path, one in texts.items() if path in (f"{name}.title", f"{name}.summary")]
        assert [one for one in own if folded(one).casefold() not in shown] == []
        assert watched.page.evaluate("document.querySelectorAll('img').length") == 0


@pytest.mark.parametrize("query", SEARCHES)
def test_search_shows_hostile_titles_and_queries_as_text(
    hostile: str, watched: Visit, query: str
) -> None:
    watched.page.goto(f"{hostile}search/")
    watched.page.locator("#q").fill(query)
    watched.page.wait_for_load_state("networkidle")
    expect(watched.page.locator("main")).to_contain_text(query.split()[0][:5])
    assert watched.page.evaluate("document.querySelectorAll('main img').length") == 0
    quiet(watched, hostile)


def test_a_title_in_the_window_is_the_title_of_the_sheet(hostile: str, watched: Visit) -> None:
    watched.page.goto(f"{hostile}briefings/{WHOLE}/")
    title = canary()[0].texts[f"{WHOLE}.title"]
    assert watched.page.title().startswith(folded(title))


def test_what_would_happen_on_a_page_that_does_not_escape_is_noticed(
    browser: Browser, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("<title>x</title><img src=x onerror=pwned(1)>")
    with served(tmp_path) as home, visiting(browser) as visit:
        visit.page.add_init_script(LISTEN)
        visit.page.goto(home, wait_until="networkidle")
        with pytest.raises(AssertionError):
            quiet(visit, home)
