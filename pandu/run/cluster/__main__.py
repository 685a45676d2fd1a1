"""Starts and stops the cluster under one supervisor: `python -m pandu.run.cluster`, which is `make cluster`."""

import os
import sys

from pandu.errors import StartError
from pandu.knowledge import load_knowledge
from pandu.run.cluster.programs import find_programs
from pandu.run.cluster.services import Cluster, Ports, Service, all_services, make_password
from pandu.run.launch import QUIET
from pandu.run.supervisor import run_together
from pandu.settings import SECRET_VARIABLE, from_environment, read


def _lines(services: list[Service]) -> list[str]:
    """Return what is printed when all services are up; nginx is the last."""
    return [*(f"{service.name:16}{service.address}" for service in services), f"{'chat page':16}{services[-1].address}/  (Ctrl-C stops)"]


def serve(cluster: Cluster) -> int:
    """Run all services until a signal comes or one cannot start; return the exit code."""
    os.environ.update(cluster.variables)  # read where a worker's endpoints are written
    services = all_services(cluster)
    environment = {**os.environ, **QUIET, SECRET_VARIABLE: cluster.settings.secret}
    return run_together([service.process(environment) for service in services], _lines(services), cluster.settings.logs)


def main() -> int:
    """Check what can be checked, then serve; return the exit code."""
    try:
        load_knowledge()
        programs, settings = find_programs(), from_environment()
        return serve(Cluster(settings, programs, Ports(), make_password(settings.data / "cluster"), read().proxies))
    except StartError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
