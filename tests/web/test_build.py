"""The widget's own tests: units with the size limit, behaviour in Chromium beside a mock server. `make check` holds its types and rules."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from pandu.errors import NoBuild
from pandu.run import widget_build
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
def test_units() -> None:
    _run(*find_npm(), "run", "test")


PLANTED = {
    "src/size.ts": ('export const size: number = "44";\n', "TS2322"),
    "src/first.ts": ("export const first = (all: string[]): string => all[0]!;\n", "no-non-null-assertion"),
    "src/view.ts": ('import { html } from "lit";\n\nexport const view = html`<img src="x" />`;\n', "lit-a11y/alt-text"),
    "tests/browser/form.mjs": ("export const form = {size:1}\n", "form.mjs"),
}


@needs_build
def test_the_check_tells_planted_faults_all_at_once(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    web = tmp_path / "web"
    shutil.copytree(WEB, web, ignore=shutil.ignore_patterns("node_modules", "dist", "src", "tests"))
    (web / "node_modules").symlink_to(WEB / "node_modules")
    os.utime(web / "package-lock.json", (0, 0))  # nothing is to be installed through the link
    for file, (text, _) in PLANTED.items():
        (web / file).parent.mkdir(parents=True, exist_ok=True)
        (web / file).write_text(text)
    assert widget_build.check(web) == 1
    told = capfd.readouterr().err
    assert [complaint for _, complaint in PLANTED.values() if complaint not in told] == []


@needs_build
@pytest.mark.skipif(chromium_path() is None or shutil.which("node") is None, reason="needs Chromium and Node")
@pytest.mark.parametrize(("script", "least"), [("behave.mjs", 45), ("cases.mjs", 95)])
def test_behaviour_in_a_real_browser(script: str, least: int) -> None:
    said = _run("node", f"tests/browser/{script}").splitlines()
    assert len(said) >= least and not [line for line in said if not line.startswith("ok")]


def test_the_lock_file_names_no_registry() -> None:
    assert "resolved" not in (WEB / "package-lock.json").read_text()


def test_a_machine_without_node_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("pandu.run.widget_build.shutil.which", lambda _: None)
    monkeypatch.setattr("pandu.run.widget_build._from_wheel", lambda: None)
    monkeypatch.setattr("pandu.run.widget_build.subprocess.run", lambda *_, **__: None)
    with pytest.raises(NoBuild, match=r"Node 20\.19, 22\.13 or 24 was not found"):
        find_npm()
    monkeypatch.setattr(widget_build.sys, "argv", ["widget_build", "check"])
    assert widget_build.main() == 0  # `make check` says so and goes on
    assert "was not found" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("said", "good"), [("v20.18.9", False), ("v20.19.0", True), ("v21.9.0", False), ("v22.13.1", True), ("v24.0.0", True), ("x", False)]
)
def test_only_a_node_that_builds_is_taken(tmp_path: Path, said: str, good: bool) -> None:
    node = tmp_path / "node"
    node.write_text(f"#!/bin/sh\necho {said}\n")
    node.chmod(0o755)
    assert widget_build._is_new_enough(str(node)) is good
