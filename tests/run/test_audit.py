"""`make audit` says what a tool found, and calls nothing sound that was not looked up."""

from pathlib import Path

import pytest

from pandu.run import audit

UNREACHED = "ERROR:pip_audit._cli:Failed to connect to data source: HTTPSConnectionPool: Max retries exceeded"


def _tool(folder: Path, name: str, code: int, said: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\necho '{said}'\nexit {code}\n")
    (folder / name).chmod(0o755)


@pytest.mark.parametrize(
    ("pip", "npm", "code", "told"),
    [
        ((0, "No known vulnerabilities found"), (0, "found 0 vulnerabilities"), 0, "web/package-lock.json: no known weakness."),
        ((1, "sanic 21.12.2 PYSEC-1"), (0, ""), 1, "requirements/run.txt: known weaknesses"),
        ((0, "uv   Dependency not found on PyPI and could not be audited: uv (0.13.9)"), (0, ""), 2, "requirements/run.txt: NOT CHECKED"),
        ((1, UNREACHED), (0, ""), 2, "requirements/run.txt: NOT CHECKED; the data source"),
        ((0, ""), (1, "npm error audit endpoint returned an error"), 2, "web/package-lock.json: NOT CHECKED"),
        ((1, "sanic 21.12.2 PYSEC-1"), (1, "npm error code ENOTFOUND"), 1, "web/package-lock.json: NOT CHECKED"),
        (None, (0, ""), 2, "requirements/run.txt: NOT CHECKED; pip-audit, uv or pipx is not here."),
    ],
)
def test_what_is_told(
    pip: tuple[int, str] | None,
    npm: tuple[int, str],
    code: int,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    if pip:
        _tool(tmp_path, "pip-audit", *pip)
    _tool(tmp_path, "npm", *npm)
    assert audit.main() == code
    assert told in capsys.readouterr().out
