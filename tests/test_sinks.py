"""Every exit of a text, tried with a sample; campaigns/fuzz_escape.py tries a hundred thousand."""

import pytest
from markupsafe import Markup

import sinks
from briefing.render.cards import drawing
from briefing.render.environment import environment
from sinks import OF_FILES, SINKS, texts


@pytest.mark.parametrize("name", SINKS)
def test_a_sample_of_hostile_texts_comes_out_of_every_sink_as_it_went_in(name: str) -> None:
    for text in texts(20250726, 250, raw=name in OF_FILES):
        assert SINKS[name](text) == [], repr(text)


@pytest.mark.parametrize("name", ["page body", "heading", "drawing", "link"])
def test_a_sink_without_escaping_would_be_found(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    class Bare:
        def __init__(self, source: str) -> None:
            self.source = source

        def render(self, **given: str) -> str:
            made = self.source
            for key, value in given.items():
                made = made.replace("{{ " + key + " }}", Markup(value))
            return made

    monkeypatch.setattr(sinks, "_template", Bare)
    assert any(_fails(name, text) for text in texts(1, 100))


def test_a_card_without_escaping_would_be_found(monkeypatch: pytest.MonkeyPatch) -> None:
    bare = environment().overlay(finalize=str, autoescape=False)

    def render(name: str, url: str, **given: object) -> str:
        return str(bare.get_template(name).render(**given))

    monkeypatch.setattr(drawing, "render_template", render)
    assert any(_fails("card", text) for text in texts(1, 100))


def _fails(name: str, text: str) -> bool:
    try:
        return bool(SINKS[name](text))
    except (ValueError, TypeError):
        return True
