"""The id of a new sheet: jurisdiction, year and a few words of its title."""

import re
import unicodedata
from collections.abc import Container

from briefing.link.names import folded
from briefing.read.registries import Registries

_MOST_WORDS = 4
# Words that say nothing about which event it is.
_EMPTY = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "has", "have", "in", "into", "is", "it",
     "its", "new", "of", "on", "or", "over", "says", "sets", "the", "their", "to", "up", "with"}
)  # fmt: skip


def suggested_id(title: str, year: str, registries: Registries, taken: Container[str]) -> str:
    """Return an id such as `un-2015-paris-agreement` that no sheet has yet.

    The first word is the jurisdiction that the title names, or whose actor it begins with.
    """
    found = jurisdiction_in(title, registries)
    prefix = found[0].lower() if found else _fallback(registries)
    named = set(folded(found[1]).split()) if found else set()
    words = [one for one in _words(title) if one not in _EMPTY and one not in named]
    stem = "-".join([prefix, year, *(words[:_MOST_WORDS] or ["event"])])
    names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    return next(one for one in names if one not in taken)


def jurisdiction_in(title: str, registries: Registries) -> tuple[str, str] | None:
    """Return the code that a title names first and the words that name it, or None.

    An actor counts only where the title begins with it: further on, its name may be a common
    noun, as in a title that says that one state sets up what another has.
    """
    text = f" {folded(title)} "
    found = [
        (text.index(f" {folded(name)} "), code, name)
        for code, name in _own_names(registries)
        if f" {folded(name)} " in text
    ]
    found += [
        (0, code, name)
        for code, name in _actor_names(registries)
        if text.startswith(f" {folded(name)} ")
    ]
    return min(found, key=lambda one: (one[0], -len(one[2])))[1:] if found else None


def _own_names(registries: Registries) -> list[tuple[str, str]]:
    """Return (code, name) for each name of a jurisdiction."""
    return [
        (code, name)
        for code, record in registries.jurisdictions.items()
        for name in (code, record.name, record.adjective)
        if name
    ]


def _actor_names(registries: Registries) -> list[tuple[str, str]]:
    """Return (code, name) for each name of an actor of a jurisdiction."""
    return [
        (actor.jurisdiction, name)
        for actor in registries.actors.values()
        for name in (actor.name, actor.short_name, *actor.names)
        if actor.jurisdiction and name
    ]


def naming_words(registries: Registries) -> dict[str, object]:
    """Return what `suggested_id` goes by, for whoever suggests one in a browser."""
    return {
        "names": [[folded(name), code.lower()] for code, name in _own_names(registries)],
        "leading": [[folded(name), code.lower()] for code, name in _actor_names(registries)],
        "fallback": _fallback(registries),
        "empty": sorted(_EMPTY),
        "most": _MOST_WORDS,
    }


def _fallback(registries: Registries) -> str:
    """Return the code of what is international, or a word of its own where there is none."""
    codes = [code for code, one in registries.jurisdictions.items() if one.kind == "international"]
    return codes[0].lower() if codes else "event"


def _words(title: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    return re.findall(r"[a-z0-9]+", re.sub(r"'s\b|'", "", plain))
