"""The nearest known word to a misspelt one."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None when none is near."""
    options = sorted(known)
    folded = {option.casefold().replace("_", "-"): option for option in options}
    key = word.casefold().replace("_", "-")
    if key in folded:
        return folded[key]
    found = get_close_matches(key, folded, n=1, cutoff=0.6)
    if found:
        return folded[found[0]]
    holding = [option for form, option in folded.items() if key and (key in form or form in key)]
    return holding[0] if len(holding) == 1 else None


def listed(words: Iterable[str], most: int = 12) -> str:
    """Return words as a line for a message, cut after `most`."""
    options = list(words)
    shown = ", ".join(options[:most])
    return f"{shown} … ({len(options)} in all)" if len(options) > most else shown


def suggestion(word: str, known: Iterable[str], most: int = 12) -> str:
    """Return the help line for an unknown word: the nearest known one, then what is allowed."""
    options = list(known)
    near = nearest(word, options)
    start = f"Did you mean `{near}`? " if near else ""
    return (
        f"{start}Allowed: {listed(options, most)}."
        if options
        else f"{start}Nothing is defined yet."
    )
