"""What must be true of a finished site before it replaces the old one."""

import json
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from briefing.pipeline import Site

_HOST = "https://site.invalid/"
_DATA_TYPES = ("application/json", "application/ld+json")
_LOADING = {
    ("script", "src"),
    ("link", "href"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("video", "src"),
    ("audio", "src"),
    ("track", "src"),
    ("input", "src"),
}


class PageScan(HTMLParser):
    """Collects what a page links to, what it loads and what it offers as anchors."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: list[str] = []
        self.active: list[str] = []
        self.has_policy = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the addresses and the id of an element."""
        values = {name: value or "" for name, value in attrs}
        self.active += _active(tag, values)
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.has_policy = True
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        for name in ("src", "href"):
            if (tag, name) in _LOADING and name in values and not _names_only(tag, values):
                self.loads.append(values[name])


def _active(tag: str, values: dict[str, str]) -> list[str]:
    """Return what in an element would run or restyle the page without being a file of the site."""
    found = [f"{name}=" for name in values if name.startswith("on") or name == "style"]
    if tag == "script" and "src" not in values and values.get("type") not in _DATA_TYPES:
        found.append("an inline script")
    if tag in ("style", "iframe", "object", "embed", "base"):
        found.append(f"<{tag}>")
    if any(_runs(values.get(name, "")) for name in ("href", "src", "xlink:href", "action")):
        found.append("a javascript: address")
    return found


def _runs(address: str) -> bool:
    """Whether a browser would run an address; it overlooks white space and control characters."""
    return re.sub(r"[\x00-\x20]", "", address).lower().startswith("javascript:")


def _names_only(tag: str, values: dict[str, str]) -> bool:
    """Whether a link element says something about an address without loading it."""
    return tag == "link" and values.get("rel", "") in ("canonical", "prev", "next", "alternate")


def verify(folder: Path, site: Site) -> list[str]:
    """Return every fault of the built site; an empty list means that it may be published."""
    pages = {path: _scan(path) for path in sorted(folder.rglob("*.html"))}
    return [
        *_missing_pages(folder, site),
        *_wrong_counts(folder, site),
        *_link_faults(folder, pages),
        *_foreign_requests(folder, pages),
        *_repeated_ids(folder, pages),
        *_active_content(folder, pages),
    ]


def _scan(path: Path) -> PageScan:
    scan = PageScan()
    scan.feed(path.read_text("utf-8"))
    return scan


def _missing_pages(folder: Path, site: Site) -> Iterator[str]:
    for page in site.pages:
        if not (folder / page.url / "index.html").is_file():
            yield f"{page.uri} was rendered but is not in the site"
    for file in site.files:
        path = folder / file.uri
        if not path.is_file() or path.read_bytes() != file.content:
            yield f"{file.uri} is not in the site as it was made"


def _wrong_counts(folder: Path, site: Site) -> Iterator[str]:
    """Sheets, pages, entries of the index and lines of the sitemap must be the same events."""
    expected = set(site.catalog.events)
    entries = {one["id"] for one in json.loads(_text_of(folder / "data/events.json") or "[]")}
    if entries != expected:
        yield f"data/events.json differs from the sheets: {sorted(entries ^ expected)}"
    sitemap = _text_of(folder / "sitemap.xml")
    for name in sorted(expected):
        if f"/briefings/{name}/<" not in sitemap:
            yield f"briefings/{name}/ is not in sitemap.xml"


def _text_of(path: Path) -> str:
    """Return what a file holds, or nothing where there is none."""
    return path.read_text("utf-8") if path.is_file() else ""


def _link_faults(folder: Path, pages: dict[Path, PageScan]) -> Iterator[str]:
    anchors = {path: set(scan.ids) for path, scan in pages.items()}
    for path, scan in pages.items():
        if path.name == "404.html":
            continue
        here = _HOST + path.relative_to(folder).as_posix().removesuffix("index.html")
        for link in scan.links:
            fault = _fault_of(urljoin(here, link), folder, anchors)
            if fault:
                yield f"{path.relative_to(folder)}: the link {link} {fault}"


def _fault_of(url: str, folder: Path, anchors: dict[Path, set[str]]) -> str | None:
    if not url.startswith(_HOST):
        return None
    parts = urlsplit(url)
    path = folder / unquote(parts.path).lstrip("/")
    target = path / "index.html" if parts.path.endswith("/") else path
    if not target.is_file():
        return "leads nowhere"
    anchor = unquote(parts.fragment)
    if anchor and target in anchors and anchor not in anchors[target]:
        return "leads to a missing anchor"
    return None


def _foreign_requests(folder: Path, pages: dict[Path, PageScan]) -> Iterator[str]:
    for path, scan in pages.items():
        for address in scan.loads:
            if urlsplit(address).netloc:
                yield f"{path.relative_to(folder)} loads {address} from another host"


def _active_content(folder: Path, pages: dict[Path, PageScan]) -> Iterator[str]:
    for path, scan in pages.items():
        if not scan.has_policy:
            yield f"{path.relative_to(folder)} has no Content-Security-Policy"
        if scan.active:
            yield f"{path.relative_to(folder)} holds {', '.join(sorted(set(scan.active)))}"


def _repeated_ids(folder: Path, pages: dict[Path, PageScan]) -> Iterator[str]:
    for path, scan in pages.items():
        twice = sorted(_repeats(scan.ids))
        if twice:
            yield f"{path.relative_to(folder)} uses the id {', '.join(twice[:5])} more than once"


def _repeats(items: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    return {one for one in items if one in seen or seen.add(one)}  # type: ignore[func-returns-value]
