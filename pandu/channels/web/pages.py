"""The chat page and the widget over HTTP: `/`, `/chat` and the files of `web/dist`, with their headers."""

import logging
import re
from html import escape
from pathlib import Path

from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu.knowledge import load_knowledge
from pandu.settings import DIST, has_page, read

logger = logging.getLogger(__name__)
_METHODS = ("GET", "HEAD")
_HOST = re.compile(r"[A-Za-z0-9.\[\]:-]{1,255}")
_KINDS = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
_COMMON = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache"}


def page_policy(host: str) -> str:
    """Return the Content-Security-Policy of the page; older Safari wants the sockets' addresses spelled out."""
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'{sockets}; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html"
    )


def _headers(path: Path, host: str) -> dict[str, str]:
    if path.suffix == ".html":
        policy = {"Content-Security-Policy": page_policy(host), "Permissions-Policy": "camera=(), microphone=(), geolocation=()"}
        return {**_COMMON, **policy}
    return {**_COMMON, "Cross-Origin-Resource-Policy": "cross-origin"}  # other sites embed the widget


async def _send(request: Request, name: str) -> HTTPResponse:
    path = DIST / name
    if path.suffix not in _KINDS or not path.is_file():
        return response.text(load_knowledge().texts["web"]["no_page"], status=503)
    stamp = path.stat()
    tag = f'"{stamp.st_mtime_ns:x}-{stamp.st_size:x}"'
    headers = {**_headers(path, request.headers.get("host", "")), "ETag": tag}
    if request.headers.get("if-none-match") == tag:
        return HTTPResponse(status=304, headers=headers)
    if path.suffix == ".html" and (draft := read().draft):
        return response.html(marked(path.read_text(encoding="utf-8"), draft), headers=headers)
    return await response.file(path, mime_type=_KINDS[path.suffix], headers=headers)


def marked(page: str, draft: str) -> str:
    """Return a page that says that it shows a draft, in its title and above all else."""
    said = escape(draft)
    return page.replace("<title>", f"<title>[{said}] ", 1).replace("<body>", f'<body><p role="status"><strong>{said}</strong></p>', 1)


async def _page(request: Request) -> HTTPResponse:
    return await _send(request, "index.html")


async def _front(request: Request) -> HTTPResponse | None:
    # Rasa has a route for "/" of its own, so only a middleware can come before it.
    return await _page(request) if request.path == "/" and request.method in _METHODS else None


def add_pages(app: Sanic) -> None:
    """Add the routes to Rasa's server; without a built page they answer that there is none."""
    if not has_page():
        logger.warning("the chat page and the widget are not built; 'make run' builds them where Node is found")
    app.register_middleware(_front, "request")
    app.add_route(_page, "/chat", methods=_METHODS)
    for name in ("widget.js", "page.css"):

        async def serve(request: Request, name: str = name) -> HTTPResponse:
            return await _send(request, name)

        app.add_route(serve, "/" + name, methods=_METHODS, name="pages." + name.replace(".", "_"))
