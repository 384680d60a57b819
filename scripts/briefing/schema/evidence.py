"""What a sheet rests on and claims: sources, facts, figures, disputes, gaps, assessments."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from briefing.schema.citation import Cites
from briefing.schema.edtf import Edtf
from briefing.schema.fields import (
    ActorId,
    FactId,
    Key,
    Language,
    Record,
    Ref,
    SourceKey,
    Text,
    Url,
    described,
    many,
    required,
)


class Derivation(Record):
    """What a source was made from. Ten papers carrying one wire story are one root."""

    source: SourceKey = required("Key of the source it derives from.")
    how: Literal["republishes", "translates", "quotes", "summarises", "rewrites"] = required(
        "How it uses that source."
    )
    basis: Literal["stated", "similarity"] | None = described(
        "How we know: the page says so, or the wording gives it away."
    )


class Source(Record):
    """A page or document that the sheet rests on."""

    title: Text = required("Title of the page, in its own language or translated.")
    url: Url | None = described("Address of the page.")
    path: Text | None = described("For a source without an address: where it can be consulted.")
    publisher: Text | None = described("Who published it.", "United Nations")
    authors: tuple[Text, ...] = many("Who wrote it.")
    date: Edtf | None = described("When it was published.", "2025-07-26")
    accessed: Edtf | None = described("When it was read.", "2026-11-24")
    language: Language | None = described("Language of the page.", "en")
    kind: Annotated[str, Ref("source_kinds")] | None = described(
        "What kind of source.", "newspaper"
    )
    derived_from: tuple[Derivation, ...] = many("What it was made from.")
    archive_url: Url | None = described("Address of an archived copy.")
    archived_at: Edtf | None = described("When the copy was made.")
    access: Literal["open", "paywall", "excerpt", "not-read"] | None = described(
        "How it was read: whole, behind a paywall, in an excerpt, or only through others."
    )
    caution: Text | None = described("What a reader must know before relying on it.")
    state: Literal["live", "changed", "dead", "corrected", "retracted"] | None = described(
        "What became of the page."
    )

    @model_validator(mode="after")
    def _can_be_found(self) -> "Source":
        if self.url is None and self.path is None:
            raise PydanticCustomError(
                "source-without-address", "the source has neither `url` nor `path`", {}
            )
        return self


class Fact(Record):
    """One sentence, one claim, cited. A statement is the fact that its speaker said so."""

    id: Key | None = described("Id within the sheet; f1, f2 … by default.", "f3")
    kind: Literal["event", "content", "statement", "context"] = described(
        "What happened, what a document says, what somebody said, or background.", default="event"
    )
    text: Text = required("One sentence with one claim, in our own words.")
    by: ActorId | None = described("Who said it; required for a statement.")
    date: Edtf | None = described("When, if not the date of the event.")
    applies: Edtf | None = described(
        "From when what it says applies, or from when until when.",
        "2025-02-02",
        "2025-11-10/2026-11-10",
    )
    cite: Cites = required("What it rests on.")
    status: Literal["current", "superseded", "retracted"] = described(
        "Whether it still stands.", default="current"
    )
    replaced_by: FactId | None = described("The fact that took its place.")


class Figure(Record):
    """A number, with what exactly was counted."""

    label: Text = required("What was counted.", "countries at the ministry's roundtable")
    value: Text = required("The number as printed.", "30")
    unit: Text | None = described("Unit, if any.", "US dollars")
    qualifier: Literal["exactly", "over", "about", "up-to"] | None = described("How exact it is.")
    as_of: Edtf | None = described("When it was true.")
    counts: Annotated[str, Ref("roles")] | None = described(
        "The role whose holders it counts.", "signatory"
    )
    cite: Cites = required("What it rests on.")


class Version(Record):
    """One side of a dispute."""

    text: Text = required("What these sources say.")
    cite: Cites = required("Who says so.")


class Dispute(Record):
    """Where sources disagree. Kept when settled, with the losing version and the reason."""

    id: Key | None = described("Id within the sheet; d1, d2 … by default.")
    question: Text = required("The question on which they differ.")
    versions: Annotated[tuple[Version, ...], Field(min_length=2, max_length=12)] = required(
        "Every version, each with its sources."
    )
    resolution: Literal["open", "resolved", "unresolvable"] = described(
        "Whether it is settled.", default="open"
    )
    counts: Annotated[str, Ref("roles")] | None = described(
        "The role whose holders are in question."
    )
    preferred: Text | None = described("The version that we use, in the words of that version.")
    reason: Text | None = described("Why; required when it is resolved.")


class Gap(Record):
    """What is not known, and when we last looked."""

    question: Text = required("The open question.")
    checked: Edtf | None = described("When somebody last looked.")
    would_settle: Text | None = described("What would answer it.")


class Indicator(Record):
    """Something to watch for that would move a judgement."""

    text: Text = required("What would be seen.")
    direction: Literal["raises", "lowers"] = required("Which way it would move the likelihood.")


class Outcome(Record):
    """How a judgement turned out."""

    date: Edtf = required("When it was decided.")
    result: Text = required("What happened.")
    cite: Cites | None = described("What it rests on.")


class Assessment(Record):
    """A judgement, kept apart from facts. A third party's needs only judgment, by and cite."""

    id: Key | None = described("Id within the sheet; a1, a2 … by default.")
    question: Text | None = described("The question it answers.")
    judgment: Text = required("The judgement in one sentence, without the likelihood term.")
    likelihood: Annotated[str, Ref("likelihood")] | None = described(
        "Term of the scale.", "unlikely"
    )
    horizon: Edtf | None = described("By when it can be checked.")
    confidence: Annotated[str, Ref("confidence")] | None = described(
        "How good the evidence is.", "low"
    )
    confidence_basis: Text | None = described("Why the confidence is what it is.")
    based_on: tuple[FactId, ...] = many("Facts of this sheet that it rests on.")
    assumptions: tuple[Text, ...] = many("What is taken for granted.")
    alternatives: tuple[Text, ...] = many("Other readings of the same facts.")
    indicators: tuple[Indicator, ...] = many("What would change it.")
    by: ActorId = required("Whose judgement it is.", "our-desk")
    date: Edtf | None = described("When it was made.")
    cite: Cites | None = described("What it rests on besides the facts.")
    outcome: Outcome | None = described("How it turned out.")
