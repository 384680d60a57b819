"""What an editor offers on a sheet: the real language server, led by the sheet's first line."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from briefing.cli import main
from briefing.schema.skeleton import MODELINE, skeleton
from site_fixture import PROJECT

EDITOR = Path(__file__).parent / "editor"
sys.path.insert(0, str(EDITOR))
from language_server import LanguageServer  # noqa: E402

FAULTY = f"""\
{MODELINE}title: A title
date: 2025-08-26
type: propsal
summary: A summary.
facts:
  - text: A fact.
    cite: [one]
sources:
  one:
    titel: A page
    url: https://www.example.org/page
actors:
  - actor: cn
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("Node.js and npm are not installed")
    place = tmp_path_factory.mktemp("editor")
    shutil.copytree(PROJECT / "briefs", place / "briefs")
    # Somebody who has just added an actor has not always done this; the check tells them.
    written = CliRunner().invoke(main, ["schema", "--write", "--root", str(place)])
    assert written.exit_code == 0, written.output
    for name in ("package.json", "package-lock.json"):
        shutil.copy(EDITOR / name, place)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=place, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"npm could not install the language server: {done.stderr[-200:]}")
    program = place / "node_modules/yaml-language-server/bin/yaml-language-server"
    with LanguageServer(["node", str(program)], place) as running:
        yield running


def data_files(root: Path) -> list[Path]:
    """Return every data file under a folder that holds briefs/."""
    return sorted((root / "briefs").rglob("*.yml"))


def labels(answer: dict[str, list[dict[str, str]]]) -> set[str]:
    """Return what a completion offers."""
    return {item["label"] for item in answer["items"]}


def test_every_data_file_opens_without_a_complaint(server: LanguageServer) -> None:
    files = data_files(server.root)
    assert len(files) > 80
    for path in files:
        server.open(path, path.read_text("utf-8"))
    faulty = {path.name: found for path in files if (found := server.complaints(path))}
    assert faulty == {}


def test_wrong_words_and_fields_are_underlined_where_they_stand(server: LanguageServer) -> None:
    path = server.root / "briefs/events/xx-2025-faulty.yml"
    server.open(path, FAULTY)
    found = server.complaints(path)
    lines = {one["range"]["start"]["line"] for one in found}
    assert {3, 10} <= lines  # the type, and the misspelt field; line 1 is the title
    assert any("titel" in one["message"] for one in found)


def test_actors_and_fields_complete_from_the_registries(server: LanguageServer) -> None:
    path = server.root / "briefs/events/xx-2025-complete.yml"
    server.open(path, FAULTY)
    lines = FAULTY.splitlines()
    offered = labels(server.at("textDocument/completion", path, len(lines) - 1, len(lines[-1])))
    assert {"us-government", "cn-government"} <= offered
    assert "summary" not in offered
    top = labels(server.at("textDocument/completion", path, len(lines), 0))
    assert {"disputes", "positions", "gaps"} <= top


def test_hovering_over_a_field_shows_its_meaning(server: LanguageServer) -> None:
    path = server.root / "briefs/events/xx-2025-hover.yml"
    server.open(path, FAULTY)
    shown = server.at("textDocument/hover", path, 4, 2)
    assert "60 words" in str(shown["contents"])


def test_a_new_sheet_leads_the_editor_to_the_schema() -> None:
    text = skeleton("un-2026-new-treaty", "2026-01-01", ["proposal"])
    assert text.startswith(MODELINE)


def test_every_data_file_begins_with_the_way_to_a_schema_that_is_there() -> None:
    for path in data_files(PROJECT):
        first = path.read_text("utf-8").partition("\n")[0]
        way = first.partition("$schema=")[2]
        assert way, path.name
        assert (path.parent / way).is_file(), path.name
