"""A sheet while it is being mended: its text, and what the reader and the rules say of it."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from briefing.problem import Place, Problem
from briefing.read.nodes import Mapping, every_node, plain
from briefing.read.yaml import parse
from briefing.schema.fields import Record


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of a text: the record, or None where it cannot be read, and every problem.

    Of a registry the whole tree stands for the record.

    `of_form` are the problems that hide others, since a faulty part is set aside before the rules
    run.
    """

    record: object | None
    of_form: tuple[Problem, ...]
    of_sense: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every problem, those of form first."""
        return self.of_form + self.of_sense

    def of(self, *checks: str) -> list[Problem]:
        """Return the problems of these checks."""
        return [one for one in self.problems if one.check in checks]

    @property
    def badness(self) -> tuple[int, ...]:
        """Order of verdicts, the best first: unreadable texts come last, by how far one reads."""
        if self.record is None:
            place = self.of_form[-1].place if self.of_form else Place("", 0)
            return (1, -place.line, -place.column)
        return (0, len(self.of_form), len(self.of_sense))


Judged: TypeAlias = Callable[[str], Verdict]


@dataclass(frozen=True)
class Draft:
    """A text with its verdict. Two drafts are compared before a change is kept."""

    text: str
    path: str
    model: type[Record]
    verdict: Verdict

    @cached_property
    def lines(self) -> list[str]:
        """The lines without their ends."""
        return self.text.split("\n")

    @cached_property
    def node(self) -> Mapping | None:
        """The whole tree as written, with nothing set aside."""
        return parse(self.text.encode("utf-8", "surrogatepass"), self.path)[0]

    @property
    def reads(self) -> bool:
        """Whether YAML can read the text and something of it is sound."""
        return self.verdict.record is not None

    def of(self, *checks: str) -> list[Problem]:
        """Return the problems of these checks."""
        return self.verdict.of(*checks)

    @cached_property
    def set_aside(self) -> Counter[str]:
        """What is written at the places that are faulty: no part of the record, yet a text."""
        places = {one.place for one in self.verdict.of_form}
        found: Counter[str] = Counter()
        for _, node in every_node(self.node) if self.node else ():
            if node.place in places:
                found[repr(plain(node))] += 1
            if isinstance(node, Mapping):
                for key, place in node.keys.items():
                    if place in places:
                        found[repr((key, plain(node.entries[key])))] += 1
        return found

    def beats(self, other: "Draft") -> bool:
        """Whether this text may take the place of `other`.

        It must say the same and be no worse, or have strictly fewer problems of form, or as many
        and strictly fewer of sense. While YAML cannot read it, it must read further.
        """
        if self.verdict.badness < other.verdict.badness:
            return True
        if not self.reads or self.verdict.badness != other.verdict.badness:
            return False
        same = self.verdict.record == other.verdict.record
        return same and self.set_aside == other.set_aside


def gone(before: Verdict, after: Verdict) -> Counter[tuple[str, str]]:
    """Return the problems that a change removes, by check and message; places may have moved."""
    return _counted(before) - _counted(after)


def _counted(verdict: Verdict) -> Counter[tuple[str, str]]:
    return Counter((one.check, one.message) for one in verdict.problems)


def replaced(draft: Draft, place: Place, old: str, new: str) -> str | None:
    """Return the text with `old`, as written at `place`, made `new`; None where it is not there."""
    line = draft.lines[place.line - 1] if place.line <= len(draft.lines) else ""
    start = place.column - 1
    if not line.startswith(old, start):
        return None
    lines = list(draft.lines)
    lines[place.line - 1] = f"{line[:start]}{new}{line[start + len(old) :]}"
    return "\n".join(lines)


def written_at(draft: Draft, place: Place, value: Any) -> str | None:
    """Return a one-line value as it is written at `place`, with its quotes; None where it is not.

    A plain value ends with its line, or in a bracketed list at the next comma or bracket.
    """
    line = draft.lines[place.line - 1] if place.line <= len(draft.lines) else ""
    rest = line[place.column - 1 :]
    for form in (f'"{value}"', f"'{value}'", str(value)):
        after = rest[len(form) :].lstrip()
        if rest.startswith(form) and (not after or after[0] in "#,]}"):
            return form
    return None
