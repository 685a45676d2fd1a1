"""The processes of the cluster: what each is started with, and what it needs before its first start."""

import os
import secrets
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from signal import Signals

from pandu.errors import StartError
from pandu.run.cluster.nginx import allowed, fill, servers
from pandu.run.cluster.programs import Programs, as_account, own_file, own_folder
from pandu.run.launch import commands
from pandu.run.processes import Process
from pandu.settings import ASSISTANT_ONLY, DATABASE_VARIABLE, LOOPBACK, PROXIES_VARIABLE, REDIS_VARIABLE, Settings, free_port, read

WORKERS = ACTION_SERVERS = 2
DATABASE = USER = "pandu"
RIGHTS = f"host all all {LOOPBACK}/32 scram-sha-256\n"  # pg_hba.conf: no other way in
REDIS_PASSWORD = "REDIS_PASSWORD"
METRICS = "PANDU_METRICS_PORT"  # one cannot serve two workers of one machine, which have /metrics on their own ports
TELEGRAM, TELEGRAM_WEBHOOK = "TELEGRAM_TOKEN", "TELEGRAM_WEBHOOK_URL"


@dataclass(frozen=True)
class Ports:
    """Where the services listen, all of them at the loopback address; `balancer` stands before the action servers."""

    postgresql: int = field(default_factory=free_port)
    redis: int = field(default_factory=free_port)
    balancer: int = field(default_factory=free_port)
    actions: tuple[int, ...] = field(default_factory=lambda: tuple(free_port() for _ in range(ACTION_SERVERS)))
    workers: tuple[int, ...] = field(default_factory=lambda: tuple(free_port() for _ in range(WORKERS)))


@dataclass(frozen=True)
class Cluster:
    """A cluster to be started: `settings` are those of its one address, `folder` holds what the services keep.

    `proxies` are those that the operator put before that address, such as one that ends HTTPS.
    """

    settings: Settings
    programs: Programs
    ports: Ports
    password: str = field(repr=False)
    proxies: int = 0

    @property
    def folder(self) -> Path:
        """Return the folder of the services."""
        return self.settings.data / "cluster"

    @property
    def variables(self) -> dict[str, str]:
        """Return what the Rasa workers find the database and Redis by; nginx is one more proxy before them."""
        database = f"postgresql://{USER}:{self.password}@{LOOPBACK}:{self.ports.postgresql}/{DATABASE}"
        return {
            DATABASE_VARIABLE: database,
            REDIS_VARIABLE: f"redis://:{self.password}@{LOOPBACK}:{self.ports.redis}/0",
            PROXIES_VARIABLE: str(1 + self.proxies),
        }


@dataclass(frozen=True)
class Service:
    """One process: its command line, the address to show, what answers 200 once it is up, the variables it must not know.

    `secrets`: what it alone knows. `live` answers 200 as long as it serves, `stop` ends it, `orphaned` comes if the supervisor is killed.
    """

    name: str
    command: list[str]
    address: str
    health: str = ""
    withheld: tuple[str, ...] = ASSISTANT_ONLY
    stop: Signals = Signals.SIGTERM
    orphaned: Signals = Signals.SIGKILL
    live: str = ""
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)

    def process(self, environment: Mapping[str, str]) -> Process:
        """Return the process, with what it may know of `environment`."""
        known = {name: value for name, value in environment.items() if name not in self.withheld} | dict(self.secrets)
        host, port = self.address.removeprefix("http://").rsplit(":", 1)
        return Process(self.name, self.command, known, self.health, host, int(port), self.stop, self.orphaned, self.live)


def _foreign(name: str, command: list[str], address: str, health: str = "", stop: Signals = Signals.SIGTERM) -> Service:
    """Return a service that is no Python and has children of its own, which it ends at the signal `stop` alone."""
    return Service(name, as_account(command, stop), address, health, stop=stop, orphaned=stop, live=health)


def make_password(folder: Path) -> str:
    """Return the password of PostgreSQL and Redis for this start; it stands in no file, nor does that of an older version any more."""
    for path in (folder / "password", folder / "postgresql" / "password", folder / "redis" / "redis.conf"):
        path.unlink(missing_ok=True)
    return secrets.token_hex(24)


def _run(command: list[str], folder: Path, text: str = "") -> None:
    done = subprocess.run(as_account(command), cwd=folder, input=text, capture_output=True, text=True, check=False)
    if done.returncode:
        raise StartError(f"The database could not be made: {' '.join((done.stderr or done.stdout).split())[-300:]}")


def make_database(cluster: Cluster) -> Path:
    """Make the database in `postgresql/` unless it is there, and give it this start's password; return its folder.

    Raises:
        StartError: PostgreSQL cannot make it.
    """
    folder = own_folder(cluster.folder / "postgresql")
    data, programs = folder / "data", cluster.programs.postgresql
    single = [str(programs / "postgres"), "--single", "-D", str(data)]
    if not (data / "ready").exists():
        shutil.rmtree(data, ignore_errors=True)  # what a start that was broken off left
        _run([str(programs / "initdb"), "-D", str(data), "--auth=reject", "-U", USER, "-E", "UTF8", "--locale=C"], folder)
        own_file(data / "pg_hba.conf", RIGHTS)
        _run([*single, "postgres"], folder, f"CREATE DATABASE {DATABASE};\n")
        own_file(data / "ready", "")
    _run([*single, "-c", "password_encryption=scram-sha-256", "postgres"], folder, f"ALTER ROLE {USER} PASSWORD '{cluster.password}';\n")
    return data


def postgresql(cluster: Cluster) -> Service:
    """Return PostgreSQL, its database made."""
    data, port = make_database(cluster), cluster.ports.postgresql
    options = [f"listen_addresses={LOOPBACK}", "unix_socket_directories=", f"port={port}", "max_connections=50"]
    flags = [part for option in options for part in ("-c", option)]
    command = [str(cluster.programs.postgresql / "postgres"), "-D", str(data), *flags]
    # At SIGTERM it would wait for its clients, who are told to end at the same time.
    return _foreign("postgresql", command, f"{LOOPBACK}:{port}", stop=Signals.SIGINT)


def redis(cluster: Cluster) -> Service:
    """Return Redis, which keeps nothing over a restart: locks and frames on their way live for seconds."""
    folder, port = own_folder(cluster.folder / "redis"), cluster.ports.redis
    lines = [f"bind {LOOPBACK}", f"port {port}", 'save ""', "appendonly no", f"dir {folder}", f"requirepass ${REDIS_PASSWORD}"]
    command = ["sh", "-c", "\n".join(['exec "$0" - <<END', *lines, "END"]), cluster.programs.redis]
    return replace(_foreign("redis", command, f"{LOOPBACK}:{port}"), secrets={REDIS_PASSWORD: cluster.password})


def action_servers(cluster: Cluster) -> Iterator[Service]:
    """Yield the action servers."""
    for number, port in enumerate(cluster.ports.actions, 1):
        settings = replace(cluster.settings, host=LOOPBACK, port=port, action_port=port, apart=True)
        alive = settings.action_address + "/health"
        yield Service(f"action_server_{number}", commands(settings)["action_server"], settings.action_address, alive, live=alive)


def workers(cluster: Cluster) -> Iterator[Service]:
    """Yield the Rasa workers, which start when the database and Redis are there.

    Telegram gives its updates to one who asks for them: without a webhook only the first worker does.
    """
    waits = [sys.executable, "-m", "pandu.run.cluster.wait_for", f"{cluster.ports.postgresql},{cluster.ports.redis}"]
    for number, port in enumerate(cluster.ports.workers, 1):
        settings = replace(cluster.settings, host=LOOPBACK, port=port, action_port=cluster.ports.balancer, apart=True)
        withheld = (METRICS,) if number == 1 or os.environ.get(TELEGRAM_WEBHOOK) else (METRICS, TELEGRAM)
        command, here = [*waits, *commands(settings)["assistant"]], settings.address
        yield Service(f"worker_{number}", command, here, here + "/ready", withheld, live=here + "/live")


def _local(ports: tuple[int, ...]) -> str:
    return servers(*(f"{LOOPBACK}:{port}" for port in ports))


def front(cluster: Cluster) -> dict[str, str]:
    """Return what fills nginx's template of the cluster's one address."""
    return {
        "PANDU_LISTEN": f"{cluster.settings.host}:{cluster.settings.port}",
        "PANDU_WORKERS": _local(cluster.ports.workers),
        "PANDU_RESOLVER": "",
        "PANDU_REST_ALLOW": allowed(read().rest_from),
    }


def nginx(cluster: Cluster) -> Service:
    """Return nginx at the cluster's one address, its files written."""
    folder, settings, ports = own_folder(cluster.folder / "nginx"), cluster.settings, cluster.ports
    own_file(folder / "pandu.conf", fill("pandu", front(cluster)))
    around = {
        "PANDU_FOLDER": str(folder),
        "PANDU_ACTIONS": _local(ports.actions),
        "PANDU_ACTIONS_LISTEN": f"{LOOPBACK}:{ports.balancer}",
    }
    file = own_file(folder / "nginx.conf", fill("cluster", around))
    command = [cluster.programs.nginx, "-e", "stderr", "-p", str(folder), "-c", str(file)]
    return _foreign("nginx", command, settings.address, settings.address + "/front")


def all_services(cluster: Cluster) -> list[Service]:
    """Return the services in the order in which they are started; files and database are made."""
    return [postgresql(cluster), redis(cluster), *action_servers(cluster), *workers(cluster), nginx(cluster)]
