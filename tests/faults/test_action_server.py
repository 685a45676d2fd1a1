"""The action server ends, or hangs, in the middle of a quiz."""

import os
import signal
from collections.abc import Callable

from pandu.knowledge import Knowledge
from tests.faults import quizzes
from tests.served import Served

Told = Callable[[Served, str, str], float]
Patient = Callable[[Served, str, str], list[str]]


def test_killed_it_is_started_again_and_the_quiz_goes_on(apart: Served, knowledge: Knowledge, told: Told) -> None:
    apology = knowledge.texts["unavailable"]
    quizzes.begin(apart, "killed", apology, 2)
    before = apart.action_server()
    os.kill(before, signal.SIGKILL)
    told(apart, quizzes.ANSWERS[2], "killed")
    assert quizzes.is_result(quizzes.finish(apart, "killed", apology, 2), knowledge)
    assert quizzes.scores(apart, "killed") == quizzes.SCORES
    assert apart.action_server() != before


def test_hanging_it_costs_a_sentence_and_later_nothing(apart: Served, knowledge: Knowledge, told: Told, patient: Patient) -> None:
    quizzes.begin(apart, "hanging", knowledge.texts["unavailable"], 1)
    actions = apart.action_server()
    os.kill(actions, signal.SIGSTOP)
    try:
        assert told(apart, quizzes.ANSWERS[1], "hanging") > 1
    finally:
        os.kill(actions, signal.SIGCONT)
    assert "(3 dari 6)" in patient(apart, quizzes.ANSWERS[1], "hanging")[-1]
