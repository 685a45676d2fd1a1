"""The trained archives in `models/`: the newest that is whole counts."""

import gzip
import sys
import tarfile
import zlib
from functools import cache
from pathlib import Path

from pandu.editor.mistakes import chosen
from pandu.errors import StartError
from pandu.settings import ROOT

FOLDER = ROOT / "models"
CHUNK = 1_048_576


def archives(folder: Path) -> list[Path]:
    """Return the archives, the newest first."""
    return sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime, reverse=True)


@cache
def _reads(path: Path, _changed: int, _size: int) -> bool:
    try:
        with gzip.open(path) as packed:
            with tarfile.open(fileobj=packed) as archive:
                archive.getmembers()
            while packed.read(CHUNK):  # to the checksum at the end
                pass
    except (OSError, EOFError, zlib.error, tarfile.TarError):
        return False
    return True


def is_whole(path: Path) -> bool:
    """Return whether an archive can be read to its end; one whose copy was broken off cannot. It takes half a second, once."""
    state = path.stat()
    return _reads(path, state.st_mtime_ns, state.st_size)


def newest_model(folder: Path = FOLDER) -> Path:
    """Return the newest archive that is whole, and tell of those that are not.

    Raises:
        StartError: there is none.
    """
    for path in archives(folder):
        if is_whole(path):
            return path
        print(chosen("training", "not_whole", archive=f"{folder.name}/{path.name}"), file=sys.stderr)
    raise StartError(chosen("training", "no_model"))
