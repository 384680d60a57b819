"""The search index of a built site: a hit never leads to a missing page or a missing anchor."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from briefing.site.scan import PageScan

FOLDER = "data/search"
_MANIFEST = f"{FOLDER}/manifest.json"


def search_faults(folder: Path, pages: Mapping[Path, PageScan]) -> Iterator[str]:
    """Yield every fault of the index of the site in `folder`; every sheet must be in it once."""
    manifest = _read(folder / _MANIFEST)
    try:
        top = folder / FOLDER / str(manifest["version"])
        count = int(manifest["pages"])
    except (TypeError, KeyError, ValueError):
        yield f"{_MANIFEST} is missing or is no manifest"
        return
    yield from _missing_parts(top, manifest)
    records = [_read(top / "p" / f"{number}.json") for number in range(count)]
    held = len(list((top / "p").glob("*.json")))
    if held != count:
        yield f"{FOLDER} holds {held} pages, and its manifest says {count}"
    yield from _record_faults(folder, records, {path: set(one.ids) for path, one in pages.items()})
    yield from _unlisted_sheets(folder, records)


def _missing_parts(top: Path, manifest: Mapping[str, Any]) -> Iterator[str]:
    names = ["facets.json"]
    for letter, part in (("t", "terms"), ("f", "forward"), ("b", "backward")):
        names += [f"{letter}{at}.json" for at in range(len(manifest.get(part, [])))]
    yield from (
        f"{FOLDER} has no {name}, which its manifest names"
        for name in names
        if not (top / name).is_file()
    )


def _record_faults(
    folder: Path, records: list[Any], anchors: Mapping[Path, set[str]]
) -> Iterator[str]:
    seen: set[str] = set()
    for number, record in enumerate(records):
        try:
            url = str(record["url"])
            wanted = {str(passage[1]) for passage in record["passages"]} - {""}
        except (TypeError, KeyError, IndexError):
            yield f"{FOLDER}: page {number} is missing or cannot be read"
            continue
        target = folder / url / "index.html"
        if url in seen:
            yield f"{FOLDER} lists {url} twice"
        elif target not in anchors:
            yield f"{FOLDER} leads to {url}, which is not in the site"
        elif gone := sorted(wanted - anchors[target]):
            yield f"{FOLDER} leads to {url}#{gone[0]}, an anchor that is missing"
        seen.add(url)


def _unlisted_sheets(folder: Path, records: list[Any]) -> Iterator[str]:
    sheets = _read(folder / "data/events.json")
    urls = {record["url"] for record in records if isinstance(record, dict) and "url" in record}
    for sheet in sheets if isinstance(sheets, list) else []:
        page = f"briefings/{sheet.get('id')}/" if isinstance(sheet, dict) else ""
        if page and page not in urls:
            yield f"{FOLDER} does not list {page}"


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
