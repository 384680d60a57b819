"""English stems, worked out at build time only: the index lists the forms of each stem."""

import re
from functools import lru_cache

from snowballstemmer import stemmer

_ENGLISH = stemmer("english")
_PLAIN_WORD = re.compile("[a-z]{4,}")


@lru_cache(maxsize=1 << 18)
def stem(word: str) -> str:
    """Return the stem of a folded word; numbers, short words and other scripts stay as they are."""
    if not _PLAIN_WORD.fullmatch(word):
        return word
    found: str = _ENGLISH.stemWord(word)
    return found
