"""Language: short enough to be read, and never louder or stronger than what happened."""

import re
from collections.abc import Iterator
from functools import cache

from briefing.check.rule import Finding, Surroundings
from briefing.check.status import state_set_by
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet
from briefing.schema.text import words

LONGEST_TITLE = 90
LONGEST_SHORT_TITLE = 40
LONGEST_SUMMARY = 60
LONGEST_CELL = 20
# After one of these the verb belongs to what somebody only asks for, plans or forbids.
ONLY_WANTED = re.compile(
    r"\b(that|which|who|to|would|will|may|should|could|not|if|before|proposed|plans?|drafts?"
    r"|proposes|suggests|offers|seeks|considers|urges|wants|calls for|asks)\b",
    re.IGNORECASE,
)
SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])")


def title_too_long(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A title has at most 90 characters."""
    if (length := len(sheet.record.title)) > LONGEST_TITLE:
        message = f"the title has {length} characters; the limit is {LONGEST_TITLE}"
        yield Finding(
            ("title",),
            message,
            "Keep who, the verb and what; leave when and where to their fields.",
        )


def short_title_too_long(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A short title has at most 40 characters."""
    length = len(sheet.record.short_title or "")
    if length > LONGEST_SHORT_TITLE:
        message = f"the short title has {length} characters; the limit is {LONGEST_SHORT_TITLE}"
        yield Finding(
            ("short_title",), message, "It stands in tables and timelines: two to five words."
        )


def summary_too_long(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A summary has at most 60 words."""
    if (count := words(sheet.record.summary)) > LONGEST_SUMMARY:
        message = f"the summary has {count} words; the limit is {LONGEST_SUMMARY}"
        yield Finding(
            ("summary",), message, "Keep who did what, and so what; the rest belongs to the facts."
        )


def why_too_long(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """`why_it_matters` has at most 60 words."""
    why = sheet.record.why_it_matters
    if why and (count := words(why.text)) > LONGEST_SUMMARY:
        message = f"`why_it_matters` has {count} words; the limit is {LONGEST_SUMMARY}"
        yield Finding(
            ("why_it_matters",),
            message,
            "Say the one consequence that a reader should keep in mind.",
        )


def profile_too_long(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A cell of the profile has at most 20 words."""
    for name, cell in sheet.record.profile.items():
        if (count := words(cell.text)) > LONGEST_CELL:
            message = f"the cell `{name}` has {count} words; the limit is {LONGEST_CELL}"
            yield Finding(
                ("profile", name, "text"),
                message,
                "It stands in a narrow column: a clause, no sentence.",
            )


def title_shouts(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A title neither is in capitals throughout nor carries an exclamation mark."""
    for name in ("title", "short_title"):
        text = getattr(sheet.record, name) or ""
        if "!" in text or (len(text.split()) > 2 and text.isupper()):
            help = "Write it as a plain sentence: capitals for names only, no exclamation mark."
            yield Finding((name,), f"`{name}` shouts", help)


def title_overclaims(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """The verb of the title and of the first sentence claims no more than the status."""
    state = state_set_by(sheet.record, around.registries)
    if state is None or not state.too_strong or "initiative" in sheet.set_aside:
        return
    first = SENTENCE_END.split(sheet.record.summary, maxsplit=1)[0]
    for name, text in (("title", sheet.record.title), ("summary", first)):
        found = strong_verbs(state.too_strong).search(text)
        if found and not ONLY_WANTED.search(text[: found.start()]):
            message = f"“{found.group()}” claims more than the status “{state.label}”"
            help = (
                f"Too strong for it: {', '.join(state.too_strong)}. "
                "Use a weaker verb, or mend `sets_status`."
            )
            yield Finding((name,), message, help)


@cache
def strong_verbs(verbs: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern for verbs of the third person, and for their past forms in -ed."""
    forms = {form for verb in verbs for form in (verb, _past(verb)) if form}
    return re.compile(
        rf"(?<![\w-])({'|'.join(sorted(map(re.escape, forms), reverse=True))})(?![\w-])"
    )


def _past(verb: str) -> str | None:
    """Return `launched` for `launches`; None for phrases, whose past is often irregular."""
    if " " in verb or not verb.endswith("s"):
        return None
    if verb.endswith("ies"):
        return f"{verb[:-3]}ied"
    return f"{verb[:-1]}d" if verb.endswith("es") else f"{verb[:-1]}ed"
