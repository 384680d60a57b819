"""One page of a built site as a browser meets it: links, anchors, what it loads and what runs."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from briefing.site.outline import Outline

_DATA_TYPES = ("application/json", "application/ld+json")
_LOADING = {
    ("script", "src"),
    ("link", "href"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("img", "srcset"),
    ("source", "srcset"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("track", "src"),
    ("input", "src"),
    ("image", "href"),
    ("image", "xlink:href"),
    ("use", "href"),
    ("use", "xlink:href"),
    # Where a form sends what is typed, and who is told of a click.
    ("form", "action"),
    ("button", "formaction"),
    ("input", "formaction"),
    ("a", "ping"),
    ("area", "ping"),
}
_ADDRESSES = ("href", "src", "xlink:href", "action", "formaction")
_RUNNING = ("javascript:", "vbscript:", "data:text/html")


class PageScan(HTMLParser):
    """Collects what a page links to, what it loads and what it offers as anchors."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.loads: list[str] = []
        self.ids: list[str] = []
        self.active: list[str] = []
        self.policies: list[str] = []
        self.early_scripts = 0
        self.shared: dict[str, str] = {}
        self.outline = Outline()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the addresses and the id of an element."""
        values = {name: value or "" for name, value in attrs}
        self.outline.start(tag, values)
        self._note(tag, values)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that closes itself, as those of drawings do."""
        values = {name: value or "" for name, value in attrs}
        self.outline.start(tag, values, closed=True)
        self._note(tag, values)

    def handle_endtag(self, tag: str) -> None:
        """Close an element."""
        self.outline.end(tag)

    def handle_data(self, data: str) -> None:
        """Pass on what is read."""
        self.outline.text(data)

    def _note(self, tag: str, values: dict[str, str]) -> None:
        self.active += _active(tag, values)
        if tag == "meta" and values.get("http-equiv", "").lower() == "content-security-policy":
            self.policies.append(values.get("content", ""))
        if tag == "meta" and values.get("property", "").startswith("og:"):
            self.shared[values["property"]] = values.get("content", "")
        if tag == "script" and not self.policies:
            self.early_scripts += 1
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        for name in values:
            if ((tag, name) in _LOADING or name == "background") and not _names_only(tag, values):
                self.loads += values[name].split(",") if name == "srcset" else [values[name]]


def scanned(path: Path) -> PageScan:
    """Return what stands in a page; bytes that are not UTF-8 are read as signs of a fault."""
    scan = PageScan()
    scan.feed(path.read_bytes().decode("utf-8", "replace"))
    scan.close()
    return scan


def policy_fault(scan: PageScan) -> str | None:
    """Say what is wrong with the content security policy of a page, or None.

    It must be there before the first script, forbid by default, and let nothing through that is
    inline, evaluated or from another host.
    """
    if not scan.policies:
        return "has no Content-Security-Policy"
    if scan.early_scripts:
        return "has a script before its Content-Security-Policy"
    words = {name: values for name, *values in map(str.split, scan.policies[0].split(";")) if name}
    if words.get("default-src") != ["'none'"]:
        return "has a Content-Security-Policy that does not begin from default-src 'none'"
    loose = sorted({one for values in words.values() for one in values if _is_loose(one)})
    return f"has a Content-Security-Policy that lets {', '.join(loose)} through" if loose else None


def _is_loose(source: str) -> bool:
    return source in ("'unsafe-inline'", "'unsafe-eval'", "*") or bool(
        urlsplit(source).netloc or re.fullmatch(r"https?:|[a-z0-9.*-]+\.[a-z*]+.*", source)
    )


def _active(tag: str, values: dict[str, str]) -> list[str]:
    """Return what in an element would run or restyle the page without being a file of the site."""
    found = [f"{name}=" for name in values if name.startswith("on") or name == "style"]
    if tag == "script" and "src" not in values and values.get("type") not in _DATA_TYPES:
        found.append("an inline script")
    if tag in ("style", "iframe", "object", "embed", "base"):
        found.append(f"<{tag}>")
    if tag == "meta" and values.get("http-equiv", "").lower() == "refresh":
        found.append("a refresh")
    if any(_runs(values.get(name, "")) for name in _ADDRESSES):
        found.append("an address that runs")
    return found


def _runs(address: str) -> bool:
    """Whether a browser would run an address; it overlooks white space and control characters."""
    return re.sub(r"[\x00-\x20]", "", address).lower().startswith(_RUNNING)


def _names_only(tag: str, values: dict[str, str]) -> bool:
    """Whether a link element says something about an address without loading it."""
    return tag == "link" and values.get("rel", "") in ("canonical", "prev", "next", "alternate")
