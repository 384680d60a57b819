"""Queries as people type them: the page that each means is among the first three results.

The engine is asked in a page of the site, without the form, so that all of them take a second.
"""

from pathlib import Path

import pytest
import yaml
from visits import Visit

pytestmark = pytest.mark.browser

QUERIES = yaml.safe_load((Path(__file__).parent / "search_queries.yml").read_text("utf-8"))
FIRST = """async ([home, queries]) => {
  const { open } = await import(`${home}assets/javascripts/search/engine.js`);
  const engine = await open(home);
  const found = [];
  for (const query of queries) {
    const result = await engine.search({ query });
    const hits = result.ids.slice(0, 3).map((id) => engine.hit(id, result));
    found.push((await Promise.all(hits)).map((hit) => hit.url));
  }
  return found;
}"""


def test_every_query_finds_its_page_among_the_first_three(home: str, visit: Visit) -> None:
    assert len(QUERIES) >= 150
    visit.page.goto(home + "method/")
    found = visit.page.evaluate(FIRST, [home, [one["query"] for one in QUERIES]])
    misses = [
        f"{one['query']}: {one['page']} is not in {[url.removeprefix(home) for url in urls]}"
        for one, urls in zip(QUERIES, found, strict=True)
        if home + one["page"] not in urls
    ]
    assert misses == [], "\n".join(misses)
    assert visit.foreign(home) == []
    assert visit.complaints == []
