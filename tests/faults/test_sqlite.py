"""The SQLite file is held by somebody else, or the disk is full."""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from pandu.knowledge import Knowledge
from tests.faults import quizzes
from tests.faults.sqlite_faults import full_disk, locked
from tests.served import Served, serve, stop

Told = Callable[[Served, str, str], float]
Patient = Callable[[Served, str, str], list[str]]
Apologising = Callable[[Served, str], None]


def seconds_for_health(served: Served) -> float:
    """Return how long the server needs for something that asks no database."""
    start = time.monotonic()
    served.request("/webhooks/rest/")
    return time.monotonic() - start


def legal(events: list[str]) -> bool:
    """Return whether the stored events begin with a session, and each message has its answer before the next."""
    spoken = [name for name in events if name in ("user", "bot")]
    return events[:2] == ["action", "session_started"] and spoken == ["user", "bot"] * (len(spoken) // 2)


def test_locked_for_ten_seconds_in_a_quiz(served: Served, knowledge: Knowledge, told: Told, patient: Patient) -> None:
    quizzes.begin(served, "locked", knowledge.texts["unavailable"], 2)
    end = time.monotonic() + 10
    with locked(served):
        while time.monotonic() < end:
            told(served, quizzes.ANSWERS[2], "locked")
            assert seconds_for_health(served) < 1
    assert "(4 dari 6)" in patient(served, quizzes.ANSWERS[2], "locked")[-1]
    assert quizzes.is_result(quizzes.finish(served, "locked", knowledge.texts["unavailable"], 3), knowledge)
    assert quizzes.scores(served, "locked") == quizzes.SCORES
    assert legal([event["event"] for event in served.events("locked")])


def test_a_new_visitor_of_a_locked_database_is_told_too(served: Served, told: Told, patient: Patient) -> None:
    with locked(served):
        told(served, "halo", "newcomer")
    assert patient(served, "halo", "newcomer")


def test_a_database_of_an_unknown_form(tmp_path: Path, told: Told, apologising: Apologising) -> None:
    """As another program, or a version to come, may leave it."""
    with closing(sqlite3.connect(tmp_path / "conversations.db")) as database:
        database.execute("create table conversations (sender_id text, version text, updated real, history text not null)")
    running = serve(tmp_path, PANDU_RATE_LIMIT="0")
    told(running, "halo", "anybody")
    apologising(running, "database")
    assert stop(running) == 0


def test_full_disk_in_a_quiz(served: Served, knowledge: Knowledge, told: Told, patient: Patient, apologising: Apologising) -> None:
    quizzes.begin(served, "full", knowledge.texts["unavailable"], 2)
    with full_disk(served):
        told(served, quizzes.ANSWERS[2], "full")
        told(served, "halo", "full-newcomer")
        apologising(served, "database")
    assert "(4 dari 6)" in patient(served, quizzes.ANSWERS[2], "full")[-1]
    assert quizzes.is_result(quizzes.finish(served, "full", knowledge.texts["unavailable"], 3), knowledge)
    assert quizzes.scores(served, "full") == quizzes.SCORES
