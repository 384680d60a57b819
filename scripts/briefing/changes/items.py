"""The lists of a sheet: what is new, gone or changed in each, in words that fit it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.changes.change import Change, reworded
from briefing.changes.pairing import pair
from briefing.changes.words import differences, words
from briefing.link.catalog import Catalog
from briefing.link.events import Event
from briefing.schema.address import host_of


@dataclass(frozen=True, slots=True)
class Both:
    """An event in both catalogues. The words for ids come from the newer one."""

    before: Event
    after: Event
    catalog: Catalog


@dataclass(frozen=True, slots=True)
class Items:
    """A list field: the word for an entry, its id and text, and what is said of it in its own way.

    `told` yields changes and is asked first; fields named in `covered` are then not compared.
    """

    field: str
    word: str
    text_of: Callable[[Any], str] = words
    id_of: Callable[[Any], str] = lambda one: getattr(one, "id", None) or ""
    told: Callable[[Any, Any, str, Both], Iterator[Change]] = lambda *_: iter(())
    covered: frozenset[str] = frozenset()
    gone: str = "gone"


def _fact(old: Any, new: Any, name: str, both: Both) -> Iterator[Change]:
    verb = {"retracted": "withdrawn", "superseded": "superseded", "current": "stands again"}
    if old.status != new.status:
        says = f"{name} {verb[new.status]}: “{new.text}”"
        yield Change("fact", says, old.status, new.status, new.id or "")


def _dispute(old: Any, new: Any, name: str, both: Both) -> Iterator[Change]:
    if old.resolution != new.resolution:
        verb = {"resolved": "settled", "open": "open again", "unresolvable": "cannot be settled"}
        more = f": {new.preferred}" if new.resolution == "resolved" and new.preferred else ""
        says = f"{name} {verb[new.resolution]}{more} ({new.question})"
        yield Change("dispute", says, old.resolution, new.resolution, new.id or "")


def _commitment(old: Any, new: Any, name: str, both: Both) -> Iterator[Change]:
    before, after = (
        next((one for one in event.commitments if one.record == record), None)
        for event, record in ((both.before, old), (both.after, new))
    )
    if before is None or after is None or before.state == after.state:
        return
    verb = {"met": "done", "met late": "done"}.get(after.state, after.state.value)
    late = ""
    if after.days_late:
        late = f", {after.days_late} {'day' if after.days_late == 1 else 'days'} late"
    says = f"{name} {verb}{late}: “{new.what}”"
    yield Change("commitment", says, before.state, after.state, new.id or "")


def _assessment(old: Any, new: Any, name: str, both: Both) -> Iterator[Change]:
    if new.outcome and not old.outcome:
        says = f"{name} has an outcome: “{new.outcome.result}”"
        yield Change("assessment", says, "", new.outcome.result, new.id or "")


def _position(old: Any, new: Any, name: str, both: Both) -> Iterator[Change]:
    if old.stance != new.stance:
        issue = both.catalog.registries.issues[new.issue].question
        who = both.catalog.actor_name(new.actor)
        says = f"position of {who} on “{issue}”: {_signed(old.stance)} → {_signed(new.stance)}"
        yield Change("position", says, _signed(old.stance), _signed(new.stance))


def _signed(stance: int | None) -> str:
    if stance is None:
        return "no position"
    return f"+{stance}" if stance > 0 else str(stance).replace("-", "−")


def _gap(old: Any, new: Any, name: str, both: Both) -> Iterator[Change]:
    if old.checked != new.checked and new.checked:
        says = f"open question looked at again on {new.checked.words}: “{new.question}”"
        yield Change("gap", says, words(old.checked), words(new.checked))


ITEMS: tuple[Items, ...] = (
    Items("facts", "fact", lambda one: one.text, told=_fact, covered=frozenset({"status"})),
    Items("figures", "figure", lambda one: one.label, id_of=lambda one: one.label),
    Items("disputes", "dispute", lambda one: one.question, told=_dispute,
          covered=frozenset({"resolution", "preferred", "reason"})),
    Items("gaps", "open question", lambda one: one.question, told=_gap,
          covered=frozenset({"checked"}), gone="is no longer asked"),
    Items("assessments", "assessment", lambda one: one.judgment, told=_assessment,
          covered=frozenset({"outcome"})),
    Items("positions", "position", lambda one: one.text,
          id_of=lambda one: f"{one.actor} {one.issue} {words(one.as_of)}", told=_position,
          covered=frozenset({"stance"})),
    Items("commitments", "commitment", lambda one: one.what, told=_commitment,
          covered=frozenset({"done", "state"})),
    Items("relations", "link", lambda one: f"{one.type} {one.target}"),
    Items("documents", "document", lambda one: one.title),
    Items("upcoming", "date ahead", lambda one: one.what),
    Items("names", "name", lambda one: one.text),
    Items("actors", "participant", lambda one: f"{one.actor} ({one.role})",
          id_of=lambda one: one.actor),
    Items("revisions", "entry in the log", lambda one: one.summary),
)  # fmt: skip


def item_changes(both: Both) -> Iterator[Change]:
    """Yield what changed in the lists of a sheet, and then in its sources."""
    for kind in ITEMS:
        yield from _of_kind(kind, both)
    yield from _of_sources(both)


def _of_kind(kind: Items, both: Both) -> Iterator[Change]:
    before, after = (getattr(one.record, kind.field) for one in (both.before, both.after))
    if before == after:
        return
    found = pair(before, after, kind.id_of, kind.text_of, _without_id)
    for old, new in found.kept:
        if old != new:
            name = _name(kind, new)
            told = list(kind.told(old, new, name, both))
            told += _rest(kind, old, new, name)
            yield from told
    for one in found.new:
        text = kind.text_of(one)
        yield Change(kind.word, f"new {_name(kind, one)}: “{text}”", "", text, kind.id_of(one))
    for one in found.gone:
        text = kind.text_of(one)
        yield Change(kind.word, f"{_name(kind, one)} {kind.gone}: “{text}”", text, "",
                     kind.id_of(one))  # fmt: skip


def _without_id(one: Any) -> Any:
    return one.model_copy(update={"id": None}) if getattr(one, "id", None) else one


def _name(kind: Items, one: Any) -> str:
    id = getattr(one, "id", None)
    return f"{kind.word} {id}" if id else kind.word


def _rest(kind: Items, old: Any, new: Any, name: str) -> Iterator[Change]:
    skip = kind.covered | {"id"}
    before, after = kind.text_of(old), kind.text_of(new)
    named = name if getattr(new, "id", None) else f"{kind.word} “{after}”"
    if before != after:
        skip |= {"text", "title", "question", "label", "what", "judgment", "summary"}
        yield reworded(name, before, after, kind.id_of(new))
    yield from differences(old, new, named, skip)


def _of_sources(both: Both) -> Iterator[Change]:
    before, after = both.before.record.sources, both.after.record.sources
    new = [after[key] for key in after if key not in before]
    gone = [before[key] for key in before if key not in after]
    for word, some in (("new", new), ("removed", gone)):
        if some:
            titles = "; ".join(_source_words(one) for one in some)
            count = f"{len(some)} {word} {'source' if len(some) == 1 else 'sources'}"
            values = ("", titles) if word == "new" else (titles, "")
            yield Change("sources", f"{count}: {titles}", *values)
    for key in after:
        if key in before and before[key] != after[key]:
            yield from differences(before[key], after[key], f"source {key}")


def _source_words(source: Any) -> str:
    return f"{source.title} ({host_of(source.url)})" if source.url else source.title
