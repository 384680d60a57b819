"""Which characters may stand in a sheet: every script and emoji may, what hides may not."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.schema.text import LONGEST_FIELD, fault, fold, length_fault, mixed_script_word, words

ACCEPTED = [
    "plain words, with (punctuation) & signs: <b> # * _ ` | ~",
    "two lines\nand a tab\tin it",
    "生成式人工智能服务管理暂行办法",
    "قانون الذكاء الاصطناعي",
    "חוק 12",
    "می\u200cشود",  # a joiner that shapes a Persian word
    "क्\u200dष",  # and one in Devanagari
    "👩\u200d💻 and 🏳\ufe0f\u200d🌈",
    "café and cafe\u0301",
    "x² ≤ 10⁻³ ± ½",
    "a\u00a0b",
    "Step 1\ufe0f\u20e3 of 3",
    "葛\U000e0100城",
]
REFUSED = {
    "a\x00b": "U+0000",
    "a\x1b[31mb": "U+001B",
    "a\x7fb": "U+007F",
    "a\rb": "U+000D",
    "a\x85b": "U+0085",
    "a\u2028b": "U+2028",
    "a\u2029b": "U+2029",
    "safe \u202egnp.exe": "U+202E",
    "\u2066x": "U+2066",
    "pay\u200bpal": "U+200B",
    "pay\u200dpal": "U+200D",
    "\u200cx": "U+200C",
    "x\u200c": "U+200C",
    "le\xadgal": "U+00AD",
    "\ufeffx": "U+FEFF",
    "\u2060x": "U+2060",
    "\ue000": "private-use",
    "\ud800": "surrogate",
    "\ufffe": "U+FFFE",
    "\U0001ffff": "U+1FFFF",
    "\ufdd0": "U+FDD0",
    "Z" + "\u0301" * 9: "combining marks",
    "Z" + "\u0489" * 9: "combining marks",  # of no class, and they pile up all the same
    "\u3164": "U+3164",
    "\u2800": "U+2800",
    "Chi\ufe0fna": "U+FE0F",
    "Chi\u034fna": "U+034F",
}


@pytest.mark.parametrize("text", ACCEPTED)
def test_a_text_that_people_write_is_accepted(text: str) -> None:
    assert fault(text) is None


@pytest.mark.parametrize(("text", "cause"), REFUSED.items())
def test_a_character_that_hides_or_breaks_is_refused_by_its_code(text: str, cause: str) -> None:
    assert cause in (fault(text) or "")


def test_the_limit_of_length_is_exact() -> None:
    assert length_fault("a" * LONGEST_FIELD) is None
    assert "limit" in (length_fault("a" * (LONGEST_FIELD + 1)) or "")


def test_eight_combining_marks_are_enough() -> None:
    assert fault("Z" + "\u0301" * 8) is None


@given(st.text(max_size=40))
def test_no_accepted_text_holds_a_control_or_bidirectional_character(text: str) -> None:
    if fault(text) is None:
        kinds = {unicodedata.category(one) for one in text if one not in "\n\t\u200c\u200d"}
        assert not kinds & {"Cc", "Cf", "Co", "Cs"}


@pytest.mark.parametrize("word", ["\u0430pple", "gov.\u0440a then \u0440aypal", "\u0391pple"])
def test_a_word_of_two_scripts_that_look_alike_is_found(word: str) -> None:
    assert mixed_script_word(word)


@pytest.mark.parametrize(
    "text", ["Москва and Moscow", "AI政策", "Ελλάδα Greece", "naïve", "abc123", ""]
)
def test_words_of_one_script_each_may_stand_side_by_side(text: str) -> None:
    assert mixed_script_word(text) is None


def test_folding_joins_lines_and_composes_letters() -> None:
    assert fold("  cafe\u0301 \n\t x\u00a0y ") == "café x y"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_words_are_counted_between_white_space() -> None:
    assert [words(text) for text in ("", "one", "two  words", "a\nb c")] == [0, 1, 2, 3]
