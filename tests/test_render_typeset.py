"""Apostrophes are curled and days kept with their months, in all but what the site quotes."""

import pytest

from briefing.render.typeset import curled, typeset


@pytest.mark.parametrize(
    ("straight", "set_in_type"),
    [
        ("China's plan", "China\u2019s plan"),
        ("The senators' letter", "The senators\u2019 letter"),
        ("It didn't", "It didn\u2019t"),
        ("An 'open' model isn't", "An 'open' model isn't"),
        ("'Open' isn't", "'Open' isn't"),
        ("No mark", "No mark"),
    ],
)
def test_an_apostrophe_is_told_from_a_quotation_mark(straight: str, set_in_type: str) -> None:
    assert curled(straight) == set_in_type


@pytest.mark.parametrize(
    "kept",
    [
        "<q>It's so</q>",
        '<q lang="en">It\'s <b>so</b></q>',
        "<code>it's</code>",
        "<pre>it's\nso</pre>",
        "`it's`",
        '<a title="it\'s" href="https://example.org/it\'s">it</a>',
    ],
)
def test_a_quotation_code_and_an_address_stay_as_they_are(kept: str) -> None:
    assert typeset(kept) == kept


def test_what_stands_around_a_quotation_is_curled() -> None:
    page = "# China's plan\n\n<p>Xi's words: <q>it's open</q>, the agency's copy</p>"
    assert typeset(page) == (
        "# China\u2019s plan\n\n<p>Xi\u2019s words: <q>it's open</q>, the agency\u2019s copy</p>"
    )


def test_a_day_is_not_parted_from_its_month_by_the_end_of_a_line() -> None:
    assert typeset("<p>By 1 July 2026 or 15 May</p>") == (
        "<p>By 1\u00a0July 2026 or 15\u00a0May</p>"
    )
    assert typeset("<q>by 1 July</q> 2026 Maybe 3 Mayors") == (
        "<q>by 1 July</q> 2026 Maybe 3 Mayors"
    )
