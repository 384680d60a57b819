"""Where evidence stands: a source key, or a source with quote and place."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from briefing.schema.fields import Language, Record, SourceKey, Text, described, required


def _as_citation(value: object) -> object:
    return {"source": value} if isinstance(value, str) else value


class CitationDetail(Record):
    """Where in a source the evidence stands. A bare source key is the short form."""

    source: SourceKey = required("Key of a source of this sheet.", "mfa-remarks")
    quote: Text | None = described("A few words, verbatim; at most 20.")
    locator: Text | None = described("Where: a page, a section, a paragraph.", "para. 2", "p. 14")
    part: Literal["own", "wire"] | None = described(
        "Which part of a mixed page: the publisher's own words, or the agency text it carries."
    )
    lang: Language | None = described("Language of the quotation, if not that of the source.", "zh")
    translation: Text | None = described("The quotation in the language of the sheet.")


Citation = Annotated[CitationDetail, BeforeValidator(_as_citation)]


Cites = Annotated[tuple[Citation, ...], Field(min_length=1, max_length=50)]
