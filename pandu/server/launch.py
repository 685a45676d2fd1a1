"""Starts and stops Pandu's processes: `python -m pandu.server.launch run` or `shell`."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

from pandu.knowledge import load_knowledge
from pandu.yaml_files import ContentError

ROOT = Path(__file__).resolve().parents[2]
ACTION_PORT = 5055
PYTHON = [sys.executable, "-W", "ignore", "-m"]
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",
    "LOG_LEVEL_LIBRARIES": "ERROR",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "PYTHONWARNINGS": "ignore",
    "SANIC_REQUEST_MAX_SIZE": "2000000",
}
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
Process = subprocess.Popen[bytes]


class StartError(RuntimeError):
    """Why Pandu cannot run, in one sentence."""


def require_free(host: str, port: int) -> None:
    """Raise StartError if `host:port` is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise StartError(f"Port {port} on {host} is taken; stop what uses it or choose another.") from error


def read_port(text: str) -> int:
    """Return the port number in `text`, or raise StartError."""
    if not text.isdecimal() or not 0 < int(text) < 65_536:
        raise StartError(f"PANDU_PORT must be a number from 1 to 65535, not {text!r}.")
    return int(text)


def newest_model() -> Path:
    """Return the newest trained model, or raise StartError."""
    models = sorted((ROOT / "models").glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    if not models:
        raise StartError("There is no model in models/; run 'make train'.")
    return models[-1]


def _start(name: str, *arguments: str) -> Process:
    log = (ROOT / "logs" / f"{name}.log").open("ab")
    return subprocess.Popen([*PYTHON, *arguments], cwd=ROOT, env={**os.environ, **QUIET}, stdout=log, stderr=log, start_new_session=True)


def _is_up(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as reply:
            return reply.status == 200
    except (urllib.error.URLError, OSError):
        return False


def wait_for(url: str, process: Process, name: str, seconds: float = 90) -> None:
    """Return when `url` answers 200; raise StartError if the process ends or time runs out."""
    end = time.monotonic() + seconds
    while not _is_up(url):
        if process.poll() is not None or time.monotonic() > end:
            raise StartError(f"The {name} did not start; see logs/{name.replace(' ', '_')}.log.")
        time.sleep(0.2)


def stop(processes: list[Process]) -> None:
    """End the processes: politely, then after 10 s by force."""
    for process in processes:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
    for process in processes:
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def _start_actions(processes: list[Process]) -> None:
    require_free("127.0.0.1", ACTION_PORT)
    processes.append(_start("action_server", "pandu.server.action_server", str(ACTION_PORT)))
    wait_for(f"http://127.0.0.1:{ACTION_PORT}/health", processes[-1], "action server")


def run(processes: list[Process]) -> None:
    """Serve until a process dies or Ctrl-C."""
    host, port = os.environ.get("PANDU_HOST", "127.0.0.1"), read_port(os.environ.get("PANDU_PORT", "5005"))
    require_free(host, port)
    _start_actions(processes)
    print(f"action server  http://127.0.0.1:{ACTION_PORT}", flush=True)
    arguments = (
        "rasa",
        "run",
        "-i",
        host,
        "-p",
        str(port),
        "-m",
        str(newest_model()),
        "--endpoints",
        "endpoints.yml",
        "--credentials",
        "credentials.yml",
    )
    processes.append(_start("assistant", *arguments))
    wait_for(f"http://{host}:{port}/health", processes[-1], "assistant")
    print(f"assistant      http://{host}:{port}  (Ctrl-C stops)", flush=True)
    while all(process.poll() is None for process in processes):
        time.sleep(0.5)
    raise StartError("A service ended by itself; see logs/.")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def shell(processes: list[Process]) -> None:
    """Chat in the terminal until /stop or Ctrl-C."""
    _start_actions(processes)
    arguments = ["rasa", "shell", "-i", "127.0.0.1", "-p", str(_free_port()), "-m", str(newest_model()), "--endpoints", "endpoints.yml"]
    with (ROOT / "logs" / "shell.log").open("ab") as log:
        chat = subprocess.Popen([*PYTHON, *arguments], cwd=ROOT, env={**os.environ, **QUIET, "LOG_LEVEL": "ERROR"}, stderr=log)
        try:
            chat.wait()
        finally:
            chat.kill()


def _interrupt(*_: object) -> None:
    raise KeyboardInterrupt


def main() -> int:
    """Run the mode named on the command line; return the exit code."""
    (ROOT / "logs").mkdir(exist_ok=True)
    (ROOT / "data_local").mkdir(exist_ok=True)
    for ending in ENDINGS:  # SIGINT too: a shell that starts us in the background lets us ignore it otherwise
        signal.signal(ending, _interrupt)
    processes: list[Process] = []
    try:
        load_knowledge()
        {"run": run, "shell": shell}[sys.argv[1]](processes)
    except KeyboardInterrupt:
        return 0
    except (StartError, ContentError) as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        for ending in ENDINGS:
            signal.signal(ending, signal.SIG_IGN)  # a second Ctrl-C must not leave processes behind
        stop(processes)
    return 0


if __name__ == "__main__":
    sys.exit(main())
