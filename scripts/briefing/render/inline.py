"""Values as small pieces of HTML: a date that machines read too, a text that says its language."""

import re
import unicodedata

from markupsafe import Markup

from briefing.render.escape import entity
from briefing.render.words import countable, date_words, unbroken
from briefing.schema.edtf import MONTHS, Edtf

# The languages that a script alone gives away, as BCP 47 has them.
_SCRIPTS = {
    "CJK UNIFIED": "und-Hani",
    "CJK COMPATIBILITY": "und-Hani",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
}
_OF_THE_PAGE = "en"
# Languages that are not written in Latin letters: a text in these letters is a translation.
_NOT_IN_LATIN = {"ar", "be", "bg", "el", "fa", "he", "hi", "ja", "ko", "ru", "th", "uk", "ur", "zh"}
_MONTH = "|".join(MONTHS)
_DAY = r"\b(\d{1,2})"
_OWN_DATE = re.compile(
    rf"(?:(?:{_DAY}(?:\u00a0({_MONTH}))? to )?{_DAY}\u00a0)?\b({_MONTH})\u00a0(\d{{4}})\b"
)


def dated(value: Edtf) -> Markup:
    """Return a date in words within `time`, at the precision it has.

    HTML has no form for an interval: each end of it is a `time`, in a span of the same look. For a
    decade it has none either; that is the span alone.
    """
    if value.html:
        return _time(value, date_words(value))
    return Markup('<span class="time">{}</span>').format(_ends(value))


def aged(value: Edtf) -> Markup:
    """Return a date to which a script adds how far off it is, where that can be counted."""
    days = countable(value)
    if not days:
        return dated(value)
    if value.html:
        return Markup('<time datetime="{}" data-age>{}</time>').format(
            value.html, entity(date_words(value))
        )
    return Markup('<span class="time" data-age="{}">{}</span>').format(days, _ends(value))


def _time(value: Edtf, words: str) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(value.html, entity(words))


def _ends(value: Edtf) -> Markup:
    """Return the words of a date that is no single one, with its ends within `time`."""
    made = Markup()
    for words, end in value.pieces:
        text = unbroken(words)
        made += _time(end, text) if end and end.html else _between(text)
    return made


def timed(text: str) -> Markup:
    """Return a text of ours with every date in it within `time`.

    Our own dates hold no-break spaces between their parts, which tells them from those in prose.
    """
    made, end = Markup(), 0
    for found in _OWN_DATE.finditer(text):
        first, its_month, day, month, year = found.groups()
        start = f"{_iso(first, its_month or month, year)}/" if first else ""
        made += _between(text[end : found.start()])
        made += dated(Edtf.parse(start + _iso(day, month, year)))
        end = found.end()
    return made + _between(text[end:])


def _iso(day: str | None, month: str, year: str) -> str:
    number = f"{year}-{MONTHS.index(month) + 1:02d}"
    return f"{number}-{int(day):02d}" if day else number


def _between(text: str) -> Markup:
    """Return text beside a date, with the space that parts it from the date."""
    before = " " if text[:1] == " " else ""
    after = " " if text[-1:] == " " and text.strip() else ""
    return Markup(f"{before}{entity(text)}{after}")


def spoken(text: str, language: str | None = None) -> Markup:
    """Return a text that says its language where that is known and not the language of the page.

    A title may be given in the language of its page or in ours; the letters tell which.
    """
    code = language if language and not _translated(text, language) else _script_of_all(text)
    if not code:
        return entity(text)
    return Markup('<span lang="{}">{}</span>').format(code, entity(text))


def _translated(text: str, language: str) -> bool:
    """Return whether a text cannot be in a language, or is in that of the page anyway."""
    main = language.split("-")[0]
    return main == _OF_THE_PAGE or (main in _NOT_IN_LATIN and _in_latin(text))


def _in_latin(text: str) -> bool:
    return all(unicodedata.name(one, "").startswith("LATIN") for one in text if one.isalpha())


def _script_of_all(text: str) -> str:
    """Return the language of a text that is of one script throughout, or nothing."""
    found = {script_language(one) for one in text if one.isalpha()}
    return found.pop() if len(found) == 1 else ""


def script_language(text: str) -> str:
    """Return the language that the first East Asian letter of a text gives away, or nothing."""
    for one in text:
        for script, language in _SCRIPTS.items():
            if unicodedata.name(one, "").startswith(script):
                return language
    return ""
