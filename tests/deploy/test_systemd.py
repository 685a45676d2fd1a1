"""The files for a machine with systemd: what they name is there, systemd and logrotate take them, and a rotated log goes on."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pandu.run.processes import LogFile
from pandu.settings import NAMES, ROOT

FOLDER = ROOT / "deploy" / "systemd"
ANALYZE, LOGROTATE = shutil.which("systemd-analyze"), shutil.which("logrotate", path=f"{os.environ['PATH']}:/usr/sbin")
UNITS = ("pandu.service", "pandu-backup.service", "pandu-backup.timer")
OPT = Path("/opt/pandu")


def _verified(folder: Path) -> str:
    """Return what systemd says against the units, the paths of an installed Pandu being those of this one."""
    names = [str(folder / name) for name in UNITS]
    done = subprocess.run([str(ANALYZE), "verify", "--man=no", *names], capture_output=True, text=True, check=False)
    return "\n".join(line for line in (done.stdout + done.stderr).splitlines() if "pandu" in line)


@pytest.mark.skipif(ANALYZE is None, reason="systemd-analyze is not there")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for name in UNITS:
        (tmp_path / name).write_text((FOLDER / name).read_text().replace(str(OPT), str(ROOT)))
    assert _verified(tmp_path) == ""
    wrong = tmp_path / "pandu.service"
    wrong.write_text(wrong.read_text().replace("NoNewPrivileges", "NoNewPriviledges"))
    assert "NoNewPriviledges" in _verified(tmp_path)


def test_the_units_name_what_is_there_and_run_without_rights() -> None:
    assert re.search(r"^u pandu - ", (FOLDER / "pandu.sysusers.conf").read_text(), flags=re.MULTILINE)
    for name in UNITS[:2]:
        text = (FOLDER / name).read_text()
        assert {"User=pandu", "CapabilityBoundingSet=", "ProtectSystem=strict", "NoNewPrivileges=true"} <= set(text.splitlines())
        assert set(re.findall(r"\b(PANDU_[A-Z_]+)=", text)) <= set(NAMES)
        for module in re.findall(r"-m (pandu[\w.]+)", text):
            assert (ROOT / f"{module.replace('.', '/')}.py").is_file(), module
    assert "Unit=" not in (FOLDER / "pandu-backup.timer").read_text(), "its own name says whom it starts"
    assert re.search(r"^/var/log/pandu/\*\.log \{", (FOLDER / "pandu.logrotate").read_text(), flags=re.MULTILINE)


@pytest.mark.skipif(LOGROTATE is None, reason="logrotate is not there (Debian: apt-get install logrotate)")
def test_a_log_that_is_rotated_goes_on(tmp_path: Path) -> None:
    text = (FOLDER / "pandu.logrotate").read_text()
    rules = tmp_path / "rules"
    rules.write_text(text.replace("/var/log/pandu", str(tmp_path)).replace("    su pandu pandu\n", ""))
    rules.chmod(0o644)
    log = LogFile(tmp_path / "assistant.log")
    log.write(b"one\n")
    done = subprocess.run(
        [str(LOGROTATE), "--force", "--state", str(tmp_path / "state"), str(rules)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    log.write(b"two\n")
    (renamed,) = tmp_path.glob("assistant.log-*")
    assert (renamed.read_bytes(), (tmp_path / "assistant.log").read_bytes()) == (b"one\n", b"two\n")
