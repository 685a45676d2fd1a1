"""Redis, which keeps the locks of several workers, stops and comes back."""

from collections.abc import Callable
from pathlib import Path

from pandu.knowledge import Knowledge
from tests.faults import quizzes
from tests.served import Served, serve, stop
from tests.services import Service


def test_stopped_in_a_quiz(tmp_path: Path, redis: Service, knowledge: Knowledge, told: Callable[[Served, str, str], float]) -> None:
    running = serve(tmp_path, PANDU_RATE_LIMIT="0", PANDU_REDIS_URL=f"redis://127.0.0.1:{redis.port}/0")
    apology = knowledge.texts["unavailable"]
    quizzes.begin(running, "locked-out", apology, 2)
    redis.stop()
    told(running, quizzes.ANSWERS[2], "locked-out")
    redis.start()
    assert quizzes.is_result(quizzes.finish(running, "locked-out", apology, 2), knowledge)
    assert quizzes.scores(running, "locked-out") == quizzes.SCORES
    assert stop(running) == 0
