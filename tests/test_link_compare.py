"""Comparisons: whose positions stand for a side, and what is near or far."""

from briefing.link.actors import with_bodies_above
from briefing.link.catalog import Catalog, link
from briefing.read import read_repository
from days import TESTS, TODAY


def water() -> Catalog:
    return link(read_repository(TESTS / "packs" / "water"), TODAY)


def test_a_side_is_spoken_for_by_whoever_acted_in_it_and_never_by_those_who_answered() -> None:
    catalog = water()
    for comparison in catalog.comparisons:
        for column in comparison.columns:
            if column.actor is None:
                assert column.stances == {}
                continue
            acted = {
                body
                for event in column.events
                for entry in event.record.actors
                for name in (entry.actor, entry.on_behalf_of)
                if name
                for body in with_bodies_above(name, catalog.registries)
            }
            leads = {
                body
                for event in column.events
                if event.record.initiative
                for lead in [catalog.registries.initiatives[event.record.initiative].lead]
                if lead
                for body in with_bodies_above(lead, catalog.registries)
            }
            assert column.actor in acted | leads


def test_closest_and_furthest_are_at_different_gaps() -> None:
    for comparison in water().comparisons:
        gaps = {one.issue: one.gap for one in comparison.gaps}
        near = {gaps[issue] for issue in comparison.closest}
        far = {gaps[issue] for issue in comparison.furthest}
        assert not near or max(near) < min(far)
