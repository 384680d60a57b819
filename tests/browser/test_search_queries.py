"""Queries as people type them: the page that each means is among the first three results."""

from pathlib import Path

import pytest
import yaml
from visits import Visit

pytestmark = pytest.mark.browser

QUERIES = yaml.safe_load((Path(__file__).parent / "search_queries.yml").read_text("utf-8"))
# The first results, once the search says that it has found them.
FIRST = """async (query) => {
  const status = document.getElementById("search-status");
  const field = document.getElementById("q");
  field.value = query;
  status.textContent = "Searching.";
  field.form.requestSubmit();
  for (let i = 0; i < 250 && status.textContent === "Searching."; i += 1) {
    await new Promise((done) => setTimeout(done, 20));
  }
  return [...document.querySelectorAll("#hits .hit__t a")].slice(0, 3).map((one) => one.href);
}"""


def test_every_query_finds_its_page_among_the_first_three(home: str, visit: Visit) -> None:
    assert len(QUERIES) >= 80
    visit.page.goto(home + "search/")
    misses = []
    for one in QUERIES:
        found = visit.page.evaluate(FIRST, one["query"])
        hit = home + one["page"] in found
        if hit == ("known_miss" in one):  # a known miss that is found is news as well
            short = [url.removeprefix(home) for url in found]
            misses.append(f"{one['query']}: {'found' if hit else 'missed'} {one['page']}: {short}")
    assert misses == [], "\n".join(misses)
    assert visit.complaints == []
