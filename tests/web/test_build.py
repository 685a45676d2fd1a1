"""The widget's own checks: types, unit tests with the size limit, behaviour in Chromium beside a mock server."""

import shutil
import subprocess

import pytest

from pandu.errors import NoBuild
from pandu.run.widget_build import find_npm
from tests.conftest import ROOT
from tests.web.browser import chromium_path

WEB = ROOT / "web"
needs_build = pytest.mark.skipif(not (WEB / "node_modules").exists(), reason="the widget was not built here (no Node)")


def _run(*command: str) -> str:
    done = subprocess.run(command, cwd=WEB, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
    return done.stdout


@needs_build
@pytest.mark.parametrize("script", ["check", "test"])
def test_types_and_units(script: str) -> None:
    _run(*find_npm(), "run", script)


@needs_build
@pytest.mark.skipif(chromium_path() is None or shutil.which("node") is None, reason="needs Chromium and Node")
@pytest.mark.parametrize(("script", "least"), [("behave.mjs", 45), ("cases.mjs", 95)])
def test_behaviour_in_a_real_browser(script: str, least: int) -> None:
    said = _run("node", f"tests/browser/{script}").splitlines()
    assert len(said) >= least and not [line for line in said if not line.startswith("ok")]


def test_the_lock_file_names_no_registry() -> None:
    assert "resolved" not in (WEB / "package-lock.json").read_text()


def test_a_machine_without_node_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pandu.run.widget_build.shutil.which", lambda _: None)
    monkeypatch.setattr("pandu.run.widget_build._from_wheel", lambda: None)
    monkeypatch.setattr("pandu.run.widget_build.subprocess.run", lambda *_, **__: None)
    with pytest.raises(NoBuild, match="Node 20 or newer was not found"):
        find_npm()
