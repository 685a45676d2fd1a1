"""The knowledge loads, and each kind of mistake is told with file and line."""

import shutil
from pathlib import Path

import pytest

from pandu.knowledge import KNOWLEDGE_DIR, TOPIC_IDS, Knowledge, load_texts, load_topics
from pandu.yaml_files import ContentError

FAULTS = [
    ("  difference:\n", "  perbedaan:\n", "'difference' is missing"),
    ("next: [duties.monitoring, duties.foreign_policy, suitability.analysis]", "next: [dutis]", "'dutis' is not a topic"),
    ('title: "Memantau dunia"', 'title: "Memantau perkembangan dunia"', "27 characters"),
    ('openings: ["Soal kerja sama:", "Kerja sama juga diurus."]', 'openings: ["Soal kerja sama:"]', "1 openings are too few"),
    ('title: "Memantau dunia"', 'title: ""', "'title' is empty"),
    ("next: [quiz, unsuitability, suitability.analysis, myths]", "next: [quiz, duties, myths, difference, unsuitability]", "offers 5"),
    ('    title: "Kerja sama"\n', '    title: "Kerja sama"\n    title: "Lagi"\n', "there twice"),
]


def test_every_topic_of_the_contract_is_answered(knowledge: Knowledge) -> None:
    assert set(TOPIC_IDS) == set(knowledge.topics)


@pytest.mark.parametrize(("old", "new", "complaint"), FAULTS)
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, old: str, new: str, complaint: str) -> None:
    path = Path(shutil.copy(KNOWLEDGE_DIR / "foreign_ministry_official.yml", tmp_path))
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ContentError, match=complaint) as error:
        load_topics(path)
    assert f"{path}:" in str(error.value)


def test_an_unknown_button_in_the_conversation_is_told(tmp_path: Path) -> None:
    path = Path(shutil.copy(KNOWLEDGE_DIR / "conversation.yml", tmp_path))
    path.write_text(path.read_text(encoding="utf-8").replace("next: [duties, suitability, help]", "next: [dutis]"), encoding="utf-8")
    with pytest.raises(ContentError, match="'dutis'"):
        load_texts(path, set(TOPIC_IDS))


def test_a_missing_part_of_the_conversation_is_told(tmp_path: Path) -> None:
    path = Path(shutil.copy(KNOWLEDGE_DIR / "conversation.yml", tmp_path))
    path.write_text(path.read_text(encoding="utf-8").replace("\nshortened:", "\nshort:"), encoding="utf-8")
    with pytest.raises(ContentError, match="'shortened' is missing"):
        load_texts(path, set(TOPIC_IDS))
