"""Where a request comes from: the address that limits count by, and whether it came through networks that are trusted."""

import ipaddress
import re
from collections.abc import Iterable

from sanic.request import Request

from pandu.settings import Network

IPV6_NETWORK = 64  # bits: one customer's, who may use any address in it
_WITH_PORT = re.compile(r"\[(?P<six>[^\]]*)\](:\d+)?|(?P<four>[\d.]+):\d+")


def _network_of(address: str) -> str:
    """Return what one client can choose its address from; what is no address stays as it is."""
    with_port = _WITH_PORT.fullmatch(address)
    bare = (with_port["six"] or with_port["four"]) if with_port else address
    try:
        found = ipaddress.ip_address(bare)
    except ValueError:
        return address
    if found.version == 4:
        return str(found)
    return str(found.ipv4_mapped or ipaddress.ip_network((found, IPV6_NETWORK), strict=False))


def _hops(request: Request) -> list[str]:
    """Return the addresses that proxies or the caller himself named, the nearest proxy's last."""
    named = ",".join(request.headers.getall("x-forwarded-for", []))
    return [hop.strip() for hop in named.split(",") if hop.strip()]


def address_of(request: Request, proxies: int) -> str:
    """Return the client's address (of IPv6 its network); behind `proxies` of ours, what the outermost of them saw."""
    hops = _hops(request)
    return _network_of(hops[-proxies] if 0 < proxies <= len(hops) else str(request.ip))


def is_within(address: str, networks: Iterable[Network]) -> bool:
    """Return whether `address` is one of these networks; what is no address is not."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    found = getattr(found, "ipv4_mapped", None) or found  # how a server of both kinds sees 127.0.0.1
    return any(found in network for network in networks)


def came_through(request: Request, networks: Iterable[Network]) -> bool:
    """Return whether who connected, and every address that was named on the way, is within these networks."""
    return all(is_within(address, networks) for address in (str(request.ip), *_hops(request)))
