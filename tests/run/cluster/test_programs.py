"""Finding the programs of the cluster, and what it says where they are not there."""

import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from pandu.errors import StartError
from pandu.run.cluster import programs
from pandu.run.cluster.nginx import fill, servers
from pandu.settings import ROOT, free_port, listens
from tests import services


def test_missing_programs_are_named_in_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "POSTGRESQL_FOLDERS", tmp_path)
    monkeypatch.setattr(programs, "SYSTEM_FOLDERS", "")
    redis = tmp_path / "redis-server"
    redis.touch(mode=0o755)
    with pytest.raises(StartError) as told:
        programs.find_programs()
    assert str(told.value) == "The cluster needs programs that are not here; on Debian: apt-get install postgresql nginx."


def test_the_newest_postgresql_counts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for version in ("9.6", "15", "16"):
        (tmp_path / version / "bin").mkdir(parents=True)
        (tmp_path / version / "bin" / "initdb").touch(mode=0o755)
        for name in ("redis-server", "nginx"):
            (tmp_path / name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(programs, "POSTGRESQL_FOLDERS", tmp_path)
    assert programs.find_programs().postgresql == tmp_path / "16" / "bin"


def test_redis_is_found_where_a_users_path_does_not_lead(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """By the tests' own services, too: they are there wherever the cluster can run."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(programs, "SYSTEM_FOLDERS", str(tmp_path))
    assert services.redis_program() is None
    (tmp_path / "redis-server").touch(mode=0o755)
    assert services.redis_program() == str(tmp_path / "redis-server")


def test_an_account_that_is_not_there_is_told_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs.os, "geteuid", lambda: 0)
    monkeypatch.setattr(programs.pwd, "getpwall", lambda: [SimpleNamespace(pw_name="root")])
    with pytest.raises(StartError) as told:
        programs.account()
    assert str(told.value) == "PostgreSQL refuses to run as root, and no account postgres or nobody is here; start it as another user."


def test_files_with_secrets_are_for_their_owner_alone(tmp_path: Path) -> None:
    assert programs.own_file(tmp_path / "password", "secret").stat().st_mode & 0o777 == 0o600


def test_templates_keep_the_variables_of_nginx() -> None:
    values = {
        "PANDU_LISTEN": "127.0.0.1:1",
        "PANDU_WORKERS": servers("127.0.0.1:2", "127.0.0.1:3"),
        "PANDU_RESOLVER": "",
        "PANDU_REST_ALLOW": "",
    }
    text = fill("pandu", values)
    assert "listen 127.0.0.1:1;" in text and "server 127.0.0.1:3 " in text and "$remote_addr" in text and "${" not in text
    with pytest.raises(KeyError):
        fill("pandu", {})


def _wait_for(port: int, seconds: float) -> subprocess.CompletedProcess[str]:
    code = f"import sys; from pandu.run.cluster import wait_for; wait_for.MOST_SECONDS = {seconds}; sys.argv = ['', '{port}', 'echo', 'begun']; sys.exit(wait_for.main())"
    return subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_worker_waits_for_what_it_needs() -> None:
    with socket.create_server(("127.0.0.1", 0)) as there:
        assert _wait_for(there.getsockname()[1], 5).stdout == "begun\n"
    port = free_port()
    assert not listens(port)
    done = _wait_for(port, 0.3)
    assert done.returncode == 1 and f"port {port}" in done.stderr
