"""A page before any engine has seen it: a place in the site, front matter and Markdown."""

import json
from dataclasses import dataclass

from briefing.render.escape import front_matter_text
from briefing.render.typeset import curled


@dataclass(frozen=True, slots=True)
class Page:
    """One page. `uri` ends in .md; `kind` chooses the theme's frame; `source_path` is its sheet.

    `published` and `modified` are ISO 8601 days, months or years; `edition` says which state of the
    page is cited, as (word, ISO 8601 day, day in words); `canonical` is the address of the page
    that this one stands in for; `linked` is a script element of data for the end of the body.
    """

    uri: str
    title: str
    description: str
    kind: str
    body: str
    source_path: str | None = None
    short_title: str = ""
    published: str = ""
    modified: str = ""
    edition: tuple[tuple[str, str, str], ...] = ()
    canonical: str = ""
    linked: str = ""

    @property
    def url(self) -> str:
        """The address of the page from the root of the site: `briefings/x/`."""
        return url_of(self.uri)

    @property
    def text(self) -> str:
        """The whole file: front matter, then Markdown."""
        short = curled(self.short_title or self.title)
        lines = [
            f"title: {front_matter_text(self.title)}",
            f"description: {front_matter_text(self.description)}",
            f"kind: {self.kind}",
            *(
                [f"short_title: {front_matter_text(short)}"]
                if self.short_title or short != self.title
                else []
            ),
            *([f'published: "{self.published}"'] if self.published else []),
            *([f'modified: "{self.modified}"'] if self.modified else []),
            *([f"edition: {json.dumps(self.edition, ensure_ascii=False)}"] if self.edition else []),
            *([f"canonical: {self.canonical}"] if self.canonical else []),
        ]
        tail = ["", self.linked] if self.linked else []
        return "\n".join(["---", *lines, "---", "", self.body.strip(), *tail, ""])


def url_of(uri: str) -> str:
    """Return the address that a Markdown file gets with directory addresses."""
    stem = uri.removesuffix(".md")
    if stem == "index":
        return ""
    return f"{stem.removesuffix('/index')}/"


def relative(from_url: str, to_url: str) -> str:
    """Return the way from one page to another, both as addresses from the root of the site."""
    here = from_url.split("/")[:-1] if from_url else []
    target, hash_mark, anchor = to_url.partition("#")
    there = target.split("/")
    shared = 0
    while shared < min(len(here), len(there) - 1) and here[shared] == there[shared]:
        shared += 1
    steps = [".."] * (len(here) - shared) + there[shared:]
    return ("/".join(steps) or "./") + hash_mark + anchor
