"""Values as small pieces of HTML: a date that machines read too, a text that says its language."""

import re
import unicodedata

from markupsafe import Markup

from briefing.render.escape import entity
from briefing.render.words import date_words
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
_OWN_DATE = re.compile(rf"(?:\b(\d{{1,2}})\u00a0)?\b({'|'.join(MONTHS)})\u00a0(\d{{4}})\b")


def dated(value: Edtf) -> Markup:
    """Return a date in words within `time`, at the precision it has.

    HTML has no form for an interval or a decade; those stand in a span of the same look.
    """
    words = entity(date_words(value))
    if value.html:
        return Markup('<time datetime="{}">{}</time>').format(value.html, words)
    return Markup('<span class="time">{}</span>').format(words)


def timed(text: str) -> Markup:
    """Return a text of ours with every date in it within `time`.

    Our own dates hold no-break spaces between their parts, which tells them from those in prose.
    """
    made, end = Markup(), 0
    for found in _OWN_DATE.finditer(text):
        day, month, year = found.groups()
        made += _between(text[end : found.start()])
        made += dated(Edtf.parse(_iso(day, month, year)))
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
    """Return a text that says its language where that is known and not the language of the page."""
    code = language if language and language != _OF_THE_PAGE else _script_of_all(text)
    if not code:
        return entity(text)
    return Markup('<span lang="{}">{}</span>').format(code, entity(text))


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
