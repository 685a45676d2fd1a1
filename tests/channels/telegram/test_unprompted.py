"""What Rasa says by itself, over its HTTP API, reaches the chat, too."""

import asyncio
import json
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from rasa.core.lock_store import InMemoryLockStore
from rasa.server import create_app
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Sanic

from pandu.channels.telegram.channel import TelegramChannel
from pandu.settings import free_port
from tests.channels.telegram.bot_api import BotApi
from tests.channels.telegram.harness import run


class _Agent:
    """As much of Rasa's agent as the route uses; the intent is answered with two messages' worth of one."""

    def __init__(self) -> None:
        self.lock_store, self.processor, self.domain = InMemoryLockStore(), self, self
        self.intents, self.tracker_store = ["remind"], None

    def is_ready(self) -> bool:
        return True

    async def fetch_tracker_and_update_session(self, sender: str) -> DialogueStateTracker:
        return DialogueStateTracker.from_events(sender, [])

    async def trigger_intent(self, tracker: Any, output_channel: Any, **_: Any) -> None:
        said = {"text": "Sudah coba tesnya?", "buttons": [{"title": "Tes", "payload": "/quiz"}]}
        await output_channel.send_response(tracker.sender_id, said)


@asynccontextmanager
async def _served(api: BotApi, port: int) -> Any:
    app = create_app(agent=_Agent())  # type: ignore[arg-type]
    channel = TelegramChannel.from_credentials({})
    app.blueprint(channel.blueprint(lambda message: asyncio.sleep(0)), url_prefix="/webhooks/telegram")
    app.ctx.input_channels = [channel]
    server = await app.create_server("127.0.0.1", port, return_asyncio_server=True)
    await server.startup()
    await server.before_start()
    await server.after_start()
    await api.until(lambda: api.times("getUpdates"))
    yield app
    await server.before_stop()
    await server.close()


@pytest.fixture
def telegram(api: BotApi, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The environment of a bot."""
    for name, value in {"TELEGRAM_TOKEN": api.token, "TELEGRAM_API": api.address, "PANDU_DATA": str(tmp_path)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(Sanic, "_app_registry", {})


def test_a_triggered_intent_reaches_the_chat(telegram: None, api: BotApi) -> None:
    port = free_port()
    url = f"http://127.0.0.1:{port}/conversations/telegram--5:7:t44/trigger_intent?output_channel=telegram"

    async def test() -> None:
        async with _served(api, port), aiohttp.ClientSession() as session:
            async with session.post(url, json={"name": "remind"}) as reply:
                assert reply.status == 200, await reply.text()
            async with session.get(f"http://127.0.0.1:{port}/webhooks/telegram/") as reply:
                assert json.loads(await reply.text())["connected"]

    run(test())
    (sent,) = api.sent
    assert (sent.chat, sent.topic, sent.text, sent.titles) == (-5, 44, "Sudah coba tesnya?", ["Tes"])
