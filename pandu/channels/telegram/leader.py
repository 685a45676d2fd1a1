"""One process of a machine speaks for a bot: two pollers, or two that set a webhook, would hinder each other."""

import asyncio
import fcntl
import hashlib
import os
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


def _is_ours(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
