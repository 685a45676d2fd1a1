"""Who may connect: origins, and the address that limits count by."""

import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from sanic.request import Request


def _host_of(environ: Mapping[str, Any]) -> str:
    return str(environ.get("HTTP_HOST", ""))


def is_allowed_origin(origin: str, environ: Mapping[str, Any]) -> bool:
    """Return whether a page of `origin` may connect: it is the server's own, or named in PANDU_ORIGINS.

    `environ` is Engine.IO's. The own origin is told by the host alone, since a proxy may end HTTPS before us.
    """
    named = os.environ.get("PANDU_ORIGINS", "").split()
    return origin in named or (urlsplit(origin).netloc == _host_of(environ) and origin.startswith(("http://", "https://")))


def address_of(request: Request) -> str:
    """Return the client's address; behind PANDU_PROXIES proxies of ours, what the outermost of them saw."""
    proxies = os.environ.get("PANDU_PROXIES", "")
    hops = [hop.strip() for hop in request.headers.get("x-forwarded-for", "").split(",") if hop.strip()]
    trusted = int(proxies) if proxies.isdecimal() else 0
    return hops[-trusted] if 0 < trusted <= len(hops) else str(request.ip)
