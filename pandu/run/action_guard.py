"""What stands before the action server: a shared secret, well-formed calls only, and no inner detail in an error.

Sanic middleware, attached by rasa_sdk's plugin hook to every action server that serves the package `actions`.
"""

import hmac
import os
from functools import partial
from typing import Any

import pluggy
from rasa_sdk.plugin import plugin_manager
from sanic import Sanic, response
from sanic.exceptions import SanicException
from sanic.request import Request
from sanic.response import BaseHTTPResponse, HTTPResponse

from pandu.rasa_patches import request_guard, versions
from pandu.settings import LOOPBACK, SECRET_HEADER, read


def _body(request: Request) -> Any:
    try:
        return request.json
    except SanicException:
        return None


def refusal(request: Request, secret: str) -> HTTPResponse | None:
    """Return the answer to a call that must not reach an action, or None; `secret` is the one that callers must know, if any.

    401 without the secret (where one is set), 415 for a compressed body, 400 for a body that is no JSON object.
    """
    given = request.headers.get(SECRET_HEADER, "")
    if request.path != "/health" and secret and not hmac.compare_digest(given.encode(errors="replace"), secret.encode()):
        return response.json({"error": "the secret is missing or wrong"}, status=401)
    if request.headers.get("Content-Encoding"):
        return response.json({"error": "compressed bodies are not read"}, status=415)
    if request.method == "POST" and not isinstance(_body(request), dict):
        return response.json({"error": "the body must be a JSON object"}, status=400)
    return None


def _hide_details(_: Request, reply: BaseHTTPResponse) -> HTTPResponse | None:
    return response.json({"error": "the action failed"}, status=500) if reply.status >= 500 else None


class ActionGuard:
    """Plugin of rasa_sdk."""

    @staticmethod
    @pluggy.HookimplMarker("rasa_sdk")
    def attach_sanic_app_extensions(app: Sanic) -> None:
        """Put the guard before the routes of `app`."""
        versions.check()
        request_guard.install()
        app.register_middleware(partial(refusal, secret=read().action_secret), "request")
        app.register_middleware(_hide_details, "response")


def install() -> None:
    """Register the guard for servers that start later, and let them listen on the loopback address unless told otherwise."""
    os.environ.setdefault("SANIC_HOST", LOOPBACK)
    manager = plugin_manager()
    if not manager.has_plugin("pandu"):
        manager.register(ActionGuard(), "pandu")
