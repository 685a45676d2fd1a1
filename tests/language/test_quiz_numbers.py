"""What numbers say on a scale of four: a step (=), about a step (~), or what else is counted (#)."""

import pytest

from pandu.language.quiz_numbers import mark_numbers


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("3 saja", "=3 saja"),
        ("tiga", "=3"),
        ("4 dari 4", "=4"),
        ("75 %", "=3"),
        ("30 persen", "=2"),
        ("95 %", "=4"),
        ("10 %", "=1"),
        ("50 %", "~2"),
        ("50 : 50", "~2"),
        ("7 / 10", "=3"),
        ("sembilan setengah dari sepuluh", "=4"),
        ("2 setengah", "~2"),
        ("2 - 3", "~2"),
        ("7", "~3"),
        ("nol", "=1"),
        ("2 orang", "# orang"),
        ("kelas 3", "kelas #"),
        ("5 menit", "# menit"),
        ("kasih 2 kak", "kasih =2 kak"),
        ("25 + 17", "# + #"),
        ("dua teman saya", "# teman saya"),
    ],
)
def test_numbers(text: str, marked: str) -> None:
    assert " ".join(mark_numbers(text, 4).split()) == marked
