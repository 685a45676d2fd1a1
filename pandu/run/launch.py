"""Starts and stops Pandu's processes under one supervisor: `python -m pandu.run.launch [--telegram]`."""

import json
import os
import sys
import threading
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import yaml

from pandu.channels.telegram.settings import from_environment as telegram_settings
from pandu.editor import check_content, snapshots
from pandu.editor.mistakes import chosen, messages
from pandu.editor.snapshots import Snapshot
from pandu.errors import StartError
from pandu.knowledge import load_knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.run.local_calls import call
from pandu.run.models import newest_model
from pandu.run.processes import Process, apart
from pandu.run.supervisor import run_together
from pandu.settings import (
    ASSISTANT_ONLY,
    DATABASE_VARIABLE,
    REDIS_VARIABLE,
    ROOT,
    SECRET_HEADER,
    SECRET_VARIABLE,
    Settings,
    from_environment,
    has_page,
    read,
)

DATABASE_SECONDS = 5
DRAFT = "--draft"  # the working files are served, not a snapshot of them
LOCKS = "pandu.storage.lock_store.RedisLocks"
STORE = "pandu.storage.tracker_store.ConversationStore"
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "SANIC_REQUEST_MAX_SIZE": "2000000",
    # Threads of one small product would only wait for each other beside a busy process.
    "OMP_NUM_THREADS": "1",
    # glibc gives each of many threads its own memory, and keeps it.
    "MALLOC_ARENA_MAX": "2",
    # It learns to keep large blocks, too, when those that only loading takes are freed: 4 MB.
    "MALLOC_MMAP_THRESHOLD_": "262144",
}


def write_endpoints(settings: Settings) -> Path:
    """Write endpoints.yml with this start's address and database, and where its secrets are found, into the data folder; return its path.

    Raises:
        StartError: endpoints.yml names another store than ours, or the folder cannot be written into.
    """
    endpoints = load_yaml(ROOT / "endpoints.yml")
    if (store := endpoints.get("tracker_store", {}).get("type")) != STORE:
        # Rasa would only warn, and keep the conversations in memory.
        raise StartError(f"endpoints.yml names the tracker store {store!r}; it must be {STORE!r}.")
    if settings.apart:
        headers = {SECRET_HEADER: f"${{{SECRET_VARIABLE}}}"}  # Rasa fills it in: no secret stands in a file
        endpoints["action_endpoint"] |= {"url": settings.action_address + "/webhook", "headers": headers}
    else:
        del endpoints["action_endpoint"]  # then the assistant acts itself: pandu/rasa_patches/local_actions.py
    if endpoints["tracker_store"].get("dialect") == "sqlite":
        endpoints["tracker_store"]["db"] = str(settings.data / "conversations.db")
    if read().redis:
        endpoints["lock_store"] = {"type": LOCKS, "url": f"${{{REDIS_VARIABLE}}}"}
    return _write_private(settings.data / f"endpoints-{settings.port}.yml", yaml.safe_dump(endpoints))


def _write_private(path: Path, text: str) -> Path:
    """Write a file for its owner alone; return its path, or raise StartError where the disk does not take it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise StartError(f"{path} cannot be written ({error.strerror}).") from error
    return path


def commands(settings: Settings, model: Path | None = None) -> dict[str, list[str]]:
    """Return the command line of each process by its name; without a model the newest one is taken."""
    python = [sys.executable, "-W", "ignore", "-m"]
    rasa = ["pandu.run.rasa_command", "run", "-i", settings.host, "-p", str(settings.port)]
    rasa += ["-m", str(model or newest_model())]
    files = ["--endpoints", str(write_endpoints(settings)), "--credentials", str(ROOT / "credentials.yml")]
    action_server = {"action_server": [*python, "pandu.run.action_server", str(settings.action_port)]} if settings.apart else {}
    return {**action_server, "assistant": [*python, *rasa, *files]}


def check_database(address: str) -> None:
    """Raise StartError where `address` names a database that cannot be used now; "" is SQLite, made when it is needed."""
    if not address:
        return
    # Here, because the process that waits for the others would else hold a library of 25 MB for good.
    import sqlalchemy
    from sqlalchemy.exc import SQLAlchemyError

    try:
        sqlalchemy.create_engine(address, connect_args={"connect_timeout": DATABASE_SECONDS}).connect().close()
    except (SQLAlchemyError, ImportError, TypeError) as error:
        raise StartError(f"The database that {DATABASE_VARIABLE} names cannot be used ({type(error).__name__}).") from error


def processes(settings: Settings, snapshot: Snapshot | None = None) -> list[Process]:
    """Return the processes, on a snapshot or the working files; the action server learns nothing that only the assistant needs."""
    environment = {**os.environ, **QUIET, SECRET_VARIABLE: settings.secret}
    if snapshot is not None:
        environment |= {"PANDU_KNOWLEDGE": str(snapshot.knowledge)}
    its_environment = {key: value for key, value in environment.items() if key not in ASSISTANT_ONLY}
    called = commands(settings, snapshot.model if snapshot else None)
    here, actions = settings.address, settings.action_address + "/health"
    assistant = Process("assistant", called["assistant"], environment, here + "/ready", settings.host, settings.port, live=here + "/live")
    if not settings.apart:
        return [assistant]
    return [Process("action_server", called["action_server"], its_environment, actions, port=settings.action_port, live=actions), assistant]


def telegram_line(report: dict[str, Any]) -> str:
    """Return what is said of the channel at start, from its own report; "" while it is still connecting."""
    if report["connected"]:
        return f"telegram       https://t.me/{report['bot']}  ({report['mode']})"
    return f"telegram       {report['problem']}" if report["problem"] else ""


def _announce_telegram(settings: Settings, ended: threading.Event) -> None:
    """Print one line when Telegram is connected, and before it one for each problem."""
    report: dict[str, Any] = {}
    said = ""
    while not report.get("connected") and not ended.wait(0.5):
        with suppress(OSError, ValueError), call(settings.address + "/webhooks/telegram/") as reply:
            report = json.load(reply)
            if (line := telegram_line(report)) not in ("", said):
                print(line, flush=True)
                said = line


def lines(settings: Settings) -> list[str]:
    """Return what is printed when all processes are up; the chat page only where it is built."""
    return [
        *([chosen("serving", "action_server", address=settings.action_address)] if settings.apart else []),
        chosen("serving", "assistant", address=settings.address),
        *([chosen("serving", "page", address=settings.address)] if has_page() else []),
    ]


def serve(settings: Settings, snapshot: Snapshot | None = None) -> int:
    """Run all processes until a signal comes or one cannot start; return the exit code."""
    telegram = partial(_announce_telegram, settings) if telegram_settings() is not None else None
    return run_together(processes(settings, snapshot), lines(settings), settings.logs, telegram)


def check_telegram(required: bool) -> None:
    """Raise StartError where the settings of Telegram make no sense, or are missing although `required`."""
    if telegram_settings() is None and required:
        raise StartError("TELEGRAM_TOKEN is not set. @BotFather on Telegram gives one: /newbot.")


def _chosen(pinned: Snapshot | None) -> Snapshot | None:
    """Return the snapshot to serve, and tell which it is; None for the working files of a draft."""
    if pinned is not None:
        print(messages()["snapshots"]["serves_pinned"].format_map({"id": pinned.id}), file=sys.stderr)
        return pinned
    if DRAFT in sys.argv[1:]:
        return None
    snapshot, said = snapshots.to_serve(newest_model())
    print(said, file=sys.stderr)
    return snapshot


def _sound() -> bool:
    """Return whether the content can be served, and tell why not; it takes ten times the memory that this process has later."""
    try:
        return check_content.sound() and bool(load_knowledge())
    except StartError as error:
        print(error, file=sys.stderr)
        return False


def main() -> int:
    """Check what can be checked, then serve; return the exit code."""
    try:
        pinned = None if DRAFT in sys.argv[1:] else snapshots.pinned()
        if pinned is None and not apart(_sound):
            return 1
        check_telegram(required="--telegram" in sys.argv[1:])
        settings = from_environment()
        check_database(read().database)
        return serve(settings, _chosen(pinned))
    except StartError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
