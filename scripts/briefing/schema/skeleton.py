"""The annotated skeleton of a new sheet, made from the schema."""

from collections.abc import Iterator

from briefing.schema.event import EventSheet
from briefing.schema.shape import FieldShape, Kind, fields_of

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
    url: https://www.example.org/page
    publisher: Who published it
    date: {date}
    access: open            # open, paywall, excerpt, not-read
"""


def skeleton(event_id: str, day: str, event_types: list[str]) -> str:
    """Return a sheet that is complete in form, with every optional field as a comment line."""
    head = _FIRST.format(
        title="Who does what (at most 90 characters)",
        date=day,
        type=event_types[0] if event_types else "announcement",
        types=", ".join(event_types),
        summary="What happened and so what, in at most 60 words of your own.",
        fact="One sentence with one claim, in your own words.",
        source="Title of the page that you read",
    )
    optional = [name for name, field in fields_of(EventSheet).items() if not field.required]
    lines = [line for name in optional for line in _commented(fields_of(EventSheet)[name])]
    return (
        f"# {event_id}: the file name is the id. Lines that begin with # are notes; delete what you "
        "do not need.\n"
        + head
        + "\n# Optional fields, for a deeper sheet:\n"
        + "\n".join(lines)
        + "\n"
    )


def _commented(field: FieldShape) -> Iterator[str]:
    yield f"# {field.name}: {_example(field)}".rstrip()
    yield f"#     {field.meaning}"


def _example(field: FieldShape) -> str:
    if field.examples:
        return field.examples[0]
    shape = field.shape
    if shape.allowed:
        return shape.allowed[0]
    if shape.kind is Kind.LIST and shape.inner and shape.inner.model:
        return "[{" + ", ".join(_needed(shape.inner.model)) + "}]"
    return {Kind.LIST: "[]", Kind.MAP: "{}", Kind.RECORD: "{}"}.get(shape.kind, "")


def _needed(model: type) -> list[str]:
    return [name for name, field in fields_of(model).items() if field.required]
