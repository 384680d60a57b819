"""How heavy and how fast search is, beside Material's own, on the real sheets and on made ones.

Run it in tests/: `python -m bench.search` (about fifteen minutes) or with `--sheets 1000`. For each
number of sheets it writes the index alone, without the pages, serves it beside an empty page and
asks in a real browser. Material's index needs a whole build, so at 10,000 sheets its index is that
of 1,000 ten times over, and the line says so.
"""

import argparse
import gzip
import json
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from bench.bench import command, lay_out, lay_out_stock
from briefing.link.catalog import link
from briefing.read import read_repository
from briefing.read.documents import read_documents
from briefing.search import search_index
from days import TODAY
from site_fixture import PROJECT, copy_site

sys.path.insert(0, str(PROJECT / "tests" / "browser"))

from visits import Visit, chromium, served, visiting

REAL, STOCK_AT_MOST = 81, 1000
ASK = """async ([query, most]) => {
  const from = performance.now();
  window.engine ??= await (await import("/assets/javascripts/search/engine.js")).open("/");
  const result = await engine.search({ query });
  await Promise.all(result.ids.slice(0, most).map((id) => engine.hit(id, result)));
  return { total: result.total, ms: performance.now() - from };
}"""
STOCK_FIRST = """() => new Promise((done) => {
  const from = performance.now();
  const seen = () => document.querySelector(".md-search-result__item")
    ? done(performance.now() - from) : setTimeout(seen, 5);
  seen();
})"""


def write_index(root: Path, target: Path) -> str:
    """Write the index of the sheets in `root`; return its time and what memory it took at most."""
    catalog = link(read_repository(root), TODAY)
    before = _peak_mb()
    cpu, clock = time.process_time(), time.perf_counter()
    made = search_index(catalog, (), read_documents(root / "docs"))
    cpu, clock = time.process_time() - cpu, time.perf_counter() - clock
    peak = _peak_mb()
    for file in made.files:
        path = target / file.uri
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return (
        f"{len(made.pages)} pages indexed in {cpu:.1f} s of processor, {clock:.1f} s on the clock, "
        f"peak {peak:.0f} MB, of which {before:.0f} MB before indexing"
    )


def _peak_mb() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return used / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def sizes(folder: Path) -> str:
    """Return what the index weighs on disk and its parts as they travel."""
    files = list((folder / "data/search").rglob("*.json"))
    blocks = [len(gzip.compress(one.read_bytes())) for one in files if one.name[0] == "t"]
    raw = sum(one.stat().st_size for one in files)
    manifest = len(gzip.compress((folder / "data/search/manifest.json").read_bytes(), mtime=0))
    return (
        f"{raw / 1e6:.1f} MB in {len(files)} files; gzipped: manifest {manifest / 1e3:.1f} kB, "
        f"{len(blocks)} blocks of words with {statistics.median(blocks) / 1e3:.1f} kB (at most "
        f"{max(blocks) / 1e3:.1f})"
    )


def queries(root: Path) -> list[str]:
    """Return what is asked: two words of a summary and a title, the same for the same sheets."""
    events = read_repository(root).events
    chosen = events[:: max(len(events) // 8, 1)][:8]
    texts = [(one.record.summary if at % 2 else one.record.title) for at, one in enumerate(chosen)]
    long = [
        [word.strip(".,;:()").lower() for word in text.split() if len(word) > 5] for text in texts
    ]
    return [" ".join(words[1:3]) for words in long if len(words) > 2]


def ours(folder: Path, asked: list[str]) -> Iterator[str]:
    """Yield what the first query loads and takes, and how long results take while one types."""
    (folder / "index.html").write_text("<!doctype html><link rel=icon href=data:,>", "utf-8")
    shutil.copytree(PROJECT / "overrides/assets/javascripts", folder / "assets/javascripts")
    firsts, weights, typed = [], [], []
    with served(folder) as home, chromium() as browser:
        for query in asked:
            with visiting(browser) as visit:
                visit.page.goto(home)
                before = _gzipped(folder, visit)
                firsts.append(visit.page.evaluate(ASK, [query, 10])["ms"])
                weights.append(_gzipped(folder, visit) - before)
                for other in asked:
                    typed += _typed(visit, other)
    late = sorted(typed)[len(typed) * 95 // 100]
    yield (
        f"a first query with ten results loads {_spread(weights)} kB gzipped and takes "
        f"{_spread([1000 * one for one in firsts])} ms; after that a keystroke takes "
        f"{statistics.median(typed):.0f} ms, 95 of 100 at most {late:.0f} ms ({len(typed)} typed)"
    )


def _spread(values: Iterable[float]) -> str:
    """Return the middle and the largest of values in thousands."""
    found = [one / 1e3 for one in values]
    return f"{statistics.median(found):.0f} (at most {max(found):.0f})"


def _typed(visit: Visit, query: str) -> list[float]:
    """Type a query letter by letter; return the time to ten results after each."""
    return [visit.page.evaluate(ASK, [query[:end], 10])["ms"] for end in range(2, len(query) + 1)]


def _gzipped(folder: Path, visit: Visit) -> int:
    paths = {folder / urlsplit(url).path.lstrip("/") for url in visit.requests}
    return sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in paths if path.is_file())


def stock(site: Path, query: str) -> str:
    """Return what Material's own search loads on a first view, and when its first result comes."""
    index = (site / "search/search_index.json").read_bytes()
    with served(site) as home, chromium() as browser, visiting(browser) as visit:
        visit.page.set_default_timeout(180_000)
        visit.page.goto(f"{home}timeline/", wait_until="load")
        visit.page.locator(".md-search__input").first.fill(query)
        first = visit.page.evaluate(STOCK_FIRST)
    packed = len(gzip.compress(index, mtime=0)) / 1e3
    return (
        f"{len(index) / 1e6:.1f} MB, {packed:.0f} kB gzipped, loaded on every first view; "
        f"first result after {first:.0f} ms"
    )


def blow_up(site: Path, times: int) -> None:
    """Make Material's index hold every document so many times."""
    path = site / "search/search_index.json"
    index = json.loads(path.read_bytes())
    index["docs"] = [
        {**one, "location": f"{number}/{one['location']}" if number else one["location"]}
        for number in range(times)
        for one in index["docs"]
    ]
    path.write_text(json.dumps(index), "utf-8")


def figures(counts: Iterable[int], folder: Path, with_stock: bool) -> Iterator[str]:
    """Yield every figure, a line each, as soon as it is known."""
    for count in counts:
        real = count == REAL
        root = copy_site(PROJECT, folder / "real") if real else lay_out(folder / f"n{count}", count)
        label = f"{count} {'real' if real else 'made'} sheets"
        target = folder / f"index-{count}"
        made = command("bench.search", "--index", str(root), str(target), cwd=PROJECT / "tests")
        yield f"{label}: {made.said.strip()}"
        yield f"{label}: {sizes(target)}"
        asked = queries(root)
        yield from (f"{label}: {line}" for line in ours(target, asked))
        if with_stock and count <= STOCK_AT_MOST:
            site = lay_out_stock(root, folder / f"stock-{count}")
            command("mkdocs", "build", "-q", "--site-dir", "site", cwd=site)
            yield f"{label}, Material's own search: {stock(site / 'site', asked[0])}"
            if count == STOCK_AT_MOST:
                blow_up(site / "site", 10)
                said = stock(site / "site", asked[0])
                yield f"{count} made sheets ten times over, Material's own search: {said}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sheets", type=int, action="append", help="how many sheets (repeatable)")
    parser.add_argument("--no-stock", action="store_true", help="leave out Material's own search")
    parser.add_argument("--index", nargs=2, type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.index:
        print(write_index(*options.index))  # noqa: T201 - read by the run that started it
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        counts = options.sheets or (REAL, 1000, 10_000)
        for line in figures(counts, Path(folder), not options.no_stock):
            print(line, flush=True)  # noqa: T201 - printing is what it is for


if __name__ == "__main__":
    main()
