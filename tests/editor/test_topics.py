"""A topic that an editor adds, with a source of its own, in a copy: what is written, what follows, and its removal.

What it answers when it is trained: `tests/profession/test_profession.py`.
"""

import shutil
from pathlib import Path

import pytest

from pandu.channels.web.frames import sources
from pandu.editor import check_content, topics
from pandu.editor.mistakes import messages
from pandu.errors import StartError
from pandu.knowledge import NOT_COVERED, load_knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.settings import ROOT
from tests.editor import small
from tests.profession.project import ADDED


def test_the_content_follows_a_new_topic_and_its_removal(tmp_path: Path) -> None:
    folder = small.make(tmp_path)
    shutil.copytree(ROOT / "docs", folder / "docs")
    before = {name: (folder / name).read_text(encoding="utf-8") for name in ("domain.yml", "docs/topics.md")}
    written = topics.write(folder, "gaji", ADDED)
    assert topics.sync(folder) == ["domain.yml", "docs/topics.md"] and topics.sync(folder) == []
    assert "  - ask_gaji\n" in (folder / "domain.yml").read_text() and "| `gaji` |" in (folder / "docs/topics.md").read_text()
    assert not [one for one in check_content.check(folder) if one.stops]
    knowledge = load_knowledge(folder / "knowledge")
    assert knowledge.topic_of("ask_gaji") == knowledge.topic_of(f"{NOT_COVERED}salary") == "gaji"
    assert sources(knowledge, ["gaji"]) == [{"title": ADDED["SOURCE"], "url": ADDED["URL"], "section": ADDED["SOURCE"]}]
    assert sources(knowledge, ["duties"])[0]["url"] == knowledge.source["url"]
    assert any("gaji" in silence.words for silence in load_knowledge().silences)
    assert not [silence for silence in knowledge.silences if "gaji" in silence.words]
    lacking = topics.lacking(folder, "gaji")
    assert len(lacking) == 2 and f"dari {topics.FLOOR} contoh" in lacking[0] and "'next'" in lacking[1]
    for path in written:
        path.unlink()
    topics.sync(folder)
    assert before == {name: (folder / name).read_text(encoding="utf-8") for name in before}
    load_knowledge.cache_clear()
    assert load_knowledge(folder / "knowledge").topic_of(f"{NOT_COVERED}salary") == "not_covered"


def test_a_topic_left_without_examples_is_told(tmp_path: Path) -> None:
    folder = small.make(tmp_path)
    _, examples = topics.write(folder, "gaji", ADDED)
    topics.sync(folder)
    examples.unlink()
    assert "topic_without_examples" in {one.kind for one in check_content.check(folder)}


@pytest.mark.parametrize(("topic", "said"), [("Gaji", "no_id"), ("difference", "there"), ("", "no_id")])
def test_an_id_that_cannot_be_is_refused(topic: str, said: str, tmp_path: Path) -> None:
    folder = small.make(tmp_path)
    with pytest.raises(StartError) as error:
        topics.write(folder, topic, ADDED)
    assert str(error.value) == messages()["topic"][said].format(id=topic)


@pytest.mark.parametrize(
    ("answer", "fact", "numbers"),
    [
        ("Ya. Kementerian menerima mahasiswa. Lamanya satu sampai tiga bulan.", "kementerian menerima mahasiswa", True),
        ("Tidak, magangnya tidak dibayar.", "magangnya tidak dibayar", False),
        ("Salah satu syaratnya surat kampus. Yang lain tidak ada.", "salah satu syaratnya surat kampus", False),
        ("Ada 12 kursi.", "ada 12 kursi", True),
    ],
)
def test_what_is_proposed_says_what_the_answer_says(answer: str, fact: str, numbers: bool, tmp_path: Path) -> None:
    file, _ = topics.write(tmp_path, "magang", {**ADDED, "ANSWER": answer})
    content = load_yaml(file)
    assert (content["fact"], content["numbers"]) == (fact, numbers)


def test_a_fact_that_only_says_yes_is_told(tmp_path: Path) -> None:
    topics.write(tmp_path, "magang", {**ADDED, "ANSWER": "Ya."})
    assert any(one.startswith("'fact' di knowledge/topics/magang.yml hanya 'ya'") for one in topics.lacking(tmp_path, "magang"))


def test_what_a_replaced_refusal_covers_is_told(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge")
    labelled = "".join(
        f"      - {{text: '{name} {count}', metadata: {{form: open, silence: [{name}, magang]}}}}\n"
        for name, many in (("magang", 3), ("beasiswa", 2))
        for count in range(many)
    )
    (tmp_path / "data/nlu").mkdir(parents=True)
    (tmp_path / "data/nlu/not_covered.yml").write_text(f"nlu:\n  - intent: {NOT_COVERED}internship\n    examples:\n{labelled}")
    file, _ = topics.write(tmp_path, "magang", ADDED)
    assert load_yaml(file)["replaces"] == ["internship"]
    [told] = topics.replacing(tmp_path, "magang")
    assert all(part in told for part in ("'internship'", "5 contohnya", "magang 3, beasiswa 2", "Semua", "'replaces'", "80 (kini 1)"))
    file.write_text("\n".join(line for line in file.read_text().split("\n") if not line.startswith("replaces")))
    assert topics.replacing(tmp_path, "magang") == [] and topics.lacking(tmp_path, "magang")[0].startswith("1 dari 80")


def test_labels_that_still_refuse_are_listed_with_their_lines(tmp_path: Path) -> None:
    topics.write(tmp_path, "magang", ADDED)
    (tmp_path / topics.MESSAGES).parent.mkdir(parents=True)
    (tmp_path / topics.MESSAGES).write_text(
        "halo\tgreet\nbisa magang ga\tnot_covered\t\nmagang dong\tmagang\nmagangnya kapan\tnot_covered\n"
    )
    said = topics.lacking(tmp_path, "magang")[-1].split("\n    ")
    assert said[0].startswith("2 pesan uji") and said[0].endswith(":")
    assert said[1:] == [f"{topics.MESSAGES.as_posix()}:{line}: {text}" for line, text in ((2, "bisa magang ga"), (4, "magangnya kapan"))]
