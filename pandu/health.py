"""`GET /live`, `/ready` and `/health`: whether this process serves, whether a message gets a sentence, whether it gets its answer.

Probes ask the first two: a worker without its database still tells its users so, which is more than a proxy would say.
`/health` is for people and alarms. Anybody may ask it, so it looks only once in FRESH_SECONDS, however many ask.
"""

import asyncio
import time
from collections.abc import Awaitable
from functools import cache
from typing import Any

import rasa
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu.knowledge import KNOWLEDGE_DIR
from pandu.release import RELEASE, texts_of
from pandu.storage.lock_store import RedisLocks
from pandu.storage.tracker_store import ConversationStore, behind
from pandu.time_budget import PROBE_SECONDS

FRESH_SECONDS = 1.0
# What a message needs of the action server: the action itself, called with the secret.
CALL = {
    "version": rasa.__version__,
    "next_action": "action_reply",
    "sender_id": "health",
    "tracker": {"sender_id": "health", "slots": {}, "latest_message": {}, "events": []},
    "domain": {},
}
NOTHING = {"model": False, "actions": False, "database": False, "locks": False}


async def _in_time(work: Awaitable[Any]) -> bool:
    """Return whether `work` is done in time and without an error, whatever kind that would be."""
    try:
        await asyncio.wait_for(work, PROBE_SECONDS)
    except Exception:
        return False
    return True


async def _act(agent: Any) -> None:
    """Return when the action answers.

    Raises:
        Exception: it does not.
    """
    reply = await agent.processor.action_endpoint.request(json=CALL)
    if not reply["responses"]:
        raise ValueError("the action says nothing")


async def _store(agent: Any) -> None:
    """Return when a conversation could be stored; of another store than ours nothing is known."""
    if isinstance(store := behind(agent.tracker_store), ConversationStore):
        await store.prove()


async def _lock(agent: Any) -> None:
    """Return when a conversation could be locked; a lock in this process always can."""
    if isinstance(agent.lock_store, RedisLocks):
        await agent.lock_store.prove()


def is_ready(app: Sanic) -> bool:
    """Return whether the model is loaded, so that a message gets a sentence."""
    agent = getattr(app.ctx, "agent", None)  # Rasa sets it when the model is there
    return agent is not None and agent.is_ready()


async def look(app: Sanic) -> dict[str, bool]:
    """Return what of all that a message needs is there now."""
    if not is_ready(app):
        return NOTHING
    agent = app.ctx.agent
    actions, database, locks = await asyncio.gather(*(_in_time(work(agent)) for work in (_act, _store, _lock)))
    return {"model": True, "actions": actions, "database": database, "locks": locks}


@cache
def _content() -> str:
    return texts_of(KNOWLEDGE_DIR)


def version(app: Sanic) -> dict[str, str]:
    """Return which release, model and content answer here; "" where no model is loaded."""
    return {"release": RELEASE, "model": str(getattr(app.ctx.agent, "model_id", "") or "") if is_ready(app) else "", "content": _content()}


class Health:
    """What was seen last, for all who ask."""

    def __init__(self) -> None:
        self._looking: asyncio.Future[dict[str, bool]] | None = None
        self._seen_at = 0.0

    async def report(self, app: Sanic) -> dict[str, bool]:
        """Return what is there, as seen a moment ago; those who ask at the same time wait for one look."""
        looking = self._looking
        if looking is None or (looking.done() and time.monotonic() > self._seen_at + FRESH_SECONDS):
            looking = self._looking = asyncio.ensure_future(look(app))
            looking.add_done_callback(self._seen)
        return await asyncio.shield(looking)

    def _seen(self, _: object) -> None:
        self._seen_at = time.monotonic()

    async def respond(self, request: Request) -> HTTPResponse:
        """Answer 200 where a message would be answered and stored, else 503; the body says what is away, and which version this is."""
        report = await self.report(request.app)
        return response.json({**report, "version": version(request.app)}, status=200 if all(report.values()) else 503)


async def ready(request: Request) -> HTTPResponse:
    """Answer 200 where a message would get a sentence, be it an apology, else 503."""
    there = is_ready(request.app)
    return response.json({"model": there}, status=200 if there else 503)


async def live(_: Request) -> HTTPResponse:
    """Answer 200."""
    return response.json({"live": True})


def add_health(app: Sanic, health: Health) -> None:
    """Add the routes to Rasa's server."""
    app.add_route(health.respond, "/health", name="health")
    app.add_route(ready, "/ready", name="ready")
    app.add_route(live, "/live", name="live")
