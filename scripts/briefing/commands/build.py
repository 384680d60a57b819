"""`briefing build`: the finished site."""

import os
from pathlib import Path

import click

from briefing.commands.edge import fail, leaving_on_request, today
from briefing.commands.known import in_words
from briefing.commands.paths import ROOT
from briefing.problem import BriefingError
from briefing.report import as_line, counted


@click.command()
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Default: site/ under the root.",
)
@ROOT
def build(output: Path | None, root: Path) -> None:
    """Build the finished site: pages, search index, verification, then one swap.

    Nothing is written when a sheet has an error, and the old site stays until the new one is whole.
    """
    from briefing.schema.address import is_placeholder
    from briefing.site.build import VerifyError, build_site
    from briefing.site.engine import EngineError
    from briefing.site.settings import read_settings
    from briefing.site.staging import TargetError

    target = output or root / "site"
    try:
        with leaving_on_request():
            site = build_site(root, target, today(), click.echo)
    except BriefingError as error:
        fail(error, root)
    except VerifyError as error:
        for fault in error.faults:
            click.echo(f"verify: {as_line(fault)}", err=True)
        raise click.ClickException(
            "The new site is not fit to publish; the old one stays."
        ) from None
    except TargetError as error:
        raise click.ClickException(f"{error}.") from None
    except EngineError as error:
        raise click.ClickException(f"{error} The old site stays.") from None
    except OSError as error:
        where = f" ({as_line(os.fsdecode(error.filename))})" if error.filename else ""
        raise click.ClickException(
            f"{error.strerror or error}{where}. The old site stays."
        ) from None
    more = f", {counted(site.problems)}; see `briefing check`" if site.problems else ""
    click.echo(f"Built {target}{more}.")
    if site.known:
        click.echo(in_words(site.known))
    if is_placeholder(read_settings(root).site_url):
        click.echo(
            "Note: `site_url` in mkdocs.yml names no real host, so no page prints an address to "
            "cite. Set it to the address under which the site will stand."
        )
