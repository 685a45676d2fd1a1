"""`GET /health`: whether a message would be answered now."""

import asyncio
from typing import Any

import aiohttp
from sanic import Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse
from sqlalchemy.exc import SQLAlchemyError

from pandu.server.tracker_store import ConversationStore, behind

SECONDS = 2


async def _actions_answer(endpoint: Any) -> bool:
    url = endpoint.url.rsplit("/", 1)[0] + "/health"
    try:
        timeout = aiohttp.ClientTimeout(total=SECONDS)
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(url) as reply:
            return reply.status == 200
    except (aiohttp.ClientError, asyncio.TimeoutError):
        return False


async def _database_answers(agent: Any) -> bool:
    store = behind(agent.tracker_store)
    if not isinstance(store, ConversationStore):
        return True
    try:
        await asyncio.wait_for(store.ping(), SECONDS)
    except (SQLAlchemyError, asyncio.TimeoutError):
        return False
    return True


async def health(request: Request) -> HTTPResponse:
    """Answer 200 where the model and the action server are there, else 503; the body says which is not.

    Without the database every message is answered with an apology, which is more than a proxy would say: still 200.
    """
    agent = getattr(request.app.ctx, "agent", None)  # Rasa sets it when the model is there
    if agent is None or not agent.is_ready():
        return response.json({"model": False, "actions": False, "database": False}, status=503)
    actions, stored = await asyncio.gather(_actions_answer(agent.action_endpoint), _database_answers(agent))
    return response.json({"model": True, "actions": actions, "database": stored}, status=200 if actions else 503)


def add_health(app: Sanic) -> None:
    """Add the route to Rasa's server."""
    app.add_route(health, "/health")
