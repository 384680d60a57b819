"""Facts that rest on one root stand together, so that a reader sees where one source decides."""

from pathlib import Path

from briefing.render.single_roots import single_root_pages
from pages import catalogue_with, html, links, page, text
from test_render_sources import CARRIED


def test_a_copy_of_the_only_root_is_no_second_root(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"un-2026-body": CARRIED})
    document = html(page(single_root_pages, catalog, "sources/one-root-2026.md"))
    assert "2 of 3 recorded facts rest on one root" in text(document)
    found = links(document)
    assert found["../../briefings/un-2026-body/#f1"] == "It was agreed on Monday."
    assert "../../briefings/un-2026-body/#f2" not in found
    assert "Root: The Wire" in text(document)


def test_a_statement_is_listed_with_its_speaker(tmp_path: Path) -> None:
    said = CARRIED.replace(
        "  - text: It was agreed on Monday.",
        "  - kind: statement\n    by: us-commerce\n    text: It was agreed on Monday.",
    )
    assert said != CARRIED
    catalog = catalogue_with(tmp_path, {"un-2026-body": said})
    document = html(page(single_root_pages, catalog, "sources/one-root-2026.md"))
    found = links(document)["../../briefings/un-2026-body/#f1"]
    assert found == f"{catalog.actor_name('us-commerce')} said: It was agreed on Monday."


def test_the_first_page_leads_to_every_year(tmp_path: Path) -> None:
    catalog = catalogue_with(tmp_path, {"un-2026-body": CARRIED})
    found = links(html(page(single_root_pages, catalog, "sources/one-root.md")))
    assert {"../one-root-2026/", "../one-root-2025/"} <= set(found)


def test_roots_of_one_body_make_a_fact_on_one_voice_and_not_on_one_root(tmp_path: Path) -> None:
    body = "Ministry of Foreign Affairs of China"
    both = CARRIED.replace(
        "    url: https://other.example.org/seat\n",
        f"    url: https://other.example.org/seat\n    publisher: {body}\n",
    ).replace("publisher: The Wire", f"publisher: {body}")
    catalog = catalogue_with(tmp_path, {"un-2026-body": both})
    document = html(page(single_root_pages, catalog, "sources/one-voice-2026.md"))
    found = links(document)
    assert "../../briefings/un-2026-body/#f2" in found
    assert "../../briefings/un-2026-body/#f1" not in found
    assert f"Roots: {body}, {body}" in text(document)
    plain = catalogue_with(tmp_path / "plain", {"un-2026-body": CARRIED})
    assert not any("one-voice-2026" in one.uri for one in single_root_pages(plain))
