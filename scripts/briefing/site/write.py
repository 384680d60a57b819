"""The same tree as plain files, for any engine that reads Markdown from a folder."""

from pathlib import Path, PurePosixPath

from briefing.pipeline import Site
from briefing.render.page import url_of

MANIFEST = ".briefing-files"


def write_tree(site: Site, docs: Path, target: Path) -> tuple[int, int]:
    """Write pages, data files and hand-written pages under `target`; only what changed.

    Returns how many files were written and how many stale ones were deleted. Only files that an
    earlier run wrote are ever deleted. Raises FileExistsError where two sources claim one file.
    """
    wanted = {page.uri: page.text.encode() for page in site.pages}
    wanted |= {file.uri: file.content for file in site.files}
    taken = {_place(uri) for uri in wanted}
    for path in sorted(docs.rglob("*")) if docs.is_dir() else []:
        if path.is_file() and not path.is_symlink():
            uri = path.relative_to(docs).as_posix()
            if _place(uri) in taken:
                raise FileExistsError(f"{path} has the place of a generated page; rename it")
            wanted[uri] = path.read_bytes()
    written = sum(_write(target / uri, content) for uri, content in sorted(wanted.items()))
    deleted = _delete_stale(target, set(wanted))
    _write(target / MANIFEST, "".join(f"{uri}\n" for uri in sorted(wanted)).encode())
    return written, deleted


def _place(uri: str) -> str:
    """Return where a file ends up in the site: `search.md` and `search/index.md` are one page."""
    return url_of(uri) if uri.endswith(".md") else uri


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True


def _delete_stale(target: Path, wanted: set[str]) -> int:
    manifest = target / MANIFEST
    before = manifest.read_text("utf-8").split("\n") if manifest.is_file() else []
    gone = [uri for uri in before if uri not in wanted and _is_inside(uri)]
    stale = [uri for uri in gone if (target / uri).is_file()]
    for uri in stale:
        (target / uri).unlink()
        _delete_empty(target / uri, target)
    return len(stale)


def _is_inside(uri: str) -> bool:
    """Whether a line of the list names a file below the folder, whoever wrote the list."""
    path = PurePosixPath(uri)
    return not path.is_absolute() and ".." not in path.parts


def _delete_empty(path: Path, top: Path) -> None:
    for folder in path.parents:
        if folder == top or any(folder.iterdir()):
            return
        folder.rmdir()
