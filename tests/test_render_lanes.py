"""The drawing over the timeline: dots for days, bars for long spans, nothing covers anything."""

from datetime import date
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefing.render.lanes import ELSEWHERE, MOST_LANES, MOST_MARKS, Dated, Drawing, Mark, drawing
from briefing.schema.edtf import Edtf

TODAY = date(2026, 11, 24)
DOT = 8.0


def _drawn(*dates: str, lanes: tuple[str, ...] = (), reach: date = date.min) -> Drawing:
    events = [
        Dated(number, lanes[number] if lanes else "North", Edtf.parse(one), False, one)
        for number, one in enumerate(dates)
    ]
    found = drawing(events, TODAY, reach)
    assert found is not None
    return found


def test_a_day_is_a_dot_and_a_year_is_a_bar() -> None:
    marks = _drawn("2024-07-01", "2025").lanes[0].marks
    assert [mark.width == 0 for mark in marks] == [True, False]
    assert 26.5 < marks[0].x < 27.5  # a quarter of the way through two years


def test_the_day_of_the_build_is_drawn_only_where_it_lies_inside() -> None:
    assert _drawn("2025-01-01").today is None
    today = _drawn("2025-01-01", reach=TODAY).today
    assert today is not None
    assert 91 < today < 92


def test_one_year_has_quarters_and_many_years_have_few_labels() -> None:
    assert [one.name for one in _drawn("2025-03-01").ticks] == [
        "January",
        "April",
        "July",
        "October",
    ]
    assert len(_drawn("1960", "2025").ticks) == 6


def test_rare_jurisdictions_share_the_last_lane() -> None:
    names = ("a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f", ELSEWHERE)
    lanes = _drawn(*["2025-01-01"] * len(names), lanes=names).lanes
    assert [one.name for one in lanes] == ["a", "b", "c", "d", "e", ELSEWHERE]
    assert len(lanes) == MOST_LANES + 1
    assert [mark.dated.number for mark in lanes[-1].marks] == [10, 11]


def test_too_many_events_are_not_drawn() -> None:
    one = Dated(1, "a", Edtf.parse("2025"), True, "one")
    assert drawing([one] * (MOST_MARKS + 1), TODAY, TODAY) is None
    assert drawing([], TODAY, TODAY) is None


FORMS = ("{0}-{1:02}-03", "{0}-{1:02}", "{0}", "{0}-{1:02}-03/{0}-12", "../{0}-{1:02}", "{0}-01/..")


@given(st.lists(st.builds(str.format, st.sampled_from(FORMS), st.integers(2020, 2026),
                          st.integers(1, 12)), min_size=1, max_size=MOST_MARKS))  # fmt: skip
def test_no_mark_covers_another_or_leaves_the_drawing(dates: list[str]) -> None:
    found = _drawn(*dates)
    (lane,) = found.lanes
    assert len(lane.marks) == len(dates)
    for one, other in combinations(lane.marks, 2):
        apart = abs(one.y - other.y) >= 24 or max(_left(one), _left(other)) >= min(
            _right(one), _right(other)
        )
        assert apart, (one, other)
    assert all(_left(one) >= 0 and _right(one) <= 100 for one in lane.marks)
    assert all(lane.y <= one.y < found.height for one in lane.marks)


def _left(mark: Mark) -> float:
    return mark.x if mark.width else mark.x - DOT / 2


def _right(mark: Mark) -> float:
    return mark.x + mark.width if mark.width else mark.x + DOT / 2
