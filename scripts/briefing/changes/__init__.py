"""What changed between two catalogues, as a reader of the site would see it. Values in and out."""

from briefing.changes.catalogs import changes
from briefing.changes.change import Change
from briefing.changes.formats import FORMATS

__all__ = ["FORMATS", "Change", "changes"]
