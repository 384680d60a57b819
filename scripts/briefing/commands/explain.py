"""`briefing explain`: why a check exists."""

import click

from briefing.link.checks import ALL_CHECKS, explanation
from briefing.schema.nearest import nearest


@click.command()
@click.argument("slug", metavar="CHECK", required=False)
def explain(slug: str | None) -> None:
    """Say why a check exists, with a wrong and a right example. Without CHECK: list them all.

    \b
    briefing explain quote-too-long
    """
    slugs = [one.slug for one in ALL_CHECKS]
    if slug is None:
        for one in ALL_CHECKS:
            click.echo(f"{one.severity.value:8} {one.slug:32} {one.summary}")
        return
    if slug not in slugs:
        near = nearest(slug, slugs)
        raise click.UsageError(
            f"there is no check {slug}." + (f" Did you mean {near}?" if near else "")
        )
    click.echo(explanation(slug).strip())
