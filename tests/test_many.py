"""Bad sheets among many good ones; campaigns/many_bad.py tries fifty among a thousand."""

from pathlib import Path

from many import check_many


def test_every_bad_sheet_among_many_is_named_in_one_run_and_no_other(tmp_path: Path) -> None:
    found = check_many(tmp_path, sheets=60, bad=12, seed=20261124)
    assert found.exit_code == 1
    assert len(found.bad) == 12
    assert found.named == found.bad


def test_the_same_sheets_without_a_bad_one_pass(tmp_path: Path) -> None:
    found = check_many(tmp_path, sheets=60, bad=0, seed=20261124)
    assert (found.exit_code, found.named) == (0, frozenset())
