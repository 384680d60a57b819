"""The field reference holds every field of the schema and leads to what each may take."""

from briefing.render.fields import field_pages
from briefing.schema.event import REQUIRED_FIELDS, EventSheet
from briefing.schema.evidence import Source
from briefing.schema.shape import fields_of
from pages import catalogue, html, links, page, text, with_class


def _rows() -> list[tuple[str, str, str]]:
    document = html(page(field_pages, catalogue(), "fields.md"))
    tables = with_class(document, "tb--fields")
    cells = [[text(cell) for cell in row.iter("td")] for one in tables for row in one.iter("tr")]
    return [(row[0], row[1], row[2]) for row in cells if row]


def test_every_field_of_the_sheet_and_of_a_source_is_there() -> None:
    names = {name.removesuffix(" needed") for name, _, _ in _rows()}
    assert set(fields_of(EventSheet)) | set(fields_of(Source)) <= names


def test_a_needed_field_says_so() -> None:
    needed = {name for name, _, _ in _rows()[: len(fields_of(EventSheet))] if "needed" in name}
    assert needed == {f"{name} needed" for name in REQUIRED_FIELDS}


def test_a_closed_choice_lists_its_words_and_its_default() -> None:
    found = {name: takes for name, _, takes in reversed(_rows())}
    assert found["access"] == "open, paywall, excerpt, not-read"
    assert found["resolution"] == "open, resolved, unresolvable. open if left out"


def test_examples_and_forms_stand_beside_the_meaning() -> None:
    found = {name: (meaning, takes) for name, meaning, takes in reversed(_rows())}
    assert "For example 2025-07-26, 2025-07" in found["date needed"][0]
    assert found["date needed"][1] == "date"
    assert found["machine_drafted"][1] == "true or false. false if left out"


def test_a_field_stands_under_its_label_as_on_the_form() -> None:
    found = {name: meaning for name, meaning, _ in reversed(_rows())}
    assert (
        found["same_as"] == "The same event elsewhere. Pages of other trackers on the same event."
    )
    assert found["would_settle"] == "What would settle it. What would answer it."
    assert found["url"].startswith("Web address")


def test_every_link_within_the_page_has_its_anchor() -> None:
    document = html(page(field_pages, catalogue(), "fields.md"))
    ids = {one.get("id") for one in document.iter()}
    inner = [one.split("#")[1] for one in links(document) if "#" in one and one[0] in "#.f"]
    assert len(inner) > 30
    assert [one for one in inner if one not in ids] == []


def test_the_words_are_those_of_the_site() -> None:
    document = html(page(field_pages, catalogue(), "fields.md"))
    rows = [[text(cell) for cell in row.iter("td")] for row in document.iter("tr")]
    assert ["likely", "", "55–80 %"] in rows
    assert ["ministry", "Ministry", ""] in rows
