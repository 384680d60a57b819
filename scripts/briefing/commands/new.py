"""`briefing new`: start a sheet."""

from pathlib import Path

import click

from briefing.commands.edge import today
from briefing.commands.paths import ROOT
from briefing.read import read_repository
from briefing.schema.fields import id_fault
from briefing.schema.skeleton import skeleton


@click.command()
@click.argument("event_id", metavar="ID")
@ROOT
def new(event_id: str, root: Path) -> None:
    """Start the sheet briefs/events/ID.yml with a complete, annotated skeleton.

    \b
    briefing new un-2026-new-treaty
    """
    fault = id_fault(event_id)
    if fault:
        raise click.UsageError(f"{event_id}: {fault}. For example un-2015-paris-agreement.")
    path = root / "briefs" / "events" / f"{event_id}.yml"
    if path.exists() or path.is_symlink():
        raise click.UsageError(f"{path} exists already.")
    registries = read_repository(root).registries
    types = list(registries.vocabulary.event_types) if registries else []
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(skeleton(event_id, today().isoformat(), types), "utf-8")
    click.echo(f"Wrote {path}. Fill it in, then run: briefing check {path}")
