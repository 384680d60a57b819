"""The reference of checks: one table of all, and for each the page that explains it."""

from collections.abc import Iterator

from briefing.check.rule import Check
from briefing.link.catalog import Catalog
from briefing.link.checks import ALL_CHECKS, explanation
from briefing.problem import Severity
from briefing.render.environment import render_template
from briefing.render.page import Page
from briefing.render.words import tally


def check_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the table of checks and one page for each. They are the same for every catalogue."""
    groups = [
        (severity.value.capitalize(), found)
        for severity in Severity
        if (found := [one for one in ALL_CHECKS if one.severity is severity])
    ]
    body = render_template("checks.md.j2", "checks/", groups=groups, total=len(ALL_CHECKS))
    about = f"{tally(len(ALL_CHECKS), 'check')} that every sheet must pass or may be warned by."
    yield Page("checks/index.md", "Checks", about, "page", body)
    for one in ALL_CHECKS:
        yield _page(one)


def _page(one: Check) -> Page:
    """Return the page of a check; its Markdown is part of the package and printed as it is."""
    kicker = f'<p class="kicker">Check: {one.severity.value}</p>'
    body = f"{kicker}\n\n{explanation(one.slug)}"
    return Page(f"checks/{one.slug}.md", one.slug, one.summary, "page", body)
