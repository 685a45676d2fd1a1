"""Messages at the borders of the job: other jobs, and its words in another life, which get no fact about it.

`borders.tsv`: labelled messages; `border_subjects.tsv`: what each is about, and how another job is called. The examples in
data/nlu/ share no message with them.
"""

import json
from collections.abc import Callable
from pathlib import Path

from evaluation import judge
from evaluation.examples import read_examples
from evaluation.trained import Understanding
from pandu.knowledge import Knowledge
from pandu.language.chat import read
from pandu.language.subjects import find_subject
from tests.conftest import ROOT

HERE = Path(__file__).resolve().parent
RECORDED = json.loads((HERE / "recorded_borders.json").read_text(encoding="utf-8"))
NO_FACT = {"out_of_scope", "not_covered", "fallback"}
SILENT_LABELS = {"out_of_scope", "not_covered"}
SLACK = 1.0  # points that a figure may lose against the recorded one
Record = Callable[[str, object], None]


def check(figures: dict[str, float], size: int, record: Record) -> None:
    """Have figures printed, and fail if one lost more than SLACK points."""
    record("figures", f"borders.tsv: {size}, in percent: {figures}")
    for name, value in figures.items():
        assert value >= RECORDED[name] - SLACK, f"{name} was {RECORDED[name]} and is {value}"


def subjects() -> list[list[str]]:
    """Return text, kind and name of each message."""
    return [line.split("\t") for line in (HERE / "border_subjects.tsv").read_text(encoding="utf-8").splitlines()]


def test_both_files_have_the_same_messages() -> None:
    texts = [message.text for message in judge.read_messages("borders.tsv")]
    assert len(texts) >= 150
    assert texts == [text for text, _, _ in subjects()]


def test_no_border_was_trained_on() -> None:
    trained = {text.lower() for _, _, text, _ in read_examples(ROOT / "data" / "nlu")}
    assert len(trained) > 7_000
    assert not [text for text, _, _ in subjects() if text.lower() in trained]


def test_no_border_is_answered_with_a_fact_about_the_job(knowledge: Knowledge, understand: Understanding, record_property: Record) -> None:
    messages = judge.read_messages("borders.tsv")
    understand.read(message.text for message in messages)
    cases = judge.answer_messages(messages, knowledge, understand)
    foreign = [case for case in cases if "fallback" in case.message.accepted]
    own = [case for case in cases if case not in foreign]
    figures = {
        "foreign_without_a_fact": judge.percent({*case.got} <= NO_FACT and not case.options for case in foreign),
        "own_right": judge.percent(case.right for case in own),
    }
    check(figures, len(cases), record_property)


def test_the_subject_of_borders(record_property: Record) -> None:
    found = [(kind, name, find_subject(read(text))) for text, kind, name in subjects()]
    others = [name == subject.name for kind, name, subject in found if kind == "other_job"]
    rest = [subject.kind != "other_job" for kind, _, subject in found if kind != "other_job"]
    figures = {"another_job_named": judge.percent(others), "no_other_job_invented": judge.percent(rest)}
    check(figures, len(found), record_property)


def test_no_other_job_is_read_where_the_source_answers(record_property: Record) -> None:
    """Comparing with an ambassador is labelled as a difference, so that set is left out."""
    cases = [m for name in judge.MESSAGES for m in judge.read_messages(name) if m.label not in SILENT_LABELS | {"difference"}]
    wrong = [m.text for m in cases if find_subject(read(m.text)).kind == "other_job"]
    record_property("figures", f"another job read in {len(wrong)} of {len(cases)} messages that the source answers")
    assert len(wrong) <= RECORDED["invented_in_answered"], wrong
