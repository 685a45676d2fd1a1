"""One process of a machine speaks for a bot: two pollers, or two that set a webhook, would hinder each other.

Each process also holds a lock of its own, so that the others can tell whether it still lives.
"""

import asyncio
import fcntl
import hashlib
import os
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

AGAIN_SECONDS = 3.0


def lock_path(folder: Path, token: str) -> Path:
    """Return the file that stands for a bot; its name tells nothing about the token."""
    return folder / f"telegram-{hashlib.sha256(token.encode()).hexdigest()[:16]}.lock"


@asynccontextmanager
async def leadership(path: Path) -> AsyncIterator[None]:
    """Wait until no other process leads, and lead until the block ends; the system frees the lock of a process that dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        while not _is_ours(file):
            await asyncio.sleep(AGAIN_SECONDS)
        yield
    finally:
        os.close(file)


class Life:
    """This process as others see it: its name, and a file that the system unlocks when it ends, however it does."""

    def __init__(self, folder: Path) -> None:
        """Begin to live, and clean up after those that ended."""
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self.name = folder, secrets.token_hex(8)
        for other in folder.glob("telegram-*.life"):
            self.has_ended(other.stem.removeprefix("telegram-"))
        self._file: int | None = self._locked(self._path(self.name))

    @staticmethod
    def _locked(path: Path) -> int:
        """Return a locked file; another process that cleans up may have locked or deleted it before we could."""
        while True:
            file = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            if _is_ours(file) and path.exists():
                return file
            os.close(file)

    def _path(self, name: str) -> Path:
        return self._folder / f"telegram-{name or 'nobody'}.life"

    def has_ended(self, name: str) -> bool:
        """Return whether the process of a name lives no more, and forget it then."""
        try:
            file = os.open(self._path(name), os.O_RDWR)
        except FileNotFoundError:
            return True
        try:
            if ended := _is_ours(file):
                self._path(name).unlink(missing_ok=True)
        finally:
            os.close(file)
        return ended

    def end(self) -> None:
        """Let others take up what is left."""
        if self._file is not None:
            self._path(self.name).unlink(missing_ok=True)
            os.close(self._file)
            self._file = None


def _is_ours(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
