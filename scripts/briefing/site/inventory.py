"""The files of a built site: which kinds may be there, and that every list of them agrees.

Sheets, pages, exports and the sitemap are four lists of the same things. One that is shorter than
the others is a page that was lost or one that nobody asked for.
"""

import gzip
import json
import os
import re
import stat
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

# By the top folder, or the whole name of a file at the top. Everything else holds pages only.
_KINDS = {
    "assets": {".css", ".js", ".png", ".svg", ".woff2", ".jpg", ".webp", ".json"},
    "cards": {".png"},
    "data": {".json", ".csv", ".xml", ".ics", ".txt", ".yml"},
    "images": {".png", ".jpg", ".webp", ".svg"},
}
_AT_THE_TOP = {
    "404.html",
    "index.html",
    "sitemap.xml",
    "sitemap.xml.gz",
    "robots.txt",
    "_headers",
    "CNAME",
    ".nojekyll",
}
# An id has a dash; the indexes of years that lie among the briefings have none.
_BRIEFING = re.compile(r"briefings/([a-z0-9]+-[a-z0-9-]+)/index\.html")
_MOST_NAMED = 5


def inventory(folder: Path) -> Iterator[str]:
    """Yield every fault of the files of a site, and every difference between its lists."""
    files = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        mode = os.lstat(path).st_mode
        if stat.S_ISREG(mode):
            files.append(name)
            if fault := _kind_fault(name):
                yield f"{name} {fault}"
            elif not path.stat().st_size:
                yield f"{name} is empty"
        elif not stat.S_ISDIR(mode):
            yield f"{name} is a link or no regular file"
    yield from _sheet_faults(folder, files)
    yield from _sitemap_faults(folder, files)


def _kind_fault(name: str) -> str | None:
    top, _, rest = name.partition("/")
    if not rest:
        return None if top in _AT_THE_TOP else "does not belong at the top of a site"
    if name == "data/index.html":  # the page that says what the files are
        return None
    allowed = _KINDS.get(top, {".html"} | _KINDS["images"])
    if Path(name).suffix in allowed:
        return None
    return f"is a file of a kind that {top}/ does not hold"


def _sheet_faults(folder: Path, files: list[str]) -> Iterator[str]:
    index = _read_json(folder / "data/events.json")
    try:
        listed = [str(one["id"]) for one in index]
    except (TypeError, KeyError):
        yield "data/events.json is missing or is no list of sheets"
        return
    if not listed:
        yield "data/events.json lists no sheet"
    if len(listed) != len(set(listed)):
        yield "data/events.json lists a sheet twice"
    exported = [name for name in files if name.startswith("data/events/")]
    moved: set[str] = set()
    for name in exported:
        entry = _read_json(folder / name)
        moved |= _former_ids(entry)
        if not isinstance(entry, dict) or f"data/events/{entry.get('id')}.json" != name:
            yield f"{name} is not the export of the sheet that it is named after"
    pages = [found[1] for name in files if (found := _BRIEFING.fullmatch(name))]
    ids = [Path(name).stem for name in exported]
    yield from _differences("data/events.json", listed, "data/events/", ids)
    yield from _differences("data/events.json", {*listed, *moved}, "briefings/", pages)


def _former_ids(entry: Any) -> set[str]:
    """Return the ids that a sheet had before; each keeps a page that says where it went."""
    sheet = entry.get("sheet") if isinstance(entry, dict) else None
    former = sheet.get("aliases") if isinstance(sheet, dict) else None
    return {str(one) for one in former} if isinstance(former, list) else set()


def _sitemap_faults(folder: Path, files: list[str]) -> Iterator[str]:
    text = _read(folder / "sitemap.xml").decode("utf-8", "replace")
    addresses = [unescape(one) for one in re.findall(r"<loc>([^<]*)</loc>", text)]
    base = min(addresses, key=len, default="")
    pages = [
        name.removesuffix("index.html")
        for name in files
        if name.endswith("index.html") and not name.startswith("assets/")
    ]
    listed = [one.removeprefix(base) for one in addresses]
    yield from _differences("sitemap.xml", listed, "the pages", pages)
    if (folder / "sitemap.xml.gz").is_file() and _unpacked(folder / "sitemap.xml.gz") != text:
        yield "sitemap.xml.gz does not hold what sitemap.xml holds"


def _differences(one: str, ours: Iterable[str], other: str, theirs: Iterable[str]) -> Iterator[str]:
    """Say what only one of two lists holds, naming a few of each."""
    mine, yours = set(ours), set(theirs)
    if only := sorted(mine - yours):
        yield f"{one} has {_named(only)}, and {other} has not"
    if only := sorted(yours - mine):
        yield f"{other} has {_named(only)}, and {one} has not"


def _named(names: list[str]) -> str:
    shown = ", ".join(one or "the home page" for one in names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    return f"{shown} and {more} more" if more > 0 else shown


def _read(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""


def _read_json(path: Path) -> Any:
    try:
        return json.loads(_read(path))
    except (ValueError, RecursionError):
        return None


def _unpacked(path: Path) -> str | None:
    try:
        return gzip.decompress(path.read_bytes()).decode("utf-8", "replace")
    except (OSError, EOFError):
        return None
