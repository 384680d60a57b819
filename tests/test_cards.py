"""Pictures for sharing: all of a title is on them, or there is none; never a box for a letter."""

import logging
import struct
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from briefing.link.catalog import Catalog
from briefing.render.cards import Card, Face, Typefaces, cards, drawn
from briefing.render.cards.type import lines, printable
from briefing.site.cards import Picture, pictures
from briefing.site.fonts import FontError, typefaces
from pages import catalogue_with, sheet
from rendered import catalog as small

LATIN = dict.fromkeys((*range(32, 383), 8217, 8230), 0.6)
EAST_ASIAN = dict.fromkeys(range(19968, 40959), 1.0)
SERIF = Face("A serif", 700, "serif.ttf", LATIN)
SANS = Face("A sans", 400, "sans.ttf", LATIN)
HAN = Face("A song", 700, "song.ttc", EAST_ASIAN)
FACES = Typefaces(SERIF, SANS, replace(SANS, weight=700), (HAN,))
CARD = Card(
    "briefings/x.md", "Briefing: vote", "An assembly votes", "In force", "active", "May 2025"
)
SVG = "{http://www.w3.org/2000/svg}"


def texts(svg: str) -> list[str]:
    """Return the lines of a card as an XML reader finds them."""
    found = ElementTree.fromstring(svg).iter(f"{SVG}text")
    return ["".join(one.itertext()).replace("\u00a0", " ") for one in found]


def set_in_lines(title: str) -> tuple[str, float]:
    """Return the words of a title as they stand on its card, and the type size."""
    root = ElementTree.fromstring(drawn(replace(CARD, title=title), "Site", "x.org", FACES).svg)
    rows = list(root.iter(f"{SVG}text"))
    size = rows[0].get("font-size")
    shown = [row for row in rows if row.get("font-size") == size]
    words = ["".join(one.itertext()).replace("\u00a0", " ") for one in shown]
    return " ".join(words), float(size or 0)


def test_everything_that_the_card_says_stands_on_it() -> None:
    found = texts(drawn(CARD, "Site of briefs", "example.org/briefs", FACES).svg)
    assert found == [
        "An assembly votes",
        "Briefing: vote",
        "In force",
        "· May 2025",
        "Site of briefs",
        "example.org/briefs",
    ]
    assert CARD.alt == "Briefing: vote. An assembly votes. In force, May 2025"


@pytest.mark.parametrize("length", [1, 20, 60, 90, 140])
def test_the_whole_title_is_on_its_card_in_the_largest_size_that_holds_it(length: int) -> None:
    title = ("assembly votes on rivers " * 10)[:length].strip()
    shown, size = set_in_lines(title)
    assert shown == title
    assert 36 <= size <= 72


def test_a_title_beyond_all_sizes_ends_in_a_mark_of_omission() -> None:
    shown, size = set_in_lines("assembly " * 80)
    assert shown.endswith("…")
    assert size == 36
    shown, _ = set_in_lines("a" * 400)
    assert shown.endswith("…")


def test_lines_fit_and_are_about_equally_long() -> None:
    words = "one two three four five six seven"
    made = lines(FACES, SERIF, words, 40, 500)
    assert " ".join(made) == words
    widths = [FACES.width(SERIF, one, 40) for one in made]
    assert max(widths) <= 500
    assert max(widths) - min(widths) < 200


def test_chinese_breaks_anywhere_but_never_before_a_mark() -> None:
    faces = replace(FACES, others=(replace(HAN, widths={**EAST_ASIAN, 0xFF0C: 1.0}),))
    made = lines(faces, SERIF, "人工智能全球\uff0c治理倡议" * 4, 50, 430)
    assert len(made) > 3
    assert not [one for one in made if one.startswith("\uff0c")]


def test_each_part_of_a_mixed_title_is_set_in_a_face_that_has_its_letters() -> None:
    made = drawn(replace(CARD, title="The plan 行动计划 of 2025"), "Site", "x.org", FACES)
    root = ElementTree.fromstring(made.svg)
    families = {span.text: span.get("font-family") for span in root.iter(f"{SVG}tspan")}
    assert families["行动计划"] == "A song"
    assert made.missing == frozenset()
    assert "song.ttc" in made.fonts


def test_a_letter_without_a_glyph_is_told() -> None:
    assert drawn(replace(CARD, title="Ꙁ vote"), "Site", "x.org", FACES).missing == {"Ꙁ"}


def test_hostile_text_is_text_on_the_card() -> None:
    title = """</text><script>x</script> & "y" 'z' {{ d }} &lt;"""
    made = drawn(replace(CARD, title=title, kicker=title), title, title, FACES)
    root = ElementTree.fromstring(made.svg)
    assert not list(root.iter(f"{SVG}script"))
    assert title in texts(made.svg)


def test_what_draws_nothing_is_left_out_and_space_is_folded() -> None:
    assert printable(" a\u200b\u00a0\u202e b\n") == "a b"


def test_a_withdrawn_briefing_says_so_and_shows_no_status() -> None:
    for one in cards(small(), "Headline"):
        event = small().events.get(one.uri.removeprefix("briefings/").removesuffix(".md"))
        if event and event.record.withdrawn:
            assert (one.status, one.mark) == ("Withdrawn briefing", "")
            return
    pytest.fail("no withdrawn sheet among the samples")


def drawn_here(catalog: Catalog, cache: Path) -> dict[str, Picture]:
    """Return the pictures of a catalogue; skips where this machine cannot draw any."""
    pytest.importorskip("resvg_py")
    try:
        typefaces(["a"])
    except FontError as error:
        pytest.skip(str(error))
    made = pictures(catalog, "Site of briefs", "What it is.", "example.org", cache)
    return {one.page: one for one in made}


def test_a_picture_is_a_png_of_the_size_that_is_promised_and_the_same_each_time(
    tmp_path: Path,
) -> None:
    catalog = catalogue_with(tmp_path, {"xx-2025-first": sheet("An assembly votes", "2025-03")})
    first = drawn_here(catalog, tmp_path / "one")
    again = drawn_here(catalog, tmp_path / "two")
    assert first == again
    png = first["briefings/xx-2025-first.md"].png
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", png[16:24]) == (1200, 630)
    assert first["index.md"].uri == "cards/index.png"


def test_pictures_are_kept_from_build_to_build_and_stale_ones_are_not(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    before = catalogue_with(tmp_path / "a", {"xx-2025-first": sheet("An assembly votes", "2025")})
    made = drawn_here(before, cache)
    assert len(list(cache.iterdir())) == len({one.png for one in made.values()})
    mark = {path: path.write_bytes(b"kept") for path in cache.glob("*.png")}
    assert {one.png for one in drawn_here(before, cache).values()} == {b"kept"}
    after = catalogue_with(tmp_path / "b", {"xx-2025-first": sheet("An assembly rests", "2025")})
    changed = drawn_here(after, cache)
    assert [page for page, one in changed.items() if one.png != b"kept"] == [
        "briefings/xx-2025-first.md"
    ]
    assert len(list(cache.iterdir())) == len(mark)


def test_a_page_with_a_letter_that_no_font_draws_has_no_picture_and_one_warning_tells_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    rare = "\U000131f0"
    sheets = {
        "xx-2025-first": sheet(f"An assembly votes {rare}", "2025-03"),
        "xx-2025-second": sheet(f"An assembly rests {rare}", "2025-04"),
    }
    with caplog.at_level(logging.WARNING):
        made = drawn_here(catalogue_with(tmp_path, sheets), tmp_path / "cache")
    faces = typefaces([rare])
    if not faces.missing(faces.display, rare):
        pytest.skip("a font here draws even this letter")
    assert "briefings/xx-2025-first.md" not in made
    assert "briefings/cn-2025-waico-proposal.md" in made
    assert [one.getMessage() for one in caplog.records] == [
        "2 pages have no picture for sharing, the first of them briefings/xx-2025-first.md: "
        f"no font here draws {rare} (U+131F0)."
    ]
