"""The comparison sheet: two to four initiatives or events side by side."""

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from briefing.schema.edtf import Edtf
from briefing.schema.fields import (
    ActorId,
    EventId,
    InitiativeId,
    IssueId,
    Record,
    Ref,
    Text,
    described,
    many,
    required,
)


class Side(Record):
    """One column of a comparison."""

    initiative: InitiativeId | None = described("Id of an initiative.")
    event: EventId | None = described("Id of an event.")

    @model_validator(mode="after")
    def _one_of_them(self) -> "Side":
        if (self.initiative is None) == (self.event is None):
            message = "a side names one `initiative` or one `event`"
            raise PydanticCustomError("field-shape", message, {})
        return self


class ComparisonSheet(Record):
    """A ready-made side-by-side."""

    title: Text = required("What is compared.")
    summary: Text = required("The point in at most 60 words.")
    sides: Annotated[tuple[Side, ...], Field(min_length=2, max_length=4)] = required("The columns.")
    dimensions: tuple[Annotated[str, Ref("dimensions")], ...] = many(
        "Rows, in order; all that a side fills by default."
    )
    issues: tuple[IssueId, ...] = many(
        "Issues compared; all on which a side has a position by default."
    )
    as_of: Edtf | None = described("Evidence was considered up to here.")
    authors: tuple[ActorId, ...] = many("Who wrote it.")

    @model_validator(mode="after")
    def _different_sides(self) -> "ComparisonSheet":
        if len({(one.initiative, one.event) for one in self.sides}) < len(self.sides):
            raise PydanticCustomError("field-shape", "two of the `sides` are the same", {})
        return self
