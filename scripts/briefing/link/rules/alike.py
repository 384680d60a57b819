"""When two titles are the same for practical purposes."""

import re
from difflib import SequenceMatcher

_SIMILAR = 0.6
_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """Return `text` without case, punctuation and a leading article."""
    return " ".join(_WORD.findall(text.casefold())).removeprefix("the ")


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
