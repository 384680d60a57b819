"""A round of visits: hosts side by side, each host one request at a time, with pauses."""

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from itertools import groupby
from urllib.parse import urlsplit

from briefing.links.get import FailedError, Limits, Reply, get
from briefing.links.judge import Answer, judged
from briefing.links.network import Network, RefusedError
from briefing.links.robots import rules_of
from briefing.schema.visited import State

_LONGEST_WISH = 60.0


@dataclass(frozen=True, slots=True)
class Manners:
    """How we ask: our name, hosts at once, seconds between two requests to one host."""

    agent: str
    hosts_at_once: int = 8
    delay: float = 2.0
    limits: Limits = field(default_factory=Limits)
    sleep: Callable[[float], None] = time.sleep


def visit(urls: Iterable[str], network: Network, manners: Manners) -> Iterator[tuple[str, Answer]]:
    """Yield every address with what became of it, host by host as they are done."""
    with ThreadPoolExecutor(manners.hosts_at_once) as pool:
        by_host = groupby(sorted(set(urls), key=_order), key=_host)
        rounds = [pool.submit(_one_host, list(group), network, manners) for _, group in by_host]
        for done in as_completed(rounds):
            yield from done.result()


def _host(url: str) -> str:
    return urlsplit(url).netloc.lower()


def _order(url: str) -> tuple[str, str]:
    return _host(url), url


def _one_host(urls: list[str], network: Network, manners: Manners) -> list[tuple[str, Answer]]:
    def ask(url: str) -> Reply:
        return get(url, network, manners.agent, manners.limits)

    rules = rules_of(urls[0], ask, manners.agent)
    pause = max(manners.delay, rules.delay)
    found = []
    for url in urls:
        manners.sleep(pause)
        if rules.allow(url):
            found.append((url, _asked(url, ask, pause, manners.sleep)))
        else:
            found.append((url, Answer(State.CLOSED, "its robots.txt asks robots to stay away")))
    return found


def _asked(
    url: str, ask: Callable[[str], Reply], pause: float, sleep: Callable[[float], None]
) -> Answer:
    """Ask once, and once more where the host fails or asks for patience."""
    answer, wish = _once(url, ask)
    again = answer.status == 429 or (answer.status or 500) >= 500
    if answer.state in (State.FAILING, State.CLOSED) and again and wish <= _LONGEST_WISH:
        sleep(max(pause, wish))
        answer, _ = _once(url, ask)
    return answer


def _once(url: str, ask: Callable[[str], Reply]) -> tuple[Answer, float]:
    """Return an answer and the seconds that the host wants us to wait."""
    try:
        reply = ask(url)
    except RefusedError as error:
        return Answer(State.REFUSED, str(error)), _LONGEST_WISH + 1
    except FailedError as error:
        return Answer(State.FAILING, str(error)), 0.0
    wish = reply.headers.get("retry-after", "0")
    # A date instead of seconds means another day.
    return judged(url, reply), float(wish) if wish.isdecimal() else _LONGEST_WISH + 1
