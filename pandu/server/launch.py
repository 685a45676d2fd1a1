"""Starts and stops Pandu's processes under honcho: `python -m pandu.server.launch [--telegram]`."""

import json
import os
import shlex
import signal
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import Any

import sqlalchemy
import yaml
from honcho.manager import Manager
from sqlalchemy.exc import SQLAlchemyError

from pandu.channels.telegram.settings import from_environment as telegram_settings
from pandu.knowledge import load_knowledge
from pandu.server.settings import (
    DATABASE_VARIABLE,
    ROOT,
    SECRET_HEADER,
    SECRET_VARIABLE,
    Settings,
    StartError,
    database_address,
    from_environment,
    keep_days,
    redis_address,
)
from pandu.yaml_files import ContentError, load_yaml

START_SECONDS = 120
DATABASE_SECONDS = 5
# A process that ends sooner could not start at all, and would not a second time.
ACTIONS_STEADY_SECONDS, ASSISTANT_STEADY_SECONDS = 4, 15
LOCKS = "pandu.server.lock_store.RedisLocks"
STORE = "pandu.server.tracker_store.ConversationStore"
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "SANIC_REQUEST_MAX_SIZE": "2000000",
    # The vectors' two threads wait for each other: beside a busy process a text then takes 220 ms, with one thread 40.
    "OMP_NUM_THREADS": "1",
}
STOPPED = (128 + signal.SIGINT, 128 + signal.SIGTERM)


class LogFiles:
    """Takes each line of a process from honcho and appends it to `<folder>/<process>.log`."""

    width = 0  # honcho's printers have one

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

    def write(self, message: Any) -> None:
        """Append the line of a honcho message (bytes, or text of honcho's own)."""
        line = message.data if isinstance(message.data, bytes) else message.data.encode()
        with (self._folder / f"{message.name}.log").open("ab") as log:
            log.write(line)


def newest_model(folder: Path = ROOT / "models") -> Path:
    """Return the newest trained model, or raise StartError."""
    models = sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    if not models:
        raise StartError("There is no model in models/; run 'make train'.")
    return models[-1]


def write_endpoints(settings: Settings) -> Path:
    """Write endpoints.yml with this start's address, secret and database into the data folder; return its path."""
    endpoints = load_yaml(ROOT / "endpoints.yml")
    if (store := endpoints.get("tracker_store", {}).get("type")) != STORE:
        # Rasa would only warn, and keep the conversations in memory.
        raise StartError(f"endpoints.yml names the tracker store {store!r}; it must be {STORE!r}.")
    headers = {SECRET_HEADER: settings.secret}
    endpoints["action_endpoint"] |= {"url": settings.action_address + "/webhook", "headers": headers}
    if endpoints["tracker_store"].get("dialect") == "sqlite":
        endpoints["tracker_store"]["db"] = str(settings.data / "conversations.db")
    if address := redis_address():
        endpoints["lock_store"] = {"type": LOCKS, "url": address}
    settings.data.mkdir(parents=True, exist_ok=True)
    path = settings.data / f"endpoints-{settings.port}.yml"
    path.touch(mode=0o600)
    path.write_text(yaml.safe_dump(endpoints), encoding="utf-8")
    return path


def commands(settings: Settings) -> dict[str, list[str]]:
    """Return the command line of each process by its name."""
    python = [sys.executable, "-W", "ignore", "-m"]
    rasa = ["rasa", "run", "-i", settings.host, "-p", str(settings.port), "-m", str(newest_model())]
    files = ["--endpoints", str(write_endpoints(settings)), "--credentials", str(ROOT / "credentials.yml")]
    action_server = [*python, "pandu.server.action_server", str(settings.action_port)]
    keep = [*python, "pandu.server.keep_running"]
    return {
        "action_server": [*keep, str(ACTIONS_STEADY_SECONDS), *action_server],
        "assistant": [*keep, str(ASSISTANT_STEADY_SECONDS), *python, *rasa, *files],
    }


def check_database(address: str) -> None:
    """Raise StartError where `address` names a database that cannot be used now; "" is SQLite, made when it is needed."""
    if not address:
        return
    try:
        sqlalchemy.create_engine(address, connect_args={"connect_timeout": DATABASE_SECONDS}).connect().close()
    except (SQLAlchemyError, ImportError, TypeError) as error:
        raise StartError(f"The database that {DATABASE_VARIABLE} names cannot be used ({type(error).__name__}).") from error


def is_up(url: str) -> bool:
    """Return whether `url` answers 200."""
    try:
        with urllib.request.urlopen(url, timeout=5) as reply:
            return bool(reply.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _terminate(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGTERM)


def _announce(settings: Settings, ended: threading.Event, late: threading.Event) -> None:
    """Print one line for each service when all are up; stop everything when they do not come up."""
    end = time.monotonic() + START_SECONDS
    while not is_up(settings.address + "/health"):
        if time.monotonic() > end:
            print(f"Pandu did not start within {START_SECONDS} s; see {settings.logs}.", file=sys.stderr, flush=True)
            late.set()
            _terminate()
            return
        if ended.wait(0.2):
            return
    print(f"action server  {settings.action_address}", flush=True)
    print(f"assistant      {settings.address}  (Ctrl-C stops)", flush=True)
    print(f"chat page      {settings.address}/", flush=True)
    if telegram_settings() is not None:
        _announce_telegram(settings, ended)


def telegram_line(report: dict[str, Any]) -> str:
    """Return what is said of the channel at start, from its own report; "" while it is still connecting."""
    if report["connected"]:
        return f"telegram       https://t.me/{report['bot']}  ({report['mode']})"
    return f"telegram       {report['problem']}" if report["problem"] else ""


def _announce_telegram(settings: Settings, ended: threading.Event) -> None:
    """Print one line when Telegram is connected, or why it is not."""
    line = ""
    while not line and not ended.wait(0.2):
        with suppress(OSError), urllib.request.urlopen(settings.address + "/webhooks/telegram/", timeout=5) as reply:
            line = telegram_line(json.load(reply))
    print(line, flush=True)


def serve(settings: Settings) -> int:
    """Run all processes until one ends or a signal comes; return the exit code."""
    manager = Manager(LogFiles(settings.logs))
    environment = {**os.environ, **QUIET, SECRET_VARIABLE: settings.secret}
    for name, command in commands(settings).items():
        own = {key: value for key, value in environment.items() if key != DATABASE_VARIABLE or name != "action_server"}
        manager.add_process(name, f"exec {shlex.join(command)}", env=own, cwd=str(ROOT))
    ended, late = threading.Event(), threading.Event()
    threading.Thread(target=_announce, args=(settings, ended, late), daemon=True).start()
    signal.signal(signal.SIGHUP, _terminate)
    manager.loop()
    ended.set()
    if manager.returncode in STOPPED:
        return int(late.is_set())
    print(f"A service ended by itself; see the end of the files in {settings.logs}.", file=sys.stderr)
    return 1


def check_telegram(required: bool) -> None:
    """Raise StartError where the settings of Telegram make no sense, or are missing although `required`."""
    if telegram_settings() is None and required:
        raise StartError("TELEGRAM_TOKEN is not set. @BotFather on Telegram gives one: /newbot.")


def main() -> int:
    """Check what can be checked, then serve; return the exit code."""
    try:
        load_knowledge()
        check_telegram(required="--telegram" in sys.argv[1:])
        keep_days()
        check_database(database_address())
        return serve(from_environment())
    except (StartError, ContentError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
