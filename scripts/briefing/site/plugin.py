"""The MkDocs plugin: hands the generated pages over as virtual files. Holds no logic of its own."""

import logging
import os
import re
from collections.abc import Iterable
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as EnginePage

from briefing.clock import build_day
from briefing.pipeline import Site, assemble
from briefing.problem import BriefingError, Problem, Severity
from briefing.render import Page
from briefing.report import FORMATS, counted, source_lines
from briefing.schema.address import is_placeholder
from briefing.site.banner import stand_in
from briefing.site.cards import CACHE, Picture, pictures
from briefing.site.following import Following
from briefing.site.preview import Preview
from briefing.site.theme import leave_out_unused

log = logging.getLogger("mkdocs.plugins.briefing")


class BriefingPlugin(BasePlugin):  # type: ignore[type-arg,no-untyped-call]
    """Gives the engine every page and data file that the fact sheets make.

    Problems end a build before anything is written. While serving, the last good site then stays
    up with the problems at the head of every page; where there is none yet, one page says so.
    """

    def __init__(self) -> None:
        self.serving = False
        self.broken: tuple[Problem, ...] = ()
        self.preview: Preview | None = None
        self.following: Following | None = None
        self.pictures: dict[str, Picture] = {}

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Remember the command; having this event also keeps the plugin from build to build."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Tell the theme whether this is a preview, and whether the address is one to cite.

        The reload script of a preview needs a looser policy.
        """
        config.extra["preview"] = self.serving
        config.extra["placeholder"] = is_placeholder(config.site_url or "")
        self.broken = ()
        if self.serving:
            _refuse_other_machines(config.dev_addr.host)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the generated pages and data files to those of the docs folder."""
        leave_out_unused(files, config)
        site = self._site(Path(config.config_file_path).parent)
        if site is None:
            files.append(File.generated(config, "index.md", content=stand_in(self.broken)))
            return files
        made = [_page_file(config, page) for page in site.pages]
        made += [File.generated(config, one.uri, content=one.content) for one in site.files]
        drawn = () if self.serving else _pictures(config, site)
        made += [File.generated(config, one.uri, content=one.png) for one in drawn]
        self.pictures = {one.page: one for one in drawn}
        _refuse_twins(files, made)
        for file in made:
            files.append(file)
        return files

    def on_page_markdown(
        self, markdown: str, *, page: EnginePage, config: MkDocsConfig, files: Files
    ) -> str:
        """Tell the theme of the page's picture for sharing, where it has one."""
        if picture := self.pictures.get(page.file.src_uri):
            page.meta.update(card=picture.uri, card_alt=picture.alt)
        return markdown

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Watch the sheets and the theme's templates, and keep the last good site up."""
        root = Path(config.config_file_path).parent
        theme = config.theme.custom_dir or config.docs_dir
        watched = (root / "briefs", config.docs_dir, config.config_file_path, theme)
        self.following = Following(server, watched)
        self.following.begin()
        self.preview = Preview(server, root, lambda: self.broken)
        self.preview.take_over()
        return server

    def on_shutdown(self) -> None:
        """Leave no folder of the preview behind."""
        if self.following:
            self.following.close()
        if self.preview:
            self.preview.close()

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Say what a bare engine build leaves out."""
        if not self.serving and "BRIEFING_BUILD" not in os.environ:
            log.info("This build is not verified; `briefing build` does that too.")

    def _site(self, root: Path) -> Site | None:
        try:
            site = assemble(root, _today())
        except BriefingError as error:
            self.broken = tuple(one for one in error.problems if one.severity is Severity.ERROR)
            self._tell(root)
            if not self.serving or self.preview:
                raise PluginError(f"{counted(self.broken)}. Nothing was built.") from None
            return None
        return site

    def _tell(self, root: Path) -> None:
        for line in FORMATS["text"](self.broken, source_lines(root)):
            if line:
                log.warning(line)


def _refuse_other_machines(host: str) -> None:
    """Raise PluginError where the preview would answer others: its pages have no policy."""
    try:
        inside = host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        inside = False
    if not inside:
        raise PluginError(
            f"The preview answers this machine only, not {host}. Name 127.0.0.1, or build the site "
            "and serve the folder."
        )


def _today() -> date:
    try:
        return build_day(os.environ)
    except ValueError as error:
        raise PluginError(str(error)) from None


def _pictures(config: MkDocsConfig, site: Site) -> tuple[Picture, ...]:
    """Return the pictures for sharing; without an address of the site none could be named."""
    address = re.sub(r"^[a-z]+://|/+$", "", config.site_url or "")
    if not address:
        return ()
    name = config.site_name
    headline = config.site_description or name
    cache = Path(config.config_file_path).parent / CACHE
    return pictures(site.catalog, name, headline, address, cache)


def _page_file(config: MkDocsConfig, page: Page) -> File:
    made = File.generated(config, page.uri, content=page.text)
    made.edit_uri = f"../{page.source_path}" if page.source_path else None
    return made


def _refuse_twins(files: Files, made: Iterable[File]) -> None:
    """Compare by place in the site: `search.md` and `search/index.md` become the same file."""
    taken = {file.dest_uri: file.src_uri for file in files}
    for file in made:
        if twin := taken.get(file.dest_uri):
            raise PluginError(f"docs/{twin} has the place of a generated page; rename it.")
