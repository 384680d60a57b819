"""Fields have labels for people, and the optional ones of a sheet stand in groups."""

from collections import Counter
from collections.abc import Iterator

import pytest

from briefing.data.form import records
from briefing.schema.comparison import ComparisonSheet
from briefing.schema.event import REQUIRED_FIELDS, EventSheet
from briefing.schema.fields import Record
from briefing.schema.groups import GROUPS
from briefing.schema.labels import named
from briefing.schema.registries import REGISTRIES
from briefing.schema.shape import Shape, fields_of


def _models(model: type[Record]) -> Iterator[type[Record]]:
    yield model
    for field in fields_of(model).values():
        shape: Shape | None = field.shape
        while shape:
            if shape.model:
                yield from _models(shape.model)
            shape = shape.inner


MODELS = {
    one for top in (EventSheet, ComparisonSheet, *REGISTRIES.values()) for one in _models(top)
}
FORM = {name: one["fields"] for name, one in records().items()}


def test_every_word_of_the_tables_names_a_field() -> None:
    fields = {(model.__name__, name) for model in MODELS for name in fields_of(model)}
    names = {name for _, name in fields}
    strays = {one for one in named() if one not in fields and (one[0] or one[1] not in names)}
    assert strays == set()


@pytest.mark.parametrize("record", FORM)
def test_the_labels_of_a_record_differ_and_are_words_of_people(record: str) -> None:
    labels = [one["label"] for one in FORM[record]]
    assert [label for label, count in Counter(labels).items() if count > 1] == []
    assert [one for one in labels if "_" in one or len(one) > 35 or not one[0].isupper()] == []
    assert all(one["meaning"] for one in FORM[record])


def test_one_entry_of_a_list_has_a_name() -> None:
    called = {one["name"]: one["entry"] for one in FORM["EventSheet"] if "entry" in one}
    assert called["sources"] == "source"
    assert called["same_as"] == "page"
    assert called["gaps"] == "open question"
    assert [one for one in called.values() if not one or one.endswith("s")] == []


def test_every_optional_field_of_a_sheet_stands_in_one_group() -> None:
    grouped = Counter(name for group in GROUPS for name in group.fields)
    assert set(grouped) == set(fields_of(EventSheet)) - set(REQUIRED_FIELDS)
    assert [name for name, count in grouped.items() if count > 1] == []
