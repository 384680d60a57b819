"""Instruments and states are lists as well: what search narrows by can be browsed without it."""

from pathlib import Path

import pytest

from briefing.render.groupings import EVENTS, grouping_pages
from briefing.render.indexes import index_pages
from pages import (
    catalogue,
    catalogue_with,
    faults,
    html,
    links,
    page,
    sheet,
    text,
    texts,
    with_class,
)


def rows(uri: str) -> list[str]:
    """Return the rows of an index page as text."""
    document = html(page(grouping_pages, catalogue(), uri))
    return [" ".join(texts(row)) for row in document.iter("tr")][1:]


def test_the_index_of_instruments_says_what_each_means_and_counts() -> None:
    found = rows("instruments/index.md")
    instruments = catalogue().registries.vocabulary.instruments
    assert len(found) == len(instruments)
    for row, one in zip(found, instruments.values(), strict=True):
        assert row.startswith(f"{one.label} {one.definition or ''}".strip())


def test_every_event_with_an_instrument_or_a_status_is_counted_once() -> None:
    events = catalogue().events.values()
    assert any(one.status for one in events)
    for uri, held in (
        ("instruments/index.md", [one for one in events if one.record.instrument]),
        ("status/index.md", [one for one in events if one.status]),
    ):
        assert sum(int(row.split()[-1]) for row in rows(uri)) == len(held)


def test_an_initiative_stands_under_the_state_that_it_is_in_now() -> None:
    catalog = catalogue()
    for name, one in catalog.initiatives.items():
        assert one.now is not None
        document = html(page(grouping_pages, catalog, f"status/{one.now.state}.md"))
        assert f"../../initiatives/{name}/" in links(document)
        assert f"../../briefings/{one.now.event_id}/" in links(document)


def test_states_that_share_an_id_share_a_page_with_both_words() -> None:
    catalog = catalogue()
    cycles = catalog.registries.vocabulary.life_cycles.values()
    for state in {state for cycle in cycles for state in cycle.states}:
        one = page(grouping_pages, catalog, f"status/{state}.md")
        words = {cycle.states[state].label for cycle in cycles if state in cycle.states}
        assert words == set(one.title.split(" or "))


def test_a_long_list_is_cut_and_search_has_the_rest(tmp_path: Path) -> None:
    more = "instrument: executive-order\n"
    many = {f"us-2024-{n:02}-x": sheet(f"Act {n}", f"2024-01-{n:02}", more) for n in range(1, 32)}
    catalog = catalogue_with(tmp_path, many)
    document = html(page(grouping_pages, catalog, "instruments/executive-order.md"))
    assert len(with_class(document, "evlist__i")) == EVENTS
    assert links(document)["../../search/?instrument=executive-order"] == "Search finds the others."


@pytest.mark.parametrize("uri", ["instruments/index.md", "status/index.md"])
def test_each_group_has_a_page_that_leads_back(uri: str) -> None:
    catalog = catalogue()
    index = page(grouping_pages, catalog, uri)
    found = [
        one for one in grouping_pages(catalog) if one.uri.startswith(uri.removesuffix("index.md"))
    ]
    assert len(found) >= 3
    for one in found:
        assert faults(one) == []
        if one is not index and one.uri != uri:
            assert links(html(one))["../"] == index.title


def test_the_list_of_briefings_leads_to_both() -> None:
    document = html(page(index_pages, catalogue(), "briefings/index.md"))
    assert {"../instruments/", "../status/"} <= set(links(document))
    assert "Also listed by" in text(document)
