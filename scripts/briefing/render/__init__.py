"""Catalogue to pages: Markdown with front matter. Reads and writes nothing, knows no engine."""

from briefing.render.page import Page
from briefing.render.pages import render

__all__ = ["Page", "render"]
