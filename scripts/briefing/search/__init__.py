"""Catalogue to search index: what the site's own search reads, as files. Nothing here is HTML."""

from briefing.search.index import SearchIndex, search_index

__all__ = ["SearchIndex", "search_index"]
