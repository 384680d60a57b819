"""The words for what the schema refuses: cause, what is allowed, and the remedy."""

from functools import reduce
from typing import Any, cast

from pydantic_core import ErrorDetails

from briefing.problem import Problem, Severity
from briefing.read.nodes import Loc, Mapping, Node, child, key_place, place_of
from briefing.read.remedies import of_address, of_date, of_missing, of_shape, of_unknown
from briefing.schema.fields import Record
from briefing.schema.nearest import nearest, suggestion
from briefing.schema.shape import Kind, Shape, fields_of, shape_at
from briefing.schema.spelled_dates import one_reading

_OWN = {
    "text-character",
    "text-length",
    "text-empty",
    "id-form",
    "number-form",
    "value-not-allowed",
    "field-shape",
    "source-without-address",
}
_REMEDY = {
    "text-character": "Type the text by hand, or paste it as plain text.",
    "text-length": "Shorten the text, or split it into several facts.",
    "text-empty": "Write the text, or delete the line.",
    "source-without-address": "Add `url:` with the address of the page that you read.",
    "id-form": "For example `un-2015-paris-agreement` for a sheet, `un-press` for a source.",
    "number-form": "Write digits only, for example 180.",
    "value-not-allowed": "Write true or false.",
}


def written(detail: ErrorDetails) -> Loc:
    """Return where a fault lies, as steps that a node tree knows."""
    return detail["loc"][:-1] if _in_key(detail) else detail["loc"]


def _in_key(detail: ErrorDetails) -> bool:
    """Whether the key of an entry is faulty: pydantic adds a step for it that nobody wrote."""
    return detail["loc"][-1:] == ("[key]",) and detail["type"] != "extra_forbidden"


def field_meant(model: type[Record], loc: Loc) -> str | None:
    """Return the field that an unknown one at `loc` was probably meant to be, or None."""
    return nearest(str(loc[-1]), _fields_beside(model, loc))


def _fields_beside(model: type[Record], loc: Loc) -> list[str]:
    parent = shape_at(model, loc[:-1])
    return list(fields_of(parent.model)) if parent and parent.model else []


def _missing_beside(model: type[Record], node: Mapping, loc: Loc) -> list[str]:
    """Return the required fields that nobody wrote beside the one at `loc`."""
    parent, here = shape_at(model, loc[:-1]), reduce(_below, loc[:-1], cast(Node | None, node))
    if parent is None or parent.model is None or not isinstance(here, Mapping):
        return []
    fields = fields_of(parent.model).items()
    return [name for name, one in fields if one.required and name not in here.entries]


def _below(node: Node | None, step: str | int) -> Node | None:
    return child(node, step) if node else None


def path_words(loc: Loc) -> str:
    """Return a location as people count: `facts[2].cite` is the cite of the second fact."""
    words = ""
    for step in loc:
        words += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if words else step
    return words


def form_problem(model: type[Record], node: Mapping, detail: ErrorDetails) -> Problem:
    """Return what is wrong with a part of a sheet, in plain words and with its place."""
    loc, kind = written(detail), detail["type"]
    if kind == "missing":
        return _missing(model, node, loc)
    if kind == "extra_forbidden":
        return _unknown(model, node, loc)
    shape = shape_at(model, loc)
    place = (key_place if _in_key(detail) else place_of)(node, loc)
    check, message, remedy = _cause(detail, loc, shape)
    where = f"at {path_words(loc)}: " if loc else ""
    return Problem(place, check, Severity.ERROR, where + message, remedy)


def _missing(model: type[Record], node: Mapping, loc: Loc) -> Problem:
    parent = shape_at(model, loc[:-1])
    name = str(loc[-1])
    field = fields_of(parent.model).get(name) if parent and parent.model else None
    where = f"at {path_words(loc[:-1])}: " if loc[:-1] else ""
    message = f"{where}the field `{name}` is missing"
    place = place_of(node, loc[:-1])
    return Problem(place, "field-missing", Severity.ERROR, message, of_missing(name, field))


def _unknown(model: type[Record], node: Mapping, loc: Loc) -> Problem:
    where = f"at {path_words(loc[:-1])}: " if loc[:-1] else ""
    message = f"{where}there is no field `{loc[-1]}`"
    help = of_unknown(str(loc[-1]), _fields_beside(model, loc), _missing_beside(model, node, loc))
    return Problem(key_place(node, loc), "field-unknown", Severity.ERROR, message, help)


def _cause(detail: ErrorDetails, loc: Loc, shape: Shape | None) -> tuple[str, str, str]:
    kind, context = detail["type"], detail.get("ctx", {})
    if kind == "address-form":
        return kind, detail["msg"], of_address(detail["input"])
    if kind == "number-form" and shape and shape.form == "stance":
        return kind, detail["msg"], "Write a whole number from -2 to 2, or `none`."
    if kind in _OWN:
        return kind, detail["msg"], _REMEDY.get(kind, "")
    if kind == "literal_error" and shape and isinstance(detail["input"], str):
        message = f"`{detail['input']}` is not one of the words allowed here"
        return "value-not-allowed", message, suggestion(detail["input"], shape.allowed)
    if kind == "value_error":
        return "date-form", _date_message(detail), of_date(detail["input"])
    if kind in ("too_short", "too_long"):
        return "field-count", _count_message(kind, context), "Add an entry, or delete some."
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = context.get("ge", context.get("le"))
        word = "at least" if "ge" in context else "at most"
        message = f"{detail['input']} is out of range; it must be {word} {bound}"
        return "number-form", message, f"Write a whole number, {word} {bound}."
    if kind.startswith("string_pattern"):
        return (
            "value-not-allowed",
            f"`{detail['input']}` is not a language tag",
            "For example en, zh, zh-Hans.",
        )
    name = loc[-1] if loc and isinstance(loc[-1], str) else ""
    return "field-shape", _shape_message(detail, shape), of_shape(name, shape, detail["input"])


def _date_message(detail: ErrorDetails) -> str:
    cause = str(detail.get("ctx", {}).get("error", detail["msg"]))
    value = detail["input"]
    if not isinstance(value, str):
        return cause
    if one_reading(value):
        cause = "it is written in another form"
    return f"`{value}` is not a date we can use: {cause}"


def _count_message(kind: str, context: dict[str, Any]) -> str:
    if kind == "too_short":
        needed, found = context.get("min_length"), context.get("actual_length")
        return f"at least {needed} entries are needed, there are {found}"
    return f"there are more than {context.get('max_length')} entries"


def _shape_message(detail: ErrorDetails, shape: Shape | None) -> str:
    found = {str: "text", list: "a list", dict: "fields", type(None): "nothing"}.get(
        type(detail["input"]), "something else"
    )
    wanted = {
        Kind.VALUE: "text belongs",
        Kind.LIST: "a list belongs",
        Kind.RECORD: "fields belong",
        Kind.MAP: "keys with fields belong",
    }
    if detail["input"] == "":
        found = "nothing"
    stand = "stand" if found == "fields" else "stands"
    return f"here {stand} {found}, but {wanted[shape.kind if shape else Kind.VALUE]} here"
