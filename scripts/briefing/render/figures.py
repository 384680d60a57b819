"""Figures that sources disagree on, so that a number in large type leads to its dispute."""

import re

from briefing.render.anchors import Anchors
from briefing.schema.event import EventSheet
from briefing.schema.evidence import Dispute, Figure, Version


def disputed(record: EventSheet, printed: Anchors, figure: Figure) -> Dispute | None:
    """Return the dispute of which a version gives this number from a source of the figure."""
    for one in record.disputes:
        named = any(_same(figure, version) for version in one.versions)
        if named and printed.has("dispute", one.id):
            return one
    return None


def _same(figure: Figure, version: Version) -> bool:
    sources = {one.source for one in figure.cite}
    number = rf"(?<![\w.,]){re.escape(figure.value)}(?![\w]|[.,]\d)"
    return any(one.source in sources for one in version.cite) and bool(
        re.search(number, version.text)
    )
