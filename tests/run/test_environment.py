"""When an environment is made, that the one before stays until then, and what is said of it."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from pandu.errors import StartError
from pandu.run import environment
from pandu.run.environment import STATE, found, plan, set_up
from pandu.settings import ROOT


def _install(root: Path, folder: Path, groups: Iterable[str]) -> None:
    """Install at once what a lock names: a folder for each package, and a program that knows its place."""
    for name, version in environment.packages(root, groups).items():
        (folder / f"lib/python3.10/site-packages/{name.replace('-', '_')}-{version}.dist-info").mkdir(parents=True)
        (folder / "bin" / name).write_text(f"#!{folder}/bin/python\n")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with three groups, whose packages are installed at once."""
    (tmp_path / "requirements").mkdir()
    (tmp_path / "stand_ins").mkdir()
    for group in ("run", "test", "dev"):
        _lock(tmp_path, group, "1")
    monkeypatch.setattr(environment, "fill", _install)
    monkeypatch.setattr(environment, "_watched", _bare_environment)
    return tmp_path


def _bare_environment(command: list[str]) -> None:
    (Path(command[-1]) / "bin").mkdir(parents=True)
    (Path(command[-1]) / "bin" / "python").symlink_to(sys.executable)


def _lock(root: Path, group: str, version: str) -> None:
    (root / f"requirements/{group}.txt").write_text(f"a-package-to-{group}=={version} \\\n    --hash=sha256:0\n")


def _said(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line for line in capsys.readouterr().out.splitlines() if "ready" not in line]


def test_it_is_made_once_and_by_content(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    set_up(project, ["run"])
    os.utime(project / "requirements/run.txt", (0, 0))
    set_up(project, ["run"])
    assert _said(capsys) == ["making .venv: there is none that is complete"]
    _lock(project, "run", "2")
    set_up(project, ["run"])
    (project / "stand_ins/new.py").write_text("")
    set_up(project, ["run"])
    assert _said(capsys) == ["making .venv: requirements/run.txt changed"] * 2
    assert found(project / ".venv") == {"a-package-to-run": "2"}
    assert (project / ".venv/bin/a-package-to-run").read_text() == f"#!{project}/.venv/bin/python\n"
    assert {path.name for path in project.glob(".venv*")} == {".venv", ".venv.lock"}


def test_a_group_is_added_and_kept_when_all_is_made_anew(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    set_up(project, ["run"])
    kept = (project / ".venv").stat().st_ino
    set_up(project, ["run", "test", "dev"])
    assert (project / ".venv").stat().st_ino == kept
    assert _said(capsys)[1:] == ["adding to .venv: what 'test dev' needs is not there yet"]
    _lock(project, "test", "2")
    assert plan(project, project / ".venv", ["run"]) is None
    set_up(project, ["run", "test"])
    assert found(project / ".venv") == {"a-package-to-run": "1", "a-package-to-test": "2", "a-package-to-dev": "1"}


def test_what_was_there_stays_where_the_new_one_fails(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    set_up(project, ["run"])
    _lock(project, "run", "2")

    def fails(*_: object) -> None:
        assert found(project / ".venv") == {"a-package-to-run": "1"}
        raise StartError("no internet")

    with monkeypatch.context() as patch, pytest.raises(StartError):
        patch.setattr(environment, "fill", fails)
        set_up(project, ["run"])
    assert found(project / ".venv") == {"a-package-to-run": "1"} and not (project / ".venv.new").exists()
    set_up(project, ["run"])
    assert found(project / ".venv") == {"a-package-to-run": "2"}


def test_one_that_makes_the_next_is_not_part_of_it(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", tmp_path / ".venv"], check=True)
    code = "from pandu.run.environment import base_python; print(base_python())"
    done = subprocess.run([tmp_path / ".venv/bin/python", "-E", "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    base = Path(done.stdout.strip())
    assert base.is_file() and not base.is_symlink() and not (base.parents[1] / "pyvenv.cfg").exists()


@pytest.mark.parametrize("state", ["", "[]", "{"])
def test_a_mark_that_says_nothing_counts_for_nothing(project: Path, state: str) -> None:
    set_up(project, ["run"])
    (project / ".venv" / STATE).write_text(state)
    assert plan(project, project / ".venv", ["run"])


def test_an_environment_whose_python_is_gone_is_made_anew_and_a_linked_one_is_left_to_its_owner(project: Path, tmp_path: Path) -> None:
    set_up(project, ["run"])
    (project / ".venv").rename(tmp_path / "elsewhere")
    (project / ".venv").symlink_to(tmp_path / "elsewhere")
    assert plan(project, project / ".venv", ["run"]) is None
    (tmp_path / "elsewhere/bin/python").unlink()
    set_up(project, ["run"])
    assert not (project / ".venv").is_symlink() and (tmp_path / "elsewhere" / STATE).is_file()


def test_this_environment_has_what_the_locks_name_and_is_not_too_large() -> None:
    state = json.loads((ROOT / ".venv" / STATE).read_text())
    assert {"run", "test", "dev"} <= state.keys()
    wanted, there = environment.packages(ROOT, state), found(ROOT / ".venv")
    assert not wanted.items() - there.items()
    assert not {"tensorflow", "keras", "jax"} & there.keys()
    size = int(subprocess.run(["du", "-sm", f"{ROOT}/.venv/"], capture_output=True, text=True, check=True).stdout.split()[0])
    assert size <= 1_600


@pytest.mark.parametrize("uv", [False, True])
def test_where_no_python_is_it_is_said_how_to_get_one(tmp_path: Path, uv: bool) -> None:
    for name, body in [("python3.10", "exit 1"), *([("uv", "exit 1")] if uv else [])]:
        (tmp_path / name).write_text(f"#!/bin/sh\n{body}\n")
        (tmp_path / name).chmod(0o755)
    (tmp_path / "cat").symlink_to(shutil.which("cat") or "/bin/cat")
    variables = {"PATH": str(tmp_path), "HOME": str(tmp_path)}
    done = subprocess.run(["/bin/sh", ROOT / "scripts/find_python.sh"], env=variables, capture_output=True, text=True)
    assert (
        done.returncode == 1 and done.stdout == "" and all(word in done.stderr for word in ("Python 3.10", "install uv", "macOS", "WSL 2"))
    )
    assert ("uv could not get it" in done.stderr) is uv
