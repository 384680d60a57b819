"""Pairs chosen by rule: a shared issue, and no ready-made comparison of exactly these two."""

from rendered import catalog


def test_a_pair_shares_an_issue_and_has_sorted_sides() -> None:
    found = catalog().pairs
    assert found.total >= len(found.comparisons) > 0
    for one in found.comparisons:
        sides = [side.initiative or "" for side in one.record.sides]
        assert one.by_rule
        assert one.gaps
        assert one.id == "--".join(sorted(sides))
