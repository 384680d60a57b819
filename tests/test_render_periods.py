"""A vague date is never put into a month, and no date is lost."""

import pytest

from briefing.render.periods import by_period, by_year, year_of
from briefing.render.shown import first
from briefing.schema.edtf import Edtf

DATES = ["2026-01-05", "2026", "2026-01", "2025-07-26/2025-08-02", "2025-07~", "199X", "../2024-03"]


def test_a_year_alone_stands_before_its_months_and_no_month_is_split() -> None:
    periods = by_period(DATES, Edtf.parse)
    assert [(one.name, one.items) for one in periods] == [
        ("1990s", ("199X",)),
        ("March 2024", ("../2024-03",)),
        ("July 2025", ("2025-07~", "2025-07-26/2025-08-02")),
        ("2026", ("2026",)),
        ("January 2026", ("2026-01", "2026-01-05")),
    ]


@pytest.mark.parametrize(
    ("date", "year"), [("../2024-03", 2024), ("2025-12/..", 2025), ("199X", 1990), ("2026?", 2026)]
)
def test_an_event_is_listed_under_the_year_of_its_first_known_end(date: str, year: int) -> None:
    assert year_of(Edtf.parse(date)) == year


def test_years_run_from_the_latest_and_keep_every_item() -> None:
    years = by_year(DATES, Edtf.parse)
    assert list(years) == [2026, 2025, 2024, 1990]
    assert sorted(one for found in years.values() for one in found) == sorted(DATES)


def test_what_is_left_out_of_a_list_is_counted() -> None:
    assert (first("abc", 2).items, first("abc", 2).left, first("ab", 2).left) == (("a", "b"), 1, 0)
