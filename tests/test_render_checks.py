"""Every check is in the table and has a page that explains it."""

from briefing.link.checks import ALL_CHECKS
from briefing.problem import Severity
from briefing.render.checks import check_pages
from pages import catalogue, html, links, page, texts


def test_the_table_names_every_check_with_a_link() -> None:
    document = html(page(check_pages, catalogue(), "checks/index.md"))
    found = links(document)
    assert {f"{one.slug}/": one.slug for one in ALL_CHECKS}.items() <= found.items()


def test_checks_stand_under_their_severity() -> None:
    document = html(page(check_pages, catalogue(), "checks/index.md"))
    assert texts(document.iter("h2")) == ["Errors", "Warnings"]
    errors = sum(one.severity is Severity.ERROR for one in ALL_CHECKS)
    assert texts(document.iter("caption"))[0] == f"{errors} checks"


def test_each_check_has_a_page_with_its_explanation() -> None:
    pages = {one.uri: one for one in check_pages(catalogue())}
    for one in ALL_CHECKS:
        document = html(pages[f"checks/{one.slug}.md"])
        assert texts(document.iter("h1")) == [one.slug]
        assert "Why" in texts(document.iter("h2")), one.slug
