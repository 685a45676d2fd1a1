"""Marks of a question, as a speaker would review them."""

import pytest

from pandu.language import questions
from pandu.language.chat import read


@pytest.mark.parametrize(
    ("text", "asks"),
    [("bedanya apa", True), ("temanku beda-beda suku", False), ("masih banyak ga pertanyaannya", True), ("lumayan", False)],
)
def test_marks_of_a_question(text: str, asks: bool) -> None:
    assert questions.asks(read(text)) is asks


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("analisa? b aja", "b aja"),
        ("analisis apa? lumayan", "analisis apa? lumayan"),
        ("analisa?", "analisa?"),
        ("hah? lumayan", "hah? lumayan"),
        ("kalau soal analisis data seperti itu? lumayan", "kalau soal analisis data seperti itu? lumayan"),
    ],
)
def test_a_question_repeated_before_the_answer(text: str, rest: str) -> None:
    assert questions.without_echo(read(text)).text == rest
