"""How texts become words, and what words count: folding, stems, impacts, blocks, spellings."""

import json
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.search.blocks import BLOCK_BYTES, Dictionary, dictionary, gaps, order
from briefing.search.columns import columns
from briefing.search.folding import AT_END, joined, pieces, words
from briefing.search.impacts import Postings, postings
from briefing.search.index import index_of, numbered
from briefing.search.passages import FoundPage, Kind, Passage
from briefing.search.spellings import spellings
from briefing.search.stems import stem

YEAR = ("year", "2024", "2024")
SIGNS = string.digits + string.ascii_uppercase + string.ascii_lowercase + "-_"


def page(url: str, title: str, *texts: str, **more: object) -> FoundPage:
    passages = tuple(Passage(Kind.FACT, text) for text in texts)
    return FoundPage(url, title, "Briefing", passages, **more)  # type: ignore[arg-type]


def read_gaps(text: str) -> list[int]:
    """Read what `gaps` wrote, as the browser does."""
    numbers, page_number, rest, shift = [], -1, 0, 0
    for sign in text:
        value = SIGNS.index(sign)
        rest |= (value & 31) << shift
        shift += 5
        if value < 32:
            page_number += rest + 1
            numbers.append(page_number)
            rest = shift = 0
    return numbers


def impact(made: Postings, term: str, number: int) -> int:
    return {one >> 4: one & 15 for one in made.pages.get(term, ())}.get(number, 0)


def test_case_marks_and_letters_that_do_not_fall_apart_do_not_matter() -> None:
    assert words("Łódź, São ÆGIS: Jonas Gahr Støre; Straße") == [
        "lodz", "sao", "aegis", "jonas", "gahr", "store", "strasse",
    ]  # fmt: skip


def test_a_possessive_is_its_owner() -> None:
    assert words("China's and the Ministry’s") == ["china", "and", "the", "ministry"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("organisation", "organization"),
        ("organisations", "organizations"),
        ("programme", "program"),
        ("labelling", "labeling"),
        ("centres", "centers"),
        ("licence", "license"),
        ("recognised", "recognized"),
        ("defence", "defense"),
        ("behavioural", "behavioral"),
    ],
)
def test_two_spellings_are_one_word(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_an_ending_of_the_table_changes_nothing_inside_a_word() -> None:
    assert words("surprised isation") == ["surprized", "ization"]
    assert all(new != old for old, new in AT_END)


def test_a_number_is_one_word_whatever_stands_in_it() -> None:
    assert joined("A/RES/78/265") == joined("a res 78 265") == "ares78265"


def test_scripts_are_kept_apart_and_cut_into_pairs() -> None:
    assert words("AI治理2025年") == ["ai", "治理", "2025", "年"]
    assert pieces("人工智能") == ["人", "工", "智", "能", "人工", "工智", "智能"]


def test_only_plain_english_words_are_stemmed() -> None:
    assert [stem(one) for one in ("policies", "policy", "2024", "ares78265", "治理")] == [
        "polici", "polici", "2024", "ares78265", "治理",
    ]  # fmt: skip


@given(st.lists(st.integers(0, 200_000), unique=True).map(sorted))
def test_gaps_are_read_back_as_they_were_written(numbers: list[int]) -> None:
    assert read_gaps(gaps(numbers)) == numbers


def test_a_title_counts_more_than_a_fact_and_twice_more_than_once() -> None:
    made = postings(
        [page("a/", "Treaty on water"), page("b/", "Other", "A treaty.", "The treaty."),
         page("c/", "Third", "A treaty.")]
    )  # fmt: skip
    term = stem("treaty")
    assert impact(made, term, 0) > impact(made, term, 1) > impact(made, term, 2) > 0


def test_a_short_passage_counts_more_than_a_long_one() -> None:
    long = "treaty " + "word " * 80
    made = postings([page("a/", "One", "The treaty."), page("b/", "Two", long)])
    assert impact(made, stem("treaty"), 0) > impact(made, stem("treaty"), 1)


def test_a_whole_number_is_found_and_its_end_a_little_less() -> None:
    made = postings([page("a/", "Resolution", numbers=("A/RES/78/265",), rank=13)])
    assert impact(made, "=ares78265", 0) == 13
    assert impact(made, "=78265", 0) == 12
    assert impact(made, "=ares", 0) == 0


def test_words_that_stand_everywhere_are_names_only() -> None:
    made = postings([page("a/", "The WHO", "The report of the body.", names=("WHO",))])
    assert "the" not in made.pages
    assert "who" not in made.pages
    assert impact(made, "=who", 0) > 0


def place(made: Dictionary, word: str) -> int:
    """Return the block that a browser looks into."""
    return max(sum(1 for one in made.first if order(one) <= order(word)) - 1, 0)


def test_every_form_leads_to_its_term_through_one_block() -> None:
    letters = string.ascii_lowercase
    heads = [f"{a}{b}{c}ock" for a in letters for b in "aeiou" for c in letters]
    texts = [f"{head} {head}ed {head}ing {head}s {head}er" for head in heads]
    made = postings([page(f"p{at}/", "Title", text) for at, text in enumerate(texts)])
    cut = dictionary(made)
    assert any(block.see for block in cut.blocks)
    for term, forms in made.forms.items():
        for form in forms:
            block = cut.blocks[place(cut, form)]
            here = {name for row in block.terms for name in row.split(" ")}
            assert form in here or block.see[form] == term


def test_blocks_are_small_and_in_order() -> None:
    made = postings([page(f"p{at}/", f"Title {at}", f"unlike{at}x{at}") for at in range(3000)])
    cut = dictionary(made)
    assert [row.split(" ")[0] for block in cut.blocks for row in block.terms] == sorted(
        made.pages, key=order
    )
    compact = json.JSONEncoder(separators=(",", ":")).encode
    sizes = [len(compact([one.terms, one.postings])) for one in cut.blocks]
    assert max(sizes) < BLOCK_BYTES * 1.01


def test_words_stand_forward_and_backward_with_how_many_bear_them() -> None:
    made = postings([page("a/", "Treaty", "Treaties of 2025."), page("b/", "Treaty")])
    forward, backward = spellings(made)
    assert forward.blocks == ["treaties2 treaty2"]
    assert backward.blocks == ["seitaert2 ytaert2"]


def test_numbers_of_pages_are_the_order_by_date() -> None:
    pages = [page("c/", "C"), page("a/", "A", day="2024-01-01"), page("b/", "B", day="2025-01-01")]
    assert [one.url for one in numbered(pages)] == ["b/", "a/", "c/"]


def test_a_facet_has_a_sign_for_each_value_of_each_page() -> None:
    pages = [
        page("a/", "A", facets=(*(("topic", one, one.upper()) for one in "xy"), YEAR)),
        page("b/", "B", facets=(("year", "2025", "2025"),)),
        page("c/", "C"),
    ]  # fmt: skip
    topic, year = columns(pages)
    assert (topic.values, topic.one, topic.signs) == ((("x", "X"), ("y", "Y")), False, "#$  ")
    assert (year.values, year.one, year.signs) == (
        (("2025", "2025"), ("2024", "2024")),
        True,
        "$# ",
    )


@pytest.mark.parametrize("step", [1, -1])
def test_a_value_has_the_shortest_of_its_labels(step: int) -> None:
    pages = [page("a/", "A", facets=(("status", "signed", "Agreement signed"),)),
             page("b/", "B", facets=(("status", "signed", "Signed"),))]  # fmt: skip
    assert columns(pages[::step])[0].values == (("signed", "Signed"),)


@given(st.randoms(use_true_random=False))
def test_the_order_in_which_pages_come_does_not_matter(chance: object) -> None:
    pages = [page(f"p{at}/", f"Title {at}", f"Word{at % 3} treaties", day=f"2025-01-0{at // 2 + 1}")
             for at in range(6)]  # fmt: skip
    mixed = list(pages)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert index_of(mixed).files == index_of(pages).files


def test_another_text_is_another_version() -> None:
    one, other = (index_of([page("a/", "A", text)]).files[0] for text in ("Word.", "Other."))
    versions = {json.loads(file.content)["version"] for file in (one, other)}
    assert one.uri == other.uri == "data/search/manifest.json"
    assert len(versions) == 2
