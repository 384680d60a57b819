"""The page of a jurisdiction holds its initiatives by status, its events and its actors."""

from pathlib import Path

from briefing.render.jurisdictions import jurisdiction_pages
from pages import catalogue, catalogue_with, html, links, page, sheet, text, texts, with_class


def test_the_index_counts_what_names_each_jurisdiction() -> None:
    document = html(page(jurisdiction_pages, catalogue(), "jurisdictions/index.md"))
    rows = [" ".join(texts(row)) for row in document.iter("tr")]
    assert rows[1:] == ["China Country 1 1 3", "United States Country 1 1 2"]


def test_the_address_is_the_code_in_small_letters() -> None:
    document = html(page(jurisdiction_pages, catalogue(), "jurisdictions/cn.md"))
    assert texts(document.iter("h1")) == ["China"]


def test_an_initiative_led_from_here_stands_with_its_status() -> None:
    document = html(page(jurisdiction_pages, catalogue(), "jurisdictions/us.md"))
    board = text(with_class(document, "board")[0])
    assert board.startswith("Signed American AI Exports Program")
    assert "../../actors/us-commerce/" in links(document)
    assert "../../briefings/us-2025-eo-14320/" in links(document)
    assert "../../briefings/cn-2025-waico-proposal/" not in links(document)


def test_an_initiative_led_from_elsewhere_stands_where_its_events_are(tmp_path: Path) -> None:
    more = "initiative: waico\njurisdictions:\n  - US\n"
    catalog = catalogue_with(tmp_path, {"us-2026-answer": sheet("Answer", "2026-02-03", more)})
    document = html(page(jurisdiction_pages, catalog, "jurisdictions/us.md"))
    assert "WAICO" in text(with_class(document, "board")[0])


def test_an_event_elsewhere_in_which_an_actor_took_part_is_no_event_of_its_own(
    tmp_path: Path,
) -> None:
    more = "actors:\n  - {actor: us-commerce, role: announcer}\n"
    catalog = catalogue_with(tmp_path, {"un-2026-vote": sheet("A vote", "2026-02-03", more)})
    words = text(html(page(jurisdiction_pages, catalog, "jurisdictions/us.md")))
    own, _, elsewhere = words.partition("Events elsewhere that its actors took part in")
    assert "A vote" not in own
    assert "A vote" in elsewhere
