"""Runs the checks: every sheet against every rule, and every reference against what exists."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from briefing.check.checks import SHEET_CHECKS
from briefing.check.references import LOCAL, Known, Unresolved, known_names, unresolved
from briefing.check.rule import Check, Rule, Surroundings, problem
from briefing.problem import Problem, Severity
from briefing.read.nodes import Node, key_place, place_of
from briefing.read.registries import Registries
from briefing.read.repository import Repository
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record

_RULES: tuple[tuple[Check, Rule], ...] = tuple((one, one.rule) for one in SHEET_CHECKS if one.rule)


def check_sheets(
    repository: Repository, today: date, wanted: Callable[[str], bool] = lambda path: True
) -> list[Problem]:
    """Return what the rules find in sheets, comparisons and registries.

    Only the event sheets whose path is `wanted` are asked. Nothing is checked when there is no
    usable vocabulary.
    """
    registries = repository.registries
    if registries is None:
        return []
    known = known_names(registries, repository.event_ids, former_ids(repository))
    around = Surroundings(registries, repository.event_ids, today)
    faulty = {one.place.path for one in repository.problems if one.severity is Severity.ERROR}
    found: list[Problem] = []
    for sheet in (one for one in repository.events if wanted(one.path)):
        found += _of_references(sheet, known)
        found += _of_rules(sheet, around, sheet.path not in faulty)
    for comparison in repository.comparisons:
        for one in unresolved(comparison.record, known, {}):
            if str(one.finding.loc[0]) not in comparison.set_aside:
                found.append(_placed(one, comparison.node))
    found += _of_registries(registries, known)
    return found


def former_ids(repository: Repository) -> dict[str, str]:
    """Return the id of the sheet that each former event id now goes by."""
    return {alias: sheet.id for sheet in repository.events for alias in sheet.record.aliases}


def _of_rules(sheet: Sheet[EventSheet], around: Surroundings, whole: bool) -> Iterator[Problem]:
    for one, rule in _RULES:
        if whole or not one.needs_whole:
            for finding in rule(sheet, around):
                if found := problem(one, sheet, finding):
                    yield found


def _of_references(sheet: Sheet[EventSheet], known: Known) -> Iterator[Problem]:
    # Where the definitions themselves could not be read, nothing that names them is judged.
    local = {
        target: ids for target, ids in sheet.local.items() if LOCAL[target] not in sheet.set_aside
    }
    for one in unresolved(sheet.record, known, local):
        if found := problem(one.check, sheet, one.finding):
            yield found


def _of_registries(registries: Registries, known: Known) -> Iterator[Problem]:
    for name, entries in _entries(registries):
        node = registries.nodes[name]
        for key, record in entries.items():
            for one in unresolved(record, known, {}, (key,)):
                yield _placed(one, node)
    for one in unresolved(registries.vocabulary, known, {}):
        yield _placed(one, registries.nodes["vocabulary"])


def _entries(registries: Registries) -> Iterable[tuple[str, Mapping[str, Record]]]:
    every: dict[str, Mapping[str, Record]] = {
        "actors": registries.actors,
        "jurisdictions": registries.jurisdictions,
        "topics": registries.topics,
        "issues": registries.issues,
        "initiatives": registries.initiatives,
    }
    return ((name, entries) for name, entries in every.items() if name in registries.nodes)


def _placed(one: Unresolved, node: Node) -> Problem:
    place = (key_place if one.finding.at_key else place_of)(node, one.finding.loc)
    return Problem(place, one.check.slug, one.check.severity, one.finding.message, one.finding.help)
