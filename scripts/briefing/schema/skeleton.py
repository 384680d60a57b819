"""The annotated skeleton of a new sheet, made from the schema."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from briefing.schema.event import EventSheet
from briefing.schema.fields import Record
from briefing.schema.shape import FieldShape, Kind, fields_of

# What stands in the required fields until somebody writes there.
STAND_INS = {
    "title": "Who does what (at most 90 characters)",
    "summary": "What happened and so what, in at most 60 words of your own.",
    "fact": "One sentence with one claim, in your own words.",
    "source": "Title of the page that you read",
    "publisher": "Who published it",
    "url": "https://www.example.org/page",
}

# Leads an editor to the schema; from a sheet's own folder.
MODELINE = "# yaml-language-server: $schema=../schemas/event.json\n"

# Nothing in such a text means anything to YAML.
_PLAIN = re.compile(r"[^\W_](?:[^:#]|:(?=\S))*(?<!:)")
_NOTHING: Mapping[str, str] = MappingProxyType({})

_FIRST = """\
title: {title}
date: {date}
type: {type}                # one of: {types}
summary: >-
  {summary}
facts:
  - text: {fact}
    cite: [first-source]    # keys of `sources` below
sources:
  first-source:
    title: {source}
    url: {url}
    publisher: {publisher}
    #date:                  # the day that the page itself names
    #access:                # open: you read all of it; excerpt: a part; paywall, not-read
"""


def skeleton(
    event_id: str, day: str, event_types: list[str], answers: Mapping[str, str] = _NOTHING
) -> str:
    """Return a sheet that is complete in form, with every optional field as a comment line.

    `answers` are what the author said already: title, date, type and url.
    """
    first = {"date": day, "type": event_types[0] if event_types else "announcement"}
    said = {name: value_on_a_line(text) for name, text in answers.items()}
    head = _FIRST.format_map({**STAND_INS, **first, "types": ", ".join(event_types), **said})
    optional = [name for name, field in fields_of(EventSheet).items() if not field.required]
    lines = [line for name in optional for line in _commented(fields_of(EventSheet)[name])]
    return (
        f"{MODELINE}# {event_id}: the file name is the id. Lines that begin with # are notes; "
        "delete what you do not need.\n"
        + head
        + "\n# Optional fields, for a deeper sheet. Take the # off to use one.\n"
        + "\n".join(lines)
        + "\n"
    )


def value_on_a_line(text: str) -> str:
    """Return a text as a value on one line, in quotes where YAML would read more into it."""
    folded = " ".join(text.split())
    if _PLAIN.fullmatch(folded):
        return folded
    return '"' + folded.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _commented(field: FieldShape) -> Iterator[str]:
    """Yield the comment lines of an optional field: its meaning, then how it is written."""
    yield f"# {field.meaning}"
    shape = field.shape
    inner = shape.inner if shape.kind in (Kind.LIST, Kind.MAP) else shape
    if inner is None or inner.model is None:
        yield f"#{field.name}: {_example(field)}".rstrip()
        return
    yield f"#{field.name}:"
    if shape.kind is Kind.MAP:
        yield "#  name-of-the-row:"
    lead = {Kind.LIST: "- ", Kind.MAP: "  "}.get(shape.kind, "")
    for number, one in enumerate(_needed(inner.model)):
        indent = lead if number == 0 or shape.kind is not Kind.LIST else "  "
        yield f"#  {indent}{one.name}: {_example(one)}".rstrip()


def _needed(model: type[Record]) -> list[FieldShape]:
    """Return the required fields of a record, or its first one where none is required."""
    fields = list(fields_of(model).values())
    return [field for field in fields if field.required] or fields[:1]


def _example(field: FieldShape) -> str:
    """Return a value to put after the colon."""
    if field.name == "cite":
        return "[first-source]"
    value = field.examples[0] if field.examples else next(iter(field.shape.allowed), "")
    if field.shape.kind is Kind.LIST:
        return f"[{value}]"
    return value
