"""The search engine in a real browser, on the index of the real site."""

import json
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from visits import Visit, served, visiting

from briefing.search.folding import words

pytestmark = pytest.mark.browser

OPEN = """async (home) => {
  const { open } = await import(`${home}assets/javascripts/search/engine.js`);
  window.engine = await open(home);
}"""
SEARCH = """async (asked) => {
  const { total, ids, counts, meant, partial, full, words } = await engine.search(asked);
  return { total, ids, counts, meant, partial, full, words };
}"""
HITS = """async ([asked, most]) => {
  const result = await engine.search(asked);
  return Promise.all(result.ids.slice(0, most).map((id) => engine.hit(id, result)));
}"""
COMMON = "export control treaty summit water ministry declaration"


def index_folder(site: Path) -> Path:
    manifest = json.loads((site / "data/search/manifest.json").read_text("utf-8"))
    return site / "data/search" / manifest["version"]


def records(site: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for path in (index_folder(site) / "p").iterdir():
        yield int(path.stem), json.loads(path.read_text("utf-8"))


@pytest.fixture
def engine(home: str, visit: Visit) -> Visit:
    """A page of the site with the engine open."""
    visit.page.goto(home + "method/")
    visit.page.evaluate(OPEN, home)
    return visit


def search(engine: Visit, query: str = "", **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = engine.page.evaluate(SEARCH, {"query": query, **more})
    return found


def hits(engine: Visit, query: str, most: int = 3) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = engine.page.evaluate(HITS, [{"query": query}, most])
    return found


def text_of(match: dict[str, Any]) -> str:
    return "".join(part["text"] for part in match["parts"])


def test_the_browser_folds_every_text_of_the_site_as_the_build_did(
    site: Path, engine: Visit
) -> None:
    texts = sorted(
        {one[2] for _, record in records(site) for one in record["passages"]}
        | {record["title"] for _, record in records(site)}
    )
    folded = engine.page.evaluate("(texts) => texts.map(engine.folding.words)", texts)
    assert len(texts) > 1000
    differ = [(text, one) for text, one in zip(texts, folded, strict=True) if one != words(text)]
    assert differ == []


def test_nothing_is_loaded_but_the_manifest_before_a_search(home: str, engine: Visit) -> None:
    assert [url for url in engine.requests if "/data/search/" in url] == [
        f"{home}data/search/manifest.json"
    ]


def test_the_counts_of_all_pages_are_those_of_the_records(site: Path, engine: Visit) -> None:
    kinds = Counter(record["kind"].lower() for _, record in records(site))
    everything = search(engine, sort="newest")
    assert everything["total"] == sum(kinds.values())
    assert everything["counts"]["kind"] == dict(kinds)
    assert search(engine)["total"] == 0
    assert search(engine)["counts"] == everything["counts"]


def test_values_of_a_facet_are_alternatives_and_facets_must_all_hold(engine: Visit) -> None:
    plain = search(engine, sort="newest")["counts"]["jurisdiction"]
    one, other = sorted(plain, key=lambda code: -plain[code])[:2]
    briefings = {"kind": ["briefing"]}
    single = search(engine, filters={**briefings, "jurisdiction": [one]})
    both = search(engine, filters={**briefings, "jurisdiction": [one, other]})
    assert set(single["ids"]) < set(both["ids"])
    assert both["counts"]["kind"]["briefing"] == both["total"]
    # The counts of a facet do not depend on what is chosen in it.
    assert single["counts"]["jurisdiction"] == both["counts"]["jurisdiction"]
    assert single["counts"]["jurisdiction"][one] == single["total"]


def test_newest_and_oldest_are_each_other_turned_round(site: Path, engine: Visit) -> None:
    days = {number: record["day"] for number, record in records(site)}
    newest = search(engine, filters={"kind": ["briefing"]}, sort="newest")["ids"]
    oldest = search(engine, filters={"kind": ["briefing"]}, sort="oldest")["ids"]
    assert newest == oldest[::-1]
    assert [days[one] for one in newest] == sorted((days[one] for one in newest), reverse=True)


def test_a_hit_says_what_matched_and_where(home: str, engine: Visit) -> None:
    first = hits(engine, "EO 14320")[0]
    assert first["url"].startswith(f"{home}briefings/")
    assert any(
        "".join(part["text"] for part in match["parts"] if part["mark"]).endswith("14320")
        for match in first["matches"]
    )
    assert {"kind", "label", "by", "anchor", "parts", "more"} == set(first["matches"][0])


def test_marks_cut_nothing_out_of_a_text_and_mark_words_that_were_asked_for(
    site: Path, engine: Visit
) -> None:
    held = {one[2] for _, record in records(site) for one in record["passages"]}
    checked = 0
    for query in COMMON.split():
        for hit in hits(engine, query, 10):
            for match in hit["matches"]:
                text = text_of(match).removeprefix("… ")
                assert any(text in whole for whole in held)
                checked += sum(part["mark"] for part in match["parts"])
    assert checked > 50


def test_a_slip_is_told_and_a_query_that_stands_is_not_changed(engine: Visit) -> None:
    assert search(engine, "Kratsois")["meant"] == "kratsios"
    assert search(engine, "Zratsios exports")["meant"] == "kratsios exports"
    assert search(engine, "Kratsios")["meant"] is None


def test_words_that_no_page_has_together_find_pages_with_most_of_them(engine: Visit) -> None:
    found = search(engine, "moratorium vote zzzxqqqzz")
    assert found["partial"]
    assert found["total"]
    assert not search(engine, "moratorium vote")["partial"]


def test_words_that_only_ask_need_not_stand_on_a_page(engine: Visit) -> None:
    asked = search(engine, "what did somebody say about the moratorium vote, please")
    plain = search(engine, "moratorium vote")
    assert (asked["ids"], asked["partial"]) == (plain["ids"], False)
    assert search(engine, "next")["total"]


def test_few_pages_with_all_words_are_followed_by_those_with_the_rare_ones(engine: Visit) -> None:
    found = search(engine, "head WAICO")
    assert not found["partial"]
    assert 0 < found["full"] < found["total"]
    alone = search(engine, "WAICO")
    assert set(found["ids"][found["full"] :]) & set(alone["ids"])


def test_a_statement_says_who_speaks(site: Path, engine: Visit) -> None:
    record = next(
        record for _, record in records(site) if any(len(one) > 3 for one in record["passages"])
    )
    _, anchor, text, by = next(one for one in record["passages"] if len(one) > 3)
    found = [
        match
        for hit in hits(engine, text, 5)
        for match in hit["matches"]
        if match["anchor"] == anchor
    ]
    assert found
    assert found[0]["by"] == by


def test_a_title_is_not_repeated_as_a_passage(engine: Visit) -> None:
    checked = 0
    for query in ("declaration", "executive order", "regulation", "resolution"):
        for hit in hits(engine, query, 10):
            assert hit["title"] not in {text_of(match) for match in hit["matches"]}
            checked += len(hit["matches"])
    assert checked > 20


def test_passages_that_are_left_out_are_counted(site: Path, engine: Visit) -> None:
    found = hits(engine, "WAICO", 10)
    assert any(hit["others"] for hit in found)
    held = {record["url"]: len(record["passages"]) for _, record in records(site)}
    for hit in found:
        url = next(one for one in held if one and hit["url"].endswith(f"/{one}"))
        assert hit["others"] + len(hit["matches"]) <= held[url]


def test_nothing_like_it_finds_nothing(engine: Visit) -> None:
    for query in ("zzzxqqqzz", "   ", "…", "<img src=x onerror=alert(1)>", "__proto__", "\\ud800"):
        found = search(engine, query)
        assert found["total"] == len(found["ids"])
    assert search(engine, "zzzxqqqzz")["total"] == 0
    assert engine.complaints == []


@pytest.fixture
def deployed(site: Path, tmp_path: Path, browser: Browser) -> Iterator[tuple[Path, Visit]]:
    """A site whose files may be exchanged while a page of it is open."""
    folder = tmp_path / "live"
    shutil.copytree(site / "data/search", folder / "data/search")
    shutil.copytree(site / "assets/javascripts", folder / "assets/javascripts")
    (folder / "index.html").write_text("<!doctype html><title>x</title><link rel=icon href=data:,>")
    with served(folder) as home, visiting(browser) as visit:
        visit.page.goto(home)
        visit.page.evaluate(OPEN, home)
        yield folder, visit


def test_a_page_that_is_older_than_the_index_takes_the_new_one(
    deployed: tuple[Path, Visit],
) -> None:
    folder, visit = deployed
    before = search(visit, "exports")
    old = index_folder(folder)
    manifest = json.loads((folder / "data/search/manifest.json").read_text("utf-8"))
    old.rename(old.with_name("newer"))
    (folder / "data/search/manifest.json").write_text(
        json.dumps({**manifest, "version": "newer"}), "utf-8"
    )
    assert search(visit, "moratorium vote")["total"]
    assert search(visit, "exports") == before
    assert visit.page.evaluate("engine.store.manifest.version") == "newer"


def test_a_site_without_an_index_says_so(deployed: tuple[Path, Visit]) -> None:
    folder, visit = deployed
    shutil.rmtree(folder / "data/search")
    said = visit.page.evaluate(
        "(home) => import('/assets/javascripts/search/engine.js').then(({ open }) => open(home))"
        ".then(() => 'open', (error) => error.constructor.name)",
        visit.page.url,
    )
    assert said == "Gone"
