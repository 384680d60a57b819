"""Dates and texts as small pieces of HTML: nothing lost, nothing made up, no markup let in."""

import pytest

from briefing.render.inline import aged, dated, spoken, timed
from briefing.schema.edtf import Edtf


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("2025-07-26", '<time datetime="2025-07-26">26&#160;July&#160;2025</time>'),
        ("2025-07", '<time datetime="2025-07">July&#160;2025</time>'),
        ("2025", '<time datetime="2025">2025</time>'),
        ("2025-07~", '<time datetime="2025-07">July&#160;2025, approximate</time>'),
        ("202X", '<span class="time">2020s</span>'),
        (
            "2025-10/..",
            '<span class="time">from <time datetime="2025-10">October&#160;2025</time></span>',
        ),
        (
            "2025-07-26/2025-07-28",
            '<span class="time"><time datetime="2025-07-26">26</time> to '
            '<time datetime="2025-07-28">28&#160;July&#160;2025</time></span>',
        ),
    ],
)
def test_a_date_is_printed_at_the_precision_that_it_has(value: str, html: str) -> None:
    assert dated(Edtf.parse(value)) == html


def test_our_own_dates_within_a_text_are_marked_and_the_spaces_stay() -> None:
    text = "overdue by 2 days as of 1\u00a0May\u00a02026, since March\u00a02025"
    assert timed(text) == (
        'overdue by 2 days as of <time datetime="2026-05-01">1&#160;May&#160;2026</time>'
        ', since <time datetime="2025-03">March&#160;2025</time>'
    )


def test_both_ends_of_our_own_days_within_a_text_are_marked() -> None:
    assert timed("since 30\u00a0June to 2\u00a0July\u00a02026") == (
        'since <span class="time"><time datetime="2026-06-30">30&#160;June</time> to '
        '<time datetime="2026-07-02">2&#160;July&#160;2026</time></span>'
    )


@pytest.mark.parametrize(
    ("value", "html"),
    [
        ("2027", '<time datetime="2027" data-age>2027</time>'),
        ("2027~", '<time datetime="2027">2027, approximate</time>'),
        (
            "2026-12/2027-01",
            '<span class="time" data-age="2026-12-01/2027-01-31">'
            '<time datetime="2026-12">December&#160;2026</time> to '
            '<time datetime="2027-01">January&#160;2027</time></span>',
        ),
    ],
)
def test_only_a_date_to_count_from_is_counted_from(value: str, html: str) -> None:
    assert aged(Edtf.parse(value)) == html


def test_a_date_in_prose_stays_prose() -> None:
    assert timed("the letter of 16 May 2025") == "the letter of 16 May 2025"


@pytest.mark.parametrize(
    ("text", "language", "html"),
    [
        ("Law", None, "Law"),
        ("Law", "en", "Law"),
        ("Loi", "fr", '<span lang="fr">Loi</span>'),
        ("李强", None, '<span lang="und-Hani">李强</span>'),
        ("李强", "zh-Hans", '<span lang="zh-Hans">李强</span>'),
        ("Li Qiang (李强)", "en", "Li Qiang (李强)"),
        ("Measures on “labels”, translated", "zh", "Measures on “labels”, translated"),
    ],
)
def test_a_text_says_its_language_where_that_is_known(
    text: str, language: str | None, html: str
) -> None:
    assert spoken(text, language) == html


@pytest.mark.parametrize("text", ["<b>1\u00a0May\u00a02026</b>", "**x** [y](z) <script>"])
def test_hostile_text_stays_text(text: str) -> None:
    for made in (timed(text), spoken(text), spoken(text, "fr")):
        assert "<b>" not in made
        assert "<script>" not in made
        assert "[y]" not in made
