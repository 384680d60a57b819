"""Pictures for sharing a page: what stands on each, set into lines and drawn as SVG."""

from briefing.render.cards.content import Card, cards
from briefing.render.cards.drawing import drawn
from briefing.render.cards.type import Face, Typefaces

__all__ = ["Card", "Face", "Typefaces", "cards", "drawn"]
