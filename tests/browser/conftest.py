"""The real site, built once and served as it is published: below a path of its own."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page
from small import small_site
from visits import CHROMIUM, Visit, chromium, served, visiting

from site_fixture import PROJECT, build


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished real site, in a folder named as in its public address."""
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    address = re.search(r"^site_url: *(\S+)", settings, re.MULTILINE)
    folder = urlsplit(address.group(1)).path.strip("/") if address else ""
    return build(PROJECT, tmp_path_factory.mktemp("real") / (folder or "site"))


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """The address of the served site."""
    with served(site.parent) as address:
        yield f"{address}{site.name}/"


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with every banner and dates of every precision."""
    folder = tmp_path_factory.mktemp("small")
    site = build(small_site(folder / "root"), folder / "site")
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium. Without it these tests fail: a skipped browser test proves nothing."""
    if not CHROMIUM.exists():
        pytest.fail(f"{CHROMIUM} is missing; install it: apt-get install chromium", pytrace=False)
    with chromium() as running:
        yield running


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """A fresh page of 1280 by 900."""
    with visiting(browser, viewport={"width": 1280, "height": 900}) as opened:
        yield opened


@pytest.fixture
def form(small: str, visit: Visit) -> Iterator[Page]:
    """The open form to write a sheet; nothing on it may complain."""
    said: list[str] = []
    visit.page.on("console", lambda one: said.append(one.text))
    visit.page.goto(f"{small}contribute/form/")
    visit.page.locator("#form").wait_for()
    yield visit.page
    assert [*visit.complaints, *said] == []
