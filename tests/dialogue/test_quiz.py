"""The self-assessment's questions and results, with as many questions and steps as the knowledge has."""

from dataclasses import replace
from typing import Any

import pytest

from pandu.dialogue import quiz
from pandu.dialogue.memory import Choice, Memory, Progress
from pandu.dialogue.order import respond
from pandu.knowledge import Knowledge
from tests.dialogue.made import in_quiz, message, topics_of


def with_quiz(knowledge: Knowledge, **changed: Any) -> Knowledge:
    """Return the knowledge with another quiz."""
    texts: Any = {**knowledge.texts, "quiz": {**knowledge.texts["quiz"], **changed}}
    return replace(knowledge, texts=texts)


def shorter(knowledge: Knowledge, count: int) -> Knowledge:
    """Return the knowledge with only the first questions."""
    return with_quiz(knowledge, questions=knowledge.texts["quiz"]["questions"][:count])


@pytest.mark.parametrize("number", range(1, 7))
def test_a_question_says_where_one_is(knowledge: Knowledge, number: int) -> None:
    """Number and total, in words and as data; the levels are buttons that carry their number."""
    bare = knowledge.texts["quiz"]["questions"][number - 1]["text"]
    reply = quiz.question(knowledge, in_quiz(number), "a")
    assert reply.progress == Progress(number, 6, f"({number} dari 6) {bare}", bare)
    assert reply.text == f"a\n{reply.progress.asked}"
    assert reply.choices == tuple(Choice(title, level) for level, title in enumerate(knowledge.texts["quiz"]["scale"], 1))
    assert reply.back == ("Kembali" if number > 1 else "")


def test_a_question_in_simpler_words(knowledge: Knowledge) -> None:
    """The editor's, or else the question itself."""
    questions = knowledge.texts["quiz"]["questions"]
    assert quiz.question(knowledge, in_quiz(1), plain=True).progress.question == questions[0]["plain"]  # type: ignore[union-attr]
    bare = with_quiz(knowledge, questions=[{"trait": "interest", "text": "Suka?"}])
    assert quiz.question(bare, in_quiz(1), plain=True).progress.question == "Suka?"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("answers", "outcome", "verdict", "weak"),
    [
        ((4, 4, 4, 4, 4, 4), "fit", "yes", ()),
        ((3, 3, 3, 3, 2, 2), "fit", "yes", ("suitability.analysis", "suitability.tolerance")),
        ((3, 3, 3, 2, 2, 2), "partly", "partly", ("suitability.communication", "suitability.analysis", "suitability.tolerance")),
        ((2, 2, 2, 2, 2, 2), "weak", "partly", ("interest",)),
        ((1, 4, 4, 4, 4, 4), "unfit", "no", ("interest",)),
    ],
)
def test_a_result(knowledge: Knowledge, answers: tuple[int, ...], outcome: str, verdict: str, weak: tuple[str, ...]) -> None:
    """The verdict in words first; without the deciding trait it does not fit, however strong the rest."""
    texts, reply = knowledge.texts["quiz"], quiz.result(knowledge, answers)
    assert reply.text.startswith(texts["results"][outcome])
    assert reply.text.endswith(texts["caveat"])
    assert [score.value for score in reply.scores] == list(answers) and {score.max for score in reply.scores} == {4}
    lines = [line for line in reply.text.splitlines() if line.startswith(texts["weak"].partition("{")[0])]
    assert all(any(knowledge.traits[trait] in line for line in lines) for trait in weak)
    assert bool(lines) == bool(weak)
    again = quiz.verdict(knowledge, answers)
    assert (again.topics, again.verdict) == (("quiz_result",), verdict)
    assert again.text.startswith(texts["verdicts"][outcome].partition("{")[0]) and "{" not in again.text


@pytest.mark.parametrize(
    ("answers", "how", "texts"),
    [
        ((3, 3, 3, 3, 2, 2), {}, ("explain_weak", "explain_rule")),
        ((4,) * 6, {}, ("explain_strong", "explain_rule")),
        ((3, 3, 3, 3, 2, 2), {"what": "strong"}, ("strong", "explain_rule")),
        ((2,) * 6, {"what": "strong"}, ("none_strong", "explain_rule")),
        ((3, 3, 3, 3, 2, 2), {"what": "advice"}, ("explain_weak", "no_advice")),
        ((3, 3, 3, 3, 2, 2), {"what": "weight"}, ("weight", "explain_rule")),
    ],
)
def test_a_result_is_explained(knowledge: Knowledge, answers: tuple[int, ...], how: dict[str, str], texts: tuple[str, str]) -> None:
    """By what weighed against it, by what was strong, or by one trait; then by what decides, or that there is no advice."""
    said: Any = knowledge.texts["quiz"]
    begin, end = (said[name] for name in texts)
    reply = quiz.explain(knowledge, answers, **how)
    assert reply.text.startswith(begin.partition("{")[0]) and reply.text.endswith(end)


@pytest.mark.parametrize("scale", [("a", "b"), ("a", "b", "c"), ("a", "b", "c", "d", "e")])
def test_a_scale_of_another_length(knowledge: Knowledge, scale: tuple[str, ...]) -> None:
    """Levels, scores and halves come from the data."""
    other, top = with_quiz(knowledge, scale=list(scale)), len(scale)
    assert [choice.level for choice in quiz.question(other, in_quiz(1)).choices] == list(range(1, top + 1))
    assert {score.max for score in quiz.result(other, (top,) * 6).scores} == {top}
    assert knowledge.texts["quiz"]["results"]["fit"] in quiz.result(other, (top,) * 6).text
    assert knowledge.texts["quiz"]["results"]["unfit"] in quiz.result(other, (1,) * 6).text


@pytest.mark.parametrize(
    ("answers", "count", "intent", "said"),
    [
        (2, 6, "out_of_scope", "quiz_question"),
        (3, 2, "out_of_scope", "quiz quiz_question"),
        (2, 2, "out_of_scope", "quiz quiz_question"),
        (2, 2, "quiz_stop", "quiz_cancelled"),
        (1, 2, "out_of_scope", "quiz_result"),
    ],
)
def test_an_editor_shortened_the_open_quiz(knowledge: Knowledge, answers: int, count: int, intent: str, said: str) -> None:
    """It goes on with the next question, ends, or begins anew where none is left to ask."""
    kept = Memory(quiz_open=True, quiz_answers=(3,) * answers)
    replies, _ = respond(shorter(knowledge, count), message(f"{intent} .9", level="" if intent == "quiz_stop" else "3"), kept)
    assert topics_of(replies) == said


def test_an_old_result_of_another_length_is_forgotten(knowledge: Knowledge) -> None:
    """With it goes what would be explained by it."""
    kept = Memory(quiz_result=(3,) * 6, last_topic="quiz_result")
    assert quiz.without_old_result(shorter(knowledge, 5), kept) == Memory()
    assert quiz.without_old_result(knowledge, kept) == kept
    assert quiz.without_old_result(shorter(knowledge, 5), replace(kept, last_topic="duties")) == Memory(last_topic="duties")


@pytest.mark.parametrize(
    ("level", "said", "other"), [(1, "explain_trait", "lumayan"), (2, "explain_trait", "lumayan"), (3, "explain_strong_trait", "kurang")]
)
def test_a_trait_rests_on_its_answer(knowledge: Knowledge, level: int, said: str, other: str) -> None:
    """The answer and its number, and how it is changed to the other half of the scale."""
    text = quiz.explain_traits(knowledge, (4, 4, 4, 4, level, 4), ["suitability.analysis"]).text
    texts: Any = knowledge.texts["quiz"]
    scale, trait = texts["scale"], knowledge.traits["suitability.analysis"]
    filled = texts[said].format(trait=trait, answer=scale[level - 1], number=5, strong="Lumayan")
    assert text == f"{filled} {texts['offer_change'].format(number=5, answer=other)}"


@pytest.mark.parametrize(
    ("answers", "outcome"), [((4,) * 6, "fit"), ((3, 3, 2, 2, 2, 2), "partly"), ((2,) * 6, "weak"), ((1,) * 6, "unfit")]
)
def test_the_words_of_a_result_mean_something(knowledge: Knowledge, answers: tuple[int, ...], outcome: str) -> None:
    reply = quiz.meaning(knowledge, answers)
    assert reply.text.startswith(knowledge.texts["quiz"]["meanings"][outcome].partition("{")[0]) and "{" not in reply.text
