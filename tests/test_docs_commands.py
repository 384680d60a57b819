"""What the pages for people say to type is what the command knows: names, options, checks."""

import re
import shlex
from importlib import import_module
from pathlib import Path

import click
import pytest

from briefing.cli import COMMANDS
from briefing.link.checks import BY_SLUG
from site_fixture import PROJECT

PAGES = [
    *sorted((PROJECT / "docs").glob("*.md")),
    *(PROJECT / name for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md")),
]
_LINE = re.compile(r"^(?:\.venv/bin/)?briefing ([^#\n]+)", re.MULTILINE)
_INLINE = re.compile(r"`(?:\.venv/bin/)?briefing ([^`]+)`")


def typed(page: Path) -> list[list[str]]:
    """Return the words after `briefing` in each command that a page shows."""
    text = page.read_text("utf-8")
    return [shlex.split(one) for one in (*_LINE.findall(text), *_INLINE.findall(text))]


def command(name: str) -> click.Command:
    found: click.Command = getattr(import_module(f"briefing.commands.{name}"), name)
    return found


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_in_a_page_exists(page: Path) -> None:
    for name, *arguments in typed(page):
        assert name in COMMANDS, f"{page.name}: briefing {name}"
        known = {flag for one in command(name).params for flag in one.opts}
        flags = {one.partition("=")[0] for one in arguments if one.startswith("--")}
        assert flags <= known | {"--help"}, f"{page.name}: briefing {name} {flags - known}"


def test_every_check_that_is_explained_in_a_page_exists() -> None:
    for page in PAGES:
        for name, *arguments in typed(page):
            if name == "explain" and arguments and arguments[0].islower():
                assert arguments[0] in BY_SLUG


def test_the_page_for_contributors_shows_every_command_that_they_need() -> None:
    shown = {name for name, *_ in typed(PROJECT / "docs" / "contribute.md")}
    assert {"new", "check", "fix", "explain", "diff", "status", "serve"} <= shown
