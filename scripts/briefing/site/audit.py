"""What must be true of any built site, read from its own files alone."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from briefing.site.assets import unused_code
from briefing.site.inventory import inventory
from briefing.site.outline import outline_faults
from briefing.site.scan import PageScan, policy_fault, scanned
from briefing.site.searchable import search_faults

_HOST = "https://site.invalid/"
_STYLE_ADDRESS = re.compile(r"(?:url\(|@import)\s*[\"']?([^\"')\s;]+)", re.IGNORECASE)


def audit(folder: Path) -> list[str]:
    """Return every fault of the site in `folder`: files, counts, links, requests, active content.

    The data files in the folder stand for the catalogue, so nothing but the folder is needed.
    """
    pages = {path: scanned(path) for path in sorted(folder.rglob("*.html")) if path.is_file()}
    return [
        *inventory(folder),
        *unused_code(folder, pages.values()),
        *_link_faults(folder, pages),
        *_foreign_requests(folder, pages),
        *_repeated_ids(folder, pages),
        *_active_content(folder, pages),
        *search_faults(folder, pages),
        *_picture_faults(folder, pages),
        *_structure_faults(folder, pages),
    ]


def _link_faults(folder: Path, pages: dict[Path, PageScan]) -> Iterator[str]:
    anchors = {path: set(scan.ids) for path, scan in pages.items()}
    for path, scan in pages.items():
        if path.name == "404.html":
            continue
        here = _HOST + path.relative_to(folder).as_posix().removesuffix("index.html")
        for link in scan.links:
            fault = _fault_of(here, link, folder, anchors)
            if fault:
                yield f"{path.relative_to(folder)}: the link {link} {fault}"


def _fault_of(here: str, link: str, folder: Path, anchors: dict[Path, set[str]]) -> str | None:
    try:
        url = urljoin(here, link)
        parts = urlsplit(url)
    except ValueError:
        return "is no address"
    if not url.startswith(_HOST):
        return None
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
            if _is_foreign(address):
                yield f"{path.relative_to(folder)} loads {address} from another host"
    for path in sorted(folder.rglob("*.css")):
        for address in _STYLE_ADDRESS.findall(path.read_bytes().decode("utf-8", "replace")):
            if _is_foreign(address):
                yield f"{path.relative_to(folder)} loads {address} from another host"


def _is_foreign(address: str) -> bool:
    """Whether an address leads to a host; `data:` and addresses within the site do not."""
    try:
        return bool(urlsplit(address.strip()).netloc)
    except ValueError:
        return True


def _active_content(folder: Path, pages: dict[Path, PageScan]) -> Iterator[str]:
    for path, scan in pages.items():
        if fault := policy_fault(scan):
            yield f"{path.relative_to(folder)} {fault}"
        if scan.active:
            yield f"{path.relative_to(folder)} holds {', '.join(sorted(set(scan.active)))}"


def _structure_faults(folder: Path, pages: dict[Path, PageScan]) -> Iterator[str]:
    """Each page is well ordered, and no other has its title."""
    first: dict[str, str] = {}
    for path, scan in pages.items():
        name = path.relative_to(folder).as_posix()
        yield from (f"{name} {fault}" for fault in outline_faults(scan.outline))
        title = " ".join(scan.outline.title.split())
        if title in first:
            yield f"{name} has the title of {first[title]}: {title}"
        first.setdefault(title, name)


def _picture_faults(folder: Path, pages: dict[Path, PageScan]) -> Iterator[str]:
    """Each page's picture for sharing is a file of the site, and no file is without its page."""
    named = set()
    for path, scan in pages.items():
        if address := scan.shared.get("og:image"):
            page = path.relative_to(folder).as_posix().removesuffix("index.html")
            picture = folder / address.removeprefix(scan.shared["og:url"].removesuffix(page))
            named.add(picture)
            if not picture.is_file():
                yield f"{path.relative_to(folder)} names the picture {address}, which is not there"
    for left in sorted({*folder.glob("cards/**/*.png")} - named):
        yield f"{left.relative_to(folder)} is the picture of no page"


def _repeated_ids(folder: Path, pages: dict[Path, PageScan]) -> Iterator[str]:
    for path, scan in pages.items():
        twice = sorted(_repeats(scan.ids))
        if twice:
            yield f"{path.relative_to(folder)} uses the id {', '.join(twice[:5])} more than once"


def _repeats(items: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    return {one for one in items if one in seen or seen.add(one)}  # type: ignore[func-returns-value]
