"""How fast and how heavy: checks, builds, pages and the first view, on sheets made with a seed.

Run it in tests/: `python -m bench.bench` (about ten minutes) or with `--quick` (half a minute).
It prints one line a figure. Times are medians; the two builds that are compared take turns. The
time of the processor stands beside the time on the clock, since only the former can be trusted
on a machine that has other work.
"""

import argparse
import gzip
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from bench.sheets import make_sheets
from briefing.read import read_repository
from site_fixture import PROJECT, add_sheets, copy_site, environment

# Material as it comes: its own search, its own look, no overrides, the nav of the site.
STOCK = """\
site_name: Stock
site_url: https://example.org/
docs_dir: tree
theme:
  name: material
  font: false
plugins:
  - search
nav:
  - Home: index.md
  - Briefings: briefings/index.md
  - Timeline: timeline/index.md
  - Search: search/index.md
markdown_extensions:
  - toc:
      permalink: true
  - tables
  - admonition
  - pymdownx.highlight
  - pymdownx.superfences
validation:
  nav:
    omitted_files: ignore
"""


@dataclass(frozen=True, slots=True)
class Plan:
    """How many sheets each figure is taken at, and how many turns the builds take."""

    checks: tuple[int, ...]
    builds: tuple[int, ...]
    turns: int


FULL = Plan((100, 1000, 10000), (100, 1000), 3)
QUICK = Plan((100, 1000), (100,), 1)


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took: on the clock, of the processor, and of memory at its peak."""

    seconds: float
    cpu: float
    peak_mb: float
    said: str


def command(*arguments: str, cwd: Path) -> Cost:
    """Run a module of this Python; return its time and peak memory. Raises when it fails."""
    with tempfile.TemporaryFile() as out:
        started = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", *arguments],
            cwd=cwd,
            env=environment(),
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode("utf-8", "replace")
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{said[-3000:]}")
    return Cost(seconds, used.ru_utime + used.ru_stime, _megabytes(used), said)


def median(costs: Sequence[Cost], what: str) -> float:
    """Return the median of one part of several costs."""
    values: list[float] = [getattr(cost, what) for cost in costs]
    return statistics.median(values)


def _megabytes(used: resource.struct_rusage) -> float:
    """Linux counts in kibibytes, macOS in bytes."""
    return used.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def lay_out(folder: Path, count: int) -> Path:
    """Make a site of `count` synthetic sheets with the registries of the real one."""
    root = copy_site(PROJECT, folder)
    for name in ("events", "comparisons"):
        shutil.rmtree(root / "briefs" / name, ignore_errors=True)
    (root / "briefs" / "events").mkdir()
    registries = read_repository(root).registries
    if registries is None:
        raise RuntimeError("the registries of the site cannot be read")
    add_sheets(root, dict(make_sheets(registries, count)))
    return root


def lay_out_stock(root: Path, folder: Path) -> Path:
    """Make a stock Material site of the same Markdown files."""
    folder.mkdir()
    command("briefing", "write", str(folder / "tree"), "--root", str(root), cwd=root)
    (folder / "mkdocs.yml").write_text(STOCK, "utf-8")
    return folder


def check_figures(root: Path, count: int) -> Iterator[str]:
    """Yield time a sheet and peak memory of `briefing check`."""
    runs = [command("briefing", "check", "--format", "json", cwd=root) for _ in range(3)]
    wall, cpu = median(runs, "seconds"), median(runs, "cpu")
    peak = max(run.peak_mb for run in runs)
    yield (
        f"check {count:>6} sheets: {1000 * cpu / count:.2f} ms of processor a sheet, {wall:.2f} s, "
        f"peak {peak:.0f} MB"
    )


def one_sheet_figures(root: Path, count: int) -> Iterator[str]:
    """Yield the time of `briefing check` for one sheet, as its author runs it."""
    name = f"briefs/events/{max(one.name for one in (root / 'briefs/events').iterdir())}"
    runs = [command("briefing", "check", name, cwd=root) for _ in range(3)]
    yield (
        f"check one of {count:>6} sheets: {median(runs, 'cpu'):.2f} s of processor, "
        f"{median(runs, 'seconds'):.2f} s"
    )


def build_figures(root: Path, stock: Path, count: int, turns: int) -> Iterator[str]:
    """Yield the time of our build beside that of stock Material, in turns."""
    ours, theirs = [], []
    for _ in range(turns):
        ours.append(command("mkdocs", "build", "-q", "--site-dir", "site", cwd=root))
        theirs.append(command("mkdocs", "build", "-q", "--site-dir", "site", cwd=stock))
    peak = max(run.peak_mb for run in ours)
    pages = sum(1 for _ in (root / "site").rglob("index.html"))
    mine, other = median(ours, "cpu"), median(theirs, "cpu")
    clock = median(ours, "seconds") / median(theirs, "seconds")
    yield (
        f"build {count:>6} sheets, {pages} pages: {mine:.1f} s of processor with the plugin, "
        f"{other:.1f} s stock Material, ratio {mine / other:.2f} ({clock:.2f} on the clock), "
        f"peak {peak:.0f} MB"
    )


def page_figures(site: Path, count: int) -> Iterator[str]:
    """Yield the bytes of a briefing and of a page that is about no sheet."""
    sizes = sorted(len(one.read_bytes()) for one in (site / "briefings").glob("*-*/index.html"))
    method = len((site / "method" / "index.html").read_bytes())
    home = len((site / "index.html").read_bytes())
    yield (
        f"bytes {count:>6} sheets: briefing {statistics.median(sizes):.0f} (median), "
        f"home {home}, method {method}"
    )


def index_figures(site: Path, count: int) -> Iterator[str]:
    """Yield the size of the search index; `bench.search` has the rest."""
    files = [path.stat().st_size for path in (site / "data/search").rglob("*.json")]
    yield (
        f"index {count:>6} sheets: {sum(files) / 1e6:.1f} MB in {len(files)} files, "
        f"largest {max(files) / 1e3:.0f} kB"
    )


def first_view(site: Path, label: str) -> Iterator[str]:
    """Yield what a real browser loads, compressed, for the first briefing that a reader opens."""
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "browser"))
    from visits import chromium, served, visiting

    name = min(one.parent.name for one in (site / "briefings").glob("*-*/index.html"))
    with served(site) as home, chromium() as browser, visiting(browser) as visit:
        visit.page.goto(f"{home}briefings/{name}/", wait_until="networkidle")
        requests = list(dict.fromkeys(visit.requests))
    sizes = dict(_transfer(site, requests))
    hosts = {urlsplit(url).netloc for url in requests if urlsplit(url).scheme != "data"}
    early = [url for url in requests if "/data/search/" in url or "search_index" in url]
    kinds = ", ".join(f"{kind} {size / 1e3:.1f}" for kind, size in _by_kind(sizes).items())
    yield (
        f"first view, {label}: {sum(sizes.values()) / 1e3:.1f} kB gzipped in {len(sizes)} requests "
        f"({kinds}); {len(hosts)} host; {len(early)} files of a search index before a search"
    )


def _transfer(site: Path, requests: list[str]) -> Iterator[tuple[str, int]]:
    for url in requests:
        path = site / urlsplit(url).path.lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        if path.is_file():
            yield str(path), len(gzip.compress(path.read_bytes(), mtime=0))


def _by_kind(sizes: Mapping[str, int]) -> dict[str, int]:
    kinds: dict[str, int] = {}
    for path, size in sizes.items():
        kind = re.sub(r".*\.", "", path)
        kinds[kind] = kinds.get(kind, 0) + size
    return dict(sorted(kinds.items()))


def figures(plan: Plan, folder: Path, browser: bool) -> Iterator[str]:
    """Yield every figure of a plan, a line each, as soon as it is known."""
    roots = {}
    for count in sorted({*plan.checks, *plan.builds}):
        roots[count] = lay_out(folder / f"ours-{count}", count)
        if count in plan.checks:
            yield from check_figures(roots[count], count)
            yield from one_sheet_figures(roots[count], count)
    for count in plan.builds:
        stock = lay_out_stock(roots[count], folder / f"stock-{count}")
        yield from build_figures(roots[count], stock, count, plan.turns)
        yield from page_figures(roots[count] / "site", count)
        yield from index_figures(roots[count] / "site", count)
        if browser:
            yield from first_view(roots[count] / "site", f"{count} sheets")
            yield from first_view(stock / "site", f"{count} sheets, stock Material")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer sheets, one turn")
    parser.add_argument("--sheets", type=int, help="one number of sheets for every figure")
    parser.add_argument("--no-browser", action="store_true", help="leave out the first view")
    options = parser.parse_args()
    plan = QUICK if options.quick else FULL
    if options.sheets:
        plan = Plan((options.sheets,), (options.sheets,), plan.turns)
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        for line in figures(plan, Path(folder), not options.no_browser):
            print(line, flush=True)  # noqa: T201 - printing is what it is for


if __name__ == "__main__":
    main()
