"""What ends by accident is started again; what cannot run, or was told to end, is not; nothing is ever left behind."""

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from pandu.run import launch, supervisor
from pandu.run.processes import LogFile, Process
from pandu.run.supervisor import Keeper, answers, listens
from pandu.settings import LOOPBACK, ROOT, Settings, free_port

ELSEWHERE = "127.0.0.2"  # this machine at another address, where the first is not heard
# Leaves a dot for each start, and listens.
LISTENING = (
    "import os, pathlib, socket, sys, time; p = pathlib.Path(sys.argv[1]); "
    "line = socket.create_server((sys.argv[3], int(sys.argv[2]))); p.open('a').write(f'{os.getpid()}\\n'); "
    "print('begun', flush=True); time.sleep(60)"
)
IGNORING = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + LISTENING
# Its child goes on listening after its own end.
PARENT = (
    "import os, pathlib, socket, sys, time; p = pathlib.Path(sys.argv[1]); line = socket.create_server((sys.argv[3], int(sys.argv[2])))\n"
    "if os.fork():\n p.open('a').write(f'{os.getpid()}\\n')\ntime.sleep(60)"
)
SUPERVISING = (
    "import json, pathlib, sys; from pandu.run.processes import Process; from pandu.run.supervisor import run_together; import os; "
    "sys.exit(run_together([Process(n, c, dict(os.environ), '', h, p) for n, c, h, p in json.loads(sys.argv[1])], ['all up'], pathlib.Path(sys.argv[2])))"
)


class Kept:
    """Processes under a supervisor of their own; each notes its starts in a file of its name."""

    def __init__(self, folder: Path, **programs: str) -> None:
        self.folder, self.ports = folder, {name: free_port() for name in programs}
        told = [
            (name, [sys.executable, "-c", code, str(folder / name), str(self.ports[name]), LOOPBACK], LOOPBACK, self.ports[name])
            for name, code in programs.items()
        ]
        command = [sys.executable, "-c", SUPERVISING, json.dumps(told), str(folder / "logs")]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def starts(self, name: str) -> list[int]:
        """Return the process ids of every start."""
        path = self.folder / name
        return [int(line) for line in path.read_text().split()] if path.exists() else []

    def started(self, name: str, times: int, seconds: float = 10) -> int:
        """Wait for a start; return its process id."""
        wait_for(lambda: len(self.starts(name)) >= times, seconds)
        return self.starts(name)[times - 1]


def wait_for(ready: Callable[[], bool], seconds: float = 10) -> None:
    """Wait until it is so."""
    end = time.monotonic() + seconds
    while not ready():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.02)


@contextmanager
def kept(folder: Path, **programs: str) -> Iterator[Kept]:
    """Give started processes, all up; none may be left at the end, which is SIGTERM unless the block ended it."""
    running = Kept(folder, **programs)
    assert running.process.stdout and running.process.stdout.readline() == "all up\n"
    try:
        family = psutil.Process(running.process.pid).children(recursive=True)
        yield running
        if running.process.poll() is None:
            family += psutil.Process(running.process.pid).children(recursive=True)
        running.process.terminate()
        running.process.wait(10)
        _, alive = psutil.wait_procs(family, timeout=5)
        assert not alive
    finally:
        running.process.kill()
        for one in [pid for name in programs for pid in running.starts(name)]:
            if psutil.pid_exists(one) and str(folder) in " ".join(psutil.Process(one).cmdline()):
                os.kill(one, signal.SIGKILL)


def test_what_ends_is_started_again_alone(tmp_path: Path) -> None:
    with kept(tmp_path, one=LISTENING, other=LISTENING) as running:
        for number in (1, 2):
            os.kill(running.started("one", number), signal.SIGKILL)
        running.started("one", 3)
        assert len(running.starts("other")) == 1 and running.process.poll() is None
        log = (tmp_path / "logs" / "one.log").read_text()
        assert log.count("it ended by itself with 137 and is started again") == 2 and log.count("begun") >= 2


def test_what_cannot_start_ends_everything_with_a_sentence(tmp_path: Path) -> None:
    running = Kept(tmp_path, one=LISTENING, other="import sys; sys.exit(3)")
    said, problem = running.process.communicate(timeout=10)
    assert running.process.returncode == 1 and said == ""
    assert problem == f"other could not start; see the end of {tmp_path / 'logs' / 'other'}.log.\n"
    assert not [pid for pid in running.starts("one") if psutil.pid_exists(pid)]


def test_a_program_that_is_not_there_cannot_start(tmp_path: Path) -> None:
    said = Process("one", [str(tmp_path / "none")], {})
    code = (
        f"import sys; sys.argv = ['', {json.dumps(json.dumps([(said.name, said.command, LOOPBACK, 1)]))}, {str(tmp_path)!r}]; {SUPERVISING}"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=20, check=False)
    assert done.returncode == 1 and done.stderr.startswith("one could not start")


def test_what_a_process_started_itself_goes_with_it(tmp_path: Path) -> None:
    """Such as nginx's workers, which would hold its port."""
    with kept(tmp_path, one=PARENT) as running:
        os.kill(running.started("one", 1), signal.SIGKILL)
        running.started("one", 2)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_all(tmp_path: Path, number: int) -> None:
    with kept(tmp_path, one=LISTENING, other=PARENT) as running:
        running.process.send_signal(number)
        running.process.send_signal(number)
        assert running.process.wait(5) == 0


def test_a_signal_that_comes_when_all_has_ended_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as the second Ctrl-C of somebody impatient."""
    late = "def late(code):\n for number in (1, 2, 15): os.kill(os.getpid(), number)\n sys.exit(code)\n"
    code = f"import os, sys\n{late}{SUPERVISING.replace('sys.exit(run', 'late(run')}"
    monkeypatch.setattr(sys.modules[__name__], "SUPERVISING", code)
    with kept(tmp_path, one=LISTENING) as running:
        running.process.terminate()
        assert running.process.wait(5) == 0


def test_what_heeds_no_signal_is_killed(tmp_path: Path) -> None:
    with kept(tmp_path, one=IGNORING) as running:
        running.process.terminate()
        assert running.process.wait(supervisor.STOP_SECONDS + 3) == 0


def test_a_killed_supervisor_leaves_nothing(tmp_path: Path) -> None:
    with kept(tmp_path, one=LISTENING, other=IGNORING) as running:
        running.process.kill()
        wait_for(lambda: not any(map(psutil.pid_exists, [*running.starts("one"), *running.starts("other")])))


def test_logs_that_cannot_be_written_stop_nothing(tmp_path: Path) -> None:
    """Be the folder removed, or a file in its place."""
    with kept(tmp_path, one=LISTENING) as running:
        logs = tmp_path / "logs"
        (logs / "one.log").unlink()
        logs.rmdir()
        os.kill(running.started("one", 1), signal.SIGKILL)
        running.started("one", 2)
        wait_for(lambda: "begun" in (logs / "one.log").read_text())
        (logs / "one.log").unlink()
        logs.rmdir()
        logs.touch()
        for number in (2, 3):
            os.kill(running.started("one", number), signal.SIGKILL)
        running.started("one", 4)
        running.process.terminate()
        assert running.process.wait(10) == 0
        assert running.process.stderr and running.process.stderr.read().count("its lines are lost") == 1


def test_a_full_disk_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    log = LogFile(Path("/dev/full"))
    log.write(b"one")
    log.write(b"two")
    assert capsys.readouterr().err == "/dev/full cannot be written (No space left on device); its lines are lost.\n"


def _keeper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seconds: list[float]) -> tuple[Keeper, list[float]]:
    """Return a keeper whose runs take so long, and the pauses that it makes; the last run is the last."""
    keeper, pauses, now = Keeper(Process("one", ["unused"], {}), LogFile(tmp_path / "one.log")), [], [0.0]
    runs = iter(seconds)

    async def once() -> str:
        now[0] += next(runs)
        keeper.up.set()
        return "1"

    async def sleep(pause: float) -> None:
        pauses.append(pause)
        if len(pauses) == len(seconds):
            await keeper.stop()

    monkeypatch.setattr(keeper, "_once", once)
    monkeypatch.setattr(keeper, "_sleep", sleep)
    monkeypatch.setattr(supervisor.time, "monotonic", lambda: now[0])
    return keeper, pauses


def test_the_pauses_grow_and_begin_anew_after_a_calm_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper, pauses = _keeper(tmp_path, monkeypatch, [60, 1, 1, 1, 1, 1, 1, 60])
    asyncio.run(keeper.keep())
    assert pauses == [0.2, 0.4, 0.8, 1.6, 3.2, 5, 5, 0.2]


def test_a_run_that_serves_nobody_is_ended_and_begun_anew(tmp_path: Path) -> None:
    async def test() -> None:
        port, starts = free_port(), tmp_path / "one"
        process = Process("one", [sys.executable, "-c", LISTENING, str(starts), str(port), LOOPBACK], dict(os.environ), port=port)
        keeper = Keeper(process, LogFile(tmp_path / "one.log"))
        keeping = asyncio.ensure_future(keeper.keep())
        await asyncio.wait_for(keeper.up.wait(), 10)
        keeper.kill("it stood still")
        while len(starts.read_text().split()) < 2:
            await asyncio.sleep(0.05)
        await keeper.stop()
        await keeping
        log = (tmp_path / "one.log").read_text()
        assert re.match(r"begun\n?\S+Z WARNING pandu\.run\.supervisor it stood still\n\S+Z .* it ended by itself with 137", log)

    asyncio.run(asyncio.wait_for(test(), 20))


# Answers once, and then lets nobody in; a second start answers for ever.
HANGING = (
    "import http.server, os, pathlib, sys, time; p = pathlib.Path(sys.argv[1])\n"
    "class Handler(http.server.BaseHTTPRequestHandler):\n def do_GET(self):\n"
    "  self.send_response(200); self.end_headers(); self.wfile.flush()\n"
    "  if len(p.read_text().split()) == 1: self.connection.close(); time.sleep(60)\n"
    "with p.open('a') as f: f.write(f'{os.getpid()}\\n')\n"
    "http.server.HTTPServer((sys.argv[3], int(sys.argv[2])), Handler).serve_forever()"
)


@pytest.mark.parametrize(
    ("program", "said"),
    [(HANGING, "it has served nobody for 1 s and is ended"), (LISTENING, "it has not begun to serve within 2 s and is ended")],
    ids=["later", "at once"],
)
def test_a_process_that_stands_still_is_begun_anew(program: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, seconds in (("WATCH_SECONDS", 0.25), ("START_SECONDS", 2)):
        monkeypatch.setattr(supervisor, name, seconds)

    async def test() -> None:
        port, starts = free_port(), tmp_path / "one"
        command = [sys.executable, "-c", program, str(starts), str(port), LOOPBACK]
        process = Process("one", command, dict(os.environ), port=port, live=f"http://{LOOPBACK}:{port}/live")
        keeper = Keeper(process, LogFile(tmp_path / "one.log"))
        keeping = asyncio.ensure_future(keeper.keep())
        while not starts.exists() or len(starts.read_text().split()) < 2:
            await asyncio.sleep(0.05)
        assert said in (tmp_path / "one.log").read_text()
        await asyncio.sleep(1.5)
        assert len(starts.read_text().split()) == 2, "one that serves was ended"
        await keeper.stop()
        await keeping

    asyncio.run(asyncio.wait_for(test(), 20))


def test_the_loop_of_each_server_is_watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For 20 s, as docs/operations.md says."""
    monkeypatch.setattr(launch, "newest_model", lambda: tmp_path / "model.tar.gz")
    started = launch.processes(Settings(port=7005, action_port=7055, data=tmp_path, apart=True))
    assert [one.live for one in started] == [f"http://{LOOPBACK}:7055/health", f"http://{LOOPBACK}:7005/live"]
    assert supervisor.WATCH_SECONDS * supervisor.MOST_MISSES == 20


def test_the_assistant_is_looked_for_where_it_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "newest_model", lambda: tmp_path / "model.tar.gz")
    started = launch.processes(Settings(host=ELSEWHERE, port=7005, action_port=7055, data=tmp_path, apart=True))
    assert [(one.name, one.host, one.port) for one in started] == [("action_server", LOOPBACK, 7055), ("assistant", ELSEWHERE, 7005)]


@pytest.mark.parametrize("host", [LOOPBACK, ELSEWHERE])
def test_a_port_is_heard_at_its_host_alone(host: str) -> None:
    with socket.create_server((host, 0)) as there:
        port = there.getsockname()[1]
        assert [other for other in (LOOPBACK, ELSEWHERE) if asyncio.run(listens(other, port))] == [host]
    assert not asyncio.run(listens(host, port)) and not asyncio.run(listens("nobody.invalid", port))


@pytest.mark.parametrize(("reply", "answered"), [(b"HTTP/1.1 200 OK\r\n\r\n", True), (b"HTTP/1.1 503 No\r\n\r\n", False), (b"", False)])
def test_an_address_is_asked_without_a_proxy(reply: bytes, answered: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "socks5://127.0.0.1:1")
    with socket.create_server((LOOPBACK, 0)) as there:

        def serve() -> None:
            line, _ = there.accept()
            with line:
                line.recv(1000)
                line.sendall(reply)

        threading.Thread(target=serve, daemon=True).start()
        assert asyncio.run(answers(f"http://{LOOPBACK}:{there.getsockname()[1]}/health", 2)) == answered


def test_an_address_that_never_answers_is_left_in_time() -> None:
    with socket.create_server((LOOPBACK, 0)) as there:
        assert not asyncio.run(answers(f"http://{LOOPBACK}:{there.getsockname()[1]}/", 0.2))
