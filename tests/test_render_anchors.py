"""Ids that a sheet gives: none of them takes what a script or the shell of a page looks for."""

import re

import pytest

from briefing.render.anchors import anchors
from briefing.schema.event import EventSheet
from site_fixture import PROJECT

# The scripts that run on the page of an event.
SCRIPTS = ("ages.js", "colours.js", "contents.js", "keys.js", "find/dialog.js")
BY_ID = re.compile(r"""getElementById\("([\w-]+)"|querySelector\("[a-z]*#([\w-]+)""")


def sheet(name: str) -> EventSheet:
    """Return a sheet with a fact of that id."""
    return EventSheet.model_validate(
        {
            "title": "A title",
            "date": "2026-01-01",
            "type": "signing",
            "summary": "A summary.",
            "facts": [{"id": name, "text": "A fact.", "cite": ["a"]}],
            "sources": {"a": {"title": "A page", "url": "https://www.example.org/a"}},
        }
    )


def looked_for() -> set[str]:
    """Return the ids that scripts look for by name."""
    texts = [(PROJECT / "overrides/assets/javascripts" / one).read_text("utf-8") for one in SCRIPTS]
    return {a or b for text in texts for a, b in BY_ID.findall(text)}


def test_an_id_of_a_fact_is_printed() -> None:
    assert anchors(sheet("own-name")).has("fact", "own-name")


def test_scripts_look_for_something_by_its_id() -> None:
    assert "q" in looked_for()


@pytest.mark.parametrize("name", sorted(looked_for()))
def test_no_id_of_a_sheet_takes_what_a_script_looks_for(name: str) -> None:
    assert not anchors(sheet(name)).has("fact", name)
