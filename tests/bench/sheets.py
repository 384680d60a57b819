"""Synthetic event sheets of ordinary size, the same for the same seed, valid in any topic pack."""

import argparse
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

from briefing.read import read_repository
from briefing.read.registries import Registries

FIRST_DAY = date(2014, 1, 6)
LAST_DAY = date(2026, 10, 30)
# Neither list makes a word that a check on language would object to.
_SYLLABLES = (
    "ba be bi bo ca ce co da de di do fa fe fi ga ge go ha he hi ja ka ke ki la le li lo ma me mi "
    "mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi wa we za zo"
)
_JOINING = "the a of to in and on for with by from as its this under between after over into"
_WORDS = 20_000


class Prose:
    """Sentences of made-up words whose frequency falls as in a real text (Zipf's law)."""

    def __init__(self, seed: int) -> None:
        chance, syllables = random.Random(seed), _SYLLABLES.split()
        made = {
            "".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(_WORDS * 2)
        }
        self.words = sorted(made)[:_WORDS]
        self.joining = _JOINING.split()
        chance.shuffle(self.words)
        self.weights = list(accumulate(1 / rank for rank in range(3, len(self.words) + 3)))

    def phrase(self, chance: random.Random, length: int) -> str:
        """Return `length` words, about a third of them joining words."""
        drawn = iter(chance.choices(self.words, cum_weights=self.weights, k=length))
        return " ".join(chance.choice(self.joining) if index % 3 == 2 else next(drawn)
                        for index in range(length))  # fmt: skip

    def sentence(self, chance: random.Random, length: int) -> str:
        """Return a sentence that ends in a content word."""
        text = f"{self.phrase(chance, length)} {chance.choice(self.words)}"
        return f"{text[0].upper()}{text[1:]}."


def make_sheets(registries: Registries, count: int, seed: int = 1) -> Iterator[tuple[str, str]]:
    """Yield (id, YAML) of `count` sheets, oldest first, without an error.

    A sheet has about 85 lines: 6 to 10 facts, 5 to 7 sources, and often a link to an earlier one.
    """
    chance, prose = random.Random(seed), Prose(seed)
    span = (LAST_DAY - FIRST_DAY).days
    earlier: list[str] = []
    for number in range(count):
        day = FIRST_DAY + timedelta(days=span * number // max(count - 1, 1))
        name = f"made-{day.year}-{'-'.join(chance.sample(prose.words, 2))}-{number}"
        lines = _sheet(registries, chance, prose, day, name, earlier)
        earlier.append(name)
        yield name, "".join(f"{line}\n" for line in lines)


def _sheet(
    registries: Registries,
    chance: random.Random,
    prose: Prose,
    day: date,
    name: str,
    earlier: list[str],
) -> list[str]:
    words, number = registries.vocabulary, len(earlier)
    states = [one for one, record in registries.actors.items() if record.kind != "person"]
    actors = chance.sample(states, 2)
    keys = [f"s{index}" for index in range(1, chance.randint(5, 7) + 1)]
    return [
        f"title: {prose.sentence(chance, 7)[:84].rstrip('. ')}",
        f"short_title: {prose.sentence(chance, 3)[:38].rstrip('. ')}",
        f"date: {day}",
        f"type: {chance.choice(list(words.event_types))}",
        f"instrument: {chance.choice(list(words.instruments))}",
        *_items("jurisdictions", [chance.choice(list(registries.jurisdictions))]),
        *_items("topics", chance.sample(list(registries.topics), min(2, len(registries.topics)))),
        "actors:",
        *(f"  {'- ' if not index else '  '}{line}" for actor in actors for index, line in
          enumerate((f"actor: {actor}", f"role: {chance.choice(list(words.roles))}"))),
        *_names(chance, number),
        *_documents(registries, chance, prose, day, number),
        "summary: >-",
        *(f"  {prose.sentence(chance, 13)}" for _ in range(3)),
        "facts:",
        *_facts(chance, prose, keys, actors[0]),
        *_relation(registries, chance, earlier),
        "as_of: 2026-11-24",
        "sources:",
        *_sources(registries, chance, prose, day, name, keys),
    ]  # fmt: skip


def _items(field: str, values: list[str]) -> list[str]:
    return [f"{field}:", *(f"  - {value}" for value in values)]


def _names(chance: random.Random, number: int) -> list[str]:
    """Return an acronym of its own for every third sheet."""
    acronym = "".join(chance.choices("ABCDEGKLMNOPRSTUVW", k=4)) + str(number)
    return ["names:", f"  - text: {acronym}"] if number % 3 == 0 else []


def _documents(
    registries: Registries, chance: random.Random, prose: Prose, day: date, number: int
) -> list[str]:
    """Return a document with a number for every second sheet."""
    schemes = list(registries.vocabulary.schemes)
    if number % 2 or not schemes:
        return []
    return [
        "documents:",
        f"  - title: {prose.sentence(chance, 8).rstrip('.')}",
        "    identifiers:",
        f"      - scheme: {chance.choice(schemes)}",
        f"        value: {day.year}/{10_000 + number}",
    ]


def _facts(chance: random.Random, prose: Prose, keys: list[str], speaker: str) -> Iterator[str]:
    """Yield 6 to 10 facts that cite every source at least once; the second is a statement."""
    for index in range(chance.randint(6, 10)):
        yield f"  - text: {prose.sentence(chance, chance.randint(11, 19))}"
        if index == 1:
            yield "    kind: statement"
            yield f"    by: {speaker}"
        yield "    cite:"
        cited = {keys[index % len(keys)], *([chance.choice(keys)] if index % 3 == 0 else [])}
        if index == 0:
            cited.add(keys[-1])
        yield from (f"      - {key}" for key in sorted(cited))


def _relation(registries: Registries, chance: random.Random, earlier: list[str]) -> Iterator[str]:
    kinds = [
        name
        for name, kind in registries.vocabulary.relation_types.items()
        if kind.order == "later" and not kind.causal
    ]
    if earlier and kinds and chance.random() < 0.6:
        yield "relations:"
        yield f"  - type: {chance.choice(kinds)}"
        yield f"    target: {chance.choice(earlier[-40:])}"


def _sources(
    registries: Registries,
    chance: random.Random,
    prose: Prose,
    day: date,
    name: str,
    keys: list[str],
) -> Iterator[str]:
    kinds = list(registries.vocabulary.source_kinds)
    for key in keys:
        host = chance.choice(prose.words[:120])
        yield f"  {key}:"
        yield f"    title: {prose.sentence(chance, 6).rstrip('.')}"
        yield f"    url: https://{host}.example/{name}/{key}"
        yield f"    publisher: {host.capitalize()}"
        yield f"    date: {day + timedelta(days=chance.randint(0, 20))}"
        yield f"    kind: {chance.choice(kinds)}"


def main() -> None:
    """Write sheets into a data folder: `sheets.py FOLDER COUNT`."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    registries = read_repository(options.root).registries
    if registries is None:
        raise SystemExit(f"{options.root} has no usable vocabulary")
    for name, text in make_sheets(registries, options.count, options.seed):
        (options.root / "briefs" / "events" / f"{name}.yml").write_text(text, "utf-8")


if __name__ == "__main__":
    main()
