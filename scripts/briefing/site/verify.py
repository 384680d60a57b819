"""What must be true of a finished site before it replaces the old one."""

from collections.abc import Iterator
from pathlib import Path

from briefing.pipeline import Site
from briefing.render.page import url_of
from briefing.site.audit import audit
from briefing.site.cards import FOLDER

# What the engine adds to the pages: its own error page and list, and the files of the theme.
_OF_THE_ENGINE = ("404.html", "sitemap.xml", "sitemap.xml.gz")
# Pictures that no page names are faults of the audit.
_OF_THE_THEME = ("assets/", f"{FOLDER}/")


def verify(folder: Path, site: Site, docs: Path) -> list[str]:
    """Return every fault of the built site; an empty list means that it may be published.

    Besides what is true of any site: what was made of the sheets and of the pages in `docs` is
    there, unaltered, and nothing else is.
    """
    return [*_missing(folder, site), *_unexpected(folder, site, docs), *audit(folder)]


def _missing(folder: Path, site: Site) -> Iterator[str]:
    for page in site.pages:
        if not (folder / page.url / "index.html").is_file():
            yield f"{page.uri} was rendered but is not in the site"
    for file in site.files:
        path = folder / file.uri
        if not path.is_file() or path.read_bytes() != file.content:
            yield f"{file.uri} is not in the site as it was made"


def _unexpected(folder: Path, site: Site, docs: Path) -> Iterator[str]:
    expected = {f"{page.url}index.html" for page in site.pages}
    expected |= {file.uri for file in site.files}
    for path in docs.rglob("*"):
        name = path.relative_to(docs).as_posix()
        expected.add(f"{url_of(name)}index.html" if name.endswith(".md") else name)
    expected.update(_OF_THE_ENGINE)
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in expected and not name.startswith(_OF_THE_THEME):
            yield f"{name} is in the site, and nothing was meant to be there"
