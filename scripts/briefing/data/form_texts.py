"""What the checks say, for the form page: asked of the checks themselves, so that none drifts.

Each probe is a sheet with one fault. What `briefing check` says of it becomes the text of the form,
with a hole such as `{count}` where the probe's own value stands.
"""

import re
from collections.abc import Collection
from datetime import date
from functools import cache
from typing import Any

from briefing.check import dates, facts, language, marks, quotes, sources, upkeep, weekdays
from briefing.check.checks import SHEET_CHECKS
from briefing.check.references import LOCAL, REFERENCE_CHECKS, known_names, unresolved
from briefing.check.rule import Surroundings, problem
from briefing.data.form_ground import registries
from briefing.data.form_probes import FORM_PROBES, SHEET, Probe
from briefing.data.form_sense import SENSE_PROBES
from briefing.problem import Problem, Severity
from briefing.read.registries import Registries
from briefing.read.sheets import read_event
from briefing.schema import address, edtf, text
from briefing.schema.fields import (
    ID_PATTERN,
    KEY_PATTERN,
    LANGUAGE_PATTERN,
    LONGEST_ID,
    RESERVED,
)
from briefing.schema.substance import LONGEST_SPAN

TODAY = date(2020, 1, 1)


@cache
def texts() -> dict[str, dict[str, str]]:
    """Return what each check says, by slug and cause. Raises ValueError where one is silent."""
    found = {probe.name: _said(probe) for probe in (*FORM_PROBES, *SENSE_PROBES)}
    # One engine speaks of every reference, in one sentence.
    known = found.pop("source-unknown")
    of_all = {**known, "message": known["message"].replace("source", "{kind}")}
    for one in REFERENCE_CHECKS:
        found.setdefault(one.slug, {**of_all, "help": one.summary})
    return found


def _said(probe: Probe) -> dict[str, str]:
    one = next((one for one in findings(_text(probe)) if one.check == probe.slug), None)
    if one is None:
        raise ValueError(f"the probe of {probe.name} is not found faulty")
    message, help = one.message, one.help
    for value, hole in probe.holes.items():
        message, help = message.replace(value, hole), help.replace(value, hole)
    if probe.slug == "field-missing":
        help = ""  # it is the meaning of the field, which stands beside it
    message = re.sub(r"^at [^ ]+: ", "", message)
    return {"severity": one.severity.value, "message": message, "help": help}


def _text(probe: Probe) -> str:
    return "\n".join(one for one in {**SHEET, **probe.lines}.values() if one) + "\n"


def findings(
    written: str,
    known: Registries | None = None,
    today: date = TODAY,
    name: str = "a-probe",
    others: Collection[str] = ("known",),
) -> list[Problem]:
    """Return what the checks of one sheet say of a text, beside the registries of the probes."""
    found = known or registries()
    events = frozenset({*others, name})
    problems: list[Problem] = []
    sheet = read_event(written.encode(), f"briefs/events/{name}.yml", problems)
    if sheet is None:
        return problems
    whole = not any(one.severity is Severity.ERROR for one in problems)
    local = {ref: ids for ref, ids in sheet.local.items() if LOCAL[ref] not in sheet.set_aside}
    for one in unresolved(sheet.record, known_names(found, events, {}), local):
        problems += filter(None, [problem(one.check, sheet, one.finding)])
    around = Surroundings(found, events, today)
    for check in SHEET_CHECKS:
        rule = check.rule if whole or not check.needs_whole else None
        for finding in rule(sheet, around) if rule else ():
            problems += filter(None, [problem(check, sheet, finding)])
    return problems


def limits() -> dict[str, int]:
    """Return how long things may be."""
    return {
        "field": text.LONGEST_FIELD,
        "address": address.LONGEST,
        "id": LONGEST_ID,
        "title": language.LONGEST_TITLE,
        "shortTitle": language.LONGEST_SHORT_TITLE,
        "summary": language.LONGEST_SUMMARY,
        "cell": language.LONGEST_CELL,
        "quote": quotes.LONGEST_QUOTE,
        "span": LONGEST_SPAN,
        "unchecked": upkeep.LONGEST_UNCHECKED,
        "firstYear": edtf.EARLIEST_YEAR,
        "lastYear": edtf.LATEST_YEAR,
    }


def patterns() -> dict[str, Any]:
    """Return the patterns of the checks, in the part of their language that browsers share."""
    return {
        "id": ID_PATTERN,
        "key": KEY_PATTERN,
        "reserved": RESERVED.pattern,
        "language": LANGUAGE_PATTERN,
        "host": address.HOST.pattern,
        "frontDoor": sources.FRONT_DOOR.pattern,
        "markup": marks.MARKUP.pattern,
        "quoted": marks.QUOTED.pattern,
        "attributed": facts.ATTRIBUTED.pattern,
        # Python lets a quotation mark be escaped; a pattern with the flag `u` refuses that.
        "quotation": facts.QUOTED.pattern.replace("\\'", "'"),
        "tracking": address.TRACKING.pattern,
        "planned": dates.PLANNED.pattern,
        "onlyWanted": language.ONLY_WANTED.pattern,
        "sentenceEnd": language.SENTENCE_END.pattern,
        "weekdays": {name: _named(one) for name, one in weekdays.PATTERNS.items()},
        "judging": {kind: one.pattern for kind, one in facts.JUDGING.items()},
    }


def _named(pattern: re.Pattern[str]) -> str:
    """Return a pattern with its groups named as browsers name them."""
    return pattern.pattern.replace("(?P<", "(?<")
