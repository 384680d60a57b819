"""What follows from an event: positions, commitments, relations, documents, dates ahead."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, model_validator
from pydantic_core import PydanticCustomError

from briefing.schema.citation import Cites
from briefing.schema.edtf import Edtf
from briefing.schema.fields import (
    ActorId,
    AssessmentId,
    EventId,
    Flag,
    IssueId,
    Key,
    Language,
    Number,
    Record,
    Ref,
    Stance,
    Text,
    Url,
    described,
    many,
    required,
)

LONGEST_SPAN = 36525  # a century in days


def _as_due(value: object) -> object:
    return {"date": value} if isinstance(value, str) else value


class ProfileCell(Record):
    """One cell of the comparison table."""

    text: Text = required(
        "At most 20 words; with `not_applicable`, why the row does not concern it."
    )
    not_applicable: Flag = described("Set where the row does not concern it.", default=False)
    cite: Cites | None = described("What it rests on.")


class Position(Record):
    """Where an actor stands on an issue: words first, the number second."""

    actor: ActorId = required("Whose position.")
    issue: IssueId = required("On which issue.")
    stance: Stance = required(
        "From -2 (the first pole) to 2 (the second pole), or `none` where a source says that the "
        "actor takes no position.",
        "1",
    )
    basis: Annotated[str, Ref("position_bases")] = required("How we know.", "stated")
    text: Text = required("The position in words.")
    as_of: Edtf | None = described("When it was held; the date of the event by default.")
    cite: Cites = required("What it rests on.")


class Due(Record):
    """When something falls due: a date, or a span counted from another date."""

    date: Edtf | None = described("The date itself.", "2026-08-02")
    days: Number | None = described("Days from the day in `after`.", "180")
    months: Number | None = described("Months from the day in `after`.", "6")
    after: Edtf | None = described("The date from which it is counted.", "2025-01-23")

    @model_validator(mode="after")
    def _one_way(self) -> "Due":
        spans = [span for span in (self.days, self.months) if span is not None]
        if (self.date is not None) == bool(spans) or len(spans) > 1:
            message = "say either a date, or `days` or `months` together with `after`"
            raise PydanticCustomError("field-shape", message, {})
        if spans and (self.after is None or not self.after.is_day):
            raise PydanticCustomError(
                "field-shape", "`after` must be one calendar day to count from", {}
            )
        if any(not 0 <= span <= LONGEST_SPAN for span in spans):
            raise PydanticCustomError(
                "number-form", f"the span must lie between 0 and {LONGEST_SPAN}", {}
            )
        return self


class Done(Record):
    """How a commitment was met, and by what measure."""

    date: Edtf = required("When.")
    measure: Text = required("What we count as done.", "public release")
    cite: Cites | None = described("What it rests on.")


class Commitment(Record):
    """Who must do what by when. Met, late and overdue are worked out from the dates."""

    id: Key | None = described("Id within the sheet; c1, c2 … by default.")
    who: ActorId = required("Who owes it.")
    what: Text = required("What is owed.")
    due: Annotated[Due, BeforeValidator(_as_due)] | None = described("By when.")
    done: Done | None = described("How it was met.")
    state: Literal["open", "done", "dropped", "superseded"] = described(
        "What became of it; `done` follows from `done`.", default="open"
    )
    cite: Cites = required("What it rests on.")


class Relation(Record):
    """A link to another event, written on one side only; the inverse is made."""

    type: Annotated[str, Ref("relation_types")] = required("Kind of link.", "builds-on")
    target: EventId = required("Id of the other event.")
    basis: Literal["stated", "reported", "assessed"] | None = described(
        "How we know the link; required for a causal one."
    )
    text: Text | None = described("One sentence on the link.")
    assessment: AssessmentId | None = described("The assessment behind an assessed link.")
    cite: Cites | None = described("What it rests on.")


class Identifier(Record):
    """An official number."""

    scheme: Annotated[str, Ref("schemes")] = required("Which numbering.", "un-symbol")
    value: Text = required("The number.", "A/RES/70/1")


class Expression(Record):
    """One language or edition of a document."""

    lang: Language = required("Language.", "en")
    official: Flag = described("Whether this version is official.", default=False)
    url: Url | None = described("Where it can be read.")
    archive_url: Url | None = described("Archived copy.")


class Document(Record):
    """The instrument itself: its number, dates and languages."""

    title: Text = required("Official title.")
    identifiers: tuple[Identifier, ...] = many("Official numbers.")
    date_signed: Edtf | None = described("When it was signed.")
    date_published: Edtf | None = described("When it was published.")
    expressions: tuple[Expression, ...] = many("Languages and editions.")
    cite: Cites | None = described("What it rests on.")


class Upcoming(Record):
    """A date that lies ahead."""

    date: Edtf = required("When.")
    what: Text = required("What is due to happen.")
    certainty: Annotated[str, Ref("certainties")] = required("How sure the date is.", "scheduled")
    cite: Cites = required("What it rests on.")
