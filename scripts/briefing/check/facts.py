"""Facts: who speaks, what they rest on, and that they report and do not judge."""

import re
from collections.abc import Callable, Iterator

from briefing.check.citations import cited_sources
from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.edtf import Edtf
from briefing.schema.event import EventSheet
from briefing.schema.evidence import Fact, Source

# Words by which a writer estimates. What a document says may be full of them, so they are looked
# for in events and background only, and in forms that a rule or a definition does not use.
ESTIMATIVE = (
    "probably", "presumably", "apparently", "arguably", "seemingly", "doubtless", "undoubtedly",
    "obviously", "unsurprisingly", "inevitably", "evidently", "unfortunately", "regrettably",
    "is likely", "are likely", "was likely", "will likely", "most likely", "very likely",
    "is unlikely", "are unlikely", "seems to", "appears to",
)  # fmt: skip
# Words by which a writer takes sides or sells. Only small letters count: names keep theirs.
LOADED = (
    "so-called", "landmark", "groundbreaking", "ground-breaking", "game-changing", "unprecedented",
    "historic agreement", "historic deal", "historic decision", "historic step", "historic moment",
    "sweeping", "draconian", "controversial", "controversially", "aggressive", "aggressively",
    "dramatic", "dramatically", "massive", "shocking", "notorious", "infamous", "disastrous",
    "boldly", "brazen", "brazenly", "slams", "slammed", "blasts", "blasted", "touts", "touted",
    "world-class", "cutting-edge",
)  # fmt: skip


def _any_of(*words: str) -> re.Pattern[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])({'|'.join(longest_first)})(?![\w-])")


JUDGING = {
    "event": _any_of(*ESTIMATIVE, *LOADED),
    "context": _any_of(*ESTIMATIVE, *LOADED),
    "content": _any_of(*LOADED),
}
QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|(?<!\w)\'[^\']+\'(?!\w)|‘[^’]+’(?!\w)')
ATTRIBUTED = re.compile(
    r"\b(said|says?|saying|told|tells|wrote|writes|argue[sd]?|stated|reports?|reported|claim(s|ed)?"
    r"|call(s|ed|ing)?|describe[sd]?|describing|warn(s|ed)?|according to|in the words of"
    r"|expects?|expected|judge[sd]?)\b"
)


def statement_without_speaker(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A statement names who made it."""
    for index, fact in enumerate(sheet.record.facts):
        if fact.kind == "statement" and fact.by is None:
            message = f"the statement `{fact.id}` does not say who made it"
            help = (
                "Add `by:` with the id of an actor, or use another kind: event, content, context."
            )
            yield Finding(("facts", index), message, help)


def applies_only_said(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """What applies from a date is a fact about a text, not what somebody said of it."""
    for index, fact in enumerate(sheet.record.facts):
        if fact.applies and fact.kind in ("statement", "context"):
            message = f"the fact `{fact.id}` is a {fact.kind}, and says from when something applies"
            help = "Use the kind `content` or `event` if a source shows it, or delete `applies`."
            yield Finding(("facts", index, "applies"), message, help)


def fact_judges(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A fact reports; it does not estimate or take sides in the words of its writer."""
    for index, fact in enumerate(sheet.record.facts):
        judging = JUDGING.get(fact.kind)
        if judging is None or not judging.search(fact.text):
            continue
        own_words = QUOTED.sub(" ", fact.text)
        found = judging.search(own_words)
        if found and not ATTRIBUTED.search(own_words):
            message = f"the word “{found.group()}” judges; a fact only reports"
            help = "Delete the word, say whose word it is, or move the judgement to `assessments`."
            yield Finding(("facts", index, "text"), message, help)


def fact_twice(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A fact stands in a sheet once."""
    first: dict[tuple[str, str | None, Edtf | None], int] = {}
    for index, fact in enumerate(sheet.record.facts):
        if fact.status != "current":
            continue
        before = first.setdefault((fact.text.casefold(), fact.by, fact.date), index)
        if before != index:
            message = f"`{fact.id}` says the same as `{sheet.record.facts[before].id}`"
            help = "Keep one of the two, with the sources of both."
            yield Finding(("facts", index, "text"), message, help)


def retracted_source(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A fact that stands rests on at least one source that has not been retracted."""
    for index, fact in _standing_only_on(sheet.record, lambda source: source.state == "retracted"):
        message = f"the fact `{fact.id}` rests on retracted sources only"
        help = "Cite another source, or set `status: retracted` on the fact."
        yield Finding(("facts", index, "cite"), message, help)


def fact_only_unread(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A fact that stands rests on at least one source that somebody has opened."""
    for index, fact in _standing_only_on(sheet.record, lambda source: source.access == "not-read"):
        message = f"nobody has read any source of the fact `{fact.id}`"
        help = "Cite the page through which you know it, with `derived_from` for the unread one."
        yield Finding(("facts", index, "cite"), message, help)


def _standing_only_on(
    record: EventSheet, spoilt: Callable[[Source], bool]
) -> Iterator[tuple[int, Fact]]:
    """Yield the facts that stand although every source that they cite is spoilt."""
    if not any(map(spoilt, record.sources.values())):
        return
    for index, fact in enumerate(record.facts):
        cited = cited_sources(fact, record.sources)
        if fact.status == "current" and cited and all(map(spoilt, cited)):
            yield index, fact


def replaced_without_status(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A fact that was replaced is marked as superseded or retracted, and by another fact."""
    for index, fact in enumerate(sheet.record.facts):
        if fact.replaced_by is None:
            continue
        if fact.replaced_by == fact.id:
            help = "Name the newer fact, or delete `replaced_by`."
            yield Finding(
                ("facts", index, "replaced_by"), f"the fact `{fact.id}` replaces itself", help
            )
        elif fact.status == "current":
            message = (
                f"`{fact.id}` was replaced by `{fact.replaced_by}` and still counts as current"
            )
            help = "Set `status: superseded` (it was true) or `status: retracted` (it never was)."
            yield Finding(("facts", index, "replaced_by"), message, help)
