"""`make deploy-check`: every validator of deploy/ that is here, and which are not: `python -m tests.deploy.check`.

What only a container engine or a cluster could show is not shown by any of them, and is named at the end.
"""

import os
import shutil
import subprocess
import sys

import pytest

from pandu.settings import ROOT

DEPLOY = ROOT / "deploy"
SECRETS = {name: "x" for name in ("PANDU_ACTION_SECRET", "PANDU_WEB_SECRET", "POSTGRES_PASSWORD", "REDIS_PASSWORD")}
VALIDATORS = (
    ("promtool", ["check", "config", str(DEPLOY / "monitoring" / "prometheus.yml")]),
    ("promtool", ["test", "rules", str(DEPLOY / "monitoring" / "alerts.test.yml")]),
    ("kubectl", ["kustomize", str(DEPLOY)]),
    ("docker", ["compose", "-f", str(DEPLOY / "compose.yml"), "config", "--quiet"]),
    ("hadolint", [str(DEPLOY / "Containerfile")]),
)
UNPROVEN = "the image's build, its start in an engine, `kubectl apply`, scaling, disruptions, network policies at work, nginx's `resolve`"


def run(program: str, arguments: list[str]) -> bool:
    """Run a validator; return whether it has nothing against it, or is not here."""
    line = " ".join([program, *(argument.removeprefix(f"{ROOT}/") for argument in arguments)])
    if not shutil.which(program) or not _knows(program, arguments):
        print(f"NOT CHECKED  {line}: it is not here")
        return True
    done = subprocess.run([program, *arguments], env=SECRETS | _path(), capture_output=True, text=True, check=False)
    print(f"{'sound' if not done.returncode else 'WRONG':12} {line}")
    if done.returncode:
        print(done.stdout + done.stderr)
    return not done.returncode


def _path() -> dict[str, str]:
    return {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}


def _knows(program: str, arguments: list[str]) -> bool:
    """Return whether a client of Docker has the plugin that is asked for."""
    return program != "docker" or not subprocess.run(["docker", "compose", "version"], capture_output=True, check=False).returncode


def main() -> int:
    """Run the tests of deploy/ and every validator; return 1 where one has something against it."""
    tests = pytest.main(["-n", "0", "-rs", str(ROOT / "tests" / "deploy")])
    sound = [run(program, arguments) for program, arguments in VALIDATORS]
    print(f"UNPROVEN     {UNPROVEN}")
    return int(bool(tests) or not all(sound))


if __name__ == "__main__":
    sys.exit(main())
