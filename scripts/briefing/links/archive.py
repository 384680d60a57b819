"""An archive's copy of a page: asked for at its save address, found in what it answers."""

from dataclasses import dataclass
from urllib.parse import urljoin

from briefing.links.get import FailedError, Reply, get
from briefing.links.network import Network, RefusedError
from briefing.links.visits import Manners
from briefing.schema.address import fault, host_of


@dataclass(frozen=True, slots=True)
class Copy:
    """What an archive answered: the address of its copy, or why there is none."""

    address: str = ""
    note: str = ""


def saved(url: str, save: str, network: Network, manners: Manners) -> Copy:
    """Ask the archive whose save address is `save` for a copy of a page. One request, no second."""
    try:
        reply = get(f"{save}{url}", network, manners.agent, manners.limits)
    except (FailedError, RefusedError) as error:
        return Copy(note=str(error))
    if reply.status not in (200, 201, 202):
        return Copy(note=f"the archive answers {reply.status}")
    address = _place_of(reply)
    if address.startswith(save) or host_of(address) != host_of(save):
        return Copy(note="the archive names no copy")
    said = fault(address)
    return Copy(note=said) if said else Copy(address)


def _place_of(reply: Reply) -> str:
    """Return where the copy is: what the archive says it is, or where it led us."""
    named: str = reply.headers.get("content-location", reply.final)
    return urljoin(reply.final, named)
