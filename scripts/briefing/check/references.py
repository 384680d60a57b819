"""References: every id or word that a sheet names exists. One engine for sheets and registries."""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from briefing.check.rule import Check, Finding
from briefing.problem import Severity
from briefing.read import nodes
from briefing.read.nodes import Loc
from briefing.read.registries import Registries
from briefing.schema.fields import KEY_PATTERN, Record
from briefing.schema.nearest import nearest, suggestion
from briefing.schema.registries import RelationType
from briefing.schema.shape import references

_SUMMARIES = {
    "actor": "Every actor that is named has an entry in `actors.yml`.",
    "topic": "Every topic that is named has an entry in `topics.yml`.",
    "issue": "Every issue that is named has an entry in `issues.yml`.",
    "jurisdiction": "Every jurisdiction code that is used has an entry in `jurisdictions.yml`.",
    "initiative": "Every initiative that is named has an entry in `initiatives.yml`.",
    "event": "Every event that is named has a sheet in `events/`.",
    "source": "Every source key that is cited stands under `sources` of the same sheet.",
    "fact": "Every fact id that is named belongs to a fact of the same sheet.",
    "assessment": "Every assessment id that is named belongs to an assessment of the same sheet.",
    "dimension": "Every dimension that is used is defined in `vocabulary.yml`.",
    "word": "Every word of a vocabulary that is used is defined in `vocabulary.yml`.",
}
REFERENCE_CHECKS = tuple(
    Check(f"{target}-unknown", Severity.ERROR, summary) for target, summary in _SUMMARIES.items()
)
_BY_SLUG = {one.slug: one for one in REFERENCE_CHECKS}
_REGISTRY_FILES = {
    "actor": "actors", "topic": "topics", "issue": "issues", "jurisdiction": "jurisdictions",
    "initiative": "initiatives",
}  # fmt: skip
_SCALES = ("likelihood", "confidence")
LOCAL = {"source": "sources", "fact": "facts", "assessment": "assessments"}
_ENTRIES = {
    "actor": "    name: {name}\n    kind: {kind}",
    "topic": "    label: Label\n    definition: One line.",
    "issue": "    question: The question?\n    poles:\n      - What -2 means\n      - What 2 means",
    "jurisdiction": "    name: Name                  # the id is its ISO 3166 code",
    "initiative": "    title: Name\n    instrument: {instrument}",
}
_KEY = re.compile(KEY_PATTERN)
# Written where an id belongs, and needs no quotes in YAML.
_PLAIN_NAME = re.compile(r"[^\W\d_][^\W\d_.'-]*( [^\W\d_][^\W\d_.'-]*)+")


class Unresolved(NamedTuple):
    """A reference to nothing, as a finding of the check for its kind."""

    check: Check
    finding: Finding


@dataclass(frozen=True, slots=True)
class Known:
    """What may be named, by kind of target; kinds whose file could not be read are absent.

    `names` leads from a name in small letters to the id that was meant.
    """

    ids: Mapping[str, Collection[str]]
    former: Mapping[str, str]
    relation_types: Mapping[str, RelationType]
    names: Mapping[str, Mapping[str, str]]


def known_names(
    registries: Registries, event_ids: Collection[str], former: Mapping[str, str]
) -> Known:
    """Return everything that may be named outside a sheet; faulty entries count as known.

    `former` holds the id that each former event id now goes by.
    """
    ids: dict[str, Collection[str]] = {"event": event_ids}
    for target, name in _REGISTRY_FILES.items():
        if name in registries.nodes:
            ids[target] = registries.nodes[name].keys
    vocabulary = registries.nodes.get("vocabulary")
    for name, node in vocabulary.entries.items() if vocabulary else ():
        below = nodes.child(node, "terms") if name in _SCALES else node
        if isinstance(below, nodes.Mapping):
            ids[name] = below.keys
    return Known(ids, former, registries.vocabulary.relation_types, _names(registries))


def _names(registries: Registries) -> dict[str, dict[str, str]]:
    """Return the ids by every name that an entry bears."""
    bearing: dict[str, dict[str, tuple[str | None, ...]]] = {
        "actor": {
            key: (one.name, one.short_name, *one.names) for key, one in registries.actors.items()
        },
        "jurisdiction": {
            key: (key, one.name, one.adjective) for key, one in registries.jurisdictions.items()
        },
        "topic": {key: (one.label, *one.alt_labels) for key, one in registries.topics.items()},
        "initiative": {
            key: (one.title, one.short_title) for key, one in registries.initiatives.items()
        },
    }
    return {
        target: {name.casefold(): key for key, names in entries.items() for name in names if name}
        for target, entries in bearing.items()
    }


def unresolved(
    record: Record, known: Known, local: Mapping[str, Collection[str]], loc: Loc = ()
) -> Iterator[Unresolved]:
    """Yield a finding for each reference of a record that names nothing known."""
    for where, target, value in references(record, loc):
        allowed = local[target] if target in local else known.ids.get(target)
        if allowed is not None and value not in allowed:
            at_key = isinstance(where[-1], str) and where[-1] == value
            yield _finding(where, target, value, allowed, known, at_key)


def _finding(
    loc: Loc, target: str, value: str, allowed: Collection[str], known: Known, at_key: bool
) -> Unresolved:
    kind = {"dimensions": "dimension"}.get(target, target)
    slug = f"{kind}-unknown" if f"{kind}-unknown" in _BY_SLUG else "word-unknown"
    known_word = slug != "word-unknown"
    message = f"there is no {kind} `{value}`" if known_word else f"`{value}` is not in `{target}`"
    if not value:
        field = next(step for step in reversed(loc) if isinstance(step, str))
        message = f"the field `{field}` is empty"
    return Unresolved(
        _BY_SLUG[slug], Finding(loc, message, _remedy(target, value, allowed, known), at_key)
    )


def _remedy(target: str, value: str, allowed: Collection[str], known: Known) -> str:
    if target == "event":
        return _event_remedy(value, allowed, known.former)
    if target in LOCAL:
        new = f" Or add `{value}` under `{LOCAL[target]}`." if _KEY.fullmatch(value) else ""
        return suggestion(value, sorted(allowed)) + new
    if target in _REGISTRY_FILES:
        return _entry_remedy(target, value, allowed, known)
    if target == "relation_types":
        for name, one in known.relation_types.items():
            if one.inverse == value:
                return (
                    f"`{value}` is the other side of `{name}` and is made by itself: "
                    f"write `{name}` in the other sheet."
                )
    new = f"New words go into briefs/vocabulary.yml under `{target}`."
    return f"{suggestion(value, allowed, 24)} {new}"


def _event_remedy(value: str, allowed: Collection[str], former: Mapping[str, str]) -> str:
    if value in former:
        return f"`{value}` is a former id; write `{former[value]}`."
    near = nearest(value, allowed)
    start = f"Did you mean `{near}`? " if near else ""
    return f"{start}The id of an event is its file name in briefs/events without .yml."


def _entry_remedy(target: str, value: str, allowed: Collection[str], known: Known) -> str:
    near = known.names.get(target, {}).get(value.casefold()) or nearest(value, allowed)
    start = f"Did you mean `{near}`? Otherwise add" if near else "Add"
    words = {
        "kind": " or ".join(known.ids.get("actor_kinds", ("state",))),
        "name": value if _PLAIN_NAME.fullmatch(value) else "Name in full",
        "instrument": next(iter(known.ids.get("instruments", ("strategy",))), "strategy"),
    }
    entry = f"  {_new_id(target, value)}:\n{_ENTRIES[target].format(**words)}"
    entry = "\n".join(line[2:] for line in entry.split("\n"))
    return f"{start} to briefs/{_REGISTRY_FILES[target]}.yml:\n{entry}"


def _new_id(target: str, value: str) -> str:
    """Return an id that the registry takes, made of the word that was written."""
    if target == "jurisdiction":
        return value if re.fullmatch(r"[A-Z]{2,4}(-[A-Z0-9]{1,3})?", value) else "XX"
    bare = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^a-z0-9]+", "-", bare.casefold()).strip("-")
    return plain if plain[:1].isalpha() else f"{target}-{plain}".rstrip("-")
