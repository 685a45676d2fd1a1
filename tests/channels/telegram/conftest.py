"""Fixtures of the Telegram tests: a Bot API server for each test, and one started Pandu for all of them."""

import json
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from pandu.settings import free_port
from tests.channels.telegram.bot_api import BotApi, Sent, group, private
from tests.channels.telegram.emulator import Emulator, why_not
from tests.served import APART, Served, serve, stop

SECRET = "Secret-of_the-webhook"


@pytest.fixture(autouse=True)
def no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """No limits, so that a test need not wait for them."""
    monkeypatch.setenv("PANDU_RATE_LIMIT", "0")


@pytest.fixture
def api() -> Iterator[BotApi]:
    """A Bot API server of this test's own."""
    server = BotApi()
    server.start()
    yield server
    server.stop()


@dataclass
class Deployed:
    """Pandu as its users start it, with everything logged, in one mode at a time; its bot's API server is away at first."""

    folder: Path
    api: BotApi = field(default_factory=BotApi)
    port: int = field(default_factory=free_port)
    mode: str = ""
    served: Served | None = None

    @property
    def up(self) -> Served:
        """Return the started Pandu."""
        assert self.served is not None
        return self.served

    def start(self, mode: str) -> None:
        """Start in a mode."""
        variables = {"TELEGRAM_TOKEN": self.api.token, "TELEGRAM_API": self.api.address, "PANDU_RATE_LIMIT": "0", "LOG_LEVEL": "DEBUG"}
        if mode == "webhook":
            variables |= {"TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{self.port}", "TELEGRAM_WEBHOOK_SECRET": SECRET}
        self.served, self.mode = serve(self.folder, self.port, **variables, **APART), mode

    def in_mode(self, mode: str) -> "Deployed":
        """Be up in this mode, with Telegram there."""
        if self.mode != mode:
            if self.served:
                self.end()
            self.start(mode)
        self.api.start()
        self.api.wait(lambda: self.report()["connected"] and (self.api.times("getUpdates") if mode == "polling" else self.api.webhook))
        return self

    def end(self) -> float:
        """Stop as an operator does; return how long it took."""
        start = time.monotonic()
        assert stop(self.up, signal.SIGTERM, seconds=10) == 0
        return time.monotonic() - start

    def report(self) -> dict[str, Any]:
        """Return what the channel says of itself."""
        status, body = self.up.request("/webhooks/telegram/")
        assert status == 200
        return dict(json.loads(body))

    def deliver(self, update: dict[str, Any] | bytes, secret: str | None = SECRET) -> tuple[int, float]:
        """Send an update, or any bytes, to the webhook as Telegram would; return the status and how long it took."""
        body = update if isinstance(update, bytes) else json.dumps(update).encode()
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        start = time.monotonic()
        status, _ = self.up.request("/webhooks/telegram/webhook", body, headers=headers)
        return status, time.monotonic() - start

    def message(self, chat: int, text: str | None, **more: Any) -> dict[str, Any]:
        """Return an update with a message."""
        where = group(chat) if chat < 0 else private(chat)
        return {"update_id": self.api.new_number(), "message": self.api.message(where, more.pop("user", abs(chat)), text, **more)}

    def says(self, chat: int, text: str | None, **more: Any) -> Sent:
        """Let a user write to the webhook; return the answer."""
        before = len(self.api.to(chat))
        assert self.deliver(self.message(chat, text, **more))[0] == 200
        answer: Sent = self.api.wait(lambda: self.api.to(chat)[before:])[0]
        return answer

    def logs(self) -> str:
        """Return what was logged."""
        return "".join(log.read_text(errors="replace") for log in self.folder.glob("*.log"))


@pytest.fixture(scope="package")
def emulator() -> Iterator[Emulator]:
    """The emulator, where it can run."""
    if reason := why_not():
        pytest.skip(f"telegram-test-api does not run here: {reason}")
    started = Emulator()
    yield started
    started.stop()


@pytest.fixture(scope="package")
def pandu(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployed]:
    """One Pandu for all tests that need Rasa; it must end cleanly."""
    made = Deployed(tmp_path_factory.mktemp("pandu"))
    yield made
    if made.served:
        made.end()
    made.api.stop()
