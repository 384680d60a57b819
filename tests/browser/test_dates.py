"""Every date of our own apparatus is one that machines read too; dates in prose stay prose."""

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from site_fixture import PROJECT

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(rf"(\b\d{{1,2}} )?\b({MONTHS}) \d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b")
# Where no element can stand, headings of months, and examples of how sheets are written.
_APART = {"title", "script", "style", "svg", "code", "pre", "option", "h2", "h3"}
_VOID = {"br", "hr", "img", "input", "link", "meta", "wbr", "col", "source"}


class Outside(HTMLParser):
    """Collects the texts of a page that stand in no `time` and hold a date."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element that closes itself holds no text."""

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self.open) - 1, -1, -1):
            if self.open[place] == tag:
                del self.open[place:]
                return

    def handle_data(self, data: str) -> None:
        inside = any(tag in _APART or tag == "time" for tag in self.open)
        if not inside and DATE.search(text := folded(data)):
            self.found.append(text)


def folded(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u2019", "'").split())


def texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts(one)
    else:
        yield folded(str(value))


@cache
def prose() -> tuple[str, ...]:
    """Return every text of the sheets and of the hand-written pages that holds a date."""
    found = [
        one
        for path in sorted((PROJECT / "briefs").rglob("*.yml"))
        for one in texts(yaml.load(path.read_text("utf-8"), yaml.CBaseLoader))  # noqa: S506
    ]
    pages = [folded(path.read_text("utf-8")) for path in sorted((PROJECT / "docs").rglob("*.md"))]
    written = {one for one in [*found, *pages] if DATE.search(one)}
    return tuple(one for one in written if not re.fullmatch(r"[\d-]+", one))


@cache
def written(around: str, date: str) -> tuple[bool, tuple[str, ...]]:
    """Return whether a sheet has a date with these words before it, and the texts that have it."""
    found = tuple(one for one in prose() if date in one)
    return any(around in one for one in found if around != date), found


def ours(text: str) -> list[str]:
    """Return the dates in a text that no sheet wrote there."""
    found = []
    for date in DATE.finditer(text):
        around = text[max(date.start() - 12, 0) : date.end()].lstrip(": ")
        in_a_sheet, whole = written(around, date.group())
        if not in_a_sheet and not any(one in text for one in whole):
            found.append(around)
    return found


def test_no_date_of_our_own_stands_outside_a_time(site: Path) -> None:
    found = {}
    for path in sorted(site.rglob("*.html")):
        page = Outside()
        page.feed(path.read_text("utf-8"))
        if dates := [date for text in page.found for date in ours(text)]:
            found[path.relative_to(site).as_posix()] = dates
    assert found == {}


@pytest.mark.parametrize(
    ("html", "count"),
    [
        ("<p>Last looked 24 November 2026.</p>", 1),
        ("<p>Last looked <time datetime=2026-11-24>24 November 2026</time>.</p>", 0),
        ("<dd>24\u00a0November\u00a02026</dd>", 1),
        ("<span class=time>23 to 24 November 2026</span>", 1),
        ("<svg><text>24 November 2026</text></svg>", 0),
    ],
)
def test_a_date_outside_is_seen(html: str, count: int) -> None:
    page = Outside()
    page.feed(html)
    assert len([date for text in page.found for date in ours(text)]) == count


def test_a_datetime_is_an_iso_date_of_the_precision_of_its_words(site: Path) -> None:
    seen = 0
    for path in sorted(site.glob("briefings/*/index.html")):
        times = re.findall(
            r'<time datetime="([^"]*)"[^>]*>([^<]*)</time>(?! to )', path.read_text("utf-8")
        )
        for value, words in times:
            assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", value), (path, value)
            parts = len(words.replace("&#160;", " ").split(",")[0].split())
            assert parts == value.count("-") + 1, (path, value, words)
            seen += 1
    assert seen > 500


def test_both_ends_of_days_of_our_own_are_within_a_time(site: Path) -> None:
    held = re.compile(r'<time datetime="[\d-]+">\d+(?:&#160;\w+)?</time> to <time datetime="')
    assert sum(len(held.findall(one.read_text("utf-8"))) for one in site.rglob("*.html")) > 20
