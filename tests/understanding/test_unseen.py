"""Guards the figures on messages and dialogues that nobody trained on, and prints and draws them."""

from collections import defaultdict
from dataclasses import replace

import pytest

from evaluation import judge, report
from evaluation.examples import normal, trained_texts
from evaluation.figures import RECORDED, Record, check
from evaluation.trained import Understanding
from pandu.knowledge import Knowledge
from tests.conftest import ROOT

ARTIFACTS = ROOT / "tests" / "artifacts"
FLOOR, ENOUGH = 85.0, 15  # percent of right answers for each topic, and the messages it must have to be judged


def readme_rows() -> list[str]:
    """Return the rows of the README's table: the recorded figures, with the sizes of the sets as they are."""
    found = {name: {figure: f"{value:.1f}" for figure, value in figures.items()} for name, figures in RECORDED.items()}
    rows = []
    for name in judge.MESSAGES:
        size, figures = len(judge.read_messages(name)), found[name]
        right = f"{figures['accepted']} ({figures['answered']} outright)"
        rows.append(f"| `{name}`, {size:,} messages | {right} | {figures['false']} | {figures['refused']} |")
    for name in judge.DIALOGUES:
        size, figures = len(judge.read_dialogues(name)), found[name]
        rows.append(f"| `{name}`, {size:,} dialogues | {figures['turns']} of turns; {figures['quizzes']} of quizzes to their end | | |")
    return rows


def test_the_readme_shows_the_recorded_figures() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not [row for row in readme_rows() if row not in readme]


def test_no_message_was_trained_on() -> None:
    trained = trained_texts()
    messages = [m.text for name in judge.MESSAGES for m in judge.read_messages(name)]
    turns = [t["user"] for name in judge.DIALOGUES for d in judge.read_dialogues(name) for t in d["turns"]]
    assert len(trained) > 7_000
    # "sangat" or "batal" cannot be avoided; a sentence can
    assert not [text for text in turns if normal(text) in trained and len(normal(text).split()) >= 3]
    assert not [text for text in messages if normal(text) and normal(text) in trained]
    assert len({normal(text) or text for text in messages}) == len(messages)


@pytest.fixture(scope="module")
def understood(understand: Understanding) -> Understanding:
    """The reading of texts, all of these sets read."""
    understand.read(m.text for name in judge.MESSAGES for m in judge.read_messages(name))
    understand.read(turn["user"] for name in judge.DIALOGUES for d in judge.read_dialogues(name) for turn in d["turns"])
    return understand


def test_texts_read_together_are_understood_as_alone(understood: Understanding) -> None:
    for text in [m.text for m in judge.read_messages()[:20]] + ["tugasnya apa? gajinya berapa?"]:
        together, (alone,) = understood(text), understood.read([text])
        first, second = (replace(message, ranking=(), parts=()) for message in (together, alone))
        assert first == second
        for one, other in zip((together, *together.parts), (alone, *alone.parts), strict=True):
            assert [guess.intent for guess in one.ranking] == [guess.intent for guess in other.ranking]
            assert [guess.confidence for guess in one.ranking] == pytest.approx([guess.confidence for guess in other.ranking], abs=1e-3)


@pytest.mark.parametrize("name", judge.MESSAGES)
def test_messages(name: str, knowledge: Knowledge, understood: Understanding, record_property: Record) -> None:
    cases = judge.answer_messages(judge.read_messages(name), knowledge, understood)
    if name == "messages.tsv":
        ARTIFACTS.mkdir(exist_ok=True)
        dialogues = [judge.answer_dialogue(d, knowledge, understood) for d in judge.read_dialogues()]
        report.draw_confusion(cases, ARTIFACTS / "confusion.png")
        turns = [turn for turns in dialogues for turn in turns]
        report.write_errors(cases, turns, ARTIFACTS / "confusion.png", ARTIFACTS / "confusion.html")
    check(name, judge.message_figures(cases), len(cases), record_property)


def test_no_topic_is_left_behind(knowledge: Knowledge, understood: Understanding) -> None:
    by_topic: dict[str, list[bool]] = defaultdict(list)
    for case in judge.answer_messages(judge.read_messages(), knowledge, understood):
        by_topic[case.message.label].append(case.right)
    shares = {topic: judge.percent(right) for topic, right in by_topic.items() if len(right) >= ENOUGH}
    assert len(shares) > 20
    assert {topic: share for topic, share in shares.items() if share < FLOOR} == {}


@pytest.mark.parametrize("name", judge.DIALOGUES)
def test_dialogues(name: str, knowledge: Knowledge, understood: Understanding, record_property: Record) -> None:
    dialogues = [judge.answer_dialogue(d, knowledge, understood) for d in judge.read_dialogues(name)]
    check(name, judge.dialogue_figures(dialogues), len(dialogues), record_property)
