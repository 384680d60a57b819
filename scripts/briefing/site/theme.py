"""What of the theme's own files a site publishes: its style sheets, and nothing else."""

from fnmatch import fnmatchcase
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

# Our shell loads these. No page asks for the theme's scripts, their sources or its picture.
_USED = "assets/stylesheets/*.css"


def leave_out_unused(files: Files, config: MkDocsConfig) -> None:
    """Take out of `files` what the theme would publish and no page uses.

    Files of `docs/` and of the theme's `custom_dir` stay: they are the site's own.
    """
    own = {Path(one).resolve() for one in (config.docs_dir, config.theme.custom_dir) if one}
    for file in list(files):
        if _is_foreign(file, own) and not fnmatchcase(file.src_uri, _USED):
            files.remove(file)


def _is_foreign(file: File, own: set[Path]) -> bool:
    return file.src_dir is not None and Path(file.src_dir).resolve() not in own
