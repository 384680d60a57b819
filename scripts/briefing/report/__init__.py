"""Problems to words: for a terminal, for GitHub, for machines."""

from briefing.report.formats import (
    FORMATS,
    Sources,
    as_line,
    counted,
    source_lines,
    totals,
    visible,
)

__all__ = ["FORMATS", "Sources", "as_line", "counted", "source_lines", "totals", "visible"]
