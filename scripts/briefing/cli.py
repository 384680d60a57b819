"""The command `briefing`: a thin shell over the stages. Exit 0 clean, 1 problems, 2 wrong usage."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import click

from briefing import __version__
from briefing.clock import build_day
from briefing.link.checks import ALL_CHECKS, explanation
from briefing.pipeline import assemble
from briefing.pipeline import check as check_repository
from briefing.problem import BriefingError, Problem, has_errors
from briefing.read import read_repository
from briefing.read.registries import known_words
from briefing.report import FORMATS, counted, source_lines, totals
from briefing.schema.fields import id_fault
from briefing.schema.json_schema import event_schema
from briefing.schema.nearest import nearest
from briefing.schema.skeleton import skeleton
from briefing.site.write import write_tree

_ROOT = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default="the current folder",
    help="Folder that holds briefs/ and mkdocs.yml.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__)
def main() -> None:
    """Policy briefings from YAML fact sheets.

    \b
    briefing check                        check every sheet
    briefing check briefs/events/x-y.yml  report one sheet only
    briefing new un-2026-new-treaty       start a sheet
    briefing build                        build the site into site/
    briefing serve                        preview it while you write
    """


def _today() -> date:
    try:
        return build_day(os.environ)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _show(problems: tuple[Problem, ...], root: Path, form: str) -> None:
    for line in FORMATS[form](problems, source_lines(root)):
        click.echo(line)


@main.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(list(FORMATS)), default="text", show_default=True
)
@_ROOT
def check(files: tuple[Path, ...], form: str, root: Path) -> None:
    """Check the sheets and report every problem of every file in one run.

    All sheets are read, so that references resolve; with FILES, or folders of files, only problems
    in those are reported. Warnings are to-dos and do not fail the check.
    """
    wanted = {_within(root, one) for one in files} or {"."}
    repository, problems = check_repository(root, _today())
    shown = tuple(one for one in problems if _is_among(one.place.path, wanted))
    _show(shown, root, form)
    if form != "json":
        sheets = {f"briefs/events/{one}.yml" for one in repository.event_ids}
        named = {one for one in wanted if not (root / one).is_dir()}
        click.echo(totals(shown, len(named | {one for one in sheets if _is_among(one, wanted)})))
    sys.exit(1 if has_errors(shown) else 0)


def _is_among(path: str, wanted: set[str]) -> bool:
    """Whether a file is one of those that are wanted, or lies in a folder that is."""
    return "." in wanted or any(path == one or path.startswith(f"{one}/") for one in wanted)


def _within(root: Path, path: Path) -> str:
    """Return a path as problems name it. Raises UsageError when there is no such file."""
    for start in (Path(), root):
        whole = Path(os.path.abspath(start / path))  # noqa: PTH100 - a link stays a link
        if whole.exists() or whole.is_symlink():
            base = Path(os.path.abspath(root))  # noqa: PTH100
            if whole.is_relative_to(base):
                return whole.relative_to(base).as_posix()
    raise click.UsageError(f"there is no file {path} under {root}")


@main.command()
@click.argument("event_id", metavar="ID")
@_ROOT
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
    path.write_text(skeleton(event_id, _today().isoformat(), types), "utf-8")
    click.echo(f"Wrote {path}. Fill it in, then run: briefing check {path}")


@main.command()
@click.argument("target", metavar="DIR", type=click.Path(file_okay=False, path_type=Path))
@_ROOT
def write(target: Path, root: Path) -> None:
    """Write all pages and data files as plain files into DIR, only what changed.

    For any engine that reads Markdown from a folder; set its docs folder to DIR.
    """
    try:
        site = assemble(root, _today())
        written, deleted = write_tree(site, root / "docs", target)
    except BriefingError as error:
        _fail(error, root)
    except FileExistsError as error:
        raise click.ClickException(str(error)) from None
    click.echo(f"{written} files written, {deleted} deleted, in {target}.")


@main.command()
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Default: site/ under the root.",
)
@_ROOT
def build(output: Path | None, root: Path) -> None:
    """Build the finished site: pages, search index, verification, then one swap.

    Nothing is written when a sheet has an error, and the old site stays until the new one is whole.
    """
    from briefing.site.build import VerifyError, build_site
    from briefing.site.engine import EngineError
    from briefing.site.search import SearchError
    from briefing.site.staging import TargetError

    target = output or root / "site"
    try:
        site = build_site(root, target, _today(), click.echo)
    except BriefingError as error:
        _fail(error, root)
    except VerifyError as error:
        for fault in error.faults:
            click.echo(f"verify: {fault}", err=True)
        raise click.ClickException(
            "The new site is not fit to publish; the old one stays."
        ) from None
    except TargetError as error:
        raise click.ClickException(f"{error}.") from None
    except (EngineError, SearchError) as error:
        raise click.ClickException(f"{error} The old site stays.") from None
    more = f", {counted(site.problems)}; see `briefing check`" if site.problems else ""
    click.echo(f"Built {target}{more}.")


def _fail(error: BriefingError, root: Path) -> None:
    _show(error.problems, root, "text")
    click.echo(f"{counted(error.problems)}. Nothing was written.", err=True)
    sys.exit(1)


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@_ROOT
def serve(arguments: tuple[str, ...], root: Path) -> None:
    """Preview the site while you write: `mkdocs serve`, with its own options passed on."""
    command = [sys.executable, "-m", "mkdocs", "serve", *arguments]
    sys.exit(subprocess.run(command, cwd=root, check=False).returncode)


@main.command()
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


@main.command()
@_ROOT
def schema(root: Path) -> None:
    """Print the JSON Schema of the event sheet, with the words of the registries in it."""
    import json

    registries = read_repository(root).registries
    words = known_words(registries) if registries else None
    click.echo(json.dumps(event_schema(words), ensure_ascii=False, indent=1))
