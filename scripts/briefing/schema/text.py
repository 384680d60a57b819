"""Text that strangers wrote: which characters may stand in a sheet at all."""

import re
import unicodedata

LONGEST_FIELD = 4000
_JOINERS = "\u200c\u200d"
_BREAKS = re.compile("[\u0085\u2028\u2029]")
_REFUSED_CATEGORIES = {"Cc": "control", "Cf": "invisible", "Co": "private-use", "Cs": "surrogate"}
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")
# Letters and signs without a picture: a title of these would be no title.
_BLANKS = "\u115f\u1160\u2800\u3164\uffa0"
# Marks without a picture: they choose the form of the emoji or the Han character before them, and
# after a Latin letter only keep a word from being found.
_UNSEEN = re.compile("[\u034f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# Joiners shape words in Persian, Urdu and the Indic scripts and join emoji. A bare one between
# ASCII letters only hides.


def length_fault(text: str) -> str | None:
    """Say how far `text` is over the limit of a field, or None when it is not."""
    if len(text) > LONGEST_FIELD:
        return f"the text has {len(text)} characters; the limit is {LONGEST_FIELD}"
    return None


def fault(text: str) -> str | None:
    """Say which character may not stand in a sheet, or None when all may.

    Refused: control characters but tab and newline, line breaks other than newline, bidirectional
    controls and other invisible characters (Trojan Source, CVE-2021-42574), private use, lone
    surrogates, noncharacters, more than eight combining marks in a row.
    """
    if text.isascii() and text.isprintable():
        return None
    marks = 0
    for index, character in enumerate(text):
        found = _character_fault(text, index, character)
        if found:
            return found
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks > 8:
            return "more than eight combining marks follow one letter"
    return None


def first_fault(line: str) -> tuple[int, str] | None:
    """Return where the first character stands that no sheet may hold, and why; or None."""
    for index, character in enumerate(line):
        found = _character_fault(line, index, character)
        if found:
            return index, found
    return None


def _character_fault(text: str, index: int, character: str) -> str | None:
    if character in "\n\t":
        return None
    code = f"U+{ord(character):04X}"
    if _BREAKS.match(character):
        return f"the line break {code} is not allowed; use a normal line end"
    if character in _JOINERS and _joins(text, index):
        return None
    kind = _REFUSED_CATEGORIES.get(unicodedata.category(character))
    if character in _BLANKS or (_UNSEEN.match(character) and _after_latin(text, index)):
        kind = "invisible"
    if kind:
        return f"the {kind} character {code} is not allowed"
    if (ord(character) & 0xFFFE) == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF:
        return f"{code} is not a character"
    return None


def _after_latin(text: str, index: int) -> bool:
    return index > 0 and text[index - 1].isascii() and text[index - 1].isalpha()


def _joins(text: str, index: int) -> bool:
    return 0 < index < len(text) - 1 and not (
        text[index - 1].isascii() or text[index + 1].isascii()
    )


def mixed_script_word(text: str) -> str | None:
    """Return the first word that mixes Latin, Cyrillic or Greek letters, or None (UTS 39)."""
    if text.isascii():
        return None
    for word in _WORD.findall(text):
        if not word.isascii() and len(_scripts(word)) > 1:
            return str(word)
    return None


def _scripts(word: str) -> set[str]:
    names = (unicodedata.name(letter, "") for letter in word)
    return {script for name in names for script in _SCRIPTS if name.startswith(script)}


def fold(text: str) -> str:
    """Return `text` in NFC with each run of white space as one space and no space around it."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def words(text: str) -> int:
    """Count the words of `text`."""
    return len(text.split())
