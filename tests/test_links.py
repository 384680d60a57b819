"""`briefing links` on a web that misbehaves: every address gets a state, and nothing gets out."""

import time
from collections.abc import Iterator
from datetime import date
from ipaddress import ip_address
from pathlib import Path

import pytest

from bad_web import HOSTS, Web, bad_web
from briefing.links.get import Limits
from briefing.links.judge import Answer
from briefing.links.network import is_public
from briefing.links.record import brought_up_to_date, write_record
from briefing.links.visits import Manners, visit
from briefing.read.visited import read_visited
from briefing.schema.visited import State

FOUND, MOVED, GONE, CLOSED, FAILING, REFUSED = State
LIMITS = Limits(seconds=2.0, wait=1.5, most_bytes=2_000_000, most_unpacked=5_000_000)
# Every host with what must be found there, and whether its words can be compared later.
EXPECTED = {
    "fine": (FOUND, True),
    "slow": (FAILING, False),
    "dripping": (FAILING, False),
    "endless": (FOUND, False),
    "heads": (FAILING, False),
    "huge": (FOUND, False),
    "circle": (FAILING, False),
    "pair": (FAILING, False),
    "chain": (FAILING, False),
    "soft": (GONE, False),
    "disguised": (FOUND, True),
    "astray": (REFUSED, False),
    "numbers": (REFUSED, False),
    "downgrade": (REFUSED, False),
    "file": (REFUSED, False),
    "userinfo": (REFUSED, False),
    "garbage": (FAILING, False),
    "reset": (FAILING, False),
    "silent": (FAILING, False),
    "half": (FAILING, False),
    "other": (FAILING, False),
    "patience": (FOUND, True),
    "tomorrow": (CLOSED, False),
    "bomb": (FOUND, False),
    "torn": (FOUND, False),
    "unpackable": (FOUND, False),
    "short": (FOUND, False),
    "bytes": (FOUND, True),
    "charset": (FOUND, True),
    "cookie": (FOUND, True),
    "unchanged": (FAILING, False),
    "flapping": (FOUND, True),
    "down": (FAILING, False),
    "old": (FOUND, True),
    "gone": (GONE, False),
    "closed": (CLOSED, False),
    "moved": (MOVED, True),
    "detour": (FOUND, True),
    "living": (FOUND, True),
    "shy": (CLOSED, False),
    "shy-of-us": (CLOSED, False),
    "ill": (CLOSED, False),
    "calm": (FOUND, True),
    "inside": (REFUSED, False),
    "private": (REFUSED, False),
    "metadata": (REFUSED, False),
    "mixed": (REFUSED, False),
    "rebinding": (REFUSED, False),
    "unknown": (FAILING, False),
    "nowhere": (FAILING, False),
}


class Round:
    """One round of visits over the whole bad web, with the pauses that it made."""

    def __init__(self, web: Web) -> None:
        self.web = web
        self.pauses: list[float] = []
        started = time.monotonic()
        urls = [web.url(host) for host in EXPECTED]
        urls += [f"https://fine.links.test:{web.plain}/page", "https://fine.other.test/page"]
        self.found = dict(visit(urls, web.network(), self.manners()))
        self.seconds = time.monotonic() - started

    def manners(self) -> Manners:
        return Manners("briefing-links/1.0", 12, 0.01, LIMITS, self._sleep)

    def _sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        time.sleep(min(seconds, 0.01))

    def of(self, host: str) -> Answer:
        return self.found[self.web.url(host)]


@pytest.fixture(scope="module")
def round_() -> Iterator[Round]:
    with bad_web() as web:
        yield Round(web)


def test_every_kind_of_bad_host_is_expected_here() -> None:
    assert set(HOSTS) <= set(EXPECTED)
    assert len(EXPECTED) >= 40


@pytest.mark.parametrize("host", EXPECTED)
def test_each_host_gets_its_state(round_: Round, host: str) -> None:
    state, comparable = EXPECTED[host]
    answer = round_.of(host)
    assert (answer.state, bool(answer.text)) == (state, comparable), answer
    assert answer.note or comparable


def test_a_host_without_tls_or_with_a_certificate_of_another_fails(round_: Round) -> None:
    for url in (f"https://fine.links.test:{round_.web.plain}/page", "https://fine.other.test/page"):
        assert round_.found[url].state is FAILING
        assert "connection failed" in round_.found[url].note


def test_the_whole_round_is_bounded(round_: Round) -> None:
    assert round_.seconds < 30


def test_where_robots_may_not_go_nothing_is_asked(round_: Round) -> None:
    for host in ("shy", "shy-of-us", "ill"):
        assert round_.web.asked[f"{host}/page"] == 0
        assert round_.web.asked[f"{host}/robots.txt"] == 1


def test_a_host_that_asks_for_patience_gets_it(round_: Round) -> None:
    assert {3.0, 7.0} <= set(round_.pauses)
    assert max(round_.pauses) < 60
    assert round_.web.asked["tomorrow/page"] == 1
    assert round_.web.asked["down/page"] == 2


def test_the_end_of_a_redirect_is_told(round_: Round) -> None:
    assert round_.of("moved").final == round_.web.url("fine")
    assert round_.of("detour").final == round_.web.url("fine")
    assert round_.of("fine").final == ""


def test_a_name_is_looked_up_once_for_each_connection(round_: Round) -> None:
    assert round_.web.looked_up["gone.links.test"] == 2  # robots.txt and the page
    assert "10.0.0.1" in round_.of("rebinding").note
    assert round_.web.asked["rebinding/page"] == 0


def test_one_host_is_asked_one_thing_at_a_time_and_hosts_side_by_side(round_: Round) -> None:
    with bad_web() as web:
        urls = [web.url("fine", f"/page{number}") for number in range(6)]
        pauses: list[float] = []
        manners = Manners("briefing-links/1.0", 4, 5.0, LIMITS, pauses.append)
        assert {one.state for _, one in visit(urls, web.network(), manners)} == {FOUND}
        assert pauses == [5.0] * 6
        assert web.asked["fine/robots.txt"] == 1


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "::1", "::", "fe80::1", "fc00::1",
        "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "2002:7f00:1::",
        "64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "2001:db8::1",
    ],
)  # fmt: skip
def test_what_is_not_the_public_web_is_refused(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_the_public_web_is_allowed(address: str) -> None:
    assert is_public(ip_address(address))


FIRST, SECOND = date(2026, 11, 24), date(2026, 12, 1)


def test_a_change_of_words_and_the_first_day_of_a_state_are_kept(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    seen = brought_up_to_date(None, Answer(FOUND, "", 200, "", "aa"), FIRST)
    same = brought_up_to_date(seen, Answer(FOUND, "", 200, "", "aa"), SECOND)
    assert (same.since, same.checked, same.changed) == ("2026-11-24", "2026-12-01", "")
    other = brought_up_to_date(same, Answer(FOUND, "", 200, "", "bb"), SECOND)
    assert other.changed == "2026-12-01"
    lost = brought_up_to_date(other, Answer(GONE, "x", 404), SECOND)
    assert (lost.since, lost.text, lost.changed) == ("2026-12-01", "bb", "2026-12-01")
    write_record(tmp_path, {"https://b.example/": lost, "https://a.example/": seen})
    assert list(read_visited(tmp_path)) == ["https://a.example/", "https://b.example/"]
    assert read_visited(tmp_path)["https://b.example/"] == lost


@pytest.mark.parametrize("text", ["", "[]", '{"x": 1}', '{"x": {"state": "fun"}}', "[" * 99_999])
def test_a_record_that_we_did_not_write_says_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/links.json").write_text(text, "utf-8")
    assert read_visited(tmp_path) == {}
