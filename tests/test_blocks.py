"""What a remedy says to paste can be pasted: it is read, and each field of it belongs there."""

from collections.abc import Iterator

import pytest

from briefing.read.blocks import list_block, record_block, takes_text
from briefing.read.nodes import plain
from briefing.read.yaml import parse
from briefing.schema.event import EventSheet
from briefing.schema.fields import Record
from briefing.schema.shape import Kind, fields_of

VALUES = ["binding", "Who pays: the state?", "https://www.example.org/a", "2025", "yes"]


def lists_and_records(model: type[Record]) -> Iterator[tuple[str, Kind, type[Record]]]:
    """Yield each field below which fields are written, to any depth."""
    for name, field in fields_of(model).items():
        shape = field.shape
        inner = shape.inner if shape.kind in (Kind.LIST, Kind.MAP) else shape
        if inner and inner.model and not takes_text(inner.model):
            if shape.kind is not Kind.MAP:
                yield name, shape.kind, inner.model
            yield from lists_and_records(inner.model)


FIELDS = list(lists_and_records(EventSheet))


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("field", FIELDS, ids=[name for name, _, _ in FIELDS])
def test_a_block_is_read_and_holds_what_is_needed_and_the_value(
    field: tuple[str, Kind, type[Record]], value: str
) -> None:
    name, kind, model = field
    write = list_block if kind is Kind.LIST else record_block
    node, problems = parse(write(model, value, name).encode(), "briefs/events/x.yml")
    assert problems == []
    assert node is not None
    below = plain(node)[name]
    entry = below[0] if kind is Kind.LIST else below
    known = fields_of(model)
    assert entry.keys() <= known.keys()
    assert {one for one, field in known.items() if field.required} <= entry.keys()
    assert value in str(entry)


def test_what_nobody_said_stands_empty_with_a_note() -> None:
    text = list_block(_model("disputes"), "How many?", "disputes")
    assert text.split("\n") == [
        "disputes:",
        "  - question: How many?",
        "    versions:",
        "      - text:  # What these sources say",
        "        cite:  # [key-of-a-source]",
        "      - text:  # What these sources say",
        "        cite:  # [key-of-a-source]",
    ]


@pytest.mark.parametrize(
    ("field", "value", "line"),
    [
        ("documents", "https://www.example.org/a", "      url: https://www.example.org/a"),
        ("relations", "un-2025-panel", "  target: un-2025-panel"),
        ("actors", "china", "- actor: china"),
        ("positions", "Against it", "  text: Against it"),
        ("names", "zh", "- text: zh"),
    ],
)
def test_a_value_goes_where_its_form_belongs(field: str, value: str, line: str) -> None:
    assert line in record_block(_model(field), value, "").split("\n")


def _model(name: str) -> type[Record]:
    return next(model for field, _, model in FIELDS if field == name)
