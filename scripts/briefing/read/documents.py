"""Hand-written pages as they lie in the docs folder: needed to find them, never changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Document:
    """A hand-written Markdown page. `uri` is its path in the docs folder."""

    uri: str
    text: str


def read_documents(docs: Path) -> tuple[Document, ...]:
    """Return every Markdown page below a folder, in the order of their paths."""
    return tuple(_read(docs)) if docs.is_dir() else ()


def _read(docs: Path) -> Iterator[Document]:
    for path in sorted(docs.rglob("*.md")):
        if path.is_file() and not path.is_symlink():
            text = path.read_text("utf-8-sig", errors="replace")
            yield Document(path.relative_to(docs).as_posix(), text)
