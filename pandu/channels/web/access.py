"""Who may connect: origins, and the address that limits count by."""

import ipaddress
from collections.abc import Collection, Mapping
from typing import Any
from urllib.parse import urlsplit

from sanic.request import Request

from pandu.server.settings import proxies

IPV6_NETWORK = 64  # bits: one customer's, who may use any address in it


def _host_of(origin: str) -> str:
    """Return host and port of a web page's origin, or "" where it is none."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return ""
    return parts.netloc.lower() if parts.scheme in ("http", "https") else ""


def is_allowed_origin(origin: str, environ: Mapping[str, Any], named: Collection[str] = ()) -> bool:
    """Return whether a page of `origin` may connect: it is the server's own, or among those that are `named`.

    `environ` is Engine.IO's. The own origin is told by the host alone, since a proxy may end HTTPS before us.
    """
    if origin in named:
        return True
    host = _host_of(origin)
    return host != "" and host == str(environ.get("HTTP_HOST", "")).lower()


def _network_of(address: str) -> str:
    """Return what one client can choose its address from; what is no address stays as it is."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    return str(ipaddress.ip_network((found, IPV6_NETWORK), strict=False)) if found.version == 6 else address


def address_of(request: Request) -> str:
    """Return the client's address (of IPv6 its network); behind proxies of ours, what the outermost of them saw."""
    headers = ",".join(request.headers.getall("x-forwarded-for", []))
    hops = [hop.strip() for hop in headers.split(",") if hop.strip()]
    trusted = proxies()
    return _network_of(hops[-trusted] if 0 < trusted <= len(hops) else str(request.ip))
