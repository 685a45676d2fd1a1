"""The chat page, the widget and the page on privacy over HTTP: `/`, `/chat`, `/privacy` and the files of `web/dist`."""

import base64
import gzip
import hashlib
import html
import logging
import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu.channels.web.access import Origins
from pandu.knowledge import load_knowledge
from pandu.knowledge.texts import PrivacyPage
from pandu.settings import DIST, Variables, has_page

logger = logging.getLogger(__name__)
_METHODS = ("GET", "HEAD")
_HOST = re.compile(r"[A-Za-z0-9.\[\]:-]{1,255}")
_VERSION = 12  # letters of the file's hash that stand in its name
_KINDS = {".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8"}
_COMMON = {"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}
# A page is looked at anew each time; what it loads is that of a few minutes ago at most; what is named by its content never changes.
_FRESH, _RECENT, _FOREVER = "no-cache", "public, max-age=300, stale-while-revalidate=86400", "public, max-age=31536000, immutable"
# Other sites embed the widget, also with `crossorigin` and `integrity`.
_FOR_OTHERS = {"Cross-Origin-Resource-Policy": "cross-origin", "Access-Control-Allow-Origin": "*"}


@dataclass(frozen=True)
class Sent:
    """A file in the encodings in which it is sent, by their names in HTTP; "" is the file itself."""

    bodies: dict[str, bytes]

    @cached_property
    def version(self) -> str:
        """What stands in a name that is this content's alone."""
        return hashlib.sha256(self.bodies[""]).hexdigest()[:_VERSION]

    @cached_property
    def integrity(self) -> str:
        """What a page may demand of the content, as `integrity` of a script tag."""
        return "sha384-" + base64.b64encode(hashlib.sha384(self.bodies[""]).digest()).decode()

    def encoding_for(self, accepted: str) -> str:
        """Return the smallest encoding that a browser accepts which sends `Accept-Encoding: accepted`."""
        wanted = {part.partition(";")[0].strip() for part in accepted.lower().split(",") if not re.search(r";\s*q=0(\.0*)?\s*$", part)}
        return min((name for name in self.bodies if not name or name in wanted), key=lambda name: len(self.bodies[name]))


@lru_cache(16)
def _read(path: Path, _stamp: int) -> Sent:
    body, brotli = path.read_bytes(), path.with_name(path.name + ".br")  # which Node writes when it builds
    bodies = {"": body, "gzip": gzip.compress(body, 9, mtime=0)}
    return Sent({**bodies, "br": brotli.read_bytes()} if brotli.is_file() else bodies)


def read_file(name: str) -> Sent | None:
    """Return a file of the built widget, or None where that is not built."""
    path = DIST / name
    return _read(path, path.stat().st_mtime_ns) if path.suffix in _KINDS and path.is_file() else None


def page_policy(host: str, framed_by: frozenset[str] = frozenset()) -> str:
    """Return the Content-Security-Policy of a page; older Safari wants the sockets' addresses spelled out."""
    sockets = f" ws://{host} wss://{host}" if _HOST.fullmatch(host) else ""
    return (
        f"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'{sockets}; "
        f"base-uri 'none'; form-action 'none'; frame-ancestors {' '.join([chr(39) + 'self' + chr(39), *sorted(framed_by)])}; "
        "require-trusted-types-for 'script'; trusted-types lit-html"
    )


def _variables(request: Request) -> Variables:
    found: Variables = request.app.ctx.pages
    return found


def _page_headers(request: Request) -> dict[str, str]:
    policy = page_policy(request.headers.get("host", ""), _variables(request).origins)
    return {"Content-Security-Policy": policy, "Permissions-Policy": "camera=(), microphone=(), geolocation=()", "Cache-Control": _FRESH}


def _respond(request: Request, sent: Sent, kind: str, headers: dict[str, str]) -> HTTPResponse:
    encoding = sent.encoding_for(request.headers.get("accept-encoding", ""))
    tag = f'"{sent.version}-{encoding or "plain"}"'
    all_headers = {**_COMMON, **headers, "ETag": tag, "Vary": "Accept-Encoding"}
    if request.headers.get("if-none-match") == tag:
        return HTTPResponse(status=304, headers=all_headers)
    if encoding:
        all_headers["Content-Encoding"] = encoding
    return response.raw(sent.bodies[encoding], content_type=kind, headers=all_headers)


async def _send(request: Request, name: str, version: str = "") -> HTTPResponse:
    """Return a file; a name with a version that is not today's gives today's file, which is then not kept."""
    sent = read_file(name)
    if sent is None:
        return response.text(load_knowledge().texts["web"]["no_page"], status=503)
    kind = _KINDS[Path(name).suffix]
    if name.endswith(".html") and (draft := _variables(request).draft):
        return response.html(marked(sent.bodies[""].decode(), draft), headers={**_COMMON, **_page_headers(request)})
    if name.endswith(".html"):
        return _respond(request, sent, kind, _page_headers(request))
    caching = _RECENT if not version else _FOREVER if version == sent.version else _FRESH
    return _respond(request, sent, kind, {**_FOR_OTHERS, "Cache-Control": caching})


def marked(page: str, draft: str) -> str:
    """Return a page that says that it shows a draft, in its title and above all else."""
    said = html.escape(draft)
    return page.replace("<title>", f"<title>[{said}] ", 1).replace("<body>", f'<body><p role="status"><strong>{said}</strong></p>', 1)


def privacy_page(said: PrivacyPage, days: float) -> str:
    """Return the page that says what Pandu is and keeps."""
    kept = said["kept"].format(days=f"{days:g}") if days else said["kept_forever"]
    sections = "".join(
        f"<h2>{html.escape(one['title'])}</h2><p>{html.escape(one['text'].format(kept=kept))}</p>" for one in said["sections"]
    )
    title = html.escape(said["title"])
    return (
        '<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>{title}</title><link rel="icon" href="data:,">'
        f'<link rel="stylesheet" href="page.css"></head><body class="text"><main><h1>{title}</h1><p>{html.escape(said["lead"])}</p>'
        f'{sections}<p><a href="./chat">{html.escape(said["to_chat"])}</a></p></main></body></html>'
    )


async def _page(request: Request) -> HTTPResponse:
    return await _send(request, "index.html")


async def _privacy(request: Request) -> HTTPResponse:
    said = privacy_page(load_knowledge().texts["privacy_page"], _variables(request).keep_days)
    return response.html(said, headers={**_COMMON, **_page_headers(request)})


async def _widget(request: Request, file: str = "") -> HTTPResponse:
    return await _send(request, "widget.js", file.removeprefix("widget.").removesuffix(".js"))


async def _style(request: Request) -> HTTPResponse:
    return await _send(request, "page.css")


async def _front(request: Request) -> HTTPResponse | None:
    # Rasa has a route for "/" of its own, so only a middleware can come before it.
    return await _page(request) if request.path == "/" and request.method in _METHODS else None


def add_pages(app: Sanic, variables: Variables) -> None:
    """Add the routes to Rasa's server; without a built page they answer that there is none."""
    if not has_page():
        logger.warning("the chat page and the widget are not built; 'make run' builds them where Node is found")
    app.ctx.pages, may_connect = variables, Origins(variables.origins)

    async def about(request: Request) -> HTTPResponse:
        """Tell a page of another site whether it may connect, and the script's name that is this version's alone."""
        origin, sent = request.headers.get("origin"), read_file("widget.js")
        allowed = origin is None or may_connect(origin, {"HTTP_HOST": request.headers.get("host", "")})
        named = {"file": f"widget.{sent.version}.js", "integrity": sent.integrity} if sent else {}
        return response.json({"allowed": allowed, **named}, headers={**_COMMON, **_FOR_OTHERS, "Cache-Control": "no-store"})

    app.register_middleware(_front, "request")
    app.add_route(_page, "/chat", methods=_METHODS)
    app.add_route(_privacy, "/privacy", methods=_METHODS)
    app.add_route(_widget, "/widget.js", methods=_METHODS, name="pages.widget_js")
    app.add_route(_widget, r"/<file:(?P<file>widget\.[0-9a-f]{12}\.js)>", methods=_METHODS, name="pages.widget_version")
    app.add_route(about, "/widget.json", methods=_METHODS, name="pages.widget_json")
    app.add_route(_style, "/page.css", methods=_METHODS, name="pages.page_css")
