"""`briefing verify`: whether a built site is whole and fit to be published."""

import sys
from pathlib import Path

import click

from briefing.report import as_line
from briefing.site.audit import audit


@click.command()
@click.argument(
    "folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def verify(folder: Path) -> None:
    """Verify a built site from its own files; nothing else is read, and no code of it is run.

    Sheets, pages, exports and the sitemap must agree; no file may be there that a site does not
    hold; no link may lead nowhere; nothing may run or load that is not a file of the site.
    `briefing build` does the same before it publishes, and compares with the sheets besides.

    \b
    briefing verify site
    """
    faults = audit(folder)
    for fault in faults:
        click.echo(f"verify: {as_line(fault)}")
    pages = sum(path.is_file() for path in folder.rglob("*.html"))
    click.echo(f"{pages} pages, {len(faults)} {'fault' if len(faults) == 1 else 'faults'}.")
    sys.exit(1 if faults else 0)
