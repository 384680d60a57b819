"""Text is data at every sink: any text comes out word for word, and nothing else comes out."""

import html as standard_html
import json
import random
import re
from collections.abc import Callable

import html5lib
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import Environment
from markupsafe import Markup

from as_parsed import ROOT, elements, folded, tree, words
from as_parsed import settings as site_settings
from briefing.render.environment import _link, environment
from briefing.render.escape import entity, front_matter_text, json_in_html

# Where a template prints text, with how many elements the place itself has.
PLACES = {
    "paragraph": "{}",
    "paragraph in a line": "Before {} and {} after.",
    "heading": "## {}",
    "first heading": "# {}\n\nText.",
    "list item": "- {}\n- {}",
    "numbered item": "1. {}",
    "table cell": "| a | b |\n|---|---|\n| {} | {} |",
    "emphasis": "**{}** and _{}_",
    "quotation": "> {}",
    "admonition": '!!! note "Title"\n    {}',
    "raw block": '<div class="x">\n<p>{}</p>\n</div>',
    "raw block, first on its line": "<div>\n{}\n</div>",
    "raw inline": "Text <span>{}</span> text.",
    "attribute": '<div title="{}">\n<p>x</p>\n</div>',
    "inline attribute": 'Text <span title="{}">x</span> text.',
}

SPECIALS = "&<>\"'`*_~^=+-#|!?:;.,/\\()[]{}%$@ \n\t0123456789abzAZ"
FRAGMENTS = [
    "<script>alert(1)</script>", "</p>", "<!--", "-->", "<![CDATA[", "]]>", "<?php", "&lt;",
    "&#60;", "&amp;", "&colon;", "[x](javascript:1)", "![x](y)", "[x]: http://y", "[^1]",
    "[[x]]", "`code`", "```", "~~~", "***", "---", "===", "***a***", "__init__", "{: .x }",
    "{ #id }", "!!! note", "???", "- a", "* a", "+ a", "1. a", "1) a", "> a", "# a", "a | b",
    "|---|", "*[HTML]: x", "++a++", "--8<--", "{{ 7*7 }}", "{% raw %}", "{# x #}", "${x}",
    "http://x.example/a_b", "www.x.example", "a@b.example", "<https://x.example>",
    "<a@b.example>", ":smile:", "==x==", "^^x^^", "~~x~~", "H~2~O", "(c)", "\\", "\\*", "\\\\",
    "    x", "\n\n", "\n", "\t", "  \n", "中文", "قانون", "🙂", "é", "AT&T", "O'Brien", "C#",
    "10%", "$5", "a/b", "x.y", "1.", "2)", "a-b", "--", "…", "“x”", "klzzwxh:0", "wzxhzdk:0",
]  # fmt: skip

letters = st.characters(
    exclude_categories=["Cc", "Cf", "Co", "Cs", "Cn"], include_characters="\n\t"
)
texts = st.one_of(
    st.text(st.sampled_from(SPECIALS), min_size=1, max_size=40),
    st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=5).map("".join),
    st.text(letters, min_size=1, max_size=40),
    st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(letters, max_size=5)), min_size=1).map(
        "".join
    ),
).filter(lambda text: bool(folded(text)))


def outcome(place: str, printed: str) -> tuple[list[str], str, list[str]]:
    """Return the elements, the words and the titles of a place with something printed in it."""
    top = tree(PLACES[place].replace("{}", printed))
    inside = list(elements(top))
    return [str(one.tag) for one in inside], words(top), [one.get("title", "") for one in inside]


def faults(place: str, text: str, escape: Callable[[str], str]) -> list[str]:
    """Return what is wrong with a text that was printed in a place through `escape`."""
    text = folded(text)
    found, shown, titles = outcome(place, escape(text))
    clean, clean_shown, clean_titles = outcome(place, "Clean")
    said = []
    if found != clean:
        said.append(f"elements {found} instead of {clean}")
    if shown != folded(clean_shown.replace("Clean", text)):
        said.append(f"words {shown!r}")
    if [folded(one) for one in titles] != [one.replace("Clean", text) for one in clean_titles]:
        said.append(f"titles {titles}")
    return said


@pytest.mark.parametrize("place", PLACES)
@settings(max_examples=60)
@given(text=texts)
def test_any_text_comes_out_word_for_word_and_brings_no_element(place: str, text: str) -> None:
    assert faults(place, text, entity) == []


def sample(seed: int, size: int) -> list[str]:
    """Return texts made of signs and fragments, the same for the same seed."""
    dice = random.Random(seed)
    pool = [*SPECIALS, *FRAGMENTS, " ", " ", "a", "word "]
    made = ("".join(dice.choices(pool, k=dice.randint(1, 12))) for _ in range(2 * size))
    return [one for one in made if folded(one)][:size]


def wrong(some: list[str], escape: Callable[[str], str]) -> list[tuple[str, str, list[str]]]:
    """Return what came out wrong of texts that are each printed in one of the places, in turn."""
    turns = [(list(PLACES)[number % len(PLACES)], text) for number, text in enumerate(some)]
    judged = [(place, text, faults(place, text, escape)) for place, text in turns]
    return [one for one in judged if one[2]]


def test_a_sample_of_two_thousand_texts_comes_out_unchanged() -> None:
    assert wrong(sample(20250726, 2000), entity) == []


def test_the_sample_would_find_text_that_is_not_escaped() -> None:
    assert len(wrong(sample(1, 300), str)) > 100


def test_the_sample_would_find_text_that_is_only_escaped_for_html() -> None:
    assert len(wrong(sample(1, 300), standard_html.escape)) > 50


def test_what_needs_no_entity_stays_readable_in_the_markdown() -> None:
    plain = "In July 2025, a well-known ministry (of trade) published 1.5% more."
    assert entity(plain) == plain


@given(texts)
def test_an_escaped_text_stands_on_one_line_and_holds_no_sign_of_html(text: str) -> None:
    made = str(entity(text))
    assert "\n" not in made
    assert not set(made) & set('<>"`*_[]{}|\\~^=+$!@')
    folded = re.sub(r"[^\S\u00a0]+", " ", text).strip(" ")  # a no-break space stays one
    assert standard_html.unescape(made) == folded


# --- front matter, as the theme prints it


def title_of(meta_title: str) -> tuple[str, str]:
    """Return the `title` element and a meta attribute as overrides/main.html makes them."""
    override = (ROOT / "overrides/main.html").read_text("utf-8")
    assert "page.title | d(" in override
    assert override.count("| striptags | e") >= 3
    printed = Environment().from_string("{{ title | striptags | e }}").render(title=meta_title)
    document = html5lib.parse(
        f'<head><meta name="d" content="{printed}"><title>{printed}</title></head><body>End</body>',
        treebuilder="etree",
        namespaceHTMLElements=False,
    )
    tags = [str(one.tag) for one in document.iter()]
    assert tags == ["html", "head", "meta", "title", "body"]
    return "".join(document.find("head/title").itertext()), document.find("head/meta").get(
        "content"
    )


@given(texts)
def test_a_title_comes_out_of_the_front_matter_and_the_theme_as_it_was(text: str) -> None:
    line = f"title: {front_matter_text(text)}\nkind: page\n"
    loaded = yaml.safe_load(line)
    assert set(loaded) == {"title", "kind"}
    shown, attribute = title_of(loaded["title"])
    assert folded(shown) == folded(attribute) == folded(text)


@pytest.mark.parametrize(
    "text",
    [
        "</title><script>window.X_pwn=1</script>",
        "&lt;/title&gt;&lt;script&gt;1&lt;/script&gt;",
        "&amp;lt;/title&amp;gt;",
        '" onmouseover="x',
        "a <b> c",
        "x\ntemplate: redirect.html\n---\n<b>",
        "---",
        "null",
        "2025-07-26",
    ],
)
def test_a_title_that_tries_to_leave_its_element_stays_in_it(text: str) -> None:
    loaded = yaml.safe_load(f"title: {front_matter_text(text)}")
    assert title_of(loaded["title"]) == (folded(text), folded(text))


def test_front_matter_without_escaping_would_be_found() -> None:
    loaded = yaml.safe_load("title: " + json.dumps("&lt;/title&gt;<b>x</b>"))
    assert title_of(loaded["title"])[0] != "&lt;/title&gt;<b>x</b>"


# --- JSON inside a script element

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | texts
    | st.sampled_from(["</script>", "<!--<script>"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=6,
)


@given(json_values)
def test_json_can_neither_end_its_script_element_nor_change(value: object) -> None:
    made = json_in_html(value)
    document = html5lib.parseFragment(
        f'<script type="application/ld+json">{made}</script><p>End</p>',
        treebuilder="etree",
        namespaceHTMLElements=False,
    )
    assert [one.tag for one in document] == ["script", "p"]
    assert json.loads(document[0].text) == value
    assert not re.search("[<>&\u2028\u2029]", made)


# --- the template environment


def printed(source: str, **context: object) -> str:
    return environment().from_string(source).render(**context)


def test_a_template_escapes_whatever_it_prints() -> None:
    assert printed("{{ x }}", x="<b>*") == "&#60;b&#62;&#42;"
    assert printed("{{ x.y }} {{ n }}", x={"y": "[a]"}, n=-3) == "&#91;a&#93; &#45;3"
    assert printed("{% for one in x %}{{ one }}{% endfor %}", x=["<", "*"]) == "&#60;&#42;"
    assert printed("{{ x ~ '<i>' }}", x="*") == "&#42;&#60;i&#62;"
    assert printed("{{ x|sentence }}", x="<b>") == "&#60;b&#62;&#46;"
    assert printed("{{ x|listed }}", x=["<", "*"]) == "&#60; and &#42;"


def test_a_way_to_another_page_is_escaped_where_it_is_not_plain() -> None:
    assert _link("", "briefings/x/#y") == "briefings/x/#y"
    assert set(_link("", 'x/"><b>')) & set('"<>') == set()


@pytest.mark.parametrize(
    "name", ["safe", "urlize", "e", "escape", "forceescape", "xmlattr", "striptags", "tojson"]
)
def test_no_filter_can_take_the_escaping_off(name: str) -> None:
    with pytest.raises(Exception, match=name):
        printed("{{ x|" + name + " }}", x="<b>")


def test_a_name_that_does_not_exist_is_an_error_and_so_is_nothing() -> None:
    with pytest.raises(Exception, match="missing"):
        printed("{{ missing }}")
    with pytest.raises(TypeError, match="nothing"):
        printed("{{ x }}", x=None)


def test_what_a_macro_made_is_not_escaped_twice() -> None:
    source = "{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ m(x) }}"
    assert printed(source, x="<") == "<i>&#60;</i>"
    assert entity("&") == Markup("&#38;")


def test_no_extension_of_the_site_turns_text_into_attributes_elements_or_files() -> None:
    extensions, _ = site_settings()
    known = {"toc", "tables", "fenced_code", "admonition", "pymdownx.highlight",
             "pymdownx.superfences"}  # fmt: skip
    assert set(extensions) <= known, "run tests/campaigns/fuzz_escape.py before adding to these"
