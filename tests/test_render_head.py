"""What a page hands to the shell of the site for those who share it."""

from pathlib import Path

import pytest

from briefing.render import Page
from briefing.render.pages import render
from pages import catalogue_with, sheet
from rendered import by_uri, catalog


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return by_uri(render(catalog()))


def front_matter(page: Page) -> list[str]:
    return page.text.split("---\n")[1].splitlines()


def test_a_briefing_carries_the_days_of_its_first_and_its_last_version(
    pages: dict[str, Page],
) -> None:
    lines = front_matter(pages["briefings/xx-2001-every-field.md"])
    assert 'published: "2001-02-21"' in lines
    assert 'modified: "2001-02-22"' in lines


def test_a_sheet_without_revisions_claims_no_day(tmp_path: Path) -> None:
    made = catalogue_with(tmp_path, {"xx-2025-first": sheet("An assembly adopts a text", "2025")})
    lines = front_matter(by_uri(render(made))["briefings/xx-2025-first.md"])
    assert not [one for one in lines if one.startswith(("published", "modified"))]


def test_the_stub_of_a_former_id_names_the_page_that_it_stands_in_for(
    pages: dict[str, Page],
) -> None:
    stub = front_matter(pages["briefings/zq-former-name.md"])
    assert "canonical: briefings/xx-2001-every-field/" in stub
    others = [one for one in pages.values() if "canonical:" in one.text.split("---\n")[1]]
    assert len(others) == 1
