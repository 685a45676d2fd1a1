"""What came from Telegram and is not answered yet, so that an end of the process loses nothing and repeats nothing.

An update is written down before Telegram is told that it arrived: its number in a small SQLite file, its text in a file of
its own, which goes when it is answered. SQLite would keep rests of a deleted text in its log, and now and then between
its pages, in spite of `secure_delete`. The number stays for two days, since Telegram delivers an update again for one day.

Beside its number stands the process that took an update: when that one has ended, another may take the update up.
"""

import json
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pandu.storage.retention import DAY_SECONDS

KEPT_SECONDS = 2 * DAY_SECONDS
_TABLES = """
pragma journal_mode = wal;
pragma synchronous = normal;
create table if not exists numbers (id integer primary key, came real not null, sent integer not null default 0);
create table if not exists moves (old integer primary key, new integer not null);
create table if not exists presses (button text primary key, owner integer not null, came real not null);
"""
_TAKER = "alter table numbers add column taker text not null default ''"
_COUNT_FORMER_TABLE = "select count(*) from sqlite_master where name = 'updates'"


@dataclass(frozen=True)
class Unanswered:
    """An update that was taken but not answered to its end; `sent` parts of the answer went out."""

    update_id: int
    raw: dict[str, Any]
    sent: int
    taker: str


class Journal:
    """A small SQLite file and a folder beside it; its calls take well under a millisecond."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time, taker: str = "") -> None:
        """Open the file; `taker` is this process, as it is named beside what it takes."""
        self._texts = path.with_suffix(".texts")
        self._texts.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        self._clock, self.taker = clock, taker
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.executescript(_TABLES)
        self._add_taker()
        self._take_over()
        self._moves: dict[int, int] = dict(self._base.execute("select old, new from moves").fetchall())

    def _add_taker(self) -> None:
        """Give the numbers the column that a file of an older version lacks; another process may do so at the same time."""
        with self._base:
            self._base.execute("begin immediate")
            if "taker" not in [row[1] for row in self._base.execute("pragma table_info(numbers)")]:
                self._base.execute(_TAKER)

    def _take_over(self) -> None:
        """Take over a file that holds texts itself, and leave no rest of them in it."""
        if not self._base.execute(_COUNT_FORMER_TABLE).fetchone()[0]:
            return
        with self._base:
            self._base.execute("begin immediate")
            for update_id, body in self._base.execute("select id, body from updates where body <> ''").fetchall():
                self._text(update_id).write_text(body, encoding="utf-8")
            self._base.execute("insert or ignore into numbers (id, came, sent) select id, came, sent from updates")
            self._base.execute("drop table updates")
        self._base.execute("vacuum")
        self._base.execute("pragma wal_checkpoint(truncate)")

    def _text(self, update_id: int) -> Path:
        return self._texts / f"{update_id}.json"

    def _open(self) -> list[int]:
        """Return the numbers of the updates whose texts are there, in rising order."""
        return sorted(int(file.stem) for file in self._texts.glob("[0-9]*.json"))

    def take(self, update_id: int, raw: dict[str, Any]) -> bool:
        """Write an update down; return False where it came before.

        Raises:
            OSError, sqlite3.Error: it could not be written down, and is new the next time.
        """
        with self._base:
            self._base.execute("begin immediate")
            row = (update_id, self._clock(), self.taker)
            is_new = self._base.execute("insert or ignore into numbers (id, came, taker) values (?, ?, ?)", row).rowcount == 1
            if is_new:  # before the number is there for good: an update without its text would be lost
                self._text(update_id).write_text(json.dumps(raw), encoding="utf-8")
        return is_new

    def mark_sent(self, update_id: int, parts: int) -> None:
        """Remember that the first `parts` parts of the answer went out, or may have."""
        self._base.execute("update numbers set sent = ? where id = ?", (parts, update_id))

    def finish(self, update_id: int) -> None:
        """Delete the text of an update that is answered."""
        self._text(update_id).unlink(missing_ok=True)

    def claim(self, button: str, update_id: int) -> bool:
        """Return whether an update is the one that counts of all presses of one button: the first."""
        self._base.execute("insert or ignore into presses values (?, ?, ?)", (button, update_id, self._clock()))
        return bool(self._base.execute("select owner = ? from presses where button = ?", (update_id, button)).fetchone()[0])

    def release(self, button: str) -> None:
        """Let a button be pressed again."""
        self._base.execute("delete from presses where button = ?", (button,))

    def unanswered(self) -> list[Unanswered]:
        """Return what was not answered to its end, oldest first."""
        return [left for update_id in self._open() if (left := self._read(update_id))]

    def own(self) -> list[Unanswered]:
        """Return what this process took and did not answer to its end, oldest first."""
        return [left for left in self.unanswered() if left.taker == self.taker]

    def left_by(self, has_ended: Callable[[str], bool]) -> list[Unanswered]:
        """Return what other processes left that have ended, oldest first; it is this one's from now on."""
        return [left for left in self.unanswered() if left.taker != self.taker and has_ended(left.taker) and self._adopt(left)]

    def _adopt(self, left: Unanswered) -> bool:
        """Take an update from the process that had it; return False where another one was quicker."""
        row = (self.taker, left.update_id, left.taker)
        return self._base.execute("update numbers set taker = ? where id = ? and taker = ?", row).rowcount == 1

    def _read(self, update_id: int) -> Unanswered | None:
        """Return an update; None where it was not taken to the end, was answered meanwhile, or is spoiled."""
        row = self._base.execute("select sent, taker from numbers where id = ?", (update_id,)).fetchone()
        try:
            raw = json.loads(self._text(update_id).read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        return Unanswered(update_id, raw, *row) if row else None

    def forget_old(self, days: float) -> None:
        """Delete the texts that were not answered within `days` days (0: none), those without a number, and old numbers.

        Raises:
            OSError, sqlite3.Error: not all could be deleted.
        """
        now = self._clock()
        with self._base:
            self._base.execute("begin immediate")  # nothing is being taken meanwhile
            came: dict[int, float] = dict(self._base.execute("select id, came from numbers").fetchall())
            for update_id in self._open():
                if update_id not in came or (days and came[update_id] < now - days * DAY_SECONDS):
                    self.finish(update_id)
            old = came.keys() - self._open()
            gone = [(update_id,) for update_id in old if came[update_id] < now - KEPT_SECONDS]
            self._base.executemany("delete from numbers where id = ?", gone)
            self._base.execute("delete from presses where came < ?", (now - KEPT_SECONDS,))

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

    def close(self) -> None:
        """Close the file."""
        self._base.close()
