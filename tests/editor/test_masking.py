"""Personal data that people write is not readable in what an editor sees, and what they ask still is."""

import pytest

from pandu.editor.inbox import hide
from pandu.knowledge.yaml_files import load_yaml
from tests.conftest import ROOT

PLANTED = load_yaml(ROOT / "tests" / "editor" / "personal.yml")
MOST_READABLE = 2  # of a hundred


def test_of_a_hundred_planted_personal_data_two_at_most_are_readable() -> None:
    readable = [(hide(one["text"]), part) for one in PLANTED for part in one["hidden"] if part.lower() in hide(one["text"]).lower()]
    assert len(PLANTED) >= 100
    assert len({text for text, _ in readable}) <= MOST_READABLE * len(PLANTED) / 100, readable


@pytest.mark.parametrize(
    "text",
    [
        "berapa gaji pejabat kemlu per bulan",
        "kuliah jurusan apa biar bisa masuk kemlu?",
        "apa bedanya sama diplomat",
        "boleh bawa keluarga kalau ditempatkan di luar negeri",
        "Apakah ada tes masuk dan syarat tinggi badan?",
        "is there an upper age limit to get into the ministry?",
        "pak, ada lowongan magang ga di kementerian luar negeri",
    ],
)
def test_what_is_asked_stays(text: str) -> None:
    assert hide(text) == text
