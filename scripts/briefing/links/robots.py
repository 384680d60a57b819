"""What a host lets robots ask for: its robots.txt, read once a run (RFC 9309)."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from briefing.links.get import FailedError, Reply
from briefing.links.network import RefusedError

_LONGEST_DELAY = 30.0
_MOST_READ = 500_000


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of one host for us, and the seconds that it wants between two requests."""

    parser: RobotFileParser
    agent: str

    def allow(self, url: str) -> bool:
        """Whether we may ask for an address."""
        return self.parser.can_fetch(self.agent, url)

    @property
    def delay(self) -> float:
        """The seconds between two requests, bounded so that no host can stop a run."""
        wanted = self.parser.crawl_delay(self.agent)
        return min(float(wanted), _LONGEST_DELAY) if wanted else 0.0


def rules_of(url: str, ask: Callable[[str], Reply], agent: str) -> Rules:
    """Return the rules of the host of an address.

    No such file means that everything is allowed. A host that fails to answer allows nothing,
    except that what it refuses to everybody is left for the request itself to find out.
    """
    parser = RobotFileParser()
    host = urlsplit(url)
    try:
        reply = ask(f"https://{host.netloc}/robots.txt")
    except (FailedError, RefusedError):
        parser.parse([])
        return Rules(parser, agent)
    if reply.status >= 500:
        parser.parse(["User-agent: *", "Disallow: /"])
    elif reply.status == 200 and reply.body is not None:
        parser.parse(reply.body[:_MOST_READ].decode("utf-8", "replace").splitlines())
    else:
        parser.parse([])
    return Rules(parser, agent.partition("/")[0])
