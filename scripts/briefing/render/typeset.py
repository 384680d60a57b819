"""Text as printers set it: curled apostrophes, a day that stays with its month.

Done to what the site says, never to what it quotes, and to no name, address or code.
"""

import re

from briefing.schema.edtf import MONTHS

# Quotations stay as their sources have them, code and attributes as programs read them.
_KEPT = re.compile(r"(<(?:q\b.*?</q|code\b.*?</code|pre\b.*?</pre|[^>]*)>|`+[^`]+`+)", re.DOTALL)
_AFTER_A_LETTER = re.compile(r"(?<=[A-Za-z])'")
# How escaping writes one that stands elsewhere; it may open what a later one closes.
_OPENING = ("&#39;", " '")
_DAY = re.compile(rf"\b(\d{{1,2}}) (?=(?:{'|'.join(MONTHS)})\b)")


def curled(text: str) -> str:
    """Return a text without markup with its apostrophes curled, but not beside single quotes."""
    if "'" not in text or text[:1] == "'" or any(one in text for one in _OPENING):
        return text
    return _AFTER_A_LETTER.sub("\u2019", text)


def typeset(body: str) -> str:
    """Return a rendered page with the apostrophes and the dates of its own text set."""
    parts = _KEPT.split(body)
    return "".join(
        part if at % 2 else _DAY.sub("\\1\u00a0", curled(part)) for at, part in enumerate(parts)
    )
