"""The whole build: pages, HTML in a private folder, verification, swap."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from briefing.pipeline import Site, assemble
from briefing.site.engine import build_html
from briefing.site.staging import staging
from briefing.site.swap import swap
from briefing.site.verify import verify


class VerifyError(Exception):
    """The finished site is not fit to be published; carries every fault."""

    def __init__(self, faults: list[str]) -> None:
        self.faults = faults
        super().__init__(f"{len(faults)} fault(s)")


def build_site(root: Path, target: Path, today: date, say: Callable[[str], None]) -> Site:
    """Build the site of `root` and put it in the place of `target`.

    Raises BriefingError for problems of the sheets (nothing was written then), TargetError,
    EngineError or VerifyError; in every case the old site stays as it was.
    """
    site = assemble(root, today)
    say(f"{len(site.catalog.events)} sheets, {len(site.pages)} pages. Building …")
    with staging(target) as staged:
        build_html(root, staged, today)
        faults = verify(staged, site, root / "docs")
        if faults:
            raise VerifyError(faults)
        _open_to_readers(staged)
        swap(staged, target)
    return site


def _open_to_readers(folder: Path) -> None:
    """Give files and folders the modes that web servers need, whatever the umask was."""
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)
