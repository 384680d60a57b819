"""A long run by hand: random hostile texts at every exit, read back as a reader there does.

    PYTHONPATH=scripts:tests python tests/campaigns/fuzz_escape.py [COUNT] [SEED] [PART OF A NAME]

Run it when a Markdown extension, its version or the escaping changes. COUNT texts go to each sink.
Exit 1 and the shortest texts that came out wrong when there are any.
"""

import random
import sys
import time

from sinks import OF_FILES, SINKS, Sink, texts


def wrong(sink: Sink, count: int, seed: int, raw: bool) -> list[tuple[str, list[str]]]:
    """Return the texts that came out wrong of a sink, each with what is wrong."""
    judged = ((text, sink(text)) for text in texts(seed, count, raw=raw))
    return [(text, said) for text, said in judged if said]


def main(count: int, seed: int, part: str) -> int:
    """Try `count` texts at every sink whose name holds `part` and print a line for each."""
    total = 0
    for name, sink in SINKS.items():
        if part not in name:
            continue
        started = time.perf_counter()
        bad = wrong(sink, count, seed, name in OF_FILES)
        seconds = time.perf_counter() - started
        sys.stdout.write(f"{name:14} {count:8} texts {len(bad):4} wrong {seconds:7.0f} s\n")
        for text, said in sorted(bad, key=lambda one: len(one[0]))[:5]:
            sys.stdout.write(f"    {text!r}: {'; '.join(said)}\n")
        sys.stdout.flush()
        total += len(bad)
    sys.stdout.write(f"Seed {seed}: {total} came out wrong.\n")
    return 1 if total else 0


if __name__ == "__main__":
    given = dict(enumerate(sys.argv[1:]))
    seed = int(given.get(1, random.randrange(1 << 30)))
    sys.exit(main(int(given.get(0, 100_000)), seed, given.get(2, "")))
