"""What is added to Rasa's server beside the channels: health, metrics, the store itself, the deletion of what is old."""

import asyncio
import logging

from sanic import Sanic

from pandu.server import retention
from pandu.server.health import add_health
from pandu.server.metrics import add_metrics
from pandu.server.quiet_logs import keep_texts_out
from pandu.server.tracker_store import conversation_store, use_directly

logger = logging.getLogger(__name__)
MOST_BYTES = 131_072  # of a request: a message of 1,000 letters needs a tenth


async def _after_start(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
    try:
        use_directly(app.ctx.agent)
    except TypeError as error:
        logger.warning("%s: conversations are not deleted when they are old, and may be lost", error)
        return
    app.add_task(retention.keep_deleting(conversation_store(app.ctx.agent)))


def join_app(app: Sanic) -> None:
    """Add everything to Rasa's server."""
    app.config.REQUEST_MAX_SIZE = MOST_BYTES
    keep_texts_out()
    add_health(app)
    add_metrics(app)
    app.register_listener(_after_start, "after_server_start")
