"""The words of the site by their beginnings and by their ends: what a slip may be a slip of.

One wrong letter leaves the first two or the last two letters of a word of five as they are, so that
whoever looks under both finds the word meant, also where the first letter is the wrong one.
"""

import re
from dataclasses import dataclass

from briefing.search.blocks import chunks, order
from briefing.search.impacts import Postings

SHORTEST = 4
_LETTERS = re.compile("[a-z]{4,}")
_STEPS = "0123456789abcdefghij"


@dataclass(frozen=True, slots=True)
class Spellings:
    """Words in blocks, each with a sign for how many pages bear it; `first` words of the blocks."""

    first: list[str]
    blocks: list[str]


def spellings(made: Postings) -> tuple[Spellings, Spellings]:
    """Return all words in order, and all words written backwards in order."""
    held = {
        form: _STEPS[len(made.pages[term]).bit_length()]
        for term, forms in made.forms.items()
        for form in forms
        if _LETTERS.fullmatch(form)
    }
    return _cut(held), _cut({form[::-1]: step for form, step in held.items()})


def _cut(held: dict[str, str]) -> Spellings:
    first, blocks = [], []
    for chunk in chunks(sorted(held, key=order), lambda word: len(word) + 2):
        first.append(chunk[0])
        blocks.append(" ".join(word + held[word] for word in chunk))
    return Spellings(first, blocks)
