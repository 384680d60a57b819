"""When two titles are the same for practical purposes."""

from difflib import SequenceMatcher

from briefing.link.names import folded

_SIMILAR = 0.6


def alike(one: str, other: str) -> bool:
    """Whether two titles are nearly the same, or one is a part of the other."""
    a, b = folded(one), folded(other)
    if not a or not b:
        return a == b
    if a in b or b in a:
        return True
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= _SIMILAR


def comparable(one: str, other: str) -> bool:
    """Whether two titles are in scripts that can be compared; a translation cannot."""
    return folded(one).isascii() == folded(other).isascii()
