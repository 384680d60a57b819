"""The optional fields of an event sheet in groups, each with what it is for."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a sheet: what it is called, what it is for, its fields in the order of asking."""

    label: str
    meaning: str
    fields: tuple[str, ...]


GROUPS = (
    Group(
        "The event",
        "Who took part and where, what kind of thing it is, and why it matters.",
        (
            "short_title",
            "names",
            "initiative",
            "sets_status",
            "instrument",
            "legal_force",
            "place",
            "occasion",
            "jurisdictions",
            "topics",
            "actors",
            "why_it_matters",
        ),
    ),
    Group(
        "More evidence",
        "Numbers, where sources disagree, what is not known, judgements.",
        ("figures", "disputes", "gaps", "assessments"),
    ),
    Group(
        "What follows from it",
        "Comparison, positions, commitments, links, documents, dates ahead.",
        ("profile", "positions", "commitments", "relations", "documents", "upcoming"),
    ),
    Group(
        "Upkeep",
        "Up to when somebody looked, who wrote and checked it, what changed.",
        (
            "as_of",
            "review_by",
            "review_when",
            "authors",
            "reviewed_by",
            "machine_drafted",
            "revisions",
        ),
    ),
    Group(
        "Identity of the sheet",
        "Its language, its former names, the same event elsewhere, its withdrawal.",
        ("language", "aliases", "same_as", "withdrawn"),
    ),
)
