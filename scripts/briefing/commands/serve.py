"""`briefing serve`: a preview while one writes."""

import subprocess
import sys
from pathlib import Path

import click

from briefing.commands.paths import ROOT


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@ROOT
def serve(arguments: tuple[str, ...], root: Path) -> None:
    """Preview the site while you write: `mkdocs serve`, with its own options passed on."""
    command = [sys.executable, "-m", "mkdocs", "serve", *arguments]
    sys.exit(subprocess.run(command, cwd=root, check=False).returncode)
