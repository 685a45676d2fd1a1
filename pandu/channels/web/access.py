"""Who may connect: origins, and the address that limits count by."""

import ipaddress
import logging
import re
from collections.abc import Collection, Mapping
from typing import Any

from sanic.request import Request

from pandu.settings import ORIGINS_VARIABLE, origin_of, proxies

logger = logging.getLogger(__name__)
IPV6_NETWORK = 64  # bits: one customer's, who may use any address in it
MOST_TOLD, MOST_SHOWN = 100, 200  # refused origins that the log names, and characters of each
_WITH_PORT = re.compile(r"\[(?P<six>[^\]]*)\](:\d+)?|(?P<four>[\d.]+):\d+")


class Origins:
    """Whose pages may connect: the server's own, and those that are `named`. Each that may not is told of in the log, once."""

    def __init__(self, named: Collection[str] = ()) -> None:
        self._named, self._told = frozenset(named), set[str]()

    def __call__(self, origin: str | None, environ: Mapping[str, Any]) -> bool:
        """Return whether a page of `origin` may connect; `environ` is Engine.IO's, which asks also of what comes from no page.

        The own origin is told by the host alone, since a proxy may end HTTPS before us.
        """
        if origin is None:
            return False
        host = str(environ.get("HTTP_HOST", ""))
        spelt = origin_of(origin)
        if spelt and (spelt in self._named or spelt == origin_of(f"{spelt.partition(':')[0]}://{host}")):
            return True
        self._tell(origin, host)
        return False

    def _tell(self, origin: str, host: str) -> None:
        shown = origin[:MOST_SHOWN]
        if shown in self._told or len(self._told) >= MOST_TOLD:
            return
        self._told.add(shown)
        logger.warning(
            "A page of %r may not connect: it is not in %s, and this server was asked for as %r.",
            shown,
            ORIGINS_VARIABLE,
            host[:MOST_SHOWN],
        )


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


def address_of(request: Request) -> str:
    """Return the client's address (of IPv6 its network); behind proxies of ours, what the outermost of them saw."""
    headers = ",".join(request.headers.getall("x-forwarded-for", []))
    hops = [hop.strip() for hop in headers.split(",") if hop.strip()]
    trusted = proxies()
    return _network_of(hops[-trusted] if 0 < trusted <= len(hops) else str(request.ip))
