"""What ends by accident is started again; what cannot run, or was told to end, is not."""

import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from pandu.server import launch, supervisor
from pandu.server.settings import LOOPBACK, Settings, free_port, listens

ELSEWHERE = "127.0.0.2"  # this machine at another address, where the first is not heard

COUNTED = "import pathlib, sys, time; p = pathlib.Path(sys.argv[1]); p.write_text(p.read_text() + '.'); time.sleep(float(sys.argv[2])); sys.exit(3)"

LISTENING = (
    "import pathlib, socket, sys, time; p = pathlib.Path(sys.argv[1]); p.write_text(p.read_text() + '.'); "
    "line = socket.create_server((sys.argv[3], int(sys.argv[2]))); time.sleep(1.5); sys.exit(3)"
)


def counter(path: Path, seconds: float) -> list[str]:
    """Return a command that leaves a dot for each start, and ends with 3 after some seconds."""
    path.write_text("")
    return [sys.executable, "-c", COUNTED, str(path), str(seconds)]


def test_what_ends_at_once_is_not_started_again(tmp_path: Path) -> None:
    assert supervisor.Supervisor(30, counter(tmp_path / "starts", 0)).run() == 3
    assert (tmp_path / "starts").read_text() == "."


def test_what_ended_after_a_while_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(supervisor, "PAUSE_SECONDS", 0)
    supervised = supervisor.Supervisor(0, counter(tmp_path / "starts", 0))
    starts: list[int] = []

    def third_time(*_: object) -> None:
        starts.append(1)
        if len(starts) == 3:
            supervised.stop(signal.SIGTERM, None)

    monkeypatch.setattr(supervisor.time, "sleep", third_time)
    assert supervised.run() in (3, 128 + signal.SIGTERM)
    assert len((tmp_path / "starts").read_text()) >= 3


@pytest.mark.parametrize("host", [LOOPBACK, ELSEWHERE])
def test_what_listened_and_was_killed_soon_after_is_started_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    """A worker that the kernel ends ten seconds after its start must not take the others with it."""
    starts, port = tmp_path / "starts", free_port()
    command = [sys.executable, "-c", LISTENING, str(starts), str(port), host]
    starts.write_text("")
    supervised = supervisor.Supervisor(60, command, port, host)
    monkeypatch.setattr(supervisor, "LONG_PAUSE_SECONDS", 0)

    def stop_at_the_second() -> None:
        while len(starts.read_text()) < 2:
            time.sleep(0.05)
        supervised.stop(signal.SIGTERM, None)

    threading.Thread(target=stop_at_the_second, daemon=True).start()
    assert supervised.run() in (3, 128 + signal.SIGTERM)
    assert starts.read_text() == ".."


def test_what_never_listened_is_not_started_again(tmp_path: Path) -> None:
    assert supervisor.Supervisor(60, counter(tmp_path / "starts", 1.2), free_port()).run() == 3
    assert (tmp_path / "starts").read_text() == "."


def test_what_ran_once_is_started_until_it_runs_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its database may be away just then."""
    supervised, pauses = supervisor.Supervisor(10, ["unused"]), []
    runs = iter([(1, 60.0), (1, 2.0), (1, 2.0), (1, 60.0), (0, 1.0)])

    def once() -> tuple[int, float]:
        run = next(runs)
        if run[0] == 0:
            supervised.stop(signal.SIGTERM, None)
        return run

    monkeypatch.setattr(supervised, "_once", once)
    monkeypatch.setattr(supervisor.time, "sleep", pauses.append)
    assert supervised.run() == 0
    assert pauses == [0.5, 5, 5, 0.5]


def test_the_assistant_is_looked_for_where_it_listens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(launch, "newest_model", lambda: tmp_path / "model.tar.gz")
    called = launch.commands(Settings(host=ELSEWHERE, port=7005, action_port=7055, data=tmp_path))
    for name, place in (("assistant", [ELSEWHERE, "7005"]), ("action_server", [LOOPBACK, "7055"])):
        after = called[name].index("pandu.server.supervisor") + 2
        assert called[name][after : after + 2] == place


@pytest.mark.parametrize("host", [LOOPBACK, ELSEWHERE])
def test_a_port_is_heard_at_its_host_alone(host: str) -> None:
    with socket.create_server((host, 0)) as there:
        port = there.getsockname()[1]
        assert [other for other in (LOOPBACK, ELSEWHERE) if listens(port, other)] == [host]
    assert not listens(port, host) and not listens(port, "nobody.invalid")


def test_a_signal_ends_both(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "pandu.server.supervisor", "0", LOOPBACK, "0", *counter(tmp_path / "starts", 60)]
    process = subprocess.Popen(command)
    while not (tmp_path / "starts").read_text():
        time.sleep(0.05)
    process.terminate()
    assert process.wait(5) == 128 + signal.SIGTERM
