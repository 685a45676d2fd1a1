"""What is kept of updates, and for how long."""

import random
import sqlite3
from pathlib import Path
from typing import Any

from pandu.channels.telegram.journal import KEPT_SECONDS, Journal
from pandu.storage.retention import DAY_SECONDS
from tests.channels.telegram.harness import files_with


def test_an_update_is_new_once_also_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "data" / "telegram.db"
    journal = Journal(path)
    assert [journal.take(7, {"a": 1}), journal.take(7, {"a": 1})] == [True, False]
    journal.finish(7)
    journal.close()
    assert not Journal(path).take(7, {"a": 1})
    assert not Journal(path).unanswered()


def test_nobody_else_on_the_machine_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "telegram.db"
    Journal(path).take(7, {"a": 1})
    assert path.stat().st_mode & 0o077 == 0
    assert [folder.stat().st_mode & 0o077 for folder in tmp_path.iterdir() if folder.is_dir()] == [0]


def test_what_is_not_answered_is_left_oldest_first(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "telegram.db")
    for number in (10, 9, 8, 7):
        journal.take(number, {"n": number})
    journal.finish(8)
    journal.mark_sent(10, 2)
    wanted = [(7, {"n": 7}, 0), (9, {"n": 9}, 0), (10, {"n": 10}, 2)]
    assert [(left.update_id, left.raw, left.sent) for left in journal.unanswered()] == wanted


def test_no_byte_of_an_answered_update_is_left(tmp_path: Path) -> None:
    """Of any length, answered in any order, with others open all the time."""
    chance, journal = random.Random(1), Journal(tmp_path / "telegram.db")
    waiting: list[int] = []
    for number in range(600):
        journal.take(number, {"first_name": f"Sekar{number:04}x", "text": "rahasia" * chance.choice((1, 10, 300))})
        waiting.append(number)
        for _ in range(chance.randint(0, min(3, len(waiting)))):
            journal.finish(waiting.pop(chance.randrange(len(waiting))))
    left = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert [number for number in range(600) if f"Sekar{number:04}x".encode() in left] == sorted(waiting)


def test_numbers_are_forgotten_after_two_days_and_unanswered_updates_when_told(tmp_path: Path) -> None:
    now = 0.0
    journal = Journal(tmp_path / "telegram.db", clock=lambda: now)
    for number in (1, 2):
        journal.take(number, {"first_name": "Sekar"})
    journal.finish(1)
    now = KEPT_SECONDS + 1
    for days in (0, 30):
        journal.forget_old(days)
    assert [left.update_id for left in journal.unanswered()] == [2]
    assert journal.take(1, {}) and not journal.take(2, {})
    now = 30 * DAY_SECONDS + 1
    journal.finish(1)
    journal.forget_old(30)
    assert not journal.unanswered() and not files_with(tmp_path, "Sekar")


def test_what_an_end_in_the_midst_of_taking_left_is_deleted_and_comes_again(tmp_path: Path) -> None:
    """Telegram was not told that it arrived."""
    journal = Journal(tmp_path / "telegram.db")
    journal.take(1, {"first_name": "Sekar"})
    with sqlite3.connect(tmp_path / "telegram.db") as base:
        base.execute("delete from numbers")
    assert not journal.unanswered()
    journal.forget_old(30)
    assert not files_with(tmp_path, "Sekar")
    assert journal.take(1, {"n": 1})


def test_a_text_that_a_power_cut_spoiled_hides_no_other(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "telegram.db")
    for number in (1, 2):
        journal.take(number, {"n": number})
    next(tmp_path.rglob("1.json")).write_text("")
    assert [left.update_id for left in journal.unanswered()] == [2]


def test_a_journal_that_held_texts_itself_is_taken_over(tmp_path: Path) -> None:
    rows: list[tuple[Any, ...]] = [(1, 5.0, "", 1), (2, 6.0, '{"n": 2}', 1), *((n, 7.0, "Sekar" * 500, 0) for n in range(3, 30))]
    former = sqlite3.connect(tmp_path / "telegram.db", isolation_level=None)  # open: its end must not be what cleans up
    former.executescript("pragma journal_mode = wal; create table updates (id integer primary key, came real, body text, sent integer)")
    former.executemany("insert into updates values (?, ?, ?, ?)", rows)
    former.execute("update updates set body = '' where id > 2")
    assert files_with(tmp_path, "Sekar")
    journal = Journal(tmp_path / "telegram.db")
    assert [(left.update_id, left.raw, left.sent) for left in journal.unanswered()] == [(2, {"n": 2}, 1)]
    assert not journal.take(1, {}) and not files_with(tmp_path, "Sekar")
    former.close()


def test_a_group_keeps_its_first_id(tmp_path: Path) -> None:
    Journal(tmp_path / "telegram.db").move(-5, -1005)
    journal = Journal(tmp_path / "telegram.db")
    assert (journal.first_id(-1005), journal.present_id(-5)) == (-5, -1005)
    assert (journal.first_id(6), journal.present_id(6)) == (6, 6)
