"""`briefing schema`: the JSON Schema for editors."""

import json
from pathlib import Path

import click

from briefing.commands.paths import ROOT
from briefing.read import read_repository
from briefing.read.registries import known_words
from briefing.schema.json_schema import event_schema


@click.command()
@ROOT
def schema(root: Path) -> None:
    """Print the JSON Schema of the event sheet, with the words of the registries in it."""
    registries = read_repository(root).registries
    words = known_words(registries) if registries else None
    click.echo(json.dumps(event_schema(words), ensure_ascii=False, indent=1))
