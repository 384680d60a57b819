"""What the checks say, for the form page: asked of the checks themselves, so that none drifts.

Each probe is a sheet with one fault. What `briefing check` says of it becomes the text of the form,
with a hole such as `{count}` where the probe's own value stands.
"""

import re
from datetime import date
from functools import cache
from typing import Any

from briefing.check import facts, language, marks, quotes, sources
from briefing.check.checks import SHEET_CHECKS
from briefing.check.references import LOCAL, REFERENCE_CHECKS, Known, unresolved
from briefing.check.rule import Surroundings, problem
from briefing.data.form_probes import PROBES, SHEET, Probe
from briefing.problem import Problem
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
from briefing.schema.registries import ConfidenceScale, LikelihoodScale, Vocabulary

_TODAY = date(2020, 1, 1)


@cache
def texts() -> dict[str, dict[str, str]]:
    """Return what each check says, by slug and cause. Raises ValueError where one is silent."""
    found = {probe.name: _said(probe) for probe in PROBES}
    # One engine speaks of every reference, in one sentence.
    known = found.pop("source-unknown")
    of_all = {**known, "message": known["message"].replace("source", "{kind}"), "help": ""}
    for one in REFERENCE_CHECKS:
        found.setdefault(one.slug, of_all)
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


def findings(written: str) -> list[Problem]:
    """Return what the checks of one sheet say of a text, beside registries that know one word."""
    problems: list[Problem] = []
    sheet = read_event(written.encode(), "briefs/events/a-probe.yml", problems)
    if sheet is None:
        return problems
    local = {ref: ids for ref, ids in sheet.local.items() if LOCAL[ref] not in sheet.set_aside}
    refs = ("event_types", "actor", "dimensions")
    known = Known(dict.fromkeys(refs, ("known",)), {}, {}, {})
    for one in unresolved(sheet.record, known, local):
        problems += filter(None, [problem(one.check, sheet, one.finding)])
    around = Surroundings(_nothing(), frozenset(), _TODAY)
    for check in SHEET_CHECKS:
        for finding in check.rule(sheet, around) if check.rule else ():
            problems += filter(None, [problem(check, sheet, finding)])
    return problems


def _nothing() -> Registries:
    """Return registries without an entry."""
    empty: dict[str, Any] = {name: {} for name in Vocabulary.model_fields}
    empty["likelihood"] = LikelihoodScale.model_construct(label="", terms={})
    empty["confidence"] = ConfidenceScale.model_construct(label="", terms={})
    return Registries({}, {}, {}, {}, {}, Vocabulary.model_construct(**empty), {})


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
        "judging": {kind: one.pattern for kind, one in facts.JUDGING.items()},
    }
