"""A server of Sanic alone, behind the guard: `python -m tests.rasa_patches.guarded_server PORT [DESCRIPTORS]`; it echoes bodies."""

import os
import resource
import sys

from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu.rasa_patches import request_guard

app = Sanic("guarded", configure_logging=False)


@app.get("/live")
async def live(_: Request) -> HTTPResponse:
    """Answer."""
    return response.text("live")


@app.post("/echo")
async def echo(request: Request) -> HTTPResponse:
    """Answer with the body."""
    return response.raw(request.body)


if __name__ == "__main__":
    port, *descriptors = map(int, sys.argv[1:])
    if descriptors:
        resource.setrlimit(resource.RLIMIT_NOFILE, (descriptors[0], descriptors[0]))
    if not os.environ.get("UNGUARDED"):
        request_guard.install()
    if seconds := os.environ.get("SECONDS_FOR_A_REQUEST"):
        request_guard.HEAD_SECONDS = request_guard.BODY_SECONDS = int(seconds)
    app.run("127.0.0.1", port, access_log=False)
