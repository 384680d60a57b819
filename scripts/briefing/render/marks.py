"""The drawn marks: fixed SVG that stands beside the word it repeats, hidden from screen readers."""

from types import MappingProxyType

from markupsafe import Markup

_SVG = (
    '<svg class="mark" aria-hidden="true" focusable="false" '
    'width="14" height="14" viewBox="0 0 14 14">{}</svg>'
)
_RING = '<circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" stroke-width="1.6"{}/>'
_DASH = ' stroke-dasharray="2.6 1.8"'


def _svg(inner: str) -> Markup:
    return Markup(_SVG.format(inner))


GLYPHS = MappingProxyType(
    {
        "fact": _svg('<rect x="2" y="2" width="10" height="10" fill="currentColor"/>'),
        "statement": _svg(
            '<path d="M1.8 2.3h10.4v7H6.6L3.8 12V9.3h-2z" fill="none" '
            'stroke="currentColor" stroke-width="1.5"/>'
        ),
        "assessment": _svg(
            '<path d="M7 1l6 6-6 6-6-6z" fill="none" stroke="currentColor" stroke-width="1.4"/>'
            '<path d="M7 4.6L9.4 7 7 9.4 4.6 7z" fill="currentColor"/>'
        ),
        "proposed": _svg(_RING.format(_DASH)),
        "decided": _svg(
            _RING.format("") + '<path d="M7 1.5a5.5 5.5 0 0 0 0 11z" fill="currentColor"/>'
        ),
        "delivering": _svg(
            _RING.format("") + '<path d="M7 7V1.5A5.5 5.5 0 1 0 12.5 7z" fill="currentColor"/>'
        ),
        "active": _svg('<circle cx="7" cy="7" r="6.2" fill="currentColor"/>'),
        "ended": _svg(
            _RING.format("")
            + '<path d="M3.2 10.8l7.6-7.6" stroke="currentColor" stroke-width="1.6"/>'
        ),
        "dormant": _svg(
            _RING.format(' stroke-dasharray="1.2 1.6"')
            + '<path d="M7 3a4 4 0 0 0 0 8z" fill="currentColor"/>'
        ),
    }
)
