"""Every remedy in one list, and the loop that keeps only what makes a sheet no worse."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from briefing.check.rule import summary_of
from briefing.fix import dates, ids, layout, order, quotes, values
from briefing.fix.draft import Draft, Verdict, gone
from briefing.fix.verdict import Judge, is_comparison, is_registry
from briefing.problem import Problem
from briefing.schema.comparison import ComparisonSheet
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record
from briefing.schema.skeleton import MODELINE

Remedy: TypeAlias = Callable[[Draft], Iterator[str]]

# In this order: what hides other things comes first. A remedy that is not listed does not run.
REMEDIES: tuple[Remedy, ...] = (
    layout.line_ends,
    layout.hidden_characters,
    layout.tabs,
    quotes.pasted_quotes,
    quotes.unclosed_quotes,
    quotes.space_after_colon,
    quotes.unquoted_text,
    quotes.text_read_as_fields,
    values.field_spelling,
    values.lone_entry,
    values.number_form,
    values.flag_form,
    values.word_spelling,
    dates.date_form,
    ids.missing_id,
    layout.trailing_spaces,
    layout.final_newline,
)
# What does not ask which field a value stands in: all that a registry is asked.
_OF_ANY_FILE = (
    layout.line_ends,
    layout.hidden_characters,
    layout.tabs,
    quotes.unclosed_quotes,
    quotes.unquoted_text,
    layout.trailing_spaces,
    layout.final_newline,
)
# Safe on a text that cannot be read yet, and what the others count on.
_AT_ONCE = (layout.line_ends,)
ORDERING: tuple[Remedy, ...] = (order.order_of_fields,)
# Checks of which some findings can be mended. Only where one of these speaks is it worth trying.
MENDABLE = frozenset(
    {
        "yaml-syntax", "yaml-tag", "yaml-directive", "text-character", "field-shape",
        "field-unknown", "field-missing", "number-form", "value-not-allowed", "date-form",
        "address-form", "id-form", "quotes-around-text", "source-unknown", "actor-unknown",
        "topic-unknown", "jurisdiction-unknown", "issue-unknown", "initiative-unknown",
        "word-unknown", "status-unknown",
    }
)  # fmt: skip
_MOST_STEPS = 200
# One remedy may open the way for one before it.
_MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Mended:
    """A sheet before and after, and the sentences of the remedies that were needed."""

    path: str
    before: str
    after: str
    remedies: tuple[str, ...]
    verdicts: tuple[Verdict, Verdict]

    @property
    def changed(self) -> bool:
        """Whether there was anything to mend."""
        return self.before != self.after


def mend(
    text: str, path: str, judge: Judge, *, ordered: bool = False, schemas: bool = False
) -> Mended:
    """Return the sheet with everything mended that has exactly one right answer.

    It then says the same as before, or has strictly fewer problems. A sheet that YAML cannot read
    even so is left as it was: half a repair would hide what its author meant. `ordered` puts the
    fields into the order of the schema too; `schemas` says that there is a folder of schemas, to
    which the first line is to lead.
    """
    first = draft = _draft(text, path, judge)
    used: dict[str, None] = {}
    for _ in range(_MOST_ROUNDS):
        before = draft
        for remedy in _remedies(path, ordered, schemas):
            draft = _as_often_as_needed(draft, remedy, judge, used)
        if draft.text == before.text:
            break
    if not draft.reads:
        draft, used = first, {}
    return Mended(path, text, draft.text, tuple(used), (first.verdict, draft.verdict))


def _as_often_as_needed(draft: Draft, remedy: Remedy, judge: Judge, used: dict[str, None]) -> Draft:
    """Return the draft after every change of a remedy that may be kept, noting its sentence."""
    for _ in range(_MOST_STEPS):
        better = _step(draft, remedy, judge)
        if better is None:
            break
        draft = better
        used[summary_of(remedy)] = None
    return draft


def _remedies(path: str, ordered: bool, schemas: bool) -> tuple[Remedy, ...]:
    if is_registry(path):
        return _OF_ANY_FILE
    return (*REMEDIES, *(ORDERING if ordered else ()), *(_first_line(path) if schemas else ()))


def _first_line(path: str) -> tuple[Remedy, ...]:
    line = MODELINE.rstrip("\n")
    kind = "comparison.json" if is_comparison(path) else "event.json"
    return (layout.modeline(line.replace("event.json", kind)),)


def _draft(text: str, path: str, judge: Judge) -> Draft:
    return Draft(text, path, _model(path), judge(text, path))


def _model(path: str) -> type[Record]:
    if is_registry(path):
        return Record
    return ComparisonSheet if is_comparison(path) else EventSheet


def _step(draft: Draft, remedy: Remedy, judge: Judge) -> Draft | None:
    """Return the draft after the first change of a remedy that may be kept, or None."""
    for text in remedy(draft):
        if text != draft.text:
            candidate = _draft(text, draft.path, judge)
            no_worse = candidate.verdict.badness == draft.verdict.badness
            if candidate.beats(draft) or (remedy in _AT_ONCE and no_worse):
                return candidate
    return None


def mends(problem: Problem, mended: Mended) -> bool:
    """Whether mending the sheet removes this problem of it."""
    before, after = mended.verdicts
    if before.record is None and problem.check in MENDABLE:
        return all(one.message != problem.message for one in after.of(problem.check))
    return gone(before, after)[(problem.check, problem.message)] > 0
