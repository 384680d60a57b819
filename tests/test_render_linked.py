"""Linked data: in the words of schema.org, whole after Markdown, no more than the sheet says."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import markdown  # type: ignore[import-untyped]
import pytest

from briefing.link.catalog import Catalog
from briefing.render import Page
from briefing.render.linked.briefing import CITATIONS, CLAIMS
from briefing.render.linked.nodes import PUBLISHER, SITE, date, first_day, last_day, period
from briefing.render.pages import render
from briefing.schema.edtf import Edtf
from linked import HOST, faults, graph, names, read
from pages import catalogue, catalogue_with, sheet
from rendered import catalog as small
from site_fixture import WATER

HOSTILE = (
    "</script><script>alert(1)</script> <!-- [x](y) `b` **c** {{ d }} {% e %} &lt; &#60; "
    '\\" \\\\ <img src=x onerror=alert(1)> # end'
)


@cache
def water() -> Catalog:
    return catalogue(WATER)


def html(one: Page) -> str:
    """Return a page after Markdown."""
    body = one.text.split("---\n", 2)[2]
    made: str = markdown.markdown(body, extensions=["tables", "toc", "admonition", "fenced_code"])
    return made


def nodes(one: Page) -> list[dict[str, Any]]:
    return [node for found in read(html(one)) for node in graph(found)]


def of_type(found: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [node for node in found if node["@type"] == kind]


@pytest.fixture(scope="module", params=["small", "water"])
def pages(request: pytest.FixtureRequest) -> list[Page]:
    return render(small() if request.param == "small" else water())


def test_every_type_and_property_is_one_of_schema_org(pages: list[Page]) -> None:
    found = [fault for one in pages for node in nodes(one) for fault in faults(node, one.url)]
    assert found == []


def test_the_vocabulary_refuses_what_is_not_in_it() -> None:
    assert list(faults({"@type": "Rumour"}))
    assert list(faults({"@type": "Article", "startDate": "2025"}))
    assert list(faults({"@type": "Article", "datePublished": "26 July 2025"}))
    assert list(faults({"@type": "Event", "location": {"@type": "Person", "name": "x"}}))
    assert list(faults({"name": "nothing"}))
    assert not list(faults({"@type": "Event", "name": "x", "startDate": "2025-07"}))


def test_every_name_of_a_thing_is_described_on_the_page_that_it_leads_to(pages: list[Page]) -> None:
    found = [
        name for one in pages for node in nodes(one) for name in names(node, f"{HOST}{one.url}")
    ]
    described = {name for name, here in found if here}
    by_the_shell = {f"{HOST}{SITE}", f"{HOST}{PUBLISHER}"}
    assert {name for name, _ in found} - described - by_the_shell == set()
    own = {
        f"{HOST}{one.url}{node['@id']}"
        for one in pages
        for node in nodes(one)
        if str(node.get("@id", "")).startswith("#")
    }
    things = {name for name in described if "#ld:" in name}
    assert things
    assert things <= own | by_the_shell


def test_a_page_has_its_data_once_in_one_line_at_its_end(pages: list[Page]) -> None:
    for one in pages:
        assert one.text.count("application/ld+json") == bool(one.linked)
        assert one.text.endswith(f"\n\n{one.linked}\n")
        assert "\n" not in one.linked


def hostile(folder: Path) -> Page:
    """Return the briefing of a sheet whose title, summary, fact and occasion are one attack."""
    text = json.dumps(HOSTILE)
    made = sheet(text, "2025-03", f"occasion: {text}\n").replace("What happened.", text)
    made = made.replace("It was adopted.", text)
    pages = render(catalogue_with(folder, {"xx-2025-first": made}))
    return next(one for one in pages if one.uri == "briefings/xx-2025-first.md")


def test_hostile_text_is_the_same_text_in_the_data_and_nothing_on_the_page(
    tmp_path: Path,
) -> None:
    one = hostile(tmp_path)
    found = nodes(one)
    article = of_type(found, "Article")[0]
    assert " ".join(article["headline"].split()) == " ".join(HOSTILE.split())
    assert article["description"] == article["headline"]
    assert of_type(found, "Claim")[0]["text"] == article["headline"]
    document = html5lib.parse(html(one), namespaceHTMLElements=False)
    assert [script.get("type") for script in document.iter("script")] == ["application/ld+json"]
    assert not list(document.iter("img"))


def briefing(uri: str) -> list[dict[str, Any]]:
    return nodes(next(one for one in render(small()) if one.uri == uri))


def sheets() -> Iterator[tuple[str, list[dict[str, Any]]]]:
    pages = {one.url: one for one in render(small())}
    for name in small().events:
        yield name, nodes(pages[f"briefings/{name}/"])


def test_claims_are_current_cited_facts_and_each_has_an_address() -> None:
    seen = 0
    for name, found in sheets():
        event = small().events[name]
        claims = of_type(found, "Claim")
        current = [one for one in event.record.facts if one.status == "current"]
        expected = [] if event.record.withdrawn else current[:CLAIMS]
        assert [one["text"] for one in claims] == [one.text for one in expected]
        for claim, fact in zip(claims, expected, strict=True):
            urls = [event.record.sources[detail.source].url for detail in fact.cite]
            cited = [one.get("url") for one in claim["citation"]]
            assert cited == list(dict.fromkeys(urls))
        seen += len(claims)
    assert seen > 3


def test_an_event_is_only_where_a_place_or_an_occasion_is_recorded() -> None:
    for name, found in sheets():
        record = small().events[name].record
        assert bool(of_type(found, "Event")) == bool(record.place or record.occasion)


def test_a_document_is_legislation_only_where_its_number_is_that_of_a_legal_text() -> None:
    schemes = small().registries.vocabulary.schemes
    kinds = set()
    for name, found in sheets():
        documents = small().events[name].record.documents
        legal = [one for one in documents if any(schemes[n.scheme].legal for n in one.identifiers)]
        made = of_type(found, "Legislation")
        assert [one["name"] for one in made] == [one.title for one in legal]
        kinds |= {bool(made)}
    assert True in kinds


def test_a_long_sheet_lists_no_more_than_the_limits(tmp_path: Path) -> None:
    long = sheet("An assembly adopts a long text", "2025-03")
    facts = "".join(f"  - text: Point {n} was adopted.\n    cite: [page]\n" for n in range(60))
    pages = "".join(
        f"  p{n}:\n    title: Page {n}\n    url: https://example.org/{n}\n" for n in range(60)
    )
    made = long.replace("sources:\n", f"{facts}sources:\n{pages}")
    catalog = catalogue_with(tmp_path, {"xx-2025-first": made})
    page = next(one for one in render(catalog) if one.uri == "briefings/xx-2025-first.md")
    found = nodes(page)
    assert len(of_type(found, "Claim")) == CLAIMS
    assert len(of_type(found, "Article")[0]["citation"]) == CITATIONS


@pytest.mark.parametrize(
    ("text", "one", "whole", "first", "last"),
    [
        ("2025-07-26", "2025-07-26", "2025-07-26", "2025-07-26", ""),
        ("2025-07", "2025-07", "2025-07", "2025-07", ""),
        ("2025", "2025", "2025", "2025", ""),
        ("2025-07~", "", "", "", ""),
        ("202X", "", "", "", ""),
        ("2025-07-26/2025-07-28", "", "2025-07-26/2025-07-28", "2025-07-26", "2025-07-28"),
        ("2025-10/..", "", "2025-10/..", "2025-10", ""),
        ("2025-10?/2026", "", "", "", "2026"),
    ],
)
def test_a_date_keeps_its_precision_and_a_doubtful_one_is_left_out(
    text: str, one: str, whole: str, first: str, last: str
) -> None:
    value = Edtf.parse(text)
    assert (date(value), period(value), first_day(value), last_day(value)) == (
        one,
        whole,
        first,
        last,
    )


def test_the_way_to_a_page_leads_from_home_through_its_index() -> None:
    way = of_type(briefing("briefings/cn-2025-waico-proposal.md"), "BreadcrumbList")[0]
    steps = way["itemListElement"]
    assert [one["position"] for one in steps] == [1, 2, 3]
    assert [one["item"] for one in steps] == ["../../", "../", "./"]
    assert [one["name"] for one in steps[:2]] == ["Home", "Briefings"]
