"""No check may fall silent unnoticed: each one, and each `yield` of a rule, fails some case."""

import pytest

from silenced import ReadCase, Silence, noticing, read_cases, rules, silences
from test_cases import SLUGS

SILENCES = silences()


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[ReadCase]:
    return read_cases(tmp_path_factory.mktemp("silenced"))


def test_no_silence_goes_unnoticed(cases: list[ReadCase]) -> None:
    unnoticed = [one for one in SILENCES if noticing(one, cases) is None]
    assert [f"{one.slug} {one.place}" for one in unnoticed] == []


def test_with_every_check_at_work_no_case_fails(cases: list[ReadCase]) -> None:
    assert noticing(Silence("no such check", "nowhere"), cases) is None


def test_every_check_is_silenced_once_as_a_whole() -> None:
    whole = [one.slug for one in SILENCES if one.place == "the reader"] + list(rules())
    assert sorted(whole) == sorted(SLUGS)
