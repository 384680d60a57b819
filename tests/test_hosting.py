"""The page for hosts: the lines to copy say the same as the file that some hosts read."""

import re

import pytest
import yaml

from briefing.data.headers import HEADERS, headers_file
from site_fixture import PROJECT

PAGE = (PROJECT / "docs/hosting.md").read_text("utf-8")
LINES = {
    "nginx": r'add_header (\S+) "([^"]*)" always;',
    "apache": r'Header always set (\S+) "([^"]*)"',
}


def block(language: str) -> str:
    """Return the one block of code in a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    return str(found)


@pytest.mark.parametrize("language", LINES)
def test_the_lines_for_a_server_are_the_headers_of_the_site(language: str) -> None:
    lines = [one for one in block(language).splitlines() if "eader" in one]
    found = [re.fullmatch(LINES[language], one) for one in lines]
    assert all(found), lines
    assert [one.groups() for one in found if one] == list(HEADERS.items())


def test_no_header_holds_what_would_end_a_line_of_a_server() -> None:
    assert not [one for one in HEADERS.values() if re.search(r'["\\$%\n]', one)]
    assert all(len(line) < 2000 for line in headers_file().content.decode().splitlines())


def test_every_header_and_nothing_else_is_named_in_the_table_of_what_only_headers_say() -> None:
    table = PAGE.partition("only as a header")[2].partition("## What each host does")[0]
    assert set(re.findall(r"`([A-Z][\w-]+)`", table)) == set(HEADERS)


def test_the_page_stands_in_the_navigation() -> None:
    settings = (PROJECT / "mkdocs.yml").read_text("utf-8")
    held = next(one["Contribute"] for one in yaml.safe_load(settings)["nav"] if "Contribute" in one)
    assert "hosting.md" in [next(iter(one.values())) for one in held]
