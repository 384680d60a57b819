"""The stages in order: read, check, link, render. Values in, values out; publishing comes after."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing.checking import check, standing
from briefing.data import DataFile, data_files, headers_file
from briefing.link.catalog import Catalog, link
from briefing.problem import BriefingError, Problem, has_errors
from briefing.read.documents import read_documents
from briefing.read.page_files import shadowing
from briefing.render import Page, render
from briefing.search import search_index


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that is published besides hand-written pages, and the warnings met on the way.

    `known` are problems that the baseline holds, errors among them.
    """

    catalog: Catalog
    pages: tuple[Page, ...]
    files: tuple[DataFile, ...]
    problems: tuple[Problem, ...]
    known: tuple[Problem, ...] = ()


def assemble(root: Path, today: date) -> Site:
    """Return the whole site. Raises BriefingError with every problem when there is any error."""
    repository, problems = check(root, today)
    left = standing(problems, root)
    if has_errors(left.problems):
        raise BriefingError(left.problems)
    catalog = link(repository, today)
    pages = tuple(render(catalog))
    found = search_index(catalog, pages, read_documents(root / "docs"))
    files = (*data_files(catalog), *found.files, headers_file())
    made = {one.url for one in pages} | {one.uri for one in files}
    if shadows := tuple(shadowing(root, made)):
        raise BriefingError(shadows)
    return Site(catalog, pages, files, left.problems, left.known)
