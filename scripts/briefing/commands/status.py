"""`briefing status`: what to do next, for each sheet and in all."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from briefing.checking import check, standing
from briefing.commands.edge import fail, today
from briefing.commands.paths import ROOT, is_among, wanted_paths
from briefing.link.catalog import link
from briefing.link.depth import Level
from briefing.link.worklist import Task, worklist
from briefing.problem import BriefingError, has_errors
from briefing.report.formats import as_line


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@ROOT
def status(files: tuple[Path, ...], form: str, root: Path) -> None:
    """Say for each sheet how deep it goes and its one best next step, what pays most first.

    What is due comes first: reviews, open questions that nobody looked at for long, dates and
    judgements that have passed. Then the sheets of the lowest level (stub, brief, full, analytic),
    those nearest to the next one first.
    """
    wanted = wanted_paths(root, files)
    day = today()
    repository, problems = check(root, day)
    left = standing(problems, root).problems
    if has_errors(left):
        fail(BriefingError(left), root)
    tasks = [one for one in worklist(link(repository, day), problems) if is_among(one.path, wanted)]
    for line in _as_json(tasks) if form == "json" else told(tasks):
        click.echo(line)


def told(tasks: Sequence[Task]) -> Iterator[str]:
    """Yield the tasks for a terminal, what is due first."""
    yield _summary(tasks)
    for heading, some in (
        ("Due", [one for one in tasks if one.due]),
        ("Next steps", [one for one in tasks if one.steps and not one.due]),
        ("Nothing left to do", [one for one in tasks if not one.steps and not one.due]),
    ):
        if some:
            yield f"\n{heading}"
            yield from (as_line(line) for one in some for line in _lines(one))


def _summary(tasks: Sequence[Task]) -> str:
    levels = Counter(one.level for one in tasks)
    parts = [f"{levels[level]} {level.word.lower()}" for level in Level if levels[level]]
    due = Counter(problem.check for one in tasks for problem in one.due)
    waiting = ", ".join(f"{count} {check}" for check, count in sorted(due.items()))
    count = f"{len(tasks)} {'sheet' if len(tasks) == 1 else 'sheets'}"
    return f"{count}: {', '.join(parts) or 'none'}. Due: {waiting or 'nothing'}."


def _lines(task: Task) -> Iterator[str]:
    yield f"  {task.path} ({task.level.word.lower()})"
    if task.due:
        yield from (f"    line {one.place.line}: {one.message}" for one in task.due)
    elif task.goal is not None:
        left = len(task.steps) - 1
        more = f" (and {left} more)" if left else ""
        yield f"    to make it {task.goal.word.lower()}: {task.next_step}{more}"


def _as_json(tasks: Sequence[Task]) -> Iterator[str]:
    yield json.dumps(
        [
            {
                "id": one.event_id,
                "path": one.path,
                "name": one.name,
                "level": one.level.word.lower(),
                "next_step": one.next_step,
                "steps": list(one.steps),
                "due": [
                    {"check": due.check, "line": due.place.line, "message": due.message}
                    for due in one.due
                ],
            }
            for one in tasks
        ],
        ensure_ascii=False,
        indent=1,
    )
