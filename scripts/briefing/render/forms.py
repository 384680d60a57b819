"""The form page: the frame that the script fills, and the ways for whoever has no script."""

from collections.abc import Iterator

from briefing.link.catalog import Catalog
from briefing.render.environment import render_template
from briefing.render.page import Page

FORM_PLACE = "contribute/form/"


def form_pages(catalog: Catalog) -> Iterator[Page]:
    """Yield the page on which a sheet is written without git."""
    about = "A form that checks what you write and makes the file, in your browser."
    body = render_template("form.md.j2", FORM_PLACE)
    yield Page("contribute/form/index.md", "Write a fact sheet", about, "form", body)
