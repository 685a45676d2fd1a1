"""Makes `.venv` of the locked requirements, or what a group lacks of it: `python -m pandu.run.environment run [test] [dev]`.

`bench` is an environment of its own. The content of the locks counts, not their dates; the environment that is there stays until
the new one is complete. Any Python 3.10 runs this with nothing installed.
"""

import fcntl
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pandu.errors import StartError, exit_code
from pandu.run.progress import Bar

ROOT = Path(__file__).resolve().parents[2]
REQUIREMENTS, STAND_INS, STATE = "requirements", "stand_ins", ".ready"
RUN, BENCH, SETUP = "run", "bench", "setup"
INSTALLER = "installer"  # the folder of an environment that is being made
_LOCKED = re.compile(r"^([\w.-]+)==([^\s;\\]+)", re.MULTILINE)
_POLL_SECONDS = 0.3
SYSTEM_CERTIFICATES = {"UV_SYSTEM_CERTS": "true"}  # as pip does: uv's own know no proxy of a company


@dataclass(frozen=True)
class Plan:
    """What is to be done: install `groups`, and `why`; `anew`: beside what is there, which then goes."""

    groups: tuple[str, ...]
    why: str
    anew: bool


def lock(root: Path, group: str) -> Path:
    """Return the file with the versions of a group."""
    return root / REQUIREMENTS / f"{group}.txt"


def fingerprint(root: Path, group: str) -> str:
    """Return what tells one content of a group from every other."""
    beside = sorted((root / STAND_INS).rglob("*.*")) if group == RUN else []
    files = [lock(root, group), *(path for path in beside if path.is_file() and path.suffix in {".py", ".toml"})]
    return hashlib.sha256(b"\n".join(path.read_bytes() for path in files)).hexdigest()


def installed(folder: Path) -> dict[str, str]:
    """Return the groups that are in an environment, with their fingerprints; none where it does not run."""
    try:
        state = json.loads((folder / STATE).read_text(encoding="utf-8"))
        runs = Path(sys.prefix) == folder or subprocess.run([folder / "bin" / "python", "-c", ""], capture_output=True).returncode == 0
    except (OSError, ValueError):
        return {}
    return dict(state) if runs and isinstance(state, dict) else {}


def plan(root: Path, folder: Path, wanted: Iterable[str]) -> Plan | None:
    """Return what is missing for the groups `wanted`; None where all is there."""
    there = installed(folder)
    missing = [group for group in wanted if group not in there]
    changed = [group for group in wanted if group in there and there[group] != fingerprint(root, group)]
    first = next(iter(wanted))
    if changed or first not in there:
        known = [group for group in there if lock(root, group).is_file()]
        why = ", ".join(f"{REQUIREMENTS}/{group}.txt changed" for group in changed) if changed else "there is none that is complete"
        return Plan(tuple(dict.fromkeys((*wanted, *known))), why, anew=True)
    return Plan(tuple(missing), f"what '{' '.join(missing)}' needs is not there yet", anew=False) if missing else None


def packages(root: Path, groups: Iterable[str]) -> dict[str, str]:
    """Return the versions of all packages of the groups."""
    return {_plain(name): version for group in groups for name, version in _LOCKED.findall(lock(root, group).read_text())}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def found(folder: Path) -> dict[str, str]:
    """Return the versions of the packages that are installed."""
    named = (path.name.removesuffix(".dist-info").rpartition("-") for path in folder.glob("lib/python3.10/site-packages/*.dist-info"))
    old = (path.name.partition("-py3")[0].rpartition("-") for path in folder.glob("lib/python3.10/site-packages/*.egg-info"))
    return {_plain(name): version for name, _, version in (*named, *old)}


def _watched(command: list[str], look: Callable[[], None] = lambda: None) -> None:
    """Run a command, and look around meanwhile.

    Raises:
        StartError: it failed; what it said is in the sentence.
    """
    with tempfile.TemporaryFile("w+", errors="replace") as said:
        process = subprocess.Popen(
            command, stdout=said, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, env={**os.environ, **SYSTEM_CERTIFICATES}
        )
        try:
            while process.poll() is None:
                look()
                time.sleep(_POLL_SECONDS)
        finally:
            process.kill()
        if process.returncode:
            said.seek(0)
            raise StartError(said.read()[-2_000:].strip() or f"{command[0]} ended with {process.returncode}.")


def _pip(folder: Path) -> list[str]:
    options = ["--quiet", "--no-compile", "--disable-pip-version-check", "--no-input"]
    return [str(folder / "bin" / "python"), "-m", "pip", "install", *options]


def _uv(root: Path, folder: Path) -> str | None:
    """Return the machine's uv, or one that pip gets for this environment: it installs in a fraction of pip's time."""
    ours = folder / INSTALLER
    if not (there := shutil.which("uv")) and not ours.exists():
        with suppress(StartError):
            _watched([*_pip(folder), "--no-deps", "--require-hashes", "--target", str(ours), "-r", str(lock(root, SETUP))])
    return there or shutil.which("uv", path=ours / "bin")


def _installers(root: Path, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the ways to install into an environment, the quickest first."""
    if uv := _uv(root, folder):
        yield "uv", [uv, "pip", "install", "--quiet", "--link-mode", "copy", "--python", str(folder / "bin" / "python")]
    yield "pip", _pip(folder)


def _install(root: Path, folder: Path, what: str, total: int, *arguments: str) -> None:
    """Install into an environment, with a bar.

    Raises:
        StartError: no way worked.
    """
    before, last = len(found(folder)), ""
    for name, command in _installers(root, folder):
        bar = Bar(f"  {what} with {name}", total)
        try:
            _watched([*command, "--no-deps", *arguments], lambda bar=bar: bar.show(len(found(folder)) - before))  # type: ignore[misc]
            bar.show(total)
            return
        except StartError as error:
            last = str(error)
            print(f"  {name} could not: {last.strip().splitlines()[-1] if last.strip() else 'it said nothing'}", flush=True)
        finally:
            bar.end()
    raise StartError(f"{last}\nThe packages could not be installed; is the internet there? What was there before is untouched.")


def fill(root: Path, folder: Path, groups: Iterable[str]) -> None:
    """Install the groups into an environment.

    Raises:
        StartError: that failed, or something is not there afterwards.
    """
    groups = list(groups)
    for group in groups:
        wanted = packages(root, [group]).items() - found(folder).items()
        _install(root, folder, f"{group}: {len(wanted)} packages", len(wanted), "--require-hashes", "-r", str(lock(root, group)))
        if group == RUN:
            _install_stand_ins(root, folder)
    _remove(folder / INSTALLER)
    if lacking := sorted(name for name, _ in packages(root, groups).items() - found(folder).items()):
        raise StartError(f"Not installed, although nothing failed: {', '.join(lacking)}.")


def _install_stand_ins(root: Path, folder: Path) -> None:
    copy = folder / "stand_ins"  # building leaves files beside what is built
    shutil.copytree(root / STAND_INS, copy)
    _install(root, folder, "TensorFlow's stand-ins", 1, "--no-build-isolation", str(copy))
    shutil.rmtree(copy)


def base_python() -> str:
    """Return the Python that runs this; of one in an environment, which may go, the one that it was made of."""
    inside = (Path(sys.executable).parents[1] / "pyvenv.cfg").is_file()
    return os.path.realpath(sys.executable) if inside else sys.executable


def _remove(path: Path) -> None:
    """Remove a folder, or a link to one, but not what it leads to."""
    if path.is_symlink():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def _put_in_place(new: Path, folder: Path) -> None:
    """Let `new` be `folder`: its programs name the place where they are."""
    for path in (new / "bin").iterdir():
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        if content.startswith(b"#") and str(new).encode() in content:  # no program of machine code
            path.write_bytes(content.replace(str(new).encode(), str(folder).encode()))
    old = folder.with_name(f"{folder.name}.old")
    _remove(old)
    if folder.exists() or folder.is_symlink():
        folder.rename(old)
    new.rename(folder)
    _remove(old)


def _write_state(root: Path, folder: Path, groups: Iterable[str], before: dict[str, str]) -> None:
    draft = folder / f"{STATE}.new"
    draft.write_text(json.dumps({**before, **{group: fingerprint(root, group) for group in groups}}), encoding="utf-8")
    draft.replace(folder / STATE)


def make(root: Path, folder: Path, wanted: Plan) -> None:
    """Carry out a plan.

    Raises:
        StartError: it failed; what was there is untouched.
    """
    if not wanted.anew:
        fill(root, folder, wanted.groups)
        _write_state(root, folder, wanted.groups, installed(folder))
        return
    new = folder.with_name(f"{folder.name}.new")
    _remove(new)
    try:
        _watched([base_python(), "-m", "venv", str(new)])
        fill(root, new, wanted.groups)
        _write_state(root, new, wanted.groups, {})
        _put_in_place(new, folder)
    finally:
        _remove(new)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Wait until no other command makes this environment."""
    with folder.with_name(f"{folder.name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def set_up(root: Path, groups: list[str]) -> None:
    """Make the environment of the groups, if need be, and say what is done and why.

    Raises:
        StartError: there is none.
    """
    folder = root / (".venv-bench" if BENCH in groups else ".venv")
    if plan(root, folder, groups) is None:
        return
    with _alone(folder):
        if (wanted := plan(root, folder, groups)) is None:
            return
        begun = time.monotonic()
        print(f"{'making' if wanted.anew else 'adding to'} {folder.name}: {wanted.why}", flush=True)
        make(root, folder, wanted)
        print(f"  {folder.name} is ready after {time.monotonic() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(exit_code(lambda: set_up(ROOT, sys.argv[1:] or [RUN])))
