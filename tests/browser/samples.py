"""One page of every type of the real site, the longest of its kind where there are several."""

import re
from collections.abc import Iterable
from pathlib import Path


def longest_briefing(site: Path) -> str:
    """Return the address of the briefing with the most bytes."""
    return f"briefings/{max(_inside(site, 'briefings', '*-*'), key=_size).name}/"


def middle_briefing(site: Path) -> str:
    """Return the address of the briefing that as many are longer than as are shorter."""
    by_size = sorted(_inside(site, "briefings", "*-*"), key=_size)
    return f"briefings/{by_size[len(by_size) // 2].name}/"


def warned_briefing(site: Path) -> str:
    """Return the address of the longest briefing with a banner that shows from the first day."""
    warned = [
        one
        for one in _inside(site, "briefings", "*-*")
        if re.search(r'<li class="notice[^>]*"><strong>', (one / "index.html").read_text("utf-8"))
    ]
    return f"briefings/{max(warned, key=_size).name}/"


def longest(site: Path, folder: str) -> str:
    """Return the address of the page of a folder with the most bytes."""
    return f"{folder}/{_longest(_inside(site, folder)).name}/"


def shortest_briefing(site: Path) -> str:
    """Return the address of the briefing with the fewest bytes that is no stub of a moved one."""
    standing = [
        one
        for one in _inside(site, "briefings", "*-*")
        if 'class="keyfacts"' in (one / "index.html").read_text("utf-8")
    ]
    return f"briefings/{min(standing, key=_size).name}/"


def page_types(site: Path) -> dict[str, str]:
    """Return the address of one page of every type, by the name of the type."""
    indexes = sorted(one.name for one in site.iterdir() if (one / "index.html").is_file())
    kinds = ("initiatives", "compare", "actors", "topics", "jurisdictions", "sources", "checks")
    return {
        "home": "",
        "not found": "404.html",
        "deep briefing": longest_briefing(site),
        "thin briefing": shortest_briefing(site),
        "year of briefings": f"briefings/{_longest(_inside(site, 'briefings', '[0-9]*')).name}/",
        "year of the timeline": f"timeline/{_longest(_inside(site, 'timeline', '[0-9]*')).name}/",
        **{f"one of {kind}": f"{kind}/{_longest(_inside(site, kind)).name}/" for kind in kinds},
        **{name: f"{name}/" for name in indexes},
    }


def _inside(site: Path, folder: str, pattern: str = "*") -> list[Path]:
    return sorted(one for one in (site / folder).glob(pattern) if (one / "index.html").is_file())


def _longest(folders: Iterable[Path]) -> Path:
    return max(folders, key=_size)


def _size(folder: Path) -> int:
    return (folder / "index.html").stat().st_size
