"""The ledger: due dates by plain arithmetic, late only when it certainly was."""

from datetime import date

import pytest

from briefing.link.commitments import CommitmentEntry, State, due_date, entry
from briefing.schema.substance import Commitment, Due

CITE = [{"source": "page"}]


def commitment(**fields: object) -> Commitment:
    return Commitment.model_validate({"who": "a", "what": "w", "cite": CITE, **fields})


def on(day: str, **fields: object) -> CommitmentEntry:
    return entry("a-b", commitment(**fields), date.fromisoformat(day))


@pytest.mark.parametrize(
    ("span", "after", "due"),
    [
        ({"days": "180"}, "2025-01-23", "2025-07-22"),
        ({"days": "1"}, "2024-02-28", "2024-02-29"),
        ({"days": "1"}, "2025-12-31", "2026-01-01"),
        ({"days": "0"}, "2025-01-23", "2025-01-23"),
        ({"months": "1"}, "2025-01-31", "2025-02-28"),
        ({"months": "1"}, "2024-01-31", "2024-02-29"),
        ({"months": "1"}, "2025-03-31", "2025-04-30"),
        ({"months": "1"}, "2025-02-28", "2025-03-28"),
        ({"months": "12"}, "2024-02-29", "2025-02-28"),
        ({"months": "6"}, "2025-08-31", "2026-02-28"),
        ({"months": "11"}, "2025-01-15", "2025-12-15"),
        ({"months": "12"}, "2025-12-01", "2026-12-01"),
        ({"months": "0"}, "2025-01-31", "2025-01-31"),
    ],
)
def test_a_span_ends_on_the_right_day_also_at_the_end_of_a_month(
    span: dict[str, str], after: str, due: str
) -> None:
    found = due_date(Due.model_validate({**span, "after": after}))
    assert found is not None
    assert found.text == due


def test_a_date_that_is_given_is_taken_as_it_is() -> None:
    found = due_date(Due.model_validate({"date": "2025-07~"}))
    assert found is not None
    assert found.text == "2025-07~"
    assert due_date(None) is None


def test_a_commitment_is_overdue_from_the_day_after_it_fell_due() -> None:
    assert on("2025-07-26", due="2025-07-26").state is State.OPEN
    assert on("2025-07-27", due="2025-07-26").state is State.OVERDUE


@pytest.mark.parametrize(
    ("due", "last_open"),
    [("2025-07", "2025-07-31"), ("2025", "2025-12-31"), ("2025-07-01/2025-08-15", "2025-08-15")],
)
def test_a_vague_due_date_is_open_until_its_last_day_has_passed(due: str, last_open: str) -> None:
    day = date.fromisoformat(last_open)
    assert on(last_open, due=due).state is State.OPEN
    assert on(date.fromordinal(day.toordinal() + 1).isoformat(), due=due).state is State.OVERDUE


def test_without_a_due_date_nothing_is_ever_overdue() -> None:
    assert on("2199-12-31").state is State.OPEN
    assert on("2199-12-31", due="2025-07-26/..").state is State.OPEN


@pytest.mark.parametrize(
    ("due", "done", "state", "late"),
    [
        ("2025-07-26", "2025-07-26", State.MET, None),
        ("2025-07-26", "2025-07-01", State.MET, None),
        ("2025-07-26", "2025-07-27", State.LATE, 1),
        ("2025-07-26", "2025-08-26", State.LATE, 31),
        ("2025-07-26", "2025-07", State.MET, None),
        ("2025-07-26", "2025-08", State.LATE, 6),
        ("2025-07", "2025-07-31", State.MET, None),
        ("2025-07", "2025-08-01", State.LATE, 1),
        (None, "2025-07-27", State.MET, None),
    ],
)
def test_met_late_is_counted_in_days_by_the_bounds_that_favour_the_actor(
    due: str | None, done: str, state: State, late: int | None
) -> None:
    found = on("2026-01-01", due=due, done={"date": done, "measure": "m"})
    assert (found.state, found.days_late) == (state, late)


@pytest.mark.parametrize("state", ["dropped", "superseded"])
def test_what_was_dropped_or_superseded_is_neither_overdue_nor_met(state: str) -> None:
    found = on("2026-01-01", due="2025-01-01", state=state)
    assert (found.state.value, found.days_late) == (state, None)


def test_done_without_a_date_is_met() -> None:
    assert on("2026-01-01", due="2025-01-01", state="done").state is State.MET
