"""Asks whether a locked package has a known weakness: `make audit`, by pip-audit for Python's and npm for the page's.

Both need a data source in the internet. Where it is not reached, that is said, and nothing is called sound.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from pandu.settings import ROOT

SOUND, WEAK, UNKNOWN = 0, 1, 2
# What the tools print where their data source cannot be asked.
UNREACHED = (
    *("ConnectionError", "Max retries exceeded", "Failed to resolve", "Service unavailable", "ServiceError", "timed out"),
    "could not be audited",  # of single packages, with exit code 0
    *("ENOTFOUND", "ECONNREFUSED", "EAI_AGAIN", "ETIMEDOUT", "audit endpoint returned an error", "ENOAUDIT"),
)


@dataclass(frozen=True)
class Audit:
    """One tool's look at one list of packages."""

    what: str
    command: list[str]
    needs: str


def audits() -> Iterator[Audit]:
    """Yield what is asked; pip-audit is run by uv or pipx, which get it, so that it is no requirement of ours."""
    runner = next((found for name in ("uvx", "pipx") if (found := shutil.which(name))), "")
    prefix = (
        [shutil.which("pip-audit") or ""]
        if shutil.which("pip-audit")
        else [runner, *(["run"] if runner.endswith("pipx") else []), "pip-audit"]
    )
    for path in sorted(path for path in (ROOT / "requirements").glob("*.txt") if path.name != "left_out.txt"):
        options = ["--requirement", str(path), "--no-deps", "--disable-pip", "--progress-spinner=off"]
        yield Audit(str(path.relative_to(ROOT)), [*prefix, *options], "pip-audit, uv or pipx")
    yield Audit("web/package-lock.json", [shutil.which("npm") or "", "audit", "--prefix", str(ROOT / "web"), "--omit=dev"], "npm")


def verdict(code: int, said: str) -> int:
    """Return what a tool found, from its exit code and its words: only a tool that reached its source may call packages sound or weak."""
    if any(word in said for word in UNREACHED):
        return UNKNOWN
    return SOUND if code == 0 else WEAK if code == 1 else UNKNOWN


def run(audit: Audit) -> int:
    """Run a tool and tell what it found."""
    if not audit.command[0]:
        print(f"{audit.what}: NOT CHECKED; {audit.needs} is not here.")
        return UNKNOWN
    done = subprocess.run(audit.command, cwd=ROOT, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    found = verdict(done.returncode, said)
    if found == SOUND:
        print(f"{audit.what}: no known weakness.")
    elif found == WEAK:
        print(f"{audit.what}: known weaknesses; what each means for Pandu: docs/security.md.\n{done.stdout.strip()}")
    else:
        print(f"{audit.what}: NOT CHECKED; the data source of known weaknesses was not reached.\n{' '.join(said.split())[-200:]}")
    return found


def main() -> int:
    """Look at every list; return 0 where all are sound, 1 where one is weak, else 2."""
    found = [run(audit) for audit in audits()]
    return WEAK if WEAK in found else max(found)


if __name__ == "__main__":
    sys.exit(main())
