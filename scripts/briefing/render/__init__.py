"""Catalogue to pages: Markdown with front matter, no reading and no writing. Knows no site engine."""

from briefing.render.page import Page
from briefing.render.pages import render

__all__ = ["Page", "render"]
