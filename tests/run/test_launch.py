"""What each process of `make run` is told, and what not; and that nothing in the environment or on the disk stops or outlives it."""

import errno
import itertools
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest

from pandu import settings
from pandu.errors import StartError
from pandu.knowledge import Knowledge
from pandu.run import launch
from pandu.settings import ASSISTANT_ONLY, LOOPBACK, ROOT, SECRET_VARIABLE, Settings, is_free
from tests.served import APART, serve

SOCKS = "socks5://127.0.0.1:9"
PROXIES: dict[str, Any] = {
    "http_proxy": "http://127.0.0.1:9",
    "HTTP_PROXY": "http://127.0.0.1:9",
    "ALL_PROXY": SOCKS,
    "NO_PROXY": "",
    "no_proxy": "",
}


@pytest.mark.parametrize("variable", ASSISTANT_ONLY)
def test_the_assistant_alone_knows(variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "newest_model", lambda: tmp_path / "model.tar.gz")
    monkeypatch.setenv(variable, "redis://kept")
    started = launch.processes(Settings(data=tmp_path, secret="shared", apart=True))
    assert [process.name for process in started if variable in process.environment] == ["assistant"]
    assert {process.environment[SECRET_VARIABLE] for process in started} == {"shared"}


@pytest.mark.parametrize("built", [True, False])
def test_the_chat_page_is_named_where_it_is_built(built: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "DIST", tmp_path)
    if built:
        (tmp_path / "index.html").write_text("<html>")
    for apart in (True, False):
        named = [line.split("  ")[0] for line in launch.lines(Settings(port=5005, apart=apart))]
        assert named == [*(["peladen aksi"] if apart else []), "asisten", *(["halaman obrolan"] if built else [])]


def family(process: psutil.Process) -> list[psutil.Process]:
    """Return a process and all that it started."""
    return [process, *process.children(recursive=True)]


def are_gone(processes: list[psutil.Process], seconds: float = 20) -> bool:
    """Return whether all processes end in time."""
    return not psutil.wait_procs(processes, timeout=seconds)[1]


def test_proxies_stop_at_most_telegram_and_a_killed_launcher_leaves_nothing(tmp_path: Path, knowledge: Knowledge) -> None:
    """A removed log folder stops nothing either."""
    running = serve(tmp_path / "data", PANDU_LOGS=str(tmp_path / "logs"), TELEGRAM_TOKEN="1:token-of-nobody", **PROXIES, **APART)
    everything = family(psutil.Process(running.process.pid))
    try:
        assert running.process.stdout
        said = itertools.dropwhile(lambda line: not line.startswith("telegram"), running.process.stdout)
        assert re.fullmatch(r"telegram +ALL_PROXY.* names a proxy that cannot be used.*\n", next(said))
        assert knowledge.topics["duties"].answer in running.say("apa saja tugasnya?")[0]
        shutil.rmtree(tmp_path / "logs")
        os.kill(running.action_server(), signal.SIGKILL)
        while not (tmp_path / "logs" / "action_server.log").exists():
            time.sleep(0.05)
    finally:
        running.process.kill()
    assert are_gone(everything)
    for port in (running.port, running.action_port):
        assert is_free(LOOPBACK, port)


def test_a_killed_terminal_leaves_nothing(tmp_path: Path, knowledge: Knowledge) -> None:
    """Nor does a window that is closed; proxies do not stop it."""
    environment = {**os.environ, **PROXIES, "PANDU_DATA": str(tmp_path), "PANDU_LOGS": str(tmp_path)}
    command = [sys.executable, "-u", "-m", "pandu.run.shell"]
    terminal = subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert terminal.stdout
    try:
        assert any(knowledge.texts["replies"]["greet"]["text"].split("\n")[0] in line for line in terminal.stdout)
        everything = family(psutil.Process(terminal.pid))
    finally:
        terminal.kill()
        terminal.wait()
    assert len(everything) == 3 and are_gone(everything)


def _read_until(terminal: int, wanted: str) -> str:
    """Return what a terminal shows, up to `wanted`."""
    shown, end = "", time.monotonic() + 120
    while wanted not in shown and time.monotonic() < end:
        if select.select([terminal], [], [], 1)[0]:
            shown += os.read(terminal, 65_536).decode(errors="replace")
    assert wanted in shown, shown
    return shown


def test_a_terminal_chats_and_leaves_nothing_when_it_is_closed(tmp_path: Path, knowledge: Knowledge) -> None:
    environment = {**os.environ, "PANDU_DATA": str(tmp_path), "PANDU_LOGS": str(tmp_path)}
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(ROOT)
        os.execvpe(sys.executable, [sys.executable, "-m", "pandu.run.shell"], environment)
    try:
        prompt = knowledge.texts["terminal"]["prompt"]
        assert "[1] " in _read_until(terminal, prompt)
        os.write(terminal, b"apa saja tugasnya?\n")
        assert knowledge.topics["duties"].answer in _read_until(terminal, f"\n{prompt}").replace("\r", "")
        everything = family(psutil.Process(child))
    finally:
        os.close(terminal)  # as who closes the window
        os.waitpid(child, 0)
    assert len(everything) == 3 and are_gone(everything)


def test_a_disk_that_takes_nothing_is_told_in_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(StartError, match=r"endpoints-7005\.yml cannot be written \(No space left on device\)\.$"):
        launch.write_endpoints(Settings(port=7005, data=tmp_path))
