"""What a rule across sheets may know, and what it finds."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from briefing.check.rule import Check, summary_of
from briefing.problem import Place, Severity
from briefing.read.nodes import Loc, key_place, place_of
from briefing.read.registries import Registries
from briefing.read.repository import Repository
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet

EventSheets: TypeAlias = tuple[Sheet[EventSheet], ...]


@dataclass(frozen=True, slots=True)
class Across:
    """What a rule found at a place in one of the files."""

    place: Place
    message: str
    help: str


@dataclass(frozen=True, slots=True)
class Together:
    """All that was read: `events` are the sheets that stand; `whole` says that none was faulty."""

    repository: Repository
    registries: Registries
    events: dict[str, Sheet[EventSheet]]
    today: date
    whole: bool


AcrossRule: TypeAlias = Callable[[Together], Iterator[Across]]


@dataclass(frozen=True, slots=True)
class AcrossCheck:
    """A named rule across sheets."""

    check: Check
    rule: AcrossRule


def across(
    slug: str, severity: Severity, rule: AcrossRule, *, may_wait: bool = False
) -> AcrossCheck:
    """Return the check that runs `rule`, with the summary in its docstring."""
    return AcrossCheck(Check(slug, severity, summary_of(rule), may_wait=may_wait), rule)


def at(sheet: Sheet[EventSheet], *loc: str | int) -> Place:
    """Return the place of a value in a sheet."""
    return place_of(sheet.node, loc)


def at_key(sheet: Sheet[EventSheet], *loc: str | int) -> Place:
    """Return the place of a key in a sheet."""
    return key_place(sheet.node, loc)


def dated(sheet: Sheet[EventSheet]) -> bool:
    """Whether the date of the sheet is the author's, and no stand-in for a faulty one."""
    return "date" not in sheet.set_aside


def entry_place(registries: Registries, registry: str, loc: Loc) -> Place:
    """Return the place of a key in a registry."""
    return key_place(registries.nodes[registry], loc)
