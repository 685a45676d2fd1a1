"""Finds the programs that are no Python: PostgreSQL, Redis, nginx; and the account that runs them."""

import os
import pwd
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from pandu.errors import StartError

POSTGRESQL_FOLDERS = Path("/usr/lib/postgresql")
ACCOUNTS = ("postgres", "nobody")
SYSTEM_FOLDERS = "/usr/sbin:/usr/local/sbin"  # Debian's nginx is in one of them, which a user's PATH lacks


@dataclass(frozen=True)
class Programs:
    """Where the programs are; `postgresql` is the folder of PostgreSQL's."""

    postgresql: Path
    redis: str
    nginx: str


def postgresql_folder() -> Path | None:
    """Return the folder of the newest PostgreSQL's programs, or None; Debian's is not on the PATH."""
    found = sorted(POSTGRESQL_FOLDERS.glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    if found:
        return found[-1].parent
    named = shutil.which("initdb")
    return Path(named).resolve().parent if named else None


def find_program(name: str) -> str | None:
    """Return the path of a program, or None."""
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", ""), SYSTEM_FOLDERS]))


def redis_program() -> str | None:
    """Return the path of Redis, or None."""
    return find_program("redis-server")


def find_programs() -> Programs:
    """Return where the programs are.

    Raises:
        StartError: some are missing; it says which Debian packages bring them.
    """
    postgresql, redis, nginx = postgresql_folder(), redis_program(), find_program("nginx")
    if postgresql and redis and nginx:
        return Programs(postgresql, redis, nginx)
    missing = [name for name, found in (("postgresql", postgresql), ("redis-server", redis), ("nginx", nginx)) if not found]
    raise StartError(f"The cluster needs programs that are not here; on Debian: apt-get install {' '.join(missing)}.")


def account() -> pwd.struct_passwd | None:
    """Return the account that runs the services where this process is root's, which PostgreSQL refuses; else None.

    Raises:
        StartError: this machine has no such account.
    """
    if os.geteuid():
        return None
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    if not (found := [known[name] for name in ACCOUNTS if name in known]):
        raise StartError(f"PostgreSQL refuses to run as root, and no account {' or '.join(ACCOUNTS)} is here; start it as another user.")
    return found[0]


def as_account(command: list[str], orphaned: signal.Signals | None = None) -> list[str]:
    """Return the command line that runs `command` without root's rights; `orphaned`: the signal at its parent's death.

    The kernel forgets that signal with the change of the account, so that it has to be asked for afterwards.
    """
    if not (entry := account()):
        return command
    tied = [f"--pdeathsig={orphaned.name.removeprefix('SIG')}"] if orphaned else []
    return ["setpriv", f"--reuid={entry.pw_uid}", f"--regid={entry.pw_gid}", "--clear-groups", *tied, "--", *command]


def own_folder(folder: Path) -> Path:
    """Make a folder for the account of the services alone; return it.

    Raises:
        StartError: the account cannot get there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o700)
    if entry := account():
        os.chown(folder, entry.pw_uid, entry.pw_gid)
        if subprocess.run(as_account(["test", "-w", str(folder)]), check=False).returncode:
            raise StartError(f"{entry.pw_name}, who runs the cluster's services, cannot reach {folder}; name another folder in PANDU_DATA.")
    return folder


def own_file(path: Path, text: str) -> Path:
    """Write a file that only the account of the services can read; return its path."""
    path.touch(mode=0o600)
    path.write_text(text, encoding="utf-8")
    if entry := account():
        os.chown(path, entry.pw_uid, entry.pw_gid)
    return path
