"""The sheets that the page for contributors shows are sheets that pass."""

import re
import shutil
from pathlib import Path

from briefing.checking import check
from briefing.problem import Severity
from days import TODAY
from site_fixture import PROJECT

PAGE = (PROJECT / "docs" / "contribute.md").read_text("utf-8")
SHORT, DEEPER = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
SHEET = "briefs/events/un-2025-ai-panel.yml"


def errors(root: Path, text: str) -> list[str]:
    """Return the errors of a sheet among the sheets of this project."""
    shutil.copytree(PROJECT / "briefs", root / "briefs")
    (root / SHEET).write_text(text, "utf-8")
    found = check(root, TODAY, lambda path: path == SHEET)[1]
    return [str(one) for one in found if one.place.path == SHEET and one.severity is Severity.ERROR]


def test_the_six_fields_are_a_sheet(tmp_path: Path) -> None:
    assert f"# {SHEET}\n" in SHORT
    assert errors(tmp_path, SHORT) == []


def test_the_fields_that_most_sheets_have_go_with_the_first_ones(tmp_path: Path) -> None:
    head = SHORT.partition("facts:\n")[0]
    assert errors(tmp_path, head + DEEPER) == []


def test_a_mistake_in_the_example_would_be_seen(tmp_path: Path) -> None:
    head = SHORT.partition("facts:\n")[0]
    assert "issuer" in "".join(errors(tmp_path, head + DEEPER.replace("issuer", "isuer")))
