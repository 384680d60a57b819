"""The registries and vocabularies: who, where and what a sheet may name."""

from typing import Annotated, Literal

from pydantic import Field

from briefing.schema.edtf import Edtf
from briefing.schema.fields import (
    ActorId,
    Flag,
    JurisdictionId,
    Key,
    Number,
    Percent,
    Record,
    Ref,
    Text,
    TopicId,
    described,
    many,
    required,
)

Mark = Literal["proposed", "decided", "delivering", "active", "ended", "dormant"]


class Post(Record):
    """A post that a person held, with its dates."""

    title: Text = required("The post.", "Secretary-General")
    of: ActorId | None = described("The body it belongs to.")
    since: Edtf | None = Field(default=None, alias="from", description="From when.")
    until: Edtf | None = Field(default=None, alias="to", description="Until when.")


class Actor(Record):
    """A person, a body or a government."""

    name: Text = required("Name in full.")
    kind: Annotated[str, Ref("actor_kinds")] = required("What kind of actor.")
    short_name: Text | None = described("For tables.")
    names: tuple[Text, ...] = many("Other names and spellings, for search and for publishers.")
    jurisdiction: JurisdictionId | None = described("Where it belongs.")
    part_of: ActorId | None = described("The body above it.")
    posts: tuple[Post, ...] = many("Posts held.")
    description: Text | None = described("One line.")


class Jurisdiction(Record):
    """A country, a union or the international level."""

    name: Text = required("Name.")
    adjective: Text | None = described("As in 'Swiss'.")
    names: tuple[Text, ...] = many("Other names and codes, for search.")
    kind: Literal["country", "subdivision", "union", "international"] = described(
        "What kind.", default="country"
    )


class Topic(Record):
    """A subject with a one-line definition (after SKOS)."""

    label: Text = required("Label.")
    definition: Text = required("One line.")
    alt_labels: tuple[Text, ...] = many("Other words for it.")
    broader: TopicId | None = described("The wider topic.")


class Issue(Record):
    """A question with two named poles."""

    question: Text = required("The question.")
    poles: Annotated[tuple[Text, ...], Field(min_length=2, max_length=2)] = required(
        "What -2 and 2 stand for."
    )
    topics: tuple[TopicId, ...] = many("Topics it belongs to.")


class Initiative(Record):
    """What lives on: a body, a plan, a law. Its status is computed from its events."""

    title: Text = required("Name.")
    short_title: Text | None = described("For tables.")
    instrument: Annotated[str, Ref("instruments")] = required(
        "What kind of thing; gives the life cycle."
    )
    topics: tuple[TopicId, ...] = many("Topics.")
    lead: ActorId | None = described("Who leads it.")
    description: Text | None = described("One line.")


class Labelled(Record):
    """A word of a vocabulary."""

    label: Text = required("How it is printed.")
    definition: Text | None = described("One line.")


class ActorKind(Labelled):
    """A kind of actor."""

    schema_org: Literal[
        "Person",
        "Organization",
        "GovernmentOrganization",
        "Corporation",
        "NGO",
        "ResearchOrganization",
    ] = described("What schema.org calls it, for linked data.", default="Organization")


class Scheme(Labelled):
    """A numbering of documents."""

    legal: Flag = described("Whether what it numbers is a legal text.", default=False)


class EventType(Labelled):
    """A kind of happening."""

    begins: Flag = described("Whether a text begins to bind by it.", default=False)


class Role(Labelled):
    """A role in an event."""

    party: Flag = described("Whether it says that somebody is in, or is not.", default=False)
    names: tuple[Text, ...] = many("Other words for it, for search.")


class Instrument(Record):
    """A kind of thing."""

    label: Text = required("How it is printed.")
    life_cycle: Annotated[str, Ref("life_cycles")] = required("The states it passes through.")
    definition: Text | None = described("One line.")


class State(Record):
    """A state of a life cycle."""

    label: Text = required("The status word.")
    mark: Mark = required("How far along: the mark printed beside the word.")
    next: tuple[Key, ...] = many("States that may follow.")
    too_strong: tuple[Text, ...] = many("Verbs that would claim more in a title.")


class LifeCycle(Record):
    """The states of one kind of instrument, in order."""

    label: Text = required("Name of the life cycle.")
    states: Annotated[dict[Key, State], Field(min_length=1)] = required("States in order.")


class SourceKind(Record):
    """A kind of source."""

    label: Text = required("How it is printed.")
    official: Flag = described("Whether it speaks for an authority.", default=False)


class RelationType(Record):
    """A kind of link between events and what follows from it."""

    label: Text = required("As in: this event *answers* that one.")
    inverse: Key | None = described("Id of the other direction; none for a symmetric type.")
    inverse_label: Text | None = described("As in: this event *prompted* that one.")
    symmetric: Flag = described("Reads the same from both sides.", default=False)
    acyclic: Flag = described("Must not run in a circle.", default=False)
    order: Literal["later", "earlier"] | None = described("Where this event stands to the target.")
    causal: Flag = described("Claims a cause; needs a basis.", default=False)


class PositionBasis(Record):
    """How a position is known."""

    label: Text = required("How it is printed.")
    weight: Number = described("From 1 (weak) to 5 (strong).", default=3)


class LikelihoodTerm(Record):
    """A term with its range in per cent."""

    low: Percent = required("Lower bound, per cent.")
    high: Percent = required("Upper bound, per cent.")


class LikelihoodScale(Record):
    """The scale of likelihood that the site uses."""

    label: Text = required("Name of the scale.")
    terms: Annotated[dict[Text, LikelihoodTerm], Field(min_length=1)] = required("Terms in order.")


class ConfidenceTerm(Record):
    """A word for the quality of evidence."""

    definition: Text | None = described("One line.")


class ConfidenceScale(Record):
    """The scale of confidence that the site uses."""

    label: Text = required("Name of the scale.")
    terms: Annotated[dict[Text, ConfidenceTerm], Field(min_length=1)] = required("Terms in order.")


class Vocabulary(Record):
    """Every word that a sheet may use for a kind, a role or a scale."""

    event_types: dict[Key, EventType] = required("Kinds of happening.")
    instruments: dict[Key, Instrument] = required("Kinds of thing.")
    life_cycles: dict[Key, LifeCycle] = required("Life cycles.")
    roles: dict[Key, Role] = required("Roles in an event.")
    source_kinds: dict[Key, SourceKind] = required("Kinds of source.")
    relation_types: dict[Key, RelationType] = required("Kinds of link.")
    dimensions: dict[Key, Labelled] = required("Rows of a comparison, in order.")
    name_kinds: dict[Key, Labelled] = required("Kinds of name.")
    actor_kinds: dict[Key, ActorKind] = required("Kinds of actor.")
    position_bases: dict[Key, PositionBasis] = required("How positions are known.")
    certainties: dict[Key, Labelled] = required("How sure a date is.")
    schemes: dict[Key, Scheme] = required("Document numbers.")
    obligations: dict[Key, Labelled] = required("First dial of legal force.")
    precisions: dict[Key, Labelled] = required("Second dial of legal force.")
    delegations: dict[Key, Labelled] = required("Third dial of legal force.")
    likelihood: LikelihoodScale = required("Scale of likelihood.")
    confidence: ConfidenceScale = required("Scale of confidence.")


REGISTRIES: dict[str, type[Record]] = {
    "actors": Actor,
    "jurisdictions": Jurisdiction,
    "topics": Topic,
    "issues": Issue,
    "initiatives": Initiative,
}
