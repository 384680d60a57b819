"""Sheets broken at one line so that YAML cannot read them, and what is then said of the rest."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from briefing.check.run import check_sheets
from briefing.link.rules import check_together
from briefing.problem import Problem
from briefing.read.repository import Repository
from briefing.read.sheets import Sheet, read_event
from briefing.read.yaml import parse
from briefing.schema.event import EventSheet

BREAKS: dict[str, Callable[[str], str]] = {
    "a tab as indent": lambda line: re.sub(r"^ *", "\t", line),
    "a sign at the start": lambda line: re.sub(r": (\S)", r": @\1", line, count=1),
    "an alias": lambda line: re.sub(r": (\S)", r": *\1", line, count=1),
    "a colon in a text": lambda line: re.sub(r"(\w) (\w+)$", r"\1: \2", line),
    "one space more": lambda line: f" {line}",
    "one space less": lambda line: line.removeprefix(" "),
    "an open quote": lambda line: re.sub(r": (\S)", r': "\1', line, count=1),
    "a quote lost": lambda line: line.removesuffix('"'),
    "an open bracket": lambda line: re.sub(r": (\S)", r": [\1", line, count=1),
    "an open brace": lambda line: re.sub(r": (\S)", r": {\1", line, count=1),
    "no space after the colon": lambda line: line.replace(": ", ":", 1),
    "spaces for a dash": lambda line: line.replace("- ", "  ", 1),
    "a dash lost": lambda line: line.replace("- ", "", 1),
    "a hidden character": lambda line: line.replace(" ", "\u200b ", 1),
    "no-break spaces": lambda line: re.sub(r"^ +", lambda lead: "\u00a0" * len(lead[0]), line),
    "a line of dashes": lambda line: f"---\n{line}",
    "markup between": lambda line: f"{line}\n<!-- later -->",
}
# What is said of a broken line itself: why it is not read, or what its key lacks without it.
OF_THE_BREAK = ("yaml-", "text-character")


@dataclass(frozen=True, slots=True)
class Broken:
    """A sheet with one line broken, and what is said of it that is not about that line."""

    path: str
    line: int
    how: str
    read: bool
    other: tuple[Problem, ...]


def broken_sheets(
    repository: Repository, today: date, number: int, seed: int, *, together: bool = False
) -> Iterator[Broken]:
    """Yield `number` sheets of a clean repository, each broken so that YAML cannot read it."""
    chance = random.Random(seed)
    clean = {_key(one) for one in _said(repository, today, together)}
    while number:
        sheet = chance.choice(repository.events)
        lines = sheet.data.decode("utf-8").split("\n")
        spot, how = chance.randrange(len(lines) - 1), chance.choice(list(BREAKS))
        lines[spot] = BREAKS[how](lines[spot])
        data = "\n".join(lines).encode()
        if parse(data, sheet.path)[0] is None:
            number -= 1
            found, of_form = _with(repository, sheet, data)
            said = [*of_form, *_said(found, today, together, sheet.path)]
            other = tuple(one for one in said if not _of_the_break(one, clean, how))
            yield Broken(sheet.path, spot + 1, how, sheet.id in _ids(found), other)


def _with(
    repository: Repository, sheet: Sheet[EventSheet], data: bytes
) -> tuple[Repository, list[Problem]]:
    problems: list[Problem] = []
    again = read_event(data, sheet.path, problems)
    others = tuple(one for one in repository.events if one.id != sheet.id)
    events = (*others, again) if again else others
    return replace(repository, events=events, problems=tuple(problems)), problems


def _said(
    repository: Repository, today: date, together: bool, path: str | None = None
) -> list[Problem]:
    found = check_sheets(repository, today, lambda one: path in (None, one))
    return [*found, *check_together(repository, today)] if together else found


def _of_the_break(one: Problem, clean: set[tuple[str, str]], how: str) -> bool:
    # Without the dash of its first entry a list is fields, and both is said.
    shape = one.check == "field-shape" and how in ("a dash lost", "spaces for a dash")
    return _key(one) in clean or one.check.startswith(OF_THE_BREAK) or shape


def _key(one: Problem) -> tuple[str, str]:
    return one.check, one.message


def _ids(repository: Repository) -> frozenset[str]:
    return frozenset(one.id for one in repository.events)
