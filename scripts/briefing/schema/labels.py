"""What people read instead of a field's name: on the form, in the field reference.

A label is the name of the field in words, unless a table here has a better one.
"""

import re

# Fields that mean the same wherever they stand.
_EVERYWHERE = {
    "accessed": "Date on which it was read",
    "alternatives": "Other readings",
    "archive_url": "Address of an archived copy",
    "archived_at": "Date of the archived copy",
    "as_of": "State of knowledge",
    "assumptions": "What is taken for granted",
    "based_on": "Facts behind it",
    "basis": "How it is known",
    "caution": "Word of caution",
    "checked": "Last looked",
    "cite": "Rests on",
    "confidence_basis": "Reason for the confidence",
    "date_published": "Date of publication",
    "date_signed": "Date of signing",
    "derived_from": "Made from",
    "done": "Fulfilment",
    "due": "Due date",
    "expressions": "Languages and editions",
    "gaps": "Open questions",
    "horizon": "Can be checked by",
    "identifiers": "Official numbers",
    "id": "Short name",
    "indicators": "Signs to watch for",
    "judgment": "Judgement",
    "lang": "Language",
    "legal_force": "Legal force",
    "locator": "Where in the source",
    "machine_drafted": "Drafted by a machine",
    "names": "Other names",
    "official": "Official version",
    "on_behalf_of": "On behalf of",
    "part": "Part of a mixed page",
    "path": "Where it can be consulted",
    "preferred": "Version that we use",
    "profile": "Rows of the comparison table",
    "quote": "Words quoted",
    "relations": "Links to other events",
    "review_by": "Next review",
    "review_when": "Earlier review if",
    "reviewed_by": "Reviewers",
    "same_as": "The same event elsewhere",
    "scheme": "Numbering",
    "sets_status": "Status that it sets",
    "touches": "What it touches",
    "upcoming": "Dates ahead",
    "url": "Web address",
    "use_instead": "Sheet to use instead",
    "who": "Who owes it",
    "what": "What it is",
    "withdrawn": "Withdrawal",
    "would_settle": "What would settle it",
}
# Fields that mean something of their own in one record.
_OF_RECORD = {
    ("ActorEntry", "actor"): "Who",
    ("ActorEntry", "capacity"): "Post held on that day",
    ("Assessment", "by"): "Whose judgement",
    ("Commitment", "state"): "What became of it",
    ("Commitment", "what"): "What is owed",
    ("Derivation", "how"): "How it was used",
    ("Derivation", "source"): "Other source",
    ("Due", "after"): "Counted from",
    ("EventSheet", "actors"): "Who took part",
    ("EventSheet", "aliases"): "Former names of the file",
    ("EventSheet", "type"): "Kind of event",
    ("ActorEntry", "date"): "When, if on another day",
    ("Dispute", "counts"): "Role in question",
    ("Fact", "applies"): "Applies from",
    ("Fact", "by"): "Who said it",
    ("Fact", "kind"): "Kind of fact",
    ("Fact", "text"): "The fact",
    ("Figure", "as_of"): "When it was true",
    ("Figure", "counts"): "Role that is counted",
    ("Figure", "label"): "What was counted",
    ("Gap", "question"): "Open question",
    ("Identifier", "value"): "Number",
    ("Indicator", "text"): "The sign",
    ("Name", "kind"): "Kind of name",
    ("Name", "text"): "The name",
    ("PlaceName", "name"): "Town or building",
    ("Position", "actor"): "Whose position",
    ("Position", "as_of"): "When it was held",
    ("Position", "text"): "The position in words",
    ("Relation", "target"): "The other event",
    ("Relation", "type"): "Kind of link",
    ("Relation", "text"): "The link in one sentence",
    ("Source", "access"): "How it was read",
    ("Source", "date"): "Date of publication",
    ("Source", "kind"): "Kind of source",
    ("Source", "state"): "What became of the page",
    ("Source", "title"): "Title of the page",
    ("Upcoming", "what"): "What is due to happen",
    ("Version", "text"): "What these sources say",
}
# What one entry of a list is called, where that is not the label without its plural.
_ENTRIES = {
    "actors": "participant",
    "aliases": "former name",
    "alternatives": "other reading",
    "assumptions": "assumption",
    "based_on": "fact",
    "cite": "source",
    "derived_from": "other source",
    "expressions": "edition",
    "identifiers": "number",
    "indicators": "sign",
    "names": "name",
    "profile": "row",
    "relations": "link",
    "review_when": "occasion",
    "reviewed_by": "reviewer",
    "same_as": "page",
    "touches": "field",
    "upcoming": "date",
}
# What the key of an entry is called, in fields whose entries have one.
_KEYS = {"sources": "Short name", "profile": "Row"}


def label_of(record: str, name: str) -> str:
    """Return the label of a field, by the name of its record and its own."""
    spoken = name.replace("_", " ").capitalize()
    return _OF_RECORD.get((record, name)) or _EVERYWHERE.get(name) or spoken


def entry_of(record: str, name: str) -> str:
    """Return what one entry of a list or mapping is called: `source` for the field `sources`."""
    if name in _ENTRIES:
        return _ENTRIES[name]
    words = label_of(record, name).lower()
    return re.sub(r"s$", "", re.sub(r"ies$", "y", words))


def key_of(name: str) -> str:
    """Return what the keys of a mapping are called."""
    return _KEYS.get(name, "Key")


def named() -> set[tuple[str, str]]:
    """Return every field that a table here names; the record is empty where any will do."""
    anywhere = {*_EVERYWHERE, *_ENTRIES, *_KEYS}
    return {*_OF_RECORD, *(("", name) for name in anywhere)}
