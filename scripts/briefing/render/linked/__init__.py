"""What a page says of itself to machines: JSON-LD in the words of schema.org."""

from briefing.render.linked.document import linked_data

__all__ = ["linked_data"]
