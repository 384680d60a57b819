"""The questions of `briefing new`, each answer judged by the same checks as a sheet."""

import re
from types import MappingProxyType

import click

from briefing.fix import Judge
from briefing.problem import Problem
from briefing.report.formats import as_line
from briefing.schema.skeleton import skeleton
from briefing.schema.spelled_dates import one_reading

_PATH = "briefs/events/new-sheet.yml"
QUESTIONS = MappingProxyType(
    {
        "title": "What happened? Who does what, in at most 90 characters",
        "date": "When? 2025-07-26, 2025-07, 2025",
        "type": "What kind of happening?",
        "url": "Address of a page that reports it",
    }
)


class Interview:
    """Asks until an answer passes its checks. A warning may be kept by the same answer again."""

    def __init__(self, judge: Judge, types: list[str], day: str) -> None:
        self.judge = judge
        self.types = types
        self.day = day
        self.answers: dict[str, str] = {}

    def ask(self, field: str, given: str | None) -> None:
        """Put the answer to the question about a field into `answers`.

        What was `given` as an option is judged, not asked. Raises UsageError where it is refused.
        """
        if given is not None:
            self._take_given(field, given)
            return
        refused = None
        while field not in self.answers:
            answer = self._prompted(field, again=refused is not None)
            problems = self._problems(field, answer)
            if not problems or (answer == refused and not _has_error(problems)):
                self.answers[field] = answer
            for one in problems if field not in self.answers else ():
                click.echo(f"  {_told(one)}", err=True)
                refused = answer

    def _take_given(self, field: str, given: str) -> None:
        answer = _mended(field, given)
        errors = [one for one in self._problems(field, answer) if _has_error([one])]
        if errors:
            raise click.UsageError(f"--{field}: {_told(errors[0])}")
        self.answers[field] = answer

    def _prompted(self, field: str, *, again: bool) -> str:
        words = QUESTIONS[field]
        if field == "type" and self.types and not again:
            words = f"{words} One of {', '.join(self.types)}"
        return _mended(field, click.prompt(f"{words}\n", prompt_suffix="> ", type=str))

    def _problems(self, field: str, answer: str) -> list[Problem]:
        """Return what the check says of the answer, in a sheet that is otherwise a skeleton."""
        text = skeleton("new-sheet", self.day, self.types, {**self.answers, field: answer})
        line = next(
            number
            for number, one in enumerate(text.split("\n"), 1)
            if one.lstrip().startswith(f"{field}: ")
        )
        found = self.judge(text, _PATH).problems
        return [one for one in found if one.place.line == line]


def _mended(field: str, answer: str) -> str:
    folded = " ".join(answer.split())
    return (one_reading(folded) or folded) if field == "date" else folded


def _has_error(problems: list[Problem]) -> bool:
    return any(one.severity == "error" for one in problems)


def _told(one: Problem) -> str:
    """Return what the check says, without the place in a sheet that is not there yet."""
    again = "" if _has_error([one]) else " The same answer again keeps it."
    cause = re.sub(r"^at [\w.\[\]-]+: ", "", one.message)
    cause = cause.replace("`first-source`", "the source")
    return as_line(f"{cause}. {one.help}".replace("\n", " ") + again)
