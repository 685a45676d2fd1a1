"""What can go wrong with the SQLite file of a started Pandu."""

import resource
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from tests.served import Served


@contextmanager
def locked(served: Served) -> Iterator[None]:
    """Hold the database as a careless backup does."""
    with closing(sqlite3.connect(served.folder / "conversations.db", isolation_level=None)) as holder:
        holder.execute("begin exclusive")
        yield
        holder.execute("rollback")


@contextmanager
def full_disk(served: Served) -> Iterator[None]:
    """Let the assistant write no file beyond its first kilobyte."""
    before = resource.prlimit(served.assistant(), resource.RLIMIT_FSIZE)
    resource.prlimit(served.assistant(), resource.RLIMIT_FSIZE, (1024, before[1]))
    yield
    resource.prlimit(served.assistant(), resource.RLIMIT_FSIZE, before)
