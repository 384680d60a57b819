"""Pages for tests: the data folder of `tests/base` with that of `tests/render` laid over it."""

import re
import shutil
from collections.abc import Iterable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import markdown  # type: ignore[import-untyped]

from briefing.link.catalog import Catalog, link
from briefing.read import read_repository
from briefing.render import Page
from days import TESTS, TODAY

_VOID = {"br", "hr", "img", "input", "line", "rect", "circle", "path", "link", "meta"}
_NO_PARAGRAPH = {"p", "div", "ul", "ol", "dl", "table", "details", "section", "h2", "h3"}


@cache
def catalog() -> Catalog:
    """Return the catalogue of the two folders together, on the day of the tests."""
    with TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(TESTS / "base", root, dirs_exist_ok=True)
        shutil.copytree(TESTS / "render", root, dirs_exist_ok=True)
        repository = read_repository(root)
    assert not repository.problems, repository.problems
    return link(repository, TODAY)


def by_uri(pages: Iterable[Page]) -> dict[str, Page]:
    """Return pages by their place in the site."""
    return {page.uri: page for page in pages}


class Document(HTMLParser):
    """A body as HTML: its faults of structure, ids, links and plain words."""

    def __init__(self, body: str) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[str] = []  # of sections, without titles and lesser headings
        self.text: list[str] = []
        html = markdown.markdown(body, extensions=["tables", "toc", "admonition"])
        self.feed(html)
        self.faults += [f"<{tag}> stays open" for tag in self.open]
        self.faults += (
            ["a heading was not read as one"] if re.search(r"^\s*##", html, re.MULTILINE) else []
        )
        self.faults += [f"id {one} twice" for one in set(self.ids) if self.ids.count(one) > 1]

    @property
    def words(self) -> str:
        """Everything that a reader sees, with white space folded."""
        return " ".join("".join(self.text).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self._part(tag)
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        if tag in _NO_PARAGRAPH and {"p", "span"} & set(self.open):
            self.faults.append(f"<{tag}> in {self.open}")
        if tag == "h2":
            self.headings.append("")
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over elements that close themselves."""

    def _part(self, tag: str) -> None:
        """Part the words on both sides of an element, except of one that stands in a sentence."""
        if tag != "time":
            self.text.append(" ")

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)
        if tag in _VOID:
            return
        if not self.open or self.open[-1] != tag:
            self.faults.append(f"</{tag}> within {self.open[-3:]}")
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.text.append(data)
        if self.open and self.open[-1] == "h2":
            self.headings[-1] += data
