"""The command `briefing`: a thin shell over the stages. Exit 0 clean, 1 problems, 2 wrong usage."""

import click

from briefing import __version__
from briefing.commands.build import build
from briefing.commands.check import check
from briefing.commands.diff import diff
from briefing.commands.explain import explain
from briefing.commands.fix import fix
from briefing.commands.new import new
from briefing.commands.schema import schema
from briefing.commands.serve import serve
from briefing.commands.status import status
from briefing.commands.verify import verify
from briefing.commands.write import write


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
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
    """


for _command in (
    check,
    fix,
    diff,
    new,
    write,
    build,
    verify,
    serve,
    status,
    explain,
    schema,
):
    main.add_command(_command)
