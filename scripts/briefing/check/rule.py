"""What a rule is: a function from a sheet and its surroundings to findings."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from briefing.problem import Problem, Severity
from briefing.read.nodes import Loc, key_place, lost_a_part, place_of
from briefing.read.registries import Registries
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found at a location of the sheet; `at_key` points at the key, not the value."""

    loc: Loc
    message: str
    help: str = ""
    at_key: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a rule may know besides the sheet; `today` is the day of the build."""

    registries: Registries
    event_ids: frozenset[str]
    today: date


Rule: TypeAlias = Callable[[Sheet[EventSheet], Surroundings], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """A named rule. `rule` is None for checks that the reader itself makes.

    `needs_whole` marks a rule about what is absent from a sheet: it is asked only of one of which
    nothing was set aside. `of_absence` marks a rule about what is absent from an entry of a sheet:
    it says nothing of one of which a part was set aside. `may_wait` marks an error on which nothing
    downstream rests: a sheet that was there before the rule may keep it for a while.
    """

    slug: str
    severity: Severity
    summary: str
    rule: Rule | None = None
    needs_whole: bool = False
    of_absence: bool = False
    may_wait: bool = False


def check(
    slug: str,
    severity: Severity,
    rule: Rule,
    *,
    needs_whole: bool = False,
    of_absence: bool = False,
    may_wait: bool = False,
) -> Check:
    """Return the check that runs `rule`, with the summary in its docstring."""
    return Check(slug, severity, summary_of(rule), rule, needs_whole, of_absence, may_wait)


def summary_of(rule: Callable[..., object]) -> str:
    """Return the rule in one sentence: the first line of its docstring."""
    return (rule.__doc__ or "").strip().split("\n")[0]


def problem(one: Check, sheet: Sheet[EventSheet], finding: Finding) -> Problem | None:
    """Return the finding with its place, or None where it rests on what was set aside."""
    if finding.loc and str(finding.loc[0]) in sheet.set_aside:
        return None
    if one.of_absence and lost_a_part(sheet.node, finding.loc):
        return None
    place = (key_place if finding.at_key else place_of)(sheet.node, finding.loc)
    return Problem(place, one.slug, one.severity, finding.message, finding.help)
