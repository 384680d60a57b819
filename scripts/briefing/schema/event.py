"""The event sheet: one dated policy event with its evidence. Field names are fixed by this file."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from briefing.schema.edtf import Edtf
from briefing.schema.fields import (
    ActorId,
    AssessmentId,
    EventId,
    FactId,
    Flag,
    InitiativeId,
    IssueId,
    JurisdictionId,
    Key,
    Language,
    Number,
    Record,
    Ref,
    SourceKey,
    Stance,
    Text,
    TopicId,
    Url,
    described,
    many,
    required,
)

MOST_ITEMS = 200


def _as_citation(value: object) -> object:
    return {"source": value} if isinstance(value, str) else value


def _as_worded(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


def _as_due(value: object) -> object:
    return {"on": value} if isinstance(value, str) else value


class CitationDetail(Record):
    """Where in a source the evidence stands. A bare source key is the short form."""

    source: SourceKey = required("Key of a source of this sheet.", "mfa-remarks")
    quote: Text | None = described("A few words, verbatim; at most 20.")
    locator: Text | None = described("Where: a page, a section, a paragraph.", "para. 2", "p. 14")
    part: Literal["own", "wire"] | None = described(
        "Which part of a mixed page: the publisher's own words, or the agency text it carries."
    )
    lang: Language | None = described("Language of the quotation, if not that of the source.", "zh")
    translation: Text | None = described("The quotation in the language of the sheet.")


Citation = Annotated[CitationDetail, BeforeValidator(_as_citation)]
Cites = Annotated[tuple[Citation, ...], Field(min_length=1, max_length=50)]


class Name(Record):
    """A name that is in use for the thing, so that it can be found by it."""

    text: Text = required("The name as it is written.")
    lang: Language | None = described("Language of the name.", "en", "zh-Hans")
    kind: Annotated[str, Ref("name_kinds")] | None = described("What kind of name.", "acronym")
    cite: Cites | None = described("Where the name is used.")


class PlaceName(Record):
    """Where the event happened."""

    name: Text = required("Town or building.", "Geneva")
    jurisdiction: JurisdictionId | None = described("Code of the jurisdiction.", "CH")


class LegalForce(Record):
    """How binding it is, on three dials (Abbott and others, 2000)."""

    obligation: Annotated[str, Ref("obligations")] = required("What it obliges to.", "political")
    precision: Annotated[str, Ref("precisions")] | None = described("How exact the duty is.", "low")
    delegation: Annotated[str, Ref("delegations")] | None = described("Who else decides.", "none")
    note: Text | None = described("One sentence of explanation.")
    cite: Cites | None = described("What it rests on.")


class ActorEntry(Record):
    """Who took part, in which role and capacity on that day."""

    actor: ActorId = required("Id of an actor in `actors.yml`.", "un-secretary-general")
    role: Annotated[str, Ref("roles")] = required("Role in this event.", "announcer")
    capacity: Text | None = described("The post held on that day.", "Secretary-General")
    on_behalf_of: ActorId | None = described("For whom the actor acted.", "un-secretariat")
    note: Text | None = described("What else a reader must know.")
    cite: Cites | None = described("What it rests on.")


class WorthNoting(Record):
    """Why a reader should care; plain text or text with citations."""

    text: Text = required("At most 60 words.")
    cite: Cites | None = described("What it rests on.")


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


class ProfileCell(Record):
    """One cell of the comparison table."""

    text: Text = required("At most 20 words.")
    cite: Cites | None = described("What it rests on.")


class Position(Record):
    """Where an actor stands on an issue: words first, the number second."""

    actor: ActorId = required("Whose position.")
    issue: IssueId = required("On which issue.")
    stance: Stance = required("From -2 (the first pole) to 2 (the second pole).", "1")
    basis: Annotated[str, Ref("position_bases")] = required("How we know.", "stated")
    text: Text = required("The position in words.")
    as_of: Edtf | None = described("When it was held; the date of the event by default.")
    cite: Cites = required("What it rests on.")


class Due(Record):
    """When something falls due: a date, or a span counted from another date."""

    on: Edtf | None = described("The date itself.")
    days: Number | None = described("Days after `after`.", "180")
    months: Number | None = described("Months after `after`.", "6")
    after: Edtf | None = described("The date from which it is counted.", "2025-01-23")

    @model_validator(mode="after")
    def _one_way(self) -> "Due":
        spans = [span for span in (self.days, self.months) if span is not None]
        if (self.on is not None) == bool(spans) or len(spans) > 1:
            message = "say either a date, or `days` or `months` together with `after`"
            raise PydanticCustomError("field-shape", message, {})
        if spans and (self.after is None or not self.after.is_day):
            raise PydanticCustomError(
                "field-shape", "`after` must be one calendar day to count from", {}
            )
        if any(not 0 <= span <= 36525 for span in spans):
            raise PydanticCustomError("number-form", "the span must lie between 0 and 36525", {})
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


class Withdrawn(Record):
    """A sheet that no longer stands; its page stays and says so."""

    date: Edtf = required("When it was withdrawn.")
    reason: Text = required("Why.")
    use_instead: EventId | None = described("The sheet that takes its place.")


class Revision(Record):
    """A change that readers should know of."""

    date: Edtf = required("When.")
    kind: Literal["new", "update", "correction", "retraction", "editorial"] = required(
        "What kind; only update, correction and retraction move the visible date."
    )
    summary: Text = required("What changed.")
    touches: tuple[Text, ...] = many("Which facts, figures or fields.")


class EventSheet(Record):
    """One dated policy event."""

    title: Text = required(
        "Neutral, active, with the verb of the true status; at most 90 characters."
    )
    date: Edtf = required("When it happened, as precisely as known.", "2025-07-26", "2025-07")
    type: Annotated[str, Ref("event_types")] = required("What kind of happening.", "proposal")
    summary: Text = required("The bottom line: who did what, and so what; at most 60 words.")
    facts: Annotated[tuple[Fact, ...], Field(min_length=1, max_length=MOST_ITEMS)] = required(
        "The claims, each with its sources."
    )
    sources: Annotated[dict[Key, Source], Field(min_length=1, max_length=MOST_ITEMS)] = required(
        "What the sheet rests on, by key."
    )
    aliases: tuple[Key, ...] = many("Former ids of this sheet.")
    same_as: tuple[Url, ...] = many("Pages of other trackers on the same event.")
    withdrawn: Withdrawn | None = described("Set when the sheet no longer stands.")
    language: Language = described("Language of the sheet.", "en", default="en")
    short_title: Text | None = described("For tables and timelines; at most 40 characters.")
    names: tuple[Name, ...] = many("Names in use, for finding it.")
    initiative: InitiativeId | None = described("What this is an event of.", "paris-agreement")
    place: PlaceName | None = described("Where it happened.")
    occasion: Text | None = described("The meeting or ceremony.")
    sets_status: Key | None = described(
        "The state that its initiative enters by this event.", "proposed"
    )
    instrument: Annotated[str, Ref("instruments")] | None = described(
        "What kind of thing it concerns."
    )
    legal_force: LegalForce | None = described("How binding it is.")
    jurisdictions: tuple[JurisdictionId, ...] = many("Codes of the jurisdictions concerned.")
    topics: tuple[TopicId, ...] = many("Ids of topics.")
    actors: tuple[ActorEntry, ...] = many("Who took part.")
    why_it_matters: Annotated[WorthNoting, BeforeValidator(_as_worded)] | None = described(
        "So what; at most 60 words."
    )
    figures: tuple[Figure, ...] = many("Numbers.")
    disputes: tuple[Dispute, ...] = many("Where sources disagree.")
    gaps: tuple[Gap, ...] = many("What is not known.")
    assessments: tuple[Assessment, ...] = many("Judgements, ours and others'.")
    profile: dict[Annotated[str, Ref("dimensions")], ProfileCell] = many(
        "Cells of the comparison table, by dimension.", factory=dict
    )
    positions: tuple[Position, ...] = many("Where actors stand.")
    commitments: tuple[Commitment, ...] = many("Who owes what by when.")
    relations: tuple[Relation, ...] = many("Links to other events.")
    documents: tuple[Document, ...] = many("The instruments themselves.")
    upcoming: tuple[Upcoming, ...] = many("Dates ahead.")
    as_of: Edtf | None = described("Evidence was considered up to here.", "2026-11-24")
    review_by: Edtf | None = described("After this day the page says that it is due for review.")
    review_when: tuple[Text, ...] = many("What would make it stale earlier.")
    authors: tuple[ActorId, ...] = many("Who wrote it.")
    reviewed_by: tuple[ActorId, ...] = many("Who checked it.")
    machine_drafted: Flag = described(
        "Drafted by a machine; a banner says so until reviewed.", default=False
    )
    revisions: tuple[Revision, ...] = many("The log for readers.")
    extras: dict[str, Any] = Field(
        default_factory=dict, exclude=True, description="Local `x_*` fields."
    )


REQUIRED_FIELDS = tuple(
    name for name, field in EventSheet.model_fields.items() if field.is_required()
)
