"""Addresses of pages and the way between them; front matter that no text can break out of."""

from urllib.parse import urljoin

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefing.render.page import Page, relative, url_of

ADDRESSES = {
    "index.md": "",
    "briefings/index.md": "briefings/",
    "briefings/a-b.md": "briefings/a-b/",
    "briefings/a-b/index.md": "briefings/a-b/",
    "method.md": "method/",
}
WAYS = [
    ("", "briefings/a-b/", "briefings/a-b/"),
    ("briefings/a-b/", "briefings/c-d/", "../c-d/"),
    ("briefings/a-b/", "briefings/", "../"),
    ("briefings/a-b/", "", "../../"),
    ("briefings/", "briefings/a-b/", "a-b/"),
    ("briefings/a-b/", "actors/x/", "../../actors/x/"),
    ("briefings/a-b/", "data/events/a-b.json", "../../data/events/a-b.json"),
    ("briefings/a-b/", "briefings/a-b/#f1", "./#f1"),
    ("briefings/a-b/", "actors/x/#posts", "../../actors/x/#posts"),
    ("", "", "./"),
    ("a/", "a/b/", "b/"),
    ("a/b/", "a/", "../"),
]


@pytest.mark.parametrize(("uri", "url"), ADDRESSES.items())
def test_a_page_has_the_address_of_its_folder(uri: str, url: str) -> None:
    assert url_of(uri) == url


@pytest.mark.parametrize(("here", "there", "way"), WAYS)
def test_the_way_is_the_shortest(here: str, there: str, way: str) -> None:
    assert relative(here, there) == way


segments = st.lists(st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,3})?", fullmatch=True), max_size=4)
anchors = st.sampled_from(["", "#f1", "#s-page"])


@given(segments, segments, anchors, st.booleans())
def test_a_browser_that_follows_the_way_arrives(
    here: list[str], there: list[str], anchor: str, is_file: bool
) -> None:
    start = "".join(f"{one}/" for one in here)
    target = "".join(f"{one}/" for one in there)
    target = target.rstrip("/") + ".json" if is_file and there else target
    way = relative(start, target + anchor)
    site = "https://example.org/deep/site/"
    assert urljoin(site + start, way) == site + target + anchor
    assert way
    assert not way.startswith("/")


def front_matter(page: Page) -> dict[str, object]:
    opening, head, body = page.text.split("---\n", 2)
    assert opening == ""
    assert body.startswith("\n")
    loaded = yaml.safe_load(head)
    assert isinstance(loaded, dict)
    return loaded


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_title_adds_a_line_to_the_front_matter(title: str, description: str) -> None:
    page = Page("a.md", title, description, "briefing", "Body.")
    head = page.text.split("\n---\n")[0]
    assert [line.split(":")[0] for line in head.split("\n")] == [
        "---",
        "title",
        "description",
        "kind",
    ]


def test_the_body_follows_the_front_matter_and_ends_in_one_newline() -> None:
    page = Page("briefings/a-b.md", "T", "D", "briefing", "\n\n# T\n\nBody.\n\n\n")
    assert page.url == "briefings/a-b/"
    assert page.text.endswith("---\n\n# T\n\nBody.\n")
