"""Another job, made of data alone, is trained and holds a conversation and a quiz."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from pandu.knowledge import Knowledge, load_knowledge
from pandu.run.training import run_rasa
from pandu.settings import ROOT
from tests.profession import project

Turn = dict[str, Any]
ON_THE_ADDED = {
    "gaji pustakawan gede ga": "gaji",
    "gaji guru berapa": "out_of_scope",
    "tunjangannya ada ga": "gaji",
    "gaji awal berapa": "gaji",
    "gajinya segitu tiap bulan?": "gaji",
    "berapa gaji pustakawan": "gaji",
}
CONVERSATIONS = {
    "asking": [
        "halo",
        "tugas pustakawan apa saja",
        "nomor 2",
        "semua perpustakaan sepi ya",
        "apa bedanya sama arsiparis",
    ],
    "added": ["berapa persen tunjangannya", "sumber?", "gaji dokter berapa"],
    "salary": ["gajinya berapa ya"],
    **{question: [question] for question in ON_THE_ADDED},
    "of oneself": ["aku rapi tapi ga sabar, cocok ga", "siapa yang tidak cocok"],
    "quiz": ["mau tes dong", "sangat", "/quiz_answer_2", "lumayan", "jadi aku cocok ga"],
}
TOPICS = {
    "asking": [["greet"], ["work"], ["work.catalogue"], ["silence"], ["difference"]],
    "added": [["gaji"], ["source"], ["out_of_scope"]],
    "salary": [["gaji"]],
    **{question: [[topic]] for question, topic in ON_THE_ADDED.items()},
    "of oneself": [["personal_fit"], ["unfit"]],
    "quiz": [["quiz", "quiz_question"], ["quiz_question"], ["quiz_question"], ["quiz_result"], ["quiz_result"]],
}


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Knowledge, dict[str, list[Turn]]]:
    """The knowledge of the other job, and its conversations on a model trained for it."""
    folder = tmp_path_factory.mktemp("librarian")
    project.make(folder)
    environment = {**os.environ, "PANDU_KNOWLEDGE": str(folder / "knowledge")}
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("PANDU_KNOWLEDGE", environment["PANDU_KNOWLEDGE"])
        model = run_rasa(folder, folder)
    command = [sys.executable, "-W", "ignore", "-m", "tests.conversations.walk", str(model)]
    done = subprocess.run(command, cwd=ROOT, env=environment, input=json.dumps(CONVERSATIONS), capture_output=True, text=True, check=True)
    return load_knowledge(folder / "knowledge"), json.loads(done.stdout.splitlines()[-1])


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_a_conversation_about_another_job(name: str, walked: tuple[Knowledge, dict[str, list[Turn]]]) -> None:
    """Every answer is about what was asked, in the words of its own knowledge."""
    assert [turn["topics"] for turn in walked[1][name]] == TOPICS[name]


def test_an_added_topic_is_answered_from_its_own_source(walked: tuple[Knowledge, dict[str, list[Turn]]]) -> None:
    """It takes the place of the refusal, states its numbers, and leaves the salary of another job refused."""
    (percent, source, _), (salary,) = walked[1]["added"], walked[1]["salary"]
    assert "50 persen" in percent["bot"] and not percent.get("unsaid") and "2,8" in salary["bot"]
    assert project.ADDED["URL"] in source["bot"]


def test_verdicts_and_traits_are_its_own(walked: tuple[Knowledge, dict[str, list[Turn]]]) -> None:
    knowledge, turns = walked
    belief, told = turns["asking"][3], turns["of oneself"][0]
    assert belief["verdict"] == "no" and knowledge.topics["silence"].fact in belief["bot"]
    assert told["traits"] == {"fit.order": "has", "fit.patience": "lacks"} and told["verdict"] == "partly"
    assert [answer["bot"].count("dari 3)") for answer in turns["quiz"][:3]] == [1, 1, 1]
    assert not [
        turn for name, said in turns.items() for turn in said if name not in {"added", *ON_THE_ADDED} and "Kementerian" in str(turn["bot"])
    ]
