"""The database of the conversations: SQLite in a file, or PostgreSQL by its address.

Rasa's table `events` holds every event; `conversations` one row for each conversation.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from rasa.core.tracker_store import SQLTrackerStore, create_engine_kwargs
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.pool import QueuePool

from pandu.time_budget import STORE_SECONDS

VACUUM_UP_TO = 64 * 2**20  # bytes: about a second, in which turns wait
CREATING = 5005  # any number that is always the same
EVENTS = SQLTrackerStore.SQLEvent.__table__
CONVERSATIONS = sa.Table(
    "conversations",
    SQLTrackerStore.Base.metadata,
    sa.Column("sender_id", sa.String(255), primary_key=True),
    sa.Column("version", sa.Integer, nullable=False),  # counts the times it was saved
    sa.Column("updated", sa.Float, nullable=False, index=True),
    sa.Column("state", sa.Text, nullable=False),
)
# Whether answers helped. Whose they were is not kept, so that nothing of a conversation stays when that is deleted.
RATINGS = sa.Table(
    "ratings",
    SQLTrackerStore.Base.metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("time", sa.Float, nullable=False, index=True),
    sa.Column("channel", sa.String(32), nullable=False),
    sa.Column("topic", sa.String(255), nullable=False),
    sa.Column("value", sa.String(8), nullable=False),
)
# Also for databases that an older version made. The first lets the last events be found at once, the second the old ones.
INDEXES = (
    "CREATE INDEX IF NOT EXISTS events_by_sender ON events (sender_id, id)",
    "CREATE INDEX IF NOT EXISTS events_by_time ON events (timestamp)",
)
# WAL: readers never wait. NORMAL: a commit survives the end of the process; a power failure may cost the last turns.
# secure_delete: what is deleted is overwritten; but a page that SQLite split before may keep a rest of what stood there.
# A host that vanishes without a word would hold a thread for hours: the kernel asks after it, and gives up.
VANISHED = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3, "tcp_user_timeout": 10_000}  # ms; the others in s
PRAGMAS = (f"busy_timeout = {STORE_SECONDS * 1000}", "journal_mode = WAL", "synchronous = NORMAL", "secure_delete = ON")


def _prepare_sqlite(connection: Any, _: object) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}").close()


def is_sqlite(url: URL) -> bool:
    """Return whether `url` names an SQLite database."""
    return bool(url.get_backend_name() == "sqlite")


def _make_private(url: URL) -> None:
    """Make the file, which holds what people said, for its owner alone; SQLite's other files get the same rights."""
    if url.database and url.database != ":memory:":
        with suppress(OSError):  # SQLite itself will tell what is wrong with the folder
            Path(url.database).touch(mode=0o600, exist_ok=True)


def _sqlite_engine(url: URL) -> Engine:
    _make_private(url)
    engine = sa.create_engine(
        url, poolclass=QueuePool, hide_parameters=True, connect_args={"check_same_thread": False, "timeout": STORE_SECONDS}
    )
    sa.event.listen(engine, "connect", _prepare_sqlite)
    return engine


def _postgresql_engine(url: URL) -> Engine:
    options: dict[str, Any] = {**create_engine_kwargs(url), "pool_timeout": STORE_SECONDS}
    search_path = options.pop("connect_args", {}).get("options", "")
    connect = {
        **VANISHED,
        "connect_timeout": STORE_SECONDS,
        "options": f"{search_path} -c statement_timeout={STORE_SECONDS * 1000}".strip(),
    }
    # pre_ping: a connection that the server closed, as at its restart, is replaced before it is used.
    return sa.create_engine(url, hide_parameters=True, pool_pre_ping=True, connect_args=connect, **options)


def open_engine(address: str | URL) -> Engine:
    """Return the engine for a database; nothing is connected yet."""
    url = make_url(address)
    return _sqlite_engine(url) if is_sqlite(url) else _postgresql_engine(url)


def create_tables(engine: Engine) -> None:
    """Create what is missing.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database is not there, or not ours to write.
    """
    with engine.begin() as connection:
        if not is_sqlite(engine.url):
            connection.execute(sa.text(f"SELECT pg_advisory_xact_lock({CREATING})"))  # workers start together
        SQLTrackerStore.Base.metadata.create_all(connection)
        for statement in INDEXES:
            connection.execute(sa.text(statement))


def scrub(engine: Engine) -> None:
    """Remove what was deleted from SQLite's write-ahead log, unless somebody reads it now, and the rests between its pages.

    A file of more than VACUUM_UP_TO bytes is not written anew, and may keep such rests.
    """
    if is_sqlite(engine.url):
        with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            if _bytes(connection) <= VACUUM_UP_TO:
                with suppress(sa.exc.OperationalError):  # somebody writes for longer than we wait
                    connection.execute(sa.text("VACUUM"))
            connection.execute(sa.text("PRAGMA wal_checkpoint(TRUNCATE)"))


def _bytes(connection: Connection) -> int:
    pages, size = (connection.execute(sa.text(f"PRAGMA {name}")).scalar_one() for name in ("page_count", "page_size"))
    return int(pages) * int(size)


def last_rows(connection: Connection, sender_id: str, limit: int | None) -> list[str]:
    """Return the data of the last `limit` events of a conversation (None: of all), oldest first."""
    query = sa.select(EVENTS.c.data).where(EVENTS.c.sender_id == sender_id).order_by(EVENTS.c.id.desc()).limit(limit)
    return list(connection.execute(query).scalars())[::-1]
