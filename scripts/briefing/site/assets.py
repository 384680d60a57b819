"""The scripts and style sheets of a built site: each is there because a page asks for it."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from briefing.site.scan import PageScan

_CODE = {".js", ".css"}
# A script finds its neighbours by parts of addresses, so only the last part is compared.
_NAMED = re.compile(r"[\w.-]+\.(?:js|css)\b")


def unused_code(folder: Path, pages: Iterable[PageScan]) -> Iterator[str]:
    """Yield a fault for every script and style sheet that neither a page nor one in use names."""
    files = [path for path in sorted(folder.rglob("*")) if _is_code(path)]
    waiting = {Path(urlsplit(one).path).name for scan in pages for one in _asked(scan)}
    used: set[str] = set()
    while waiting:
        used |= waiting
        named = {one for path in files if path.name in waiting for one in _names_in(path)}
        waiting = named - used
    for path in files:
        if path.name not in used:
            yield f"{path.relative_to(folder).as_posix()} is used by no page"


def _is_code(path: Path) -> bool:
    return path.suffix in _CODE and path.is_file()


def _asked(scan: PageScan) -> Iterator[str]:
    for address in scan.loads:
        try:
            urlsplit(address)
        except ValueError:
            continue  # said elsewhere
        yield address


def _names_in(path: Path) -> list[str]:
    return _NAMED.findall(path.read_bytes().decode("utf-8", "replace"))
