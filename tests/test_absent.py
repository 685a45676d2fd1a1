"""A machine that could install what the tests need does not stay green without them, and one that could not says why."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.absent import VARIABLE, pytest_runtest_makereport
from tests.conftest import ROOT

REASONS = {
    "PostgreSQL is not installed (Debian: apt-get install postgresql)": True,
    "The cluster needs programs that are not here; on Debian: apt-get install redis-server nginx.": True,
    "needs Chromium and Node": False,
    "telegram-test-api does not run here: Node is not installed": False,
}
TESTS = """
import pytest

@pytest.fixture(scope="session")
def absent(): pytest.skip("Redis is not installed")

def test_fixture(absent): pass

@pytest.mark.xfail(reason="nginx")
def test_expected(): assert False
"""


def _outcomes(folder: Path, **variables: str) -> dict[str, int]:
    """Return how many of the written tests ended how, on a machine where CHROMIUM names a browser."""
    marked = [f"@pytest.mark.skipif(True, reason={reason!r})\ndef test_{n}(): pass\n" for n, reason in enumerate(REASONS)]
    (folder / "test_written.py").write_text("\n".join([TESTS, *marked]))
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "CHROMIUM": "/usr/bin/chromium", **variables}
    command = [sys.executable, "-m", "pytest", "-p", "tests.absent", "-p", "no:cacheprovider", "-q", "-n", "2", str(folder)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    words = done.stdout.strip().splitlines()[-1].replace(",", "").split()
    return {
        "exit": done.returncode,
        **{word.rstrip("s"): int(words[place]) for place, word in enumerate(words[1:]) if words[place].isdigit()},
    }


def test_skips_stay_skips_where_nothing_is_promised(tmp_path: Path) -> None:
    assert _outcomes(tmp_path) == {"exit": 0, "skipped": 5, "xfailed": 1}


def test_what_was_installed_must_be_found(tmp_path: Path) -> None:
    wanted = 1 + sum(REASONS.values())
    assert _outcomes(tmp_path, **{VARIABLE: "1"}) == {"exit": 1, "skipped": 5 - wanted, "xfailed": 1, "error": wanted}


def test_the_tests_of_the_project_are_looked_at(request: pytest.FixtureRequest) -> None:
    hooks = request.config.hook.pytest_runtest_makereport.get_hookimpls()
    assert pytest_runtest_makereport in [hook.function for hook in hooks]


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A copy of .ci/run with a PATH of its own, on which `make` only shows the variable; there is no Chromium."""
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci" / "run")
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("bash", "dirname", "ls"):
        (programs / name).symlink_to(str(shutil.which(name)))
    _write(programs / "make", f'echo "$1 ${VARIABLE}"')
    return tmp_path


def _write(path: Path, script: str) -> None:
    path.write_text(f"#!{shutil.which('bash')}\n{script}\n")
    path.chmod(0o755)


def _ci(machine: Path) -> tuple[str, str]:
    """Return what .ci/run printed."""
    done = subprocess.run([machine / ".ci" / "run"], env={"PATH": str(machine / "bin")}, capture_output=True, text=True)
    assert done.returncode == 0
    return done.stdout.strip(), done.stderr


def test_after_an_installation_the_programs_are_promised(machine: Path) -> None:
    _write(machine / "bin" / "apt-get", f'echo "$@" >> {machine}/asked')
    assert _ci(machine) == ("test 1", "")
    assert "chromium nginx redis-server postgresql" in (machine / "asked").read_text()


@pytest.mark.parametrize("fails", ["update", "install"])
def test_a_failed_installation_promises_nothing_and_says_why(machine: Path, fails: str) -> None:
    _write(machine / "bin" / "apt-get", f'[ "$1" != {fails} ] || {{ echo "E: no way to Debian" >&2; exit 100; }}')
    printed, told = _ci(machine)
    assert printed == "test"
    assert "E: no way to Debian" in told and "are skipped" in told


def test_a_machine_without_apt_promises_nothing(machine: Path) -> None:
    printed, told = _ci(machine)
    assert printed == "test" and "apt-get" in told
