"""What a trait is called as the name of its question of the quiz."""

import pytest

from pandu.language.chat import read
from pandu.language.traits import find_quiz_trait


@pytest.mark.parametrize(
    ("text", "trait"),
    [
        ("yang analisis tadi ganti lumayan", "suitability.analysis"),
        ("soal minat jadi sangat", "interest"),
        ("yang pertama ganti lumayan", None),
    ],
)
def test_questions_of_the_quiz_by_their_names(text: str, trait: str | None) -> None:
    assert find_quiz_trait(read(text)) == trait
