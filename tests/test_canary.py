"""The canary through every stage in this process: whole, sound, and text wherever it comes out."""

import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from as_parsed import folded, page, shape, words
from briefing.pipeline import Site, assemble
from briefing.problem import Severity
from briefing.report import FORMATS, source_lines
from canary import LEFT_OUT_FIELDS, WHOLE, Canary, attack, every_field, harmless, write_canary
from days import TODAY

# Texts and addresses that no page prints, by the end of their path, and where they go instead.
UNPRINTED = {
    "too_strong[0]": "a verb that the check of titles looks for",
    "too_strong[1]": "a verb that the check of titles looks for",
    "likelihood.label": "the name of the scale, for who edits the vocabulary",
    "confidence.label": "the name of the scale, for who edits the vocabulary",
    ".adjective": "what may be typed into search",
    "roles.canary-one.names[0]": "what may be typed into search",
    "roles.canary-one.names[1]": "what may be typed into search",
    "CNRY.names[0]": "what may be typed into search",
    "CNRY.names[1]": "what may be typed into search",
    ".x_canary": "a local field, which goes into the data only",
}
# Sorted and grouped by the letters of the names, so other words make another order.
GROUPED = ("names/index.md",)


@cache
def made(text: Any) -> tuple[Canary, Site]:
    with TemporaryDirectory() as folder:
        canary = write_canary(Path(folder), text)
        return canary, assemble(Path(folder), TODAY)


@cache
def hostile_words() -> dict[str, str]:
    """Return the words of every page, as a browser reads them."""
    return {one.uri: words(page(one.text)[1]).casefold() for one in made(attack)[1].pages}


def is_unprinted(path: str) -> bool:
    return any(path.endswith(end) for end in UNPRINTED)


def test_every_field_of_the_schema_is_filled() -> None:
    canary, _ = made(attack)
    assert set(every_field()) - canary.filled == LEFT_OUT_FIELDS
    assert len(canary.filled) > 200
    assert len(canary.texts) > 200


def test_every_text_is_there_once_and_tries_to_leave_its_place() -> None:
    texts = list(made(attack)[0].texts.values())
    assert len(set(texts)) == len(texts)
    assert all("<img" in one and "</title>" in one and "</script>" in one for one in texts)


def test_the_canary_is_sound_so_that_no_reader_can_refuse_it() -> None:
    problems = made(attack)[1].problems
    assert {one.severity for one in problems} == {Severity.WARNING}


def test_every_text_of_every_field_is_printed_word_for_word_on_a_page() -> None:
    pages = hostile_words().values()
    lost = {
        path
        for path, text in made(attack)[0].texts.items()
        if not any(folded(text).casefold() in one for one in pages)
    }
    assert lost == {path for path in made(attack)[0].texts if is_unprinted(path)}


def test_what_is_said_to_be_unprinted_has_a_field_each() -> None:
    paths = made(attack)[0].texts
    assert all(any(path.endswith(end) for path in paths) for end in UNPRINTED)


def test_every_address_is_a_link_byte_for_byte() -> None:
    links = {
        link.get("href") for one in made(attack)[1].pages for link in page(one.text)[1].iter("a")
    }
    assert set(made(attack)[0].addresses.values()) <= links


@pytest.mark.parametrize("kind", sorted({one.kind for one in made(attack)[1].pages}))
def test_pages_have_the_elements_and_attributes_of_those_with_plain_words(kind: str) -> None:
    plain = {one.uri: one for one in made(harmless)[1].pages}
    assert {one.uri for one in made(attack)[1].pages} == set(plain)
    for one in made(attack)[1].pages:
        if one.kind == kind and one.text != plain[one.uri].text:
            meta, top = page(one.text)
            plain_meta, plain_top = page(plain[one.uri].text)
            assert set(meta) == set(plain_meta)
            if one.uri in GROUPED:
                assert set(named(top)) <= every_plain_element(), one.uri
            else:
                assert named(top) == named(plain_top), one.uri


@cache
def every_plain_element() -> set[tuple[str, tuple[str, ...]]]:
    return {one for page_ in made(harmless)[1].pages for one in named(page(page_.text)[1])}


def named(top: Any) -> list[tuple[str, tuple[str, ...]]]:
    """Return the elements of a page with the names of their attributes."""
    return [(str(tag), tuple(name for name, _ in attributes)) for tag, attributes in shape(top)]


# --- what is not a page


def strings(value: object) -> Counter[str]:
    """Count the texts in a piece of JSON, keys included."""
    if isinstance(value, str):
        return Counter([folded(value)])
    if isinstance(value, dict):
        return sum((strings(one) for pair in value.items() for one in pair), Counter())
    return sum((strings(one) for one in value), Counter()) if isinstance(value, list) else Counter()


def test_the_data_of_the_sheet_holds_every_text_of_it_unchanged() -> None:
    canary, site = made(attack)
    (data,) = (one.content for one in site.files if one.uri == f"data/events/{WHOLE}.json")
    found = strings(json.loads(data))
    every = [*canary.texts.items(), *canary.addresses.items()]
    own = [text for path, text in every if path.startswith(WHOLE)]
    assert len(own) > 80
    assert [one for one in own if not found[folded(one)]] == []


def test_every_data_file_is_json_or_plain_lines_without_a_mark_of_its_own() -> None:
    for one in made(attack)[1].files:
        if one.uri.endswith(".json"):
            assert json.loads(one.content) is not None, one.uri


@pytest.mark.parametrize("form", FORMATS)
def test_the_reports_of_the_canary_are_lines_that_nothing_acts_on(
    form: str, tmp_path: Path
) -> None:
    write_canary(tmp_path, attack)
    problems = made(attack)[1].problems
    lines = "\n".join(FORMATS[form](problems, source_lines(tmp_path))).split("\n")
    assert all(one.isprintable() for one in lines)
    if form == "text":
        assert not [one for one in lines if re.match(r"\s*::|.*##\[", one)]
    if form == "github":
        assert all(
            re.match(r"::(warning|notice) file=[^,:]+,line=\d+,col=\d+,", one) for one in lines
        )
