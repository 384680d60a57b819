"""`briefing schema`: the JSON Schemas for editors."""

import json
from pathlib import Path
from typing import Any

import click

from briefing.commands.paths import ROOT
from briefing.read import read_repository
from briefing.read.files import BRIEFS, SCHEMAS
from briefing.read.registries import known_words
from briefing.schema.json_schema import event_schema, file_schemas


@click.command()
@click.option("--write", is_flag=True, help="Write the schemas of every kind of file.")
@ROOT
def schema(write: bool, root: Path) -> None:
    """Print the JSON Schema of the event sheet, with the words of the registries in it.

    With --write, put the schemas of sheets, comparisons and registries into briefs/schemas/, where
    the first line of each file leads an editor.
    """
    registries = read_repository(root).registries
    words = known_words(registries) if registries else None
    if not write:
        click.echo(_text(event_schema(words)), nl=False)
        return
    if words is None:
        raise click.ClickException("the vocabulary cannot be read; see `briefing check`")
    click.echo(f"{_write_schemas(root / BRIEFS / SCHEMAS, file_schemas(words))} changed.")


def _write_schemas(folder: Path, schemas: dict[str, dict[str, Any]]) -> int:
    """Write what differs; return how many files that were."""
    folder.mkdir(parents=True, exist_ok=True)
    changed = 0
    for name, content in schemas.items():
        path, text = folder / f"{name}.json", _text(content)
        if not path.is_file() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
            changed += 1
    return changed


def _text(content: dict[str, Any]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"
