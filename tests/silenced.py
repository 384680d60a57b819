"""Checks taken out of action one by one, in this process: what the cases must notice every time.

A rule is silenced whole, or one of its `yield`s is. The code of the function is exchanged in place,
so that every list that holds the function holds the silenced one too. The checks that the reader
makes have no function of their own: what they say is struck from what was read.
"""

import ast
import inspect
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import CodeType, FunctionType, ModuleType

from briefing.check.checks import FORM_CHECKS, REFERENCE_CHECKS, SHEET_CHECKS
from briefing.check.run import check_sheets
from briefing.link import rules as across
from briefing.link.rules import check_together
from briefing.read import read_repository
from briefing.read.repository import Repository
from test_cases import CASES, TODAY, lay, lines


@dataclass(frozen=True, slots=True)
class Silence:
    """What is silenced: the check `slug`, by the function `rule` and the code put in its place."""

    slug: str
    place: str
    rule: FunctionType | None = None
    code: CodeType | None = None


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A case that was read once, with the problems that are expected of it."""

    name: str
    repository: Repository
    expected: list[str]


def read_cases(folder: Path) -> list[ReadCase]:
    """Lay and read every case below `folder`, once for all silences."""
    return [_read(case, folder / case.name) for case in CASES]


def _read(case: Path, root: Path) -> ReadCase:
    shutil.rmtree(root, ignore_errors=True)
    lay(case, root)
    expected = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    return ReadCase(case.name, read_repository(root), expected)


def silences() -> list[Silence]:
    """Return every check as a whole, and below each rule every `yield` that it leads to."""
    return [*_of_the_reader(), *_whole_rules(), *_single_yields()]


def noticing(one: Silence, cases: list[ReadCase]) -> str | None:
    """Return the first case that fails while `one` is silent, its own before all others."""
    with _silent(one):
        for case in sorted(cases, key=lambda case: (case.name != one.slug, case.name)):
            if _said(case, one) != case.expected:
                return case.name
    return None


def _said(case: ReadCase, one: Silence) -> list[str]:
    unread = () if one.rule else (one.slug,)
    repository = case.repository
    found = [*check_sheets(repository, TODAY), *check_together(repository, TODAY)]
    found = [problem for problem in (*repository.problems, *found) if problem.check not in unread]
    return lines(sorted(found, key=lambda problem: problem.sort_key))


@contextmanager
def _silent(one: Silence) -> Iterator[None]:
    if one.rule is None or one.code is None:
        yield
        return
    sound = one.rule.__code__
    one.rule.__code__ = one.code
    try:
        yield
    finally:
        one.rule.__code__ = sound


def _of_the_reader() -> Iterator[Silence]:
    for check in (*FORM_CHECKS, *REFERENCE_CHECKS):
        yield Silence(check.slug, "the reader")


def rules() -> dict[str, FunctionType]:
    """Return the function of every check that has one, by slug."""
    on_sheets = {one.slug: one.rule for one in SHEET_CHECKS if one.rule}
    together = {one.check.slug: one.rule for one in across._ACROSS}
    every = {**on_sheets, **together}
    return {slug: rule for slug, rule in every.items() if isinstance(rule, FunctionType)}


def _says_nothing(*args: object) -> Iterator[None]:
    return
    yield


def _whole_rules() -> Iterator[Silence]:
    for slug, rule in rules().items():
        yield Silence(slug, f"{_file(rule)}: {rule.__name__}", rule, _says_nothing.__code__)


def _single_yields() -> Iterator[Silence]:
    own = {rule: slug for slug, rule in rules().items()}
    modules = {inspect.getmodule(rule): None for rule in own}
    for module in filter(None, modules):
        for function in _functions(module):
            for number, line in enumerate(_yields(function)):
                silence = Silence(own.get(function, "a part"), f"{_file(function)}:{line}")
                yield replace(silence, rule=function, code=_without(function, number))


def _functions(module: ModuleType) -> Iterator[FunctionType]:
    for one in vars(module).values():
        if isinstance(one, FunctionType) and one.__module__ == module.__name__:
            yield one


def _parsed(function: FunctionType) -> ast.FunctionDef:
    (found,) = ast.parse(inspect.getsource(function)).body
    assert isinstance(found, ast.FunctionDef)
    return found


def _is_yield(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, (ast.Yield, ast.YieldFrom))


def _yields(function: FunctionType) -> list[int]:
    first = function.__code__.co_firstlineno
    return [first + node.lineno - 1 for node in ast.walk(_parsed(function)) if _is_yield(node)]


def _without(function: FunctionType, number: int) -> CodeType:
    """Return the code of a generator whose `yield` at `number` never happens."""
    parsed = _parsed(function)
    target = [node for node in ast.walk(parsed) if _is_yield(node)][number]
    never = ast.parse("if False:\n    yield").body[0]
    for node in ast.walk(parsed):
        for name in ("body", "orelse"):
            block = getattr(node, name, None)
            if isinstance(block, list) and target in block:
                block[block.index(target)] = never
    module = ast.fix_missing_locations(ast.Module([parsed], []))
    constants = compile(module, _file(function), "exec").co_consts
    (code,) = (one for one in constants if isinstance(one, CodeType))
    return code


def _file(function: FunctionType) -> str:
    return "/".join(Path(function.__code__.co_filename).parts[-2:])
