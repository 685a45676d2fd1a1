"""Copies what Pandu keeps, while it runs: `python -m pandu.storage.backup FOLDER`. How to restore: docs/operations.md.

With PostgreSQL the conversations are pg_dump's business, and only the other files are copied.
"""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from pandu.settings import read

DATABASE = "conversations.db"
LEFT_OUT = ("endpoints-", DATABASE)  # written anew at each start; copied by the database itself


def backup(data: Path, target: Path) -> list[str]:
    """Copy the files of `data` into the new folder `target`; return their names.

    Raises:
        FileExistsError: `target` is there already.
    """
    target.mkdir(parents=True, mode=0o700)
    names = [path.name for path in data.iterdir() if path.is_file() and not path.name.startswith((*LEFT_OUT, "."))]
    for name in names:
        shutil.copy2(data / name, target / name)
    if (data / DATABASE).exists():
        # A plain copy would miss the write-ahead log; this one holds no deleted pages either.
        with closing(sqlite3.connect(data / DATABASE)) as connection:
            connection.execute("VACUUM INTO ?", (str(target / DATABASE),))
        os.chmod(target / DATABASE, 0o600)
        names.append(DATABASE)
    return sorted(names)


def main() -> int:
    """Back up into the folder that the argument names; return 1 where that is impossible."""
    if len(sys.argv) != 2:
        print("usage: python -m pandu.storage.backup FOLDER", file=sys.stderr)
        return 1
    try:
        print("copied:", ", ".join(backup(read().data, Path(sys.argv[1]))))
    except (OSError, sqlite3.Error) as error:
        print(f"The backup failed: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
