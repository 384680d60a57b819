"""Titles and descriptions of pages: each once, and each says which page it is."""

from briefing.render.distinct import distinct
from briefing.render.page import Page
from briefing.render.pages import render
from pages import catalogue
from site_fixture import WATER


def page(uri: str, title: str, description: str) -> Page:
    return Page(uri, title, description, "page", "")


def test_what_is_unique_stays_as_it_is() -> None:
    pages = [page("a.md", "One", "First."), page("b.md", "Two", "Second.")]
    assert distinct(pages) == pages


def test_a_shared_title_gets_the_kind_of_page() -> None:
    made = distinct([page("actors/x.md", "Union", "a"), page("jurisdictions/x.md", "union", "b")])
    assert [one.title for one in made] == ["Union (actor)", "union (jurisdiction)"]


def test_two_things_of_one_kind_with_one_name_are_told_apart_by_their_ids() -> None:
    made = distinct([page("actors/x.md", "Li Wei", "a"), page("actors/y.md", "Li Wei", "b")])
    assert [one.title for one in made] == ["Li Wei (actor), x", "Li Wei (actor), y"]


def test_a_shared_description_begins_with_the_title() -> None:
    made = distinct([page("a.md", "One", "Same."), page("b.md", "Two", "Same.")])
    assert [one.description for one in made] == ["One: Same.", "Two: Same."]


def test_no_two_pages_of_a_site_share_a_title_or_a_description() -> None:
    pages = render(catalogue(WATER))
    assert len(pages) > 20
    assert len({one.title.casefold() for one in pages}) == len(pages)
    assert len({one.description.casefold() for one in pages}) == len(pages)
