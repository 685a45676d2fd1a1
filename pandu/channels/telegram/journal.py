"""What came from Telegram and is not answered yet, so that an end of the process loses nothing and repeats nothing.

An update is written down before Telegram is told that it arrived. Its text is wiped when it is answered; its number stays
for two days, since Telegram delivers an update again for one day.
"""

import json
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KEPT_SECONDS = 48 * 3600
_TABLES = """
pragma journal_mode = wal;
pragma synchronous = normal;
pragma secure_delete = on;
create table if not exists updates (id integer primary key, came real not null, body text not null, sent integer not null default 0);
create table if not exists moves (old integer primary key, new integer not null);
"""


@dataclass(frozen=True)
class Unanswered:
    """An update that was taken but not answered to its end; `sent` parts of the answer went out."""

    update_id: int
    raw: dict[str, Any]
    sent: int


class Journal:
    """A small SQLite file; its calls take well under a millisecond."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        self._clock = clock
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.executescript(_TABLES)
        self._moves: dict[int, int] = dict(self._base.execute("select old, new from moves").fetchall())

    def take(self, update_id: int, raw: dict[str, Any]) -> bool:
        """Write an update down; return False where it came before."""
        if update_id % 100 == 0:
            self._base.execute("delete from updates where came < ? and body = ''", (self._clock() - KEPT_SECONDS,))
        row = (update_id, self._clock(), json.dumps(raw))
        return self._base.execute("insert or ignore into updates (id, came, body) values (?, ?, ?)", row).rowcount == 1

    def mark_sent(self, update_id: int, parts: int) -> None:
        """Remember that the first `parts` parts of the answer went out, or may have."""
        self._base.execute("update updates set sent = ? where id = ?", (parts, update_id))

    def finish(self, update_id: int) -> None:
        """Wipe an update that is answered."""
        self._base.execute("update updates set body = '' where id = ?", (update_id,))

    def unanswered(self) -> list[Unanswered]:
        """Return what an earlier process left, oldest first."""
        rows = self._base.execute("select id, body, sent from updates where body <> '' order by id").fetchall()
        return [Unanswered(update_id, json.loads(body), sent) for update_id, body, sent in rows]

    def move(self, old: int, new: int) -> None:
        """Remember that a group got a new id; its conversations keep the key of the old one."""
        self._base.execute("insert or replace into moves values (?, ?)", (old, new))
        self._moves[old] = new

    def present_id(self, chat: int) -> int:
        """Return the id under which a chat is reached now."""
        return self._moves.get(chat, chat)

    def first_id(self, chat: int) -> int:
        """Return the id that a chat had at first, which is in the key of its conversations."""
        return next((old for old, new in self._moves.items() if new == chat), chat)

    def scrub(self) -> None:
        """Let nothing of what was wiped stay in the files."""
        self._base.execute("pragma wal_checkpoint(truncate)")

    def close(self) -> None:
        """Close the file."""
        self._base.close()
