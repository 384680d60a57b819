"""`briefing new`: start a sheet from four answers, or from an id alone."""

from collections.abc import Mapping
from pathlib import Path

import click

from briefing.commands.edge import today
from briefing.commands.paths import ROOT
from briefing.commands.questions import QUESTIONS, Interview
from briefing.fix import judge_in
from briefing.link.likely import Likely, likely_duplicates
from briefing.link.naming import suggested_id
from briefing.read import Repository, read_repository
from briefing.report import as_line
from briefing.schema.edtf import Edtf
from briefing.schema.fields import id_fault
from briefing.schema.skeleton import skeleton

_NEXT = "Write the summary and the facts in your own words, name the source, then run:"


@click.command()
@click.argument("event_id", metavar="[ID]", required=False)
@click.option("--title", help="What happened: who does what.")
@click.option("--date", help="When it happened, as precisely as known.")
@click.option("--type", "type_", help="What kind of happening.")
@click.option("--url", help="Address of a page that reports it.")
@click.option("--anyway", is_flag=True, help="Write it although a sheet seems to be there.")
@ROOT
def new(event_id: str | None, anyway: bool, root: Path, **given: str | None) -> None:
    """Start a sheet with a complete, annotated skeleton.

    \b
    briefing new                           asks four questions and names the file
    briefing new un-2026-new-treaty        asks nothing
    briefing new --title "UN adopts a treaty" --date 2026-07-01 --type adoption --url https://…

    Says when a sheet on the same event seems to be there already. An answer that the check would
    refuse is asked for again, with what the check says of it.
    """
    repository = read_repository(root)
    answers = _answers(repository, event_id, {k.rstrip("_"): v for k, v in given.items() if v})
    _stop_at_duplicates(repository, answers, anyway)
    name = _name(repository, answers) if event_id is None else event_id
    fault = id_fault(name)
    if fault:
        raise click.UsageError(f"{name}: {fault}. For example un-2015-paris-agreement.")
    path = root / "briefs" / "events" / f"{name}.yml"
    if path.exists() or path.is_symlink():
        raise click.UsageError(f"{path} exists already.")
    path.parent.mkdir(parents=True, exist_ok=True)
    text = skeleton(name, today().isoformat(), _types(repository), answers)
    path.write_text(text, "utf-8")
    click.echo(f"Wrote {path}.\n{_NEXT}\n  briefing check {path}")


def _answers(
    repository: Repository, event_id: str | None, given: Mapping[str, str]
) -> dict[str, str]:
    """Return the answers as the sheet will hold them; with an id, nothing is asked."""
    day = today()
    interview = Interview(judge_in(repository, day), _types(repository), day.isoformat())
    asked = QUESTIONS if event_id is None else [one for one in QUESTIONS if one in given]
    for field in asked:
        interview.ask(field, given.get(field))
    return interview.answers


def _types(repository: Repository) -> list[str]:
    registries = repository.registries
    return list(registries.vocabulary.event_types) if registries else []


def _name(repository: Repository, answers: Mapping[str, str]) -> str:
    if repository.registries is None:
        raise click.UsageError("Name the sheet: briefing new ID. The registries cannot be read.")
    year = str(Edtf.parse(answers["date"]).earliest.year)
    return suggested_id(answers["title"], year, repository.registries, repository.event_ids)


def named(twin: Likely) -> tuple[str, str]:
    """Return the lines that name a sheet which seems to be about the same event."""
    return as_line(f"  {twin.path}: {twin.title}"), as_line(f"    {twin.reason}")


def _stop_at_duplicates(repository: Repository, answers: Mapping[str, str], anyway: bool) -> None:
    """Name the sheets that seem to be about the same event; stop unless the author goes on."""
    if anyway or "title" not in answers or "date" not in answers:
        return
    date = Edtf.parse(answers["date"])
    found = list(likely_duplicates(answers["title"], date, answers.get("url"), repository))
    if not found:
        return
    click.echo("This event seems to have a sheet:", err=True)
    for one in found[:5]:
        click.echo("\n".join(named(one)), err=True)
    if not click.confirm("Start another one all the same?", err=True):
        raise click.ClickException("Nothing was written. Add to that sheet, or use --anyway.")
