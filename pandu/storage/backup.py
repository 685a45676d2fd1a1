"""Copies what Pandu keeps, while it runs, and puts it back: `python -m pandu.storage.backup FOLDER`, `… --restore FOLDER`.

SQLite's files, Telegram's journal among them, are copied by SQLite itself and hold nothing that was deleted; PostgreSQL's tables by
pg_dump; the keys, the texts of Telegram's updates and the knowledge as files. The address of a database, which holds its password,
stands on no command line.
"""

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

from sqlalchemy.engine import make_url

from pandu.errors import StartError
from pandu.knowledge import KNOWLEDGE_DIR
from pandu.settings import listens, read

DATABASES = "*.db"
UPDATES = "*.texts"  # folders beside the journal: what users wrote and was not answered yet
DUMP, TEXTS = "conversations.sql", "knowledge"
LEFT_OUT = ("endpoints-", ".")  # written anew at each start
BESIDE = (".db-wal", ".db-shm", ".db-journal")  # parts of a database that runs
PROGRAMS = Path("/usr/lib/postgresql")  # Debian's, which are not all on the PATH


def _names(data: Path) -> list[str]:
    """Return the plain files to be copied."""
    found = (path.name for path in data.iterdir() if path.is_file() and path.suffix != ".db")
    return [name for name in found if not name.startswith(LEFT_OUT) and not name.endswith(BESIDE)]


def _copy_database(path: Path, target: Path) -> None:
    """Copy a database of SQLite that may be written to meanwhile, and free the copy of what was deleted."""
    target.touch(mode=0o600)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        copy.execute("VACUUM")


def _program(name: str) -> str:
    """Return the path of one of PostgreSQL's programs, the newest that is there.

    Raises:
        StartError: there is none.
    """
    newest = sorted(PROGRAMS.glob(f"*/bin/{name}"), key=lambda path: float(path.parts[-3]))
    if found := str(newest[-1]) if newest else shutil.which(name):
        return found
    raise StartError(f"{name} is not here; on Debian: apt-get install postgresql-client.")


def _run(name: str, address: str, *arguments: str) -> None:
    """Run one of PostgreSQL's programs on the database of `address`, which is told by the environment.

    Raises:
        StartError: it is not here, or fails.
    """
    url = make_url(address)
    named = {"PGHOST": url.host, "PGPORT": url.port, "PGUSER": url.username, "PGPASSWORD": url.password, "PGDATABASE": url.database}
    environment = {**os.environ, **{key: str(value) for key, value in named.items() if value}}
    done = subprocess.run([_program(name), *arguments], env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise StartError(f"{name} failed: {' '.join(done.stderr.split())[-300:]}")


def _copy_folders(source: Path, target: Path) -> list[str]:
    """Copy the folders of updates; a text whose update is answered meanwhile is left out."""
    for folder in source.glob(UPDATES):
        (target / folder.name).mkdir(mode=0o700, exist_ok=True)
        for path in folder.iterdir():
            with suppress(FileNotFoundError):
                shutil.copy2(path, target / folder.name / path.name)
    return [folder.name for folder in source.glob(UPDATES)]


def backup(data: Path, target: Path, address: str = "", knowledge: Path = KNOWLEDGE_DIR) -> list[str]:
    """Copy what `data`, the database of `address` and `knowledge` hold into the new folder `target`; return the names.

    Raises:
        FileExistsError: `target` is there already.
        StartError: PostgreSQL cannot be dumped.
    """
    target.mkdir(parents=True, mode=0o700)
    names = _names(data)
    for name in names:
        shutil.copy2(data / name, target / name)
    _copy_folders(data, target)
    for path in data.glob(DATABASES):
        _copy_database(path, target / path.name)
        names.append(path.name)
    names += _copy_folders(data, target)  # again: what came meanwhile stands in the journal that was copied
    if address:
        (target / DUMP).touch(mode=0o600)
        _run("pg_dump", address, "--clean", "--if-exists", "--no-owner", f"--file={target / DUMP}")
        names.append(DUMP)
    shutil.copytree(knowledge, target / TEXTS)
    return sorted([*names, TEXTS])


def _check(path: Path) -> None:
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise StartError(f"{path} is damaged.")


def restore(source: Path, data: Path, address: str = "") -> list[str]:
    """Put a backup back, but for the knowledge, which stays in it; what was there goes into a folder beside. Return the names.

    Raises:
        StartError: it is no backup, is damaged, or PostgreSQL does not take it.
        OSError: a file cannot be written.
    """
    names = sorted(path.name for path in source.iterdir() if path.is_file() and path.name != DUMP) if source.is_dir() else []
    if not names and not (source / DUMP).is_file():
        raise StartError(f"{source} holds no backup.")
    for path in source.glob(DATABASES):
        _check(path)
    _set_aside(data)
    for name in names:
        shutil.copy2(source / name, data / name)
        (data / name).chmod(0o600)
    names += _copy_folders(source, data)
    if (source / DUMP).is_file() and address:
        _run("psql", address, "--quiet", "--no-psqlrc", "--single-transaction", "--set=ON_ERROR_STOP=1", f"--file={source / DUMP}")
        names.append(DUMP)
    return names


def _set_aside(data: Path) -> None:
    """Move what is there into a folder of its own: a write-ahead log of before would spoil the database of the backup."""
    data.mkdir(parents=True, exist_ok=True)
    found = [path for path in data.iterdir() if (path.is_file() or path.match(UPDATES)) and not path.name.startswith(".")]
    if found:
        aside = data / f"before-restore-{time.strftime('%Y%m%d-%H%M%S')}"
        aside.mkdir(mode=0o700)
        for path in found:
            path.rename(aside / path.name)


def main() -> int:
    """Back up into the folder that the argument names, or restore it; return 1 where that is impossible."""
    parser = argparse.ArgumentParser(prog="python -m pandu.storage.backup", description="Copy what Pandu keeps, or put it back.")
    parser.add_argument("folder", type=Path, help="a new folder, or one of a backup")
    parser.add_argument("--restore", action="store_true", help="put it back; Pandu must not run")
    asked, found = parser.parse_args(), read()
    try:
        if not asked.restore:
            print("copied:", ", ".join(backup(found.data, asked.folder, found.database)))
        elif listens(found.port, found.host):
            raise StartError("Pandu runs; stop it before its data is replaced.")
        else:
            print("restored:", ", ".join(restore(asked.folder, found.data, found.database)))
    except (OSError, sqlite3.Error, StartError) as error:
        print(f"The {'restoring' if asked.restore else 'backup'} failed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
