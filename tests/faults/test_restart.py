"""Pandu restarts while a hundred people take the quiz, and its server ends by accident."""

import os
import signal
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil

from pandu.knowledge import Knowledge
from tests.faults import quizzes
from tests.served import serve, stop

QUIZZES, AT_ONCE = 100, 20


def test_a_restart_during_a_hundred_quizzes(tmp_path: Path, knowledge: Knowledge) -> None:
    apology, senders = knowledge.texts["unavailable"], [f"quizzer-{number}" for number in range(QUIZZES)]
    running = serve(tmp_path, PANDU_RATE_LIMIT="0")
    with ThreadPoolExecutor(AT_ONCE) as people:
        for number, sender in enumerate(senders):  # each is at another question when the restart comes
            people.submit(quizzes.begin, running, sender, apology, number % 6)
        people.submit(lambda: None).result()
    with ThreadPoolExecutor(AT_ONCE) as people:
        finishing = [people.submit(quizzes.finish, running, sender, apology, n % 6) for n, sender in enumerate(senders)]
        running.process.send_signal(signal.SIGTERM)
        running.process.wait(30)
        again = serve(tmp_path, running.port, PANDU_RATE_LIMIT="0")
        results = [future.result() for future in finishing]
    assert [result for result in results if not quizzes.is_result(result, knowledge)] == []
    assert [sender for sender in senders if quizzes.scores(again, sender) != quizzes.SCORES] == []
    assert stop(again) == 0


def test_a_server_that_ends_by_accident_is_started_again(tmp_path: Path, knowledge: Knowledge) -> None:
    apology = knowledge.texts["unavailable"]
    running = serve(tmp_path, PANDU_RATE_LIMIT="0")
    quizzes.begin(running, "accident", apology, 2)
    os.kill(running.assistant(), signal.SIGKILL)
    assert quizzes.is_result(quizzes.finish(running, "accident", apology, 2), knowledge)
    assert quizzes.scores(running, "accident") == quizzes.SCORES
    assert stop(running) == 0


def test_a_server_that_stands_still_is_started_again(tmp_path: Path, knowledge: Knowledge) -> None:
    apology = knowledge.texts["unavailable"]
    running = serve(tmp_path, PANDU_RATE_LIMIT="0")
    quizzes.begin(running, "standstill", apology, 2)
    stood_still, since = running.assistant(), time.monotonic()
    os.kill(stood_still, signal.SIGSTOP)
    while psutil.pid_exists(stood_still):
        assert time.monotonic() < since + 30
        time.sleep(0.5)
    assert time.monotonic() > since + 10, "it was given no time"
    assert quizzes.is_result(quizzes.finish(running, "standstill", apology, 2), knowledge)
    assert quizzes.scores(running, "standstill") == quizzes.SCORES
    assert stop(running) == 0
