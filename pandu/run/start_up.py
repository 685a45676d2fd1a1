"""What is added to Rasa's server beside the channels: health, metrics, the store itself, shortcuts, the deletion of what is old."""

import asyncio
import logging

from rasa.core.agent import Agent
from rasa.engine.runner.dask import DaskGraphRunner
from sanic import Sanic

from pandu.metrics import add_metrics
from pandu.rasa_patches import request_guard
from pandu.rasa_patches.action_endpoint import KeptEndpoint
from pandu.rasa_patches.graph_runner import OrderedGraphRunner
from pandu.rasa_patches.quiet_logs import keep_texts_out
from pandu.run.health import add_health
from pandu.storage import retention
from pandu.storage.tracker_store import conversation_store, use_directly

logger = logging.getLogger(__name__)
MOST_BYTES = 131_072  # of a request: a message of 1,000 letters needs a tenth


def _hasten(agent: Agent) -> None:
    """Take away what Rasa does anew for each message."""
    processor = agent.processor
    if processor is None:
        return
    if isinstance(processor.graph_runner, DaskGraphRunner):
        processor.graph_runner = OrderedGraphRunner(processor.graph_runner)
    if processor.action_endpoint is not None:
        processor.action_endpoint = KeptEndpoint(processor.action_endpoint)


async def _after_start(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
    agent = app.ctx.agent
    _hasten(agent)
    try:
        use_directly(agent)
    except TypeError as error:
        logger.warning("%s: conversations are not deleted when they are old, and may be lost", error)
        return
    app.add_task(retention.keep_deleting(conversation_store(agent)))


async def _after_stop(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
    processor = getattr(getattr(app.ctx, "agent", None), "processor", None)
    if processor is not None and isinstance(processor.action_endpoint, KeptEndpoint):
        await processor.action_endpoint.close()


def join_app(app: Sanic) -> None:
    """Add everything to Rasa's server."""
    request_guard.install()
    app.config.REQUEST_MAX_SIZE = MOST_BYTES
    keep_texts_out()
    add_health(app)
    add_metrics(app)
    app.register_listener(_after_start, "after_server_start")
    app.register_listener(_after_stop, "after_server_stop")
