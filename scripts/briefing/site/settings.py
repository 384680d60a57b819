"""What the commands need to know of `mkdocs.yml`."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config import load_config

from briefing.site.engine import CONFIG


@dataclass(frozen=True, slots=True)
class Settings:
    """The address of the site, and the save address of an archive, each empty where not set."""

    site_url: str
    archive: str


def read_settings(root: Path) -> Settings:
    """Return the settings of the site in `root`. Raises MkDocsException where they are faulty."""
    config = load_config(str(root / CONFIG))
    return Settings(config.site_url or "", str(config.extra.get("archive") or ""))
