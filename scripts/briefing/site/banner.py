"""What `mkdocs serve` shows while a build fails: the problems, above the last good page."""

from collections.abc import Iterable

from briefing.problem import Problem
from briefing.render.escape import entity
from briefing.report.formats import visible


def banner(problems: Iterable[Problem]) -> str:
    """Return the problems as an HTML block."""
    rows = "".join(
        f"<li><code>{_told(one.place.path)}:{one.place.line}:{one.place.column}</code> "
        f"{_told(one.message)} <em>{_told(one.help)}</em></li>"
        for one in problems
    )
    return (
        '<div class="problem" role="alert"><p><strong>The last edit has problems.</strong> '
        f"This is the last good state of the site.</p><ul>{rows}</ul></div>\n"
    )


def _told(text: str) -> str:
    """Return a text as data; a control character, which a browser would drop, as its code."""
    return entity(" ".join(map(visible, text.split("\n"))))


def stand_in(problems: Iterable[Problem]) -> str:
    """Return a page for a site that has no good state yet."""
    return f"# The last edit has problems\n\n{banner(problems)}"
