"""Fixtures of the Telegram tests: a Bot API server for each test, and a started Pandu in each mode for all of them."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from pandu.server.settings import free_port
from tests.channels.telegram.bot_api import BotApi
from tests.channels.telegram.emulator import Emulator, why_not
from tests.served import Served, serve, stop

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
    """Pandu in one mode, and its bot's API server."""

    mode: str
    api: BotApi
    folder: Path
    port: int = field(default_factory=free_port)
    served: Served | None = None

    @property
    def up(self) -> Served:
        """Return the started Pandu."""
        assert self.served is not None
        return self.served

    def start(self) -> None:
        """Start Pandu as its users do, with everything logged."""
        variables = {"TELEGRAM_TOKEN": self.api.token, "TELEGRAM_API": self.api.address, "PANDU_RATE_LIMIT": "0", "LOG_LEVEL": "DEBUG"}
        if self.mode == "webhook":
            variables |= {"TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{self.port}", "TELEGRAM_WEBHOOK_SECRET": SECRET}
        self.served = serve(self.folder, self.port, **variables)

    def stop(self) -> int:
        """Stop Pandu; return the exit code."""
        return stop(self.up)

    def logs(self) -> str:
        """Return what was logged."""
        return "".join(log.read_text(errors="replace") for log in self.folder.glob("*.log"))


def _together(deployed: list[Deployed], method: str) -> list[object]:
    with ThreadPoolExecutor() as pool:
        return list(pool.map(lambda one: getattr(one, method)(), deployed))


@pytest.fixture(scope="package")
def emulator() -> Iterator[Emulator]:
    """The emulator, where it can run."""
    if reason := why_not():
        pytest.skip(f"telegram-test-api does not run here: {reason}")
    started = Emulator()
    yield started
    started.stop()


@pytest.fixture(scope="package")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Deployed]]:
    """Pandu in both modes, started together while Telegram is away."""
    made = {mode: Deployed(mode, BotApi(), tmp_path_factory.mktemp(mode)) for mode in ("polling", "webhook")}
    _together(list(made.values()), "start")
    yield made
    codes = _together(list(made.values()), "stop")
    for one in made.values():
        one.api.stop()
    assert codes == [0, 0]


@pytest.fixture(scope="package")
def connected(both: dict[str, Deployed]) -> dict[str, Deployed]:
    """Pandu in both modes, with Telegram there."""
    for one in both.values():
        one.api.start()
    both["polling"].api.wait(lambda: both["polling"].api.times("getUpdates"))
    both["webhook"].api.wait(lambda: both["webhook"].api.webhook)
    return both


@pytest.fixture(params=["polling", "webhook"])
def deployed(request: pytest.FixtureRequest, connected: dict[str, Deployed]) -> Deployed:
    """Each mode in turn."""
    return connected[request.param]


@pytest.fixture
def hooked(connected: dict[str, Deployed]) -> Deployed:
    """The one with the webhook."""
    return connected["webhook"]


@pytest.fixture
def emulated(deployed: Deployed, emulator: Emulator) -> Iterator[Deployed]:
    """Each mode in turn, with the emulator behind its API server."""
    deployed.api.emulator = emulator
    yield deployed
    deployed.api.emulator = None
