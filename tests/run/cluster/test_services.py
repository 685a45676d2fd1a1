"""What each process of the cluster is told, and what not."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pandu.run.cluster import __main__, services
from pandu.run.cluster.programs import Programs
from pandu.run.cluster.services import Cluster, Ports, make_password
from pandu.run.processes import Process
from pandu.settings import DATABASE_VARIABLE, PROXIES_VARIABLE, REDIS_VARIABLE, Settings


@pytest.fixture
def cluster(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cluster:
    """A cluster that is not started; its database counts as made, its files are the test's own."""
    monkeypatch.setattr(services, "make_database", lambda cluster: tmp_path)
    monkeypatch.setattr("pandu.run.launch.newest_model", lambda: tmp_path / "model.tar.gz")
    monkeypatch.setattr("pandu.run.cluster.programs.account", lambda: None)
    found = Cluster(Settings(data=tmp_path), Programs(tmp_path, "redis-server", "nginx"), Ports(), "pa55word")
    monkeypatch.setenv("TELEGRAM_TOKEN", "1:a")
    monkeypatch.delenv("TELEGRAM_WEBHOOK_URL", raising=False)
    for name, value in found.variables.items():
        monkeypatch.setenv(name, value)
    return found


def _knowing(cluster: Cluster, variable: str) -> list[str]:
    environment = {**cluster.variables, "TELEGRAM_TOKEN": "1:a"}
    return [service.name for service in services.all_services(cluster) if variable in service.process(environment).environment]


def _started(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> list[Process]:
    """Return what `make cluster` would start, by the environment."""
    started: list[Process] = []
    monkeypatch.setattr(__main__, "find_programs", lambda: cluster.programs)
    monkeypatch.setattr(__main__, "from_environment", lambda: cluster.settings)
    monkeypatch.setattr(__main__, "run_together", lambda processes, *_: started.extend(processes))
    __main__.main()
    return started


def test_only_the_workers_know_the_stores(cluster: Cluster) -> None:
    for variable in (DATABASE_VARIABLE, REDIS_VARIABLE):
        assert _knowing(cluster, variable) == ["worker_1", "worker_2"]


def test_one_worker_alone_asks_telegram_but_for_a_webhook(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    assert _knowing(cluster, "TELEGRAM_TOKEN") == ["worker_1"]
    monkeypatch.setenv("TELEGRAM_WEBHOOK_URL", "https://pandu.example")
    assert _knowing(cluster, "TELEGRAM_TOKEN") == ["worker_1", "worker_2"]


@pytest.mark.parametrize(("before", "seen"), [("", "1"), ("0", "1"), ("1", "2")])
def test_nginx_is_one_proxy_more_than_the_operators(cluster: Cluster, monkeypatch: pytest.MonkeyPatch, before: str, seen: str) -> None:
    monkeypatch.setenv(PROXIES_VARIABLE, before)
    started = _started(cluster, monkeypatch)
    assert {one.environment[PROXIES_VARIABLE] for one in started if one.name.startswith("worker")} == {seen}


def test_what_is_no_number_of_proxies_is_told_at_the_start(cluster: Cluster, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setenv(PROXIES_VARIABLE, "one")
    assert _started(cluster, monkeypatch) == []
    assert capsys.readouterr().err == "PANDU_PROXIES must be a number of proxies, not 'one'.\n"


def test_no_command_line_shows_the_password(cluster: Cluster) -> None:
    assert not [service.name for service in services.all_services(cluster) if "pa55word" in " ".join(service.command)]


def test_no_secret_stands_in_a_file(cluster: Cluster) -> None:
    """Redis and the database are told theirs at the start, Rasa by its environment."""
    secret = replace(cluster, settings=replace(cluster.settings, secret="s3cret"))
    told = {service.name: service.process({}).environment for service in services.all_services(secret)}
    assert [name for name, own in told.items() if "pa55word" in own.values()] == ["redis"]
    written = [path for path in cluster.settings.data.rglob("*") if path.is_file()]
    assert any(path.name.startswith("endpoints-") for path in written)
    assert [path for path in written if {"pa55word", "s3cret"} & set(re.split(r"[^\w]", path.read_text(errors="ignore")))] == []


def test_a_password_is_of_one_start_and_an_old_one_goes(tmp_path: Path) -> None:
    (tmp_path / "password").write_text("old")
    assert make_password(tmp_path) != make_password(tmp_path) and not (tmp_path / "password").exists()
