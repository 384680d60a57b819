"""Names: grouped by first letter, East Asian ones apart, each with its page."""

from briefing.render.names import EAST_ASIAN, letter, name_pages, script_language
from rendered import Document, by_uri, catalog


def test_names_stand_under_their_first_letter_without_accents() -> None:
    assert [letter(one) for one in ("Éire", "“quoted”", "李强", "7 steps")] == [
        "E", "Q", EAST_ASIAN, "0–9"
    ]  # fmt: skip
    assert [script_language(one) for one in ("李强", "법", "law")] == ["und-Hani", "ko", ""]


def test_a_name_has_its_language_and_leads_to_its_page() -> None:
    body = by_uri(name_pages(catalog()))["names/index.md"].body
    seen = Document(body)
    assert seen.faults == []
    assert 'lang="zh-Hans"' in body
    assert "../briefings/xx-2001-every-field/" in seen.links
