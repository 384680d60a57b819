"""The comb draws what the words beside it say: sources as teeth, roots as feet."""

from dataclasses import replace

from briefing.link.evidence import Evidence
from briefing.render.comb import MOST_TEETH, comb
from briefing.render.labels import Labels
from briefing.render.words import backed, root_tally
from rendered import catalog


def proof() -> Evidence:
    event = catalog().events["xx-2001-every-field"]
    return event.evidence(event.record.facts[0].cite)


def test_two_copies_of_one_root_are_two_teeth_on_one_foot() -> None:
    drawn = comb(proof())
    assert drawn.path == "M1 0h2v7h-2zM5 0h2v7h-2zM0 7h8v2h-8z"
    assert drawn.width == 8


def test_roots_that_speak_with_one_voice_have_a_rule_beneath() -> None:
    one = proof()
    pair = replace(one, roots=one.roots * 2, voices=1)
    assert comb(pair).path.endswith(f"M0 11h{comb(pair).width}v1h-{comb(pair).width}z")
    assert "M0 11" not in comb(replace(pair, voices=2)).path


def test_a_comb_stays_small_however_many_sources_there_are() -> None:
    one = proof()
    wide = replace(one.roots[0], carried_by=tuple(range(1, 31)))
    drawn = comb(replace(one, roots=(wide, *one.roots)))
    assert drawn.path.count("v7") == MOST_TEETH


def test_the_words_beside_the_comb_say_the_voices_where_they_are_fewer() -> None:
    one = proof()
    pair = replace(one, roots=one.roots * 2, voices=1)
    assert backed(one) == "one root"
    assert backed(pair) == "two roots, one voice"
    assert backed(replace(pair, voices=2)) == "two roots"
    assert root_tally(7, 5) == "7 roots, 5 voices"
    assert root_tally(7, 7) == "7 roots"


def test_roots_of_one_body_are_said_to_speak_for_it() -> None:
    one = proof()
    label = Labels(catalog())
    assert label.shared_voices(one) == []
    body = replace(one.roots[0].source, affiliation="us-commerce")
    pair = replace(one, roots=(replace(one.roots[0], source=body),) * 2, voices=1)
    assert label.shared_voices(pair) == [(label.actor("us-commerce"), 2)]
