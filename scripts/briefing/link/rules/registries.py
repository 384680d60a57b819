"""Registries as a whole: every entry has a use, nothing is above itself, life cycles are closed."""

from collections.abc import Iterator, Mapping

from briefing.check.circles import circles
from briefing.check.status import states_written
from briefing.link.names import folded, names_of
from briefing.link.rules.together import Across, Together, entry_place
from briefing.schema.fields import Record
from briefing.schema.nearest import suggestion
from briefing.schema.shape import references

_TARGETS = {
    "actors": "actor", "jurisdictions": "jurisdiction", "topics": "topic", "issues": "issue",
    "initiatives": "initiative",
}  # fmt: skip


def registry_unused(together: Together) -> Iterator[Across]:
    """Every entry of a registry is used by a sheet or by another entry."""
    if not together.whole:
        return
    used = _used(together)
    for name, target in _TARGETS.items():
        for key in _entries(together, name):
            if (target, key) not in used:
                help = f"Use `{key}` in a sheet, or delete it from briefs/{name}.yml."
                message = f"nothing names the {target} `{key}`"
                yield Across(entry_place(together.registries, name, (key,)), message, help)


def _entries(together: Together, name: str) -> Mapping[str, Record]:
    entries: Mapping[str, Record] = getattr(together.registries, name)
    return entries


def _used(together: Together) -> set[tuple[str, str]]:
    repository = together.repository
    sheets: list[Record] = [sheet.record for sheet in repository.events]
    sheets += [sheet.record for sheet in repository.comparisons]
    used = {(target, value) for one in sheets for _, target, value in references(one)}
    for name, target in _TARGETS.items():
        for key, record in _entries(together, name).items():
            used |= {
                (kind, value)
                for _, kind, value in references(record)
                if (kind, value) != (target, key)
            }
    publishers = {
        folded(source.publisher)
        for sheet in repository.events
        for source in sheet.record.sources.values()
        if source.publisher
    }
    named = {
        ("actor", key)
        for key, actor in together.registries.actors.items()
        if names_of(actor) & publishers
    }
    return used | named


def registry_loop(together: Together) -> Iterator[Across]:
    """No actor is part of itself and no topic broader than itself, not even through others."""
    registries = together.registries
    above = {
        "actors": ("part_of", {key: one.part_of for key, one in registries.actors.items()}),
        "topics": ("broader", {key: one.broader for key, one in registries.topics.items()}),
    }
    for name, (field, parents) in above.items():
        graph = {key: frozenset((parent,)) for key, parent in parents.items() if parent}
        for circle in circles(graph):
            names = " → ".join((*circle, circle[0]))
            help = f"The topmost entry has no `{field}`: delete it there."
            place = entry_place(registries, name, (circle[0], field))
            yield Across(place, f"`{field}` runs in a circle: {names}", help)


def post_dates_reversed(together: Together) -> Iterator[Across]:
    """A post ends on the day it begins, or later."""
    for key, actor in together.registries.actors.items():
        for index, post in enumerate(actor.posts):
            if post.since and post.until and post.until.latest < post.since.earliest:
                place = entry_place(together.registries, "actors", (key, "posts", index, "to"))
                message = f"the post ends on {post.until.words} and begins on {post.since.words}"
                yield Across(place, message, "Exchange `from` and `to`, or mend one of them.")


def next_state_unknown(together: Together) -> Iterator[Across]:
    """A state that may follow another is a state of the same life cycle."""
    for name, cycle in together.registries.vocabulary.life_cycles.items():
        known = states_written(name, together.registries)
        for key, state in cycle.states.items():
            for index, following in enumerate(state.next):
                if following not in known:
                    loc = ("life_cycles", name, "states", key, "next", index)
                    place = entry_place(together.registries, "vocabulary", loc)
                    message = f"“{cycle.label}” has no state `{following}`"
                    yield Across(place, message, suggestion(following, known))


def inverse_label_missing(together: Together) -> Iterator[Across]:
    """A type of relation says how it reads from the other side, or reads the same from both."""
    for name, kind in together.registries.vocabulary.relation_types.items():
        if not kind.symmetric and kind.inverse_label is None:
            place = entry_place(together.registries, "vocabulary", ("relation_types", name))
            message = f"the page of the target would say “{kind.label}” too, the wrong way round"
            help = (
                "Add `inverse_label:` with the words for the other side, "
                "or `symmetric: true` where both sides read the same."
            )
            yield Across(place, message, help)


def likelihood_range_reversed(together: Together) -> Iterator[Across]:
    """The lower bound of a likelihood term is below its upper bound."""
    for term, bounds in together.registries.vocabulary.likelihood.terms.items():
        if bounds.low >= bounds.high:
            place = entry_place(together.registries, "vocabulary", ("likelihood", "terms", term))
            message = f"“{term}” runs from {bounds.low} to {bounds.high} per cent"
            yield Across(place, message, "Exchange `low` and `high`, or mend one of them.")
