"""The event sheet: one dated policy event with its evidence. Field names are fixed here."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from briefing.schema.citation import Cites
from briefing.schema.edtf import Edtf
from briefing.schema.evidence import Assessment, Dispute, Fact, Figure, Gap, Source
from briefing.schema.fields import (
    MOST_ITEMS,
    ActorId,
    EventId,
    Flag,
    FormerId,
    InitiativeId,
    JurisdictionId,
    Key,
    Language,
    Record,
    Ref,
    StateKey,
    Text,
    TopicId,
    Url,
    described,
    many,
    required,
)
from briefing.schema.substance import (
    Commitment,
    Document,
    Position,
    ProfileCell,
    Relation,
    Upcoming,
)


def _as_worded(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


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

    actor: ActorId = required(
        "The person or body, by its id in `actors.yml`.", "un-secretary-general"
    )
    role: Annotated[str, Ref("roles")] = required("Role in this event.", "announcer")
    capacity: Text | None = described("The post held on that day.", "Secretary-General")
    on_behalf_of: ActorId | None = described("For whom the actor acted.", "un-secretariat")
    date: Edtf | None = described("When, if not the date of the event.")
    note: Text | None = described("What else a reader must know.")
    cite: Cites | None = described("What it rests on.")


class WorthNoting(Record):
    """Why a reader should care; plain text or text with citations."""

    text: Text = required("At most 60 words.")
    cite: Cites | None = described("What it rests on.")


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
        "The pages that the sheet rests on, each under a short name."
    )
    aliases: tuple[FormerId, ...] = many("Former ids of this sheet.")
    same_as: tuple[Url, ...] = many("Pages of other trackers on the same event.")
    withdrawn: Withdrawn | None = described("Set when the sheet no longer stands.")
    language: Language = described("Language of the sheet.", "en", default="en")
    short_title: Text | None = described("For tables and timelines; at most 40 characters.")
    names: tuple[Name, ...] = many("Names in use, for finding it.")
    initiative: InitiativeId | None = described("What this is an event of.", "paris-agreement")
    place: PlaceName | None = described("Where it happened.")
    occasion: Text | None = described("The meeting or ceremony.")
    sets_status: StateKey | None = described(
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
