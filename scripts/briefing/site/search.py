"""The search index over the finished HTML, made by Pagefind without network."""

import subprocess
import sys
from pathlib import Path

FOLDER = "pagefind"
# Signs, twins of a table for narrow screens, and what an evidence mark says about itself.
_NOT_CONTENT = ".headerlink, [data-search-exclude], .ev > summary, .ev__lead, .ev__up"


class SearchError(Exception):
    """Pagefind failed; carries what it printed."""


def index(site: Path) -> None:
    """Write the search index of the HTML in `site` into `site/pagefind/`."""
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(site),
        "--output-subdir",
        FOLDER,
        "--exclude-selectors",
        _NOT_CONTENT,
        "--quiet",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode or not (site / FOLDER / "pagefind.js").is_file():
        raise SearchError((done.stderr or done.stdout).strip() or "pagefind wrote no index")
