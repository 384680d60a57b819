"""The way out of a value that the schema refuses: where there is one, a line to paste."""

import re

from briefing.read.blocks import list_block, record_block, takes_text
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record
from briefing.schema.nearest import suggestion
from briefing.schema.shape import FieldShape, Kind, Shape, fields_of
from briefing.schema.spelled_dates import one_reading

_DATE = (
    "Write 2025-07-26, 2025-07, 2025, 2025-07~ (approximate), 2025? (uncertain), "
    "or an interval 2025-07-26/2025-07-28."
)
_ADDRESS = "Copy the address from the browser, for example https://www.example.org/page."
_SHAPES = {
    Kind.VALUE: "Write plain text on the line of the field.",
    Kind.LIST: "Write a list: each entry on a line of its own that begins with `- `, or [a, b].",
    Kind.RECORD: "Write its fields below it, each as `name: value`, indented by two spaces.",
    Kind.MAP: "Write its entries below it, each as `key:` with its fields indented below.",
}
_WORD = re.compile(r"[\w][\w.-]*")
_WORDS = re.compile(r"[\w][\w.-]*(,\s*[\w][\w.-]*)*")


def of_date(value: object) -> str:
    """Return the date as it is written here, where the value can be read in one way only."""
    text = value if isinstance(value, str) else ""
    meant = one_reading(text)
    if timed := re.fullmatch(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:.*", text):
        meant = timed[1]
    return f"Write {meant}." if meant else _DATE


def of_address(value: object) -> str:
    """Return what to change about an address."""
    text = str(value).strip()
    if re.fullmatch(r"<\S+>|\[.*\]\(\S+\)", text):
        bare = re.search(r"https?://[^\s<>()]+", text)
        return f"Write the address alone: {bare.group()}" if bare else _ADDRESS
    if re.fullmatch(r"(www\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(/\S*)?", text):
        return f"Write the whole address: https://{text}"
    return _ADDRESS


def of_shape(name: str, shape: Shape | None, value: object) -> str:
    """Return how a field is written whose value has another shape than it should.

    `name` is the field, empty for the entry of a list.
    """
    if shape is None:
        return _SHAPES[Kind.VALUE]
    if shape.kind is Kind.LIST and isinstance(value, str) and value:
        return _list_of(name, shape, value)
    if shape.kind is Kind.LIST and isinstance(value, dict):
        first = next(iter(value), "name")
        return f"Write a list: put `- ` before the first field of each entry, `- {first}: …`."
    if shape.kind is Kind.RECORD and shape.model and isinstance(value, str) and value:
        return f"Write:\n{record_block(shape.model, value, name)}"
    if shape.kind is Kind.MAP and isinstance(value, list):
        return _keyed(value)
    return _SHAPES[shape.kind]


def _list_of(name: str, shape: Shape, value: str) -> str:
    if dashed := re.fullmatch(r"-(\S.*)", value):
        return f"Put a space after the dash: - {dashed[1]}"
    if shape.inner and shape.inner.model and not takes_text(shape.inner.model):
        return f"Write a list, an entry for each:\n{list_block(shape.inner.model, value, name)}"
    if _WORDS.fullmatch(value):
        entries = ", ".join(re.split(r",\s*", value))
        return f"Write a list: {name}: [{entries}]"
    return f"Write a list: `{name}:`, and on a line of its own below it `  - {value}`."


def _keyed(entries: list[object]) -> str:
    first = entries[0] if entries else None
    name = next((str(one) for one in first.values()), "key") if isinstance(first, dict) else "key"
    key = name if _WORD.fullmatch(name) else "key"
    return f"Take the `- ` away: each entry is a key such as `{key}:` with its fields below it."


def of_unknown(name: str, beside: list[str], missing: list[str]) -> str:
    """Return what an unknown field may be: misspelt, misnamed, misplaced, or a piece of a text.

    `beside` may stand there; `missing` of them must, and do not.
    """
    allowed = suggestion(name, beside, 40)
    if name != name.strip():
        return "The line begins with spaces of another kind; indent it with plain spaces."
    if " " in name or not _WORD.fullmatch(name) or name.isdigit():
        return (
            "If this is part of a text, put the whole text in double quotes; in a number, leave "
            f"the comma out. {allowed}"
        )
    if not allowed.startswith("Did you") and len(missing) == 1:
        return f"Did you mean `{missing[0]}`, which is missing here? {allowed}"
    owners = [] if allowed.startswith("Did you") else list(_owners(name))
    return f"`{name}` belongs to {' or '.join(owners[:2])}. {allowed}" if owners else allowed


def _owners(name: str) -> dict[str, None]:
    """Return where in a sheet there is a field of that name."""
    found: dict[str, None] = {}
    if name in fields_of(EventSheet):
        found["the sheet itself (no indent)"] = None
    for top, field in fields_of(EventSheet).items():
        for way, model in _records(f"`{top}`", field.shape):
            if name in fields_of(model):
                found[way] = None
    return found


def _records(way: str, shape: Shape, depth: int = 0) -> list[tuple[str, type[Record]]]:
    inner = shape.inner if shape.kind in (Kind.LIST, Kind.MAP) else shape
    if inner is None or inner.model is None or depth > 2:
        return []
    found = [(f"an entry of {way}" if inner is not shape else way, inner.model)]
    for name, field in fields_of(inner.model).items():
        found += _records(f"`{name}`", field.shape, depth + 1)
    return found


def of_missing(name: str, field: FieldShape | None) -> str:
    """Return how a missing field is written, with its meaning."""
    if field is None:
        return ""
    example = f"{name}: {field.examples[0]}" if field.examples else ""
    inner = field.shape.inner
    if not example and inner and inner.model and takes_text(inner.model):
        example = f"{name}: [a-key]` with keys of `sources"
    return f"Add `{name}:` {field.meaning}" + (f" For example: `{example}`." if example else "")
