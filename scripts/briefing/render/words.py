"""Values in words: counts, dates, stances and states as readers read them."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from briefing.link.evidence import Evidence
from briefing.render.comb import comb
from briefing.schema.edtf import Edtf, Precision

_NUMBERS = (
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)


_LANGUAGES: dict[str, str] = json.loads(
    Path(__file__).with_name("languages.json").read_text("utf-8")
)
_IN_A_DATE = re.compile(r"(?<=\d) (?=[A-Z][a-z])|(?<=[a-z]) (?=\d{4}\b)")


def number_word(count: int) -> str:
    """Return small numbers as words: 2 is `two`, 13 is `13`."""
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else str(count)


def counted(count: int, one: str, many: str | None = None) -> str:
    """Return a count with its noun: `one root`, `two roots`, `no roots`."""
    return f"{number_word(count)} {one if count == 1 else many or one + 's'}"


def tally(count: int, one: str, many: str | None = None) -> str:
    """Return a count in digits with its noun: `1 event`, `14 events`."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def backed(proof: Evidence) -> str:
    """Return what a claim rests on: `two roots`, or `three roots, one voice`."""
    voices = f", {counted(proof.voices, 'voice')}" if proof.voices < len(proof.roots) else ""
    return counted(len(proof.roots), "root") + voices


def root_tally(roots: int, voices: int) -> str:
    """Return a count of roots in digits, with that of voices where voices are fewer."""
    return tally(roots, "root") + (f", {tally(voices, 'voice')}" if voices < roots else "")


def listed(items: Iterable[str]) -> str:
    """Return items as a running list: `a, b and c`."""
    words = list(items)
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def capital(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def plain_text(text: str) -> str:
    """Return `text` as a sentence: with a full stop unless it ends in a mark of its own."""
    return text if text.endswith((".", "!", "?", "。", "”", '"')) else f"{text}."


def full_stop(text: str) -> str:
    """Return the full stop that `text` still needs, or nothing after a mark of its own."""
    return plain_text(text)[len(text) :]


def stance(value: int | None, poles: tuple[str, ...]) -> str:
    """Return a stance with its pole: `+2 towards “a standing body”`, `0, between the poles`."""
    if value is None:
        return "no position"
    if value == 0:
        return "0, between the poles"
    sign = "+" if value > 0 else "\u2212"
    return f"{sign}{abs(value)} towards “{poles[1] if value > 0 else poles[0]}”"


def date_words(value: Edtf) -> str:
    """Return a date in words with the precision it has; no line breaks inside a day's name."""
    return unbroken(value.words)


def unbroken(words: str) -> str:
    """Return the words of a date with no-break spaces between day, month and year."""
    return _IN_A_DATE.sub("\u00a0", words)


def countable(value: Edtf) -> str:
    """Return the days between which a date lies, or nothing where it is too vague to count from.

    Vague are dates that the author marked as such, decades, and spans with an open end.
    """
    if value.doubtful or value.precision < Precision.YEAR or None in (value.interval or ()):
        return ""
    return value.html or f"{value.earliest.isoformat()}/{value.latest.isoformat()}"


def countdown(dates: Iterable[Edtf | None]) -> str:
    """Return dates ahead for a script that counts which of them are past: `2026-12-31 2027*2`.

    Those that nothing can be counted from are left out: they stay on the side where they are.
    """
    found = Counter(day for one in dates if one and (day := countable(one)))
    return " ".join(f"{day}*{count}" if count > 1 else day for day, count in sorted(found.items()))


def language(code: str) -> str:
    """Return the name of a language, or its code where none is known here."""
    return _LANGUAGES.get(code, code)


FILTERS: dict[str, Callable[..., Any]] = {
    "comb": comb,
    "number": number_word,
    "counted": counted,
    "tally": tally,
    "backed": backed,
    "roots": root_tally,
    "listed": listed,
    "capital": capital,
    "sentence": plain_text,
    "stop": full_stop,
    "words": date_words,
    "countable": countable,
    "language": language,
}
