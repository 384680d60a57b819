"""How a text becomes the words that are searched: one spelling, no case, no marks on letters.

The script in the browser does the same to what is typed, from the same tables: they are part of
the manifest of the index.
"""

import re
import unicodedata
from functools import lru_cache

# Letters that do not fall apart into a letter and its mark.
PLAIN = {"ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
# Two spellings of one word, wherever in a word they stand, then at its end; applied in this order.
ANYWHERE = (
    ("programme", "program"),
    ("centre", "center"),
    ("theatre", "theater"),
    ("fibre", "fiber"),
    ("licence", "license"),
    ("defence", "defense"),
    ("offence", "offense"),
    ("practise", "practice"),
    ("catalogue", "catalog"),
    ("dialogue", "dialog"),
    ("labell", "label"),
    ("modell", "model"),
    ("travell", "travel"),
    ("cancell", "cancel"),
    ("signall", "signal"),
    ("channell", "channel"),
    ("labour", "labor"),
    ("colour", "color"),
    ("behaviour", "behavior"),
    ("honour", "honor"),
    ("favour", "favor"),
    ("neighbour", "neighbor"),
    ("harbour", "harbor"),
    ("endeavour", "endeavor"),
    ("judgement", "judgment"),
    ("acknowledgement", "acknowledgment"),
    ("artefact", "artifact"),
    ("analyse", "analyze"),
    ("fulfilment", "fulfillment"),
    ("enrolment", "enrollment"),
    ("manoeuvre", "maneuver"),
    ("ageing", "aging"),
)
AT_END = (
    ("isations", "izations"),
    ("isation", "ization"),
    ("isational", "izational"),
    ("ise", "ize"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("iser", "izer"),
    ("isers", "izers"),
    ("ising", "izing"),
)
# Endings that a form may have which no text of the site bears; longest first.
ENDINGS = (
    "ational", "ations", "ation", "ically", "ments", "ment", "ingly", "ally", "ings", "ness",
    "ers", "ing", "ies", "ied", "ion", "ors", "est", "al", "ed", "er", "es", "ly", "or", "y",
    "s", "e",
)  # fmt: skip
# Words that stand everywhere and tell nothing apart. A name of one of them is still found.
STOP = frozenset(
    (
        "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "for", "from", "had", "has",
        "have", "he", "her", "his", "how", "if", "in", "into", "is", "it", "its", "not", "of", "on",
        "or", "our", "she", "so", "than", "that", "the", "their", "them", "then", "there", "these",
        "they", "this", "those", "to", "was", "we", "were", "what", "when", "where", "which",
        "while", "who", "why", "will", "with", "would", "you", "your",
    )
)  # fmt: skip
# Words of a question that a page need not hold, as long as there are others. They are found alone.
SOFT = frozenset(
    (
        "about", "after", "again", "all", "also", "am", "any", "anybody", "anyone", "anything",
        "because", "before", "being", "between", "can", "could", "did", "didn", "do", "does",
        "doesn", "doing", "don", "done", "during", "explain", "find", "get", "give", "going",
        "happen", "happened", "happens", "i", "isn", "just", "know", "latest", "many", "may", "me",
        "mean", "means", "might", "more", "much", "must", "my", "next", "now", "please", "recent",
        "recently", "said", "say", "saying", "says", "shall", "should", "show", "since", "some",
        "somebody", "someone", "still", "tell", "think", "thinks", "too", "until", "want", "wants",
        "went", "whether", "whom", "whose", "within", "yet",
    )
)  # fmt: skip
# Scripts without spaces between words: Kana and Han.
UNSPACED = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
_WORD = re.compile(f"[{UNSPACED}]+|(?:(?![{UNSPACED}])[^\\W_])+")
_UNSPACED = re.compile(f"[{UNSPACED}]")
_POSSESSIVE = re.compile("['’]s(?![^\\W_])")
_PLAIN = str.maketrans(PLAIN)


def fold(text: str) -> str:
    """Return a text in lower case, without marks on letters and without possessives."""
    lower = text.lower()
    if not lower.isascii():
        apart = unicodedata.normalize("NFKD", lower.translate(_PLAIN))
        lower = "".join(one for one in apart if unicodedata.category(one)[0] != "M")
    return _POSSESSIVE.sub("", lower)


@lru_cache(maxsize=1 << 18)
def spelt(word: str) -> str:
    """Return the one spelling of a folded word under which its other spellings are found too."""
    for old, new in ANYWHERE:
        word = word.replace(old, new)
    for old, new in AT_END:
        if word.endswith(old):
            return word[: -len(old)] + new
    return word


def words(text: str) -> list[str]:
    """Return the words of a text in order, each in its one spelling."""
    return [spelt(word) for word in _WORD.findall(fold(text))]


def is_unspaced(word: str) -> bool:
    """Whether a word is a run of characters of a script that puts no spaces between words."""
    return _UNSPACED.match(word) is not None


def pieces(run: str) -> list[str]:
    """Return the parts under which such a run is found: each character, each two neighbours."""
    return [*run, *(run[at : at + 2] for at in range(len(run) - 1))]


def joined(text: str) -> str:
    """Return a name or number as one word, so that spaces and signs in it do not matter."""
    return "".join(words(text))
