"""Assessments: whole, testable, and with likelihood and confidence kept apart."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.evidence import Assessment

EDITOR = "editor"  # the kind of actor whose judgements are ours
_NEEDED = ("likelihood", "confidence", "confidence_basis", "based_on")


def _ours(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[tuple[int, Assessment]]:
    for index, judged in enumerate(sheet.record.assessments):
        actor = around.registries.actors.get(judged.by)
        if actor and actor.kind == EDITOR:
            yield index, judged


def assessment_incomplete(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A judgement of our own has a likelihood, a confidence with its basis, and facts behind it."""
    for index, judged in _ours(sheet, around):
        missing = [name for name in _NEEDED if not getattr(judged, name)]
        if missing:
            names = ", ".join(f"`{name}`" for name in missing)
            message = f"the assessment `{judged.id}` has no {names}"
            help = "Add what is missing. A judgement of others names them in `by` and needs `cite`."
            yield Finding(("assessments", index), message, help)


def likelihood_with_confidence(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """Likelihood and confidence stand in different sentences: they are different things."""
    vocabulary = around.registries.vocabulary
    for index, judged in _ours(sheet, around):
        confidence = _terms(tuple(vocabulary.confidence.terms), " confidence").search(
            judged.judgment
        )
        if confidence:
            message = f"“{confidence.group()}” stands in the judgement itself"
            help = "Say it in `confidence` and its basis; the judgement only says what will be."
            yield Finding(("assessments", index, "judgment"), message, help)
        likelihood = _terms(tuple(vocabulary.likelihood.terms)).search(
            judged.confidence_basis or ""
        )
        if likelihood:
            message = f"the likelihood “{likelihood.group()}” stands in the basis of the confidence"
            help = "The basis speaks of the sources only: how many, how good, how independent."
            yield Finding(("assessments", index, "confidence_basis"), message, help)


def likelihood_twice(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """The judgement does not repeat a term of likelihood: the page prints it beside it."""
    terms = _terms(tuple(around.registries.vocabulary.likelihood.terms))
    for index, judged in _ours(sheet, around):
        found = terms.search(judged.judgment)
        if found and judged.likelihood:
            message = (
                f"“{found.group()}” stands in the judgement; `likelihood` is {judged.likelihood}"
            )
            help = "Write the judgement without it; the page adds the term and its range."
            yield Finding(("assessments", index, "judgment"), message, help)


@cache
def _terms(terms: Iterable[str], ending: str = "") -> re.Pattern[str]:
    longest_first = sorted(terms, key=len, reverse=True)
    return re.compile(rf"\b({'|'.join(map(re.escape, longest_first))}){ending}\b", re.IGNORECASE)


def assessment_without_horizon(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A judgement of our own says by when it can be checked."""
    for index, judged in _ours(sheet, around):
        if judged.likelihood and judged.horizon is None:
            message = f"nobody can tell when the assessment `{judged.id}` can be checked"
            help = "Add `horizon:` with a date, for example `horizon: 2027-12-31`."
            yield Finding(("assessments", index), message, help)


def assessment_on_retracted(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """No judgement rests on a fact that was retracted."""
    retracted = {fact.id for fact in sheet.record.facts if fact.status == "retracted"}
    if not retracted:
        return
    for index, judged in enumerate(sheet.record.assessments):
        for number, fact in enumerate(judged.based_on):
            if fact in retracted:
                message = f"the assessment `{judged.id}` rests on `{fact}`, which was retracted"
                help = "Drop the fact and look at the judgement again, or withdraw the judgement."
                yield Finding(("assessments", index, "based_on", number), message, help)
