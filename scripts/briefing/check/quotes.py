"""Quotations: short, and readable in the language of the sheet."""

import re
from collections.abc import Iterator

from briefing.check.citations import citations
from briefing.check.rule import Finding, Surroundings
from briefing.read.sheets import Sheet
from briefing.schema.event import EventSheet

LONGEST_QUOTE = 20
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def quote_words(text: str) -> int:
    """Count the words of a quotation; two characters of a script without spaces count as one."""
    unspaced = len(_UNSPACED.findall(text))
    return (
        len(_UNSPACED.sub(" ", text).split()) + (unspaced + 1) // 2
        if unspaced
        else len(text.split())
    )


def quote_too_long(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A quotation has at most 20 words."""
    for loc, cite in citations(sheet.record):
        if cite.quote and (count := quote_words(cite.quote)) > LONGEST_QUOTE:
            message = f"the quotation has {count} words; the limit is {LONGEST_QUOTE}"
            help = "Keep the few words that carry the claim and say the rest in your own."
            yield Finding((*loc, "quote"), message, help)


def translation_missing(sheet: Sheet[EventSheet], around: Surroundings) -> Iterator[Finding]:
    """A quotation in another language comes with a translation."""
    if "language" in sheet.set_aside:
        return
    own = sheet.record.language
    for loc, cite in citations(sheet.record):
        if cite.quote is None or cite.translation:
            continue
        source = sheet.record.sources.get(cite.source)
        language = cite.lang or (source.language if source else None)
        if language and language.split("-")[0] != own.split("-")[0]:
            message = (
                f"the quotation is in {language} and the sheet in {own}, without a translation"
            )
            help = "Add `translation:` beside it, or `lang:` if the quote is in another language."
            yield Finding((*loc, "quote"), message, help)
