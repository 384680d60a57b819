"""The schema's verdict on a node tree, in our own words and with places; keeps what is sound.

What is faulty is reported and taken out, and the rest is read again, so that one mistake never
hides another and later checks still see the sound part of the sheet.
"""

from collections.abc import Iterable
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from briefing.problem import Place, Problem
from briefing.read.form import field_meant, form_problem, written
from briefing.read.nodes import (
    Loc,
    Mapping,
    Node,
    Scalar,
    Sequence,
    child,
    is_lost,
    plain,
    without,
)
from briefing.schema.fields import Record

R = TypeVar("R", bound=Record)
_ROUNDS = 50


def validate(
    model: type[R], node: Mapping, placeholders: dict[str, str] | None = None
) -> tuple[R | None, list[Problem], frozenset[str]]:
    """Return the record, every problem of form, and the top-level fields that were set aside.

    `node` loses the parts that are faulty. `placeholders` stand in for required fields that are
    missing, so that the rest can still be checked. The record is None when nothing is left.
    """
    problems: list[Problem] = []
    set_aside: set[str] = set()
    taken: set[Loc] = set()
    for _ in range(_ROUNDS):
        try:
            return model.model_validate(plain(node)), problems, frozenset(set_aside)
        except ValidationError as errors:
            details = _causes(errors.errors(include_url=False))
        fresh = [
            detail
            for detail in details
            if not _follows_from(detail, taken) and not is_lost(node, written(detail))
        ]
        problems += [form_problem(model, node, one) for one in _without_echoes(model, fresh)]
        if not _take_out(node, details, placeholders or {}, set_aside, taken):
            break
    return None, problems, frozenset(set_aside)


def _causes(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Return the faults without lists that only seem too short because their entries are faulty."""
    inside = {written(detail)[:depth] for detail in details for depth in range(len(detail["loc"]))}
    return [one for one in details if one["type"] != "too_short" or written(one) not in inside]


def _follows_from(detail: ErrorDetails, taken: set[Loc]) -> bool:
    """Whether a fault is only there because a faulty part of it, or inside it, was taken out."""
    loc = written(detail)
    if detail["type"] == "missing" and loc in taken:
        return True
    return any(len(one) > len(loc) and one[: len(loc)] == loc for one in taken)


def _without_echoes(model: type[Record], details: list[ErrorDetails]) -> list[ErrorDetails]:
    """Drop "missing" where the same field stands beside it misspelt: one slip, one message."""
    unknown = [written(one) for one in details if one["type"] == "extra_forbidden"]
    meant = {(*loc[:-1], field_meant(model, loc)) for loc in unknown}
    return [one for one in details if one["type"] != "missing" or written(one) not in meant]


def _take_out(
    node: Mapping,
    details: Iterable[ErrorDetails],
    placeholders: dict[str, str],
    set_aside: set[str],
    taken: set[Loc],
) -> bool:
    """Take the faulty parts out and put stand-ins in; says whether anything changed."""
    changed = False
    locs = {_faulty_part(node, detail) for detail in details}
    for loc in sorted(
        locs, key=lambda one: tuple(str(step).zfill(6) for step in one), reverse=True
    ):
        if len(loc) == 1:
            set_aside.add(str(loc[0]))
        taken.add(loc)
        changed |= without(node, loc)
    for name, text in placeholders.items():
        if name in set_aside and name not in node.entries:
            node.entries[name] = _placeholder(text, node.place)
            changed = True
    return changed


def _placeholder(text: str, place: Place) -> Node:
    """Return the stand-in for a required field; `facts` and `sources` need one item each."""
    if text == "facts":
        cite = Sequence(place, [Scalar(place, "missing")])
        return Sequence(place, [Mapping(place, {"text": Scalar(place, "-"), "cite": cite})])
    if text == "sources":
        source = Mapping(place, {"title": Scalar(place, "-"), "path": Scalar(place, "-")})
        return Mapping(place, {"missing": source})
    return Scalar(place, text)


def _faulty_part(node: Mapping, detail: ErrorDetails) -> Loc:
    """Return the smallest part that can be taken out so that the rest stays whole."""
    loc = written(detail)
    if detail["type"] == "missing" and len(loc) > 1:
        loc = loc[:-1]
    existing: list[str | int] = []
    here: Node = node
    for step in loc:
        below = child(here, step)
        if below is None:
            break
        existing.append(step)
        here = below
    return tuple(existing) if existing else loc[:1]
