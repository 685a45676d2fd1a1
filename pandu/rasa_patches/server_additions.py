"""What each server that Rasa makes gets beside the channels, whichever these are: health, metrics, the store itself, shortcuts, and the
deletion of what is old."""

import asyncio
import ctypes
import functools
import gc
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import rasa.utils.io
import structlog
from rasa import server
from rasa.core import run
from rasa.core.agent import Agent
from rasa.engine.runner.dask import DaskGraphRunner
from sanic import Sanic

from pandu import logs, metrics
from pandu.health import Health, add_health, version
from pandu.rasa_patches.action_endpoint import KeptEndpoint
from pandu.rasa_patches.graph_runner import OrderedGraphRunner
from pandu.rasa_patches.local_actions import LocalActions
from pandu.rasa_patches.turn_processor import TurnProcessor
from pandu.scraping import add_metrics
from pandu.settings import read
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
    elif isinstance(processor, TurnProcessor):
        processor.action_endpoint = LocalActions()


def _settle() -> None:
    """Leave what was loaded out of the search for garbage, since it stays, and give back the memory that only loading took (20 MB)."""
    gc.collect()
    gc.freeze()
    with suppress(AttributeError, OSError):  # a C library that has no such call
        ctypes.CDLL(None).malloc_trim(0)


async def _after_start(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
    agent = app.ctx.agent
    _hasten(agent)
    _settle()
    metrics.tell_version(version(app))
    logger.info("started", extra=logs.with_fields(**version(app)))
    try:
        use_directly(agent)
    except TypeError as error:
        logger.warning("%s: conversations are not deleted when they are old, and may be lost", error)
        return
    app.ctx.retention = asyncio.ensure_future(retention.keep_deleting(conversation_store(agent), read().keep_days))


async def _after_stop(app: Sanic, _: asyncio.AbstractEventLoop) -> None:
    if deleting := getattr(app.ctx, "retention", None):
        deleting.cancel()
    processor = getattr(getattr(app.ctx, "agent", None), "processor", None)
    if processor is not None and isinstance(processor.action_endpoint, KeptEndpoint):
        await processor.action_endpoint.close()


def _log_in_one_form() -> None:
    """Give what Rasa, Sanic and structlog write the form of Pandu's logs; Rasa has set up its own before it makes a server."""
    logs.begin()
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, logs.keep_structured_short],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logs.level()),
        cache_logger_on_first_use=True,
    )


def log_from_the_start() -> None:
    """Let Rasa's command line set up the form of Pandu's logs in the place of its own coloured one."""
    rasa.utils.io.configure_colored_logging = lambda _: logs.begin()


def join_app(app: Sanic) -> None:
    """Add everything to a server of Rasa's."""
    _log_in_one_form()
    app.config.REQUEST_MAX_SIZE = MOST_BYTES
    health = Health()
    add_health(app, health)
    add_metrics(app, health)
    app.register_listener(_after_start, "after_server_start")
    app.register_listener(_after_stop, "after_server_stop")


def _joined(make: Callable[..., Sanic]) -> Callable[..., Sanic]:
    """Return what makes a server as `make` does, and joins it."""

    @functools.wraps(make)
    def made(*arguments: Any, **options: Any) -> Sanic:
        app = make(*arguments, **options)
        join_app(app)
        return app

    return made


def install() -> None:
    """Join every server that Rasa makes later, with its HTTP API or without."""
    run._create_app_without_api = _joined(run._create_app_without_api)
    server.create_app = _joined(server.create_app)
