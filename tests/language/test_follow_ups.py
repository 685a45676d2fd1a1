"""Wishes of follow-ups, as a speaker would review them."""

import pytest

from pandu.language.chat import read
from pandu.language.follow_ups import find_want


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("contohnya?", "example"),
        ("kok bisa", "reason"),
        ("maksudnya apa", "meaning"),
        ("itu aja?", "all"),
        ("terus realitanya?", "reality"),
        ("hasilku tadi apa", "result"),
        ("ulang tesnya dari awal", "restart"),
        ("sebutin lagi daftarnya", "list"),
        ("bagian mana yang menurunkan nilaiku", "result"),
        ("terus?", None),
        ("kebalikannya?", "opposite"),
        ("yang lebih sering berunding yang mana", "which"),
        ("masa sih", "doubt"),
        ("mosok seh", "doubt"),
        ("berapa persen yang begitu", "number"),
        ("bohong dong pak guru", "doubt"),
        ("jawabanmu salah", None),
        ("jawab singkat aja, ya atau tidak", "brief"),
        ("balik ke soal tadi", "back"),
        ("kembali", "back"),
        ("ga ngerti", "simpler"),
        ("nanti aja deh", "later"),
        ("om gue kerja di sana katanya beda", "contrary"),
        ("kepanjangan, intinya aja", "shorter"),
        ("jadi apa yang harus diperbaiki", "advice"),
        ("bahasanya ketinggian", "simpler"),
        ("nah gitu dong", "praise"),
        ("boleh deh", "yes"),
        ("boleh?", None),
        ("bukan", "no"),
        ("bukan diplomat", None),
        ("dua-duanya dong", "both"),
        ("skip dulu", "unsure"),
        ("pejabat kemlu dong", "job"),
        ("pejabat kemlu makan apa", None),
    ],
)
def test_wishes_of_follow_ups(text: str, want: str | None) -> None:
    assert find_want(read(text)) == want
