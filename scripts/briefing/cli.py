"""The command `briefing`: a thin shell over the stages. Exit 0 clean, 1 problems, 2 wrong usage."""

from importlib import import_module

import click

from briefing import __version__

# In the order of the help. A command is loaded when it is called, since some take long to load.
COMMANDS = (
    "check",
    "fix",
    "diff",
    "new",
    "write",
    "build",
    "verify",
    "serve",
    "status",
    "links",
    "archive",
    "explain",
    "schema",
)


class _Commands(click.Group):
    """The commands by name, each in the module of that name."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"briefing.commands.{name}"), name)
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__)
def main() -> None:
    """Policy briefings from YAML fact sheets.

    \b
    briefing check                        check every sheet
    briefing check briefs/events/x-y.yml  report one sheet only
    briefing fix                          mend what has one right answer
    briefing diff main                    what changed, as a reader would see it
    briefing new                          start a sheet: four questions
    briefing new un-2026-new-treaty       start a sheet under a name of your own
    briefing status                       what to do next, what pays most first
    briefing build                        build the site into site/
    briefing verify site                  verify a built site
    briefing serve                        preview it while you write
    briefing links                        ask what became of the addresses of sources
    briefing archive                      list sources without an archived copy
    """
