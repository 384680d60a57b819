"""Dates keep their precision, refuse what is ambiguous and carry honest bounds."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.schema.edtf import Edtf, Precision, add_days, add_months

WORDS = {
    "2025-07-26": "26 July 2025",
    "2025-07": "July 2025",
    "2025": "2025",
    "202X": "2020s",
    "20XX": "2000s",
    "2025-XX": "2025",
    "2025-07-XX": "July 2025",
    "2026-06-30~": "30 June 2026, approximate",
    "2025?": "2025, uncertain",
    "2025-07%": "July 2025, approximate, uncertain",
    "2025-07-26/2025-07-28": "26 to 28 July 2025",
    "2025-07-26/2025-08-01": "26 July to 1 August 2025",
    "2024-12-30/2025-01-02": "30 December 2024 to 2 January 2025",
    "2025-07/2025-09": "July 2025 to September 2025",
    "2025-07-26/..": "from 26 July 2025",
    "2025-10/": "from October 2025",
    "../2025": "until 2025",
}
BOUNDS = {
    "2025-07-26": (date(2025, 7, 26), date(2025, 7, 26)),
    "2024-02": (date(2024, 2, 1), date(2024, 2, 29)),
    "2025-02": (date(2025, 2, 1), date(2025, 2, 28)),
    "2025": (date(2025, 1, 1), date(2025, 12, 31)),
    "2025-XX-XX": (date(2025, 1, 1), date(2025, 12, 31)),
    "199X": (date(1990, 1, 1), date(1999, 12, 31)),
    "19XX": (date(1900, 1, 1), date(1999, 12, 31)),
    "2025-07/2025-09-05": (date(2025, 7, 1), date(2025, 9, 5)),
    "2025-10/..": (date(2025, 10, 1), date(2199, 12, 31)),
    "../2025-10": (date(1600, 1, 1), date(2025, 10, 31)),
}
PRECISIONS = {
    "20XX": Precision.CENTURY,
    "202X": Precision.DECADE,
    "2025-XX": Precision.YEAR,
    "2025-07-XX": Precision.MONTH,
    "2025-07-26": Precision.DAY,
    "2025-07-26/2025-08": Precision.MONTH,
}
REFUSED = {
    "07/26/2025": "cannot be told apart",
    "26.07.2025": "cannot be told apart",
    "2025-07-26T10:00:00Z": "time of day",
    "2025-07-26 23:30": "time of day",
    "2025-13-01": "no month 13",
    "2025-02-29": "February 2025 has no day 29",
    "2025-04-31": "April 2025 has no day 31",
    "2025-00": "no month 00",
    "0000": "year 0000",
    "0000-00-00": "year 0000",
    "1599": "between 1600 and 2199",
    "2200-01-01": "between 1600 and 2199",
    "202X-05": "year with X",
    "2025-XX-04": "unknown month",
    "2025-08/2025-07": "ends before it begins",
    "../..": "at least one end",
    "/": "at least one end",
    "2025/2026/2027": "EDTF",
    "2025-W30-6": "EDTF",
    "2025-207": "EDTF",
    "1753488000": "EDTF",
    "-2025-07-26": "EDTF",
    "2025-7-26": "EDTF",
    "2025-07-26\n": "EDTF",
    " 2025-07-26": "EDTF",
    "\u0662\u0660\u0662\u0665-\u0660\u0667-\u0662\u0666": "EDTF",  # Arabic digits
    "2025-21": "no month 21",
    "Y12025": "EDTF",
    "": "EDTF",
    "July 2025": "EDTF",
}


@pytest.mark.parametrize(("text", "words"), WORDS.items())
def test_a_date_is_printed_in_the_words_of_its_precision(text: str, words: str) -> None:
    assert Edtf.parse(text).words == words


@pytest.mark.parametrize(("text", "bounds"), BOUNDS.items())
def test_the_bounds_are_the_first_and_the_last_day_a_date_allows(
    text: str, bounds: tuple[date, date]
) -> None:
    value = Edtf.parse(text)
    assert (value.earliest, value.latest) == bounds


@pytest.mark.parametrize(("text", "precision"), PRECISIONS.items())
def test_an_interval_is_as_precise_as_its_vaguer_end(text: str, precision: Precision) -> None:
    assert Edtf.parse(text).precision is precision


@pytest.mark.parametrize(("text", "cause"), REFUSED.items())
def test_what_is_not_a_date_is_refused_with_its_cause(text: str, cause: str) -> None:
    with pytest.raises(ValueError, match=cause):
        Edtf.parse(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("2025-07-26", "2025-07-26"),
        ("2025-07~", "2025-07"),
        ("2025?", "2025"),
        ("202X", ""),
        ("2025-07-26/2025-07-28", ""),
    ],
)
def test_the_datetime_attribute_holds_only_what_html_allows(text: str, html: str) -> None:
    assert Edtf.parse(text).html == html


def test_only_a_certain_calendar_day_counts_as_a_day() -> None:
    days = [text for text in (*WORDS, *BOUNDS) if Edtf.parse(text).is_day]
    assert days == ["2025-07-26", "2025-07-26"]


def test_an_interval_keeps_the_doubt_about_either_end() -> None:
    assert Edtf.parse("2025-07-26~/2025-07-28").words == (
        "26 July 2025, approximate, to 28 July 2025"
    )
    assert Edtf.parse("2025-07-26/2025-07-28?").words == "26 July 2025 to 28 July 2025, uncertain"


def test_dates_sort_by_the_earliest_day_and_then_by_the_latest() -> None:
    texts = ["2025-08", "2025-07-26/..", "2025-07-26", "2025-07", "2025"]
    ordered = sorted((Edtf.parse(text) for text in texts), key=lambda one: one.sort_key)
    assert [one.text for one in ordered] == [
        "2025",
        "2025-07",
        "2025-07-26",
        "2025-07-26/..",
        "2025-08",
    ]


days = st.dates(min_value=date(1600, 1, 1), max_value=date(2199, 12, 31))


@given(days)
def test_every_day_survives_reading_and_printing(day: date) -> None:
    value = Edtf.parse(day.isoformat())
    assert value == Edtf.of(day)
    assert value.text == day.isoformat()
    assert value.is_day


@given(days, days)
def test_an_interval_of_two_days_is_bounded_by_them_or_refused(one: date, other: date) -> None:
    text = f"{one.isoformat()}/{other.isoformat()}"
    if other < one:
        with pytest.raises(ValueError, match="ends before"):
            Edtf.parse(text)
    else:
        value = Edtf.parse(text)
        assert (value.earliest, value.latest) == (one, other)


@given(st.text(alphabet="0123456789-/.X?~% TZW:", max_size=24))
def test_any_text_is_a_date_with_ordered_bounds_or_a_value_error(text: str) -> None:
    try:
        value = Edtf.parse(text)
    except ValueError:
        return
    assert value.text == text
    assert value.earliest <= value.latest
    assert value.words


@given(days, st.integers(min_value=0, max_value=1200))
def test_adding_months_lands_in_the_right_month_and_never_beyond_the_day(
    day: date, months: int
) -> None:
    moved = add_months(day, months)
    assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
    assert moved.day <= day.day
    if moved.day < day.day:
        assert (moved + timedelta(days=1)).day == 1, "shortened, so it is the end of its month"


def test_adding_days_crosses_a_leap_day() -> None:
    assert add_days(date(2024, 2, 28), 2) == date(2024, 3, 1)
    assert add_days(date(2025, 2, 28), 2) == date(2025, 3, 2)
