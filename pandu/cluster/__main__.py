"""Starts and stops the cluster under honcho: `python -m pandu.cluster`, which is `make cluster`."""

import os
import shlex
import signal
import sys
import threading
import time

from honcho.manager import Manager

from pandu.cluster.programs import find_programs
from pandu.cluster.services import Cluster, Ports, Service, all_services, read_password
from pandu.knowledge import load_knowledge
from pandu.server.launch import QUIET, START_SECONDS, STOPPED, LogFiles, is_up, terminate
from pandu.server.settings import DATABASE_VARIABLE, REDIS_VARIABLE, ROOT, SECRET_VARIABLE, StartError, from_environment, keep_days
from pandu.yaml_files import ContentError

STORES = (DATABASE_VARIABLE, REDIS_VARIABLE)


def _lines(services: list[Service]) -> list[str]:
    return [*(f"{service.name:16}{service.address}" for service in services), f"{'chat page':16}{services[-1].address}/  (Ctrl-C stops)"]


def _announce(services: list[Service], ended: threading.Event, late: threading.Event) -> None:
    """Print one line for each service when all are up; stop everything when they do not come up."""
    waited_for = [service for service in services if service.stores or service.name == "nginx"]
    end = time.monotonic() + START_SECONDS
    while waited_for:
        if is_up(waited_for[0].address + "/health"):
            waited_for.pop(0)
        elif time.monotonic() > end:
            print(f"{waited_for[0].name} did not start within {START_SECONDS} s.", file=sys.stderr, flush=True)
            late.set()
            return terminate()
        elif ended.wait(0.2):
            return
    print("\n".join(_lines(services)), flush=True)


def _environment(service: Service) -> dict[str, str]:
    """Return the variables of a process: only what stores conversations is told where."""
    return {name: value for name, value in {**os.environ, **QUIET}.items() if service.stores or name not in STORES}


def serve(cluster: Cluster) -> int:
    """Run all services until one ends or a signal comes; return the exit code."""
    os.environ.update({**cluster.variables, SECRET_VARIABLE: cluster.settings.secret})
    services, manager = all_services(cluster), Manager(LogFiles(cluster.settings.logs))
    for service in services:
        manager.add_process(service.name, f"exec {shlex.join(service.command)}", env=_environment(service), cwd=str(ROOT))
    ended, late = threading.Event(), threading.Event()
    threading.Thread(target=_announce, args=(services, ended, late), daemon=True).start()
    signal.signal(signal.SIGHUP, terminate)
    manager.loop()
    ended.set()
    if manager.returncode in STOPPED:
        return int(late.is_set())
    print(f"A service ended by itself; see the end of the files in {cluster.settings.logs}.", file=sys.stderr)
    return 1


def main() -> int:
    """Check what can be checked, then serve; return the exit code."""
    try:
        load_knowledge()
        keep_days()
        programs, settings = find_programs(), from_environment()
        return serve(Cluster(settings, programs, Ports(), read_password(settings.data / "cluster")))
    except (StartError, ContentError) as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
