"""Questions in every disguise are understood as the plain ones."""

import unicodedata
from collections.abc import Callable

import pytest

from evaluation.trained import Understanding

QUESTIONS = (
    "tugasnya apa aja sih",
    "kerjaannya pejabat kemlu ngapain aja?",
    "siapa yang cocok jadi pejabat kemlu",
    "harus lulusan HI ya?",
    "bedanya sama diplomat apa",
    'apa benar semua pegang "rahasia" negara?',
    "gajinya berapa",
    "mereka ikut berunding dengan negara lain?",
    "siapa yang memantau perkembangan politik di luar negeri",
    "apakah mereka memberi saran kebijakan ke pemerintah",
    "harus jago analisis ga?",
    "komunikasi sama orang asing penting ga",
    "toleransi itu perlu buat apa",
    "mitosnya apa saja",
    "cara daftarnya gimana",
    "aku suka budaya asing tapi malas politik, cocok ga?",
    "kamu ini siapa?",
    "makasih banyak ya",
    "tugas-tugasnya tolong dijelaskan satu-satu",
    "resep rendang dong",
)
BOLD = {ord("a") + n: 0x1D41A + n for n in range(26)} | {ord("A") + n: 0x1D400 + n for n in range(26)}
WIDE = {n: n + 0xFEE0 for n in range(0x21, 0x7F)} | {0x20: 0x3000}
DISGUISES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "blanks that do not break": lambda text: text.replace(" ", "\u00a0"),
    "spaces of no width": "\u200b".join,
    "soft hyphens": "\u00ad".join,
    "hyphens that do not break": lambda text: text.replace("-", "\u2011"),
    "curly quotes": lambda text: text.replace(' "', " \u201c").replace('"', "\u201d"),
    "full width": lambda text: text.translate(WIDE),
    "bold letters": lambda text: text.translate(BOLD),
    "accents": lambda text: text.replace("e", "\u00e9"),
    "decomposed accents": lambda text: unicodedata.normalize("NFD", text.replace("e", "\u00e9").replace("a", "\u00e1")),
    "emoji": lambda text: text.replace(" ", " 🔥 ") + " 😂🇮🇩",
    "glued emoji": lambda text: text.replace(" ", "✨"),
}


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguise_changes_nothing(disguise: str, understand: Understanding) -> None:
    disguised = understand.read(map(DISGUISES[disguise], QUESTIONS))
    wrong = {
        text: (message.best.intent, understood.best.intent)
        for text, message, understood in zip(QUESTIONS, disguised, understand.read(QUESTIONS), strict=True)
        if message.ranking != understood.ranking or message.parts != understood.parts
    }
    assert wrong == {}
