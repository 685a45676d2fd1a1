"""The channel without Rasa: a stand-in answers, so that a test can say what and how slowly."""

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from aiohttp import web
from rasa.core.channels.channel import UserMessage

from pandu.channels.telegram.service import Service
from pandu.channels.telegram.settings import TelegramSettings
from pandu.channels.telegram.webhook import SECRET_HEADER
from pandu.knowledge import Knowledge
from pandu.settings import Variables, free_port, read
from tests.channels.telegram.bot_api import BotApi

Said = dict[str, Any]


def _beside(said: Said) -> Said:
    return {"topics": said["topics"]} if "topics" in said else {}


class StandIn:
    """Rasa and its store for one test: `replies` says what is answered to a text, after `seconds`."""

    def __init__(self, replies: Callable[[str], list[Said]] | None = None, seconds: float = 0.0) -> None:
        self.replies = replies or (lambda text: [{"text": f"kata {text}"}])
        self.seconds = seconds
        self.heard: list[UserMessage] = []
        self.events: dict[str, list[Said]] = {}

    async def handle(self, message: UserMessage) -> None:
        """Answer, and store what was said, as Rasa does."""
        self.heard.append(message)
        await asyncio.sleep(self.seconds)
        said = self.replies(message.text)
        kept = self.events.setdefault(message.sender_id, [])
        kept.append({"event": "user", "text": message.text, "message_id": message.message_id})
        kept.extend({"event": "bot", "text": m.get("text"), "data": {"buttons": m.get("buttons")}, "metadata": _beside(m)} for m in said)
        for reply in said:
            await message.output_channel.send_response(message.sender_id, reply)

    def said(self, sender: str, limit: int) -> list[Said]:
        """Return what the store returns."""
        return self.events.get(sender, [])[-limit:]

    def forget(self, sender: str) -> int:
        """Delete a conversation."""
        return len(self.events.pop(sender, []))

    @property
    def texts(self) -> list[str]:
        """Return what Rasa was asked."""
        return [message.text for message in self.heard]


MODES = ["polling", "webhook"]
LEVELS = [
    {"title": title, "payload": f"/quiz_answer_{level}"} for level, title in enumerate(("Tidak", "Kurang", "Lumayan", "Sangat"), 1)
]  # of the quiz
SECRET = "Secret-of_the-harness"


def variables_in(folder: Path) -> Variables:
    """Return the settings of the environment, with the data in a folder."""
    return read({**os.environ, "PANDU_DATA": str(folder)})


@asynccontextmanager
async def running(api: BotApi, rasa: StandIn, folder: Path, connected: bool = True, mode: str = "polling") -> AsyncIterator[Service]:
    """Give a service that polls `api`, or one to which it delivers."""
    port = free_port()
    hook = {"webhook_url": f"http://127.0.0.1:{port}/", "secret": SECRET} if mode == "webhook" else {}
    service = Service(TelegramSettings(api.token, api=api.address, **hook), variables_in(folder), rasa.handle)
    async with _listening(service, port):
        service.start(lambda: rasa)  # type: ignore[arg-type,return-value]
        try:
            if connected:
                await api.until(lambda: api.webhook if hook else "getUpdates" in api.methods())
            yield service
        finally:
            await service.stop()


@asynccontextmanager
async def _listening(service: Service, port: int) -> AsyncIterator[None]:
    """Stand in for Rasa's server at the webhook."""

    async def deliver(request: web.Request) -> web.Response:
        if request.headers.get(SECRET_HEADER) != SECRET:
            return web.Response(status=403)
        service.receive(await request.json())
        return web.Response()

    app = web.Application()
    app.router.add_post("/", deliver)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handle_signals=False)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield
    finally:
        await runner.cleanup()


def files_with(folder: Path, *words: str) -> list[str]:
    """Return the names of the files in a folder in whose bytes one of the words stands."""
    found = {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}
    return [name for name, content in found.items() if any(word.encode() in content for word in words)]


def deletion_texts(knowledge: Knowledge) -> dict[str, Any]:
    """Return what is said around a deletion, on Telegram and everywhere."""
    return {**knowledge.texts["telegram"]["delete"], **knowledge.texts["deletion"]}


def run(test: Awaitable[None]) -> None:
    """Run an asynchronous test to its end."""

    async def bounded() -> None:
        await asyncio.wait_for(test, 40)

    asyncio.run(bounded())
