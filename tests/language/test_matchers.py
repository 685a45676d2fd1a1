"""Scale words, ordinals, follow-up wishes and traits, as a speaker would review them."""

import pytest

from pandu.language import matchers
from pandu.language.chat import read


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("sangat", 4),
        ("bangettt", 4),
        ("suka banget sih", 4),
        ("lumayan", 3),
        ("lumyan", 3),
        ("lumayanji", 3),
        ("ya", 3),
        ("nggak terlalu", 2),
        ("b aja", 2),
        ("krang sih", 2),
        ("cuma sekadar tau dari berita", 2),
        ("dulu nggak, sekarang jauh lebih berani", 3),
        ("ga sama sekali", 1),
        ("nggak", 1),
        ("jelas tidak", 1),
        ("tidak tahu apa-apa", 1),
        ("2", 2),
        ("3 dari 4", 3),
        ("lumayan eh sangat", 4),
        ("lumayan, soalnya sering debat", 3),
        ("kurang. saya lulusan farmasi", 2),
        ("antara lumayan dan sangat", None),
        ("lumayan atau sangat", None),
        ("bisa jelaskan tugasnya", None),
        ("sangat penting apa?", None),
        ("oh gitu ya", None),
        ("4 gg ez", 4),
        ("kata temen sih jadi 1", 1),
        ("terbuka sekali", 4),
        ("ga terbuka sekali", 1),
        ("sangat paham", 4),
        ("gak ada masalah kok", 3),
        ("nda tau banyak", 2),
        ("pas-pasan", 2),
        ("antara kurang sama lumayan… kurang aja", 2),
        ("bukannya nggak tertarik", None),
        ("5", None),
        ("asdf", None),
    ],
)
def test_scale_words(answer: str, value: int | None) -> None:
    found = matchers.find_scale(read(answer))
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "correction"),
    [
        ("yang tadi harusnya sangat", True),
        ("ralat, kurang", True),
        ("maaf yang sebelumnya lumayan", True),
        ("kurang, harus belajar lagi", False),
        ("lumayan, tadi habis debat", False),
        ("eh 1 maksudku", True),
        ("ga jadi, lumayan aja", True),
    ],
)
def test_corrections(text: str, correction: bool) -> None:
    assert matchers.is_correction(read(text)) is correction


@pytest.mark.parametrize(
    ("text", "value", "place"),
    [
        ("nomor 1 tadi ganti jadi sangat", 4, True),
        ("no 2 ganti 4", 4, True),
        ("jawaban kedua tadi aku ubah jadi kurang", 2, True),
        ("aku mau ganti jawaban nomor 3", None, True),
        ("eh salah, nomor 3 maksudku", 3, False),
        ("ganti jadi nomor 3", 3, False),
    ],
)
def test_which_answer_is_taken_back_and_what_it_becomes(text: str, value: int | None, place: bool) -> None:
    scale = matchers.find_scale(read(text))
    assert (scale and scale.value, matchers.names_place(read(text))) == (value, place)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("nomor 3", [3]),
        ("yang terakhir", [-1]),
        ("yg kedua dong", [2]),
        ("nan kaduo", [2]),
        ("yg krtiga", [3]),
        ("nomer dua ame nomer tiga", [2, 3]),
        ("satunya lagi", ["other"]),
        ("yang berikutnya", ["next"]),
        ("the other one", ["other"]),
        ("number two please", [2]),
        ("terima kasih", []),
        ("bikin cepat tua", []),
        ("buat slide ke 3", []),
        ("antara dua orang itu", []),
        ("dari tiga itu, yang ekonomi", []),
        ("dua yang terakhir", [-2, -1]),
        ("paling ujung", [-1]),
        ("yang di tengah", ["middle"]),
        ("yang di bawahnya", ["next"]),
        ("anakku kelas 3", []),
        ("apa", []),
    ],
)
def test_ordinals(text: str, places: list[int | str]) -> None:
    assert [ordinal.place for ordinal in matchers.find_ordinals(read(text))] == places


@pytest.mark.parametrize(
    ("text", "listed"), [("butir keempat pada bagian tugas", "duties"), ("ciri kedua", "suitability"), ("nomor 2", None)]
)
def test_named_lists(text: str, listed: str | None) -> None:
    assert matchers.find_list(read(text)) == listed


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
        ("pejabat kemlu dong", "job"),
        ("pejabat kemlu makan apa", None),
    ],
)
def test_wishes_of_follow_ups(text: str, want: str | None) -> None:
    assert matchers.find_want(read(text)) == want


@pytest.mark.parametrize(
    ("text", "asks"),
    [("bedanya apa", True), ("temanku beda-beda suku", False), ("masih banyak ga pertanyaannya", True), ("lumayan", False)],
)
def test_marks_of_a_question(text: str, asks: bool) -> None:
    assert matchers.asks(read(text)) is asks


@pytest.mark.parametrize(
    ("text", "fit"),
    [("gw pas ga sih di kemlu", True), ("apakah anak saya cocok ya", True), ("siapa yang cocok", False), ("aku pendiam, cocok ga", False)],
)
def test_questions_about_ones_fit_without_a_trait(text: str, fit: bool) -> None:
    assert matchers.asks_fit(read(text)) is fit


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("aku suka budaya asing tapi males politik, cocok nggak?", {"suitability.tolerance": True, "interest": False}),
        ("anak saya pendiam", {"suitability.communication": False}),
        ("gue jago negosiasi dan teliti", {"suitability.diplomacy": True, "suitability.analysis": True}),
        ("aku ga pemalu", {"suitability.communication": True}),
        ("dia gampang tersinggung", {"suitability.diplomacy": False}),
        ("suka nasi goreng", {}),
        ("aku pemalu cocok ga ya", {"suitability.communication": False}),
        ("gw gampang emosi masih bisa ga", {"suitability.diplomacy": False}),
        ("pendiam ga masalah kan", {"suitability.communication": False}),
        ("aku suka debat pantas nggak jadi pejabat", {"suitability.communication": True}),
        ("aku ga suka politik bisa ga", {"interest": False}),
        ("ga bisa negosiasi", {"suitability.diplomacy": False}),
        ("gak pernah peduli sama berita luar negeri", {"interest": False}),
        ("aku ga takut ngomong sama bule", {"suitability.communication": True}),
        ("pendiam sekali tidak bisa bergaul", {"suitability.communication": False}),
        ("dia bukan orang yang pemalu", {"suitability.communication": True}),
        ("gw bukan anak HI tapi suka debat", {"suitability.communication": True}),
        ("belum pernah ke luar negeri", {}),
        ("gue apatis sama politik", {"interest": False}),
        ("saya pelan kalau mikir", {"suitability.analysis": False}),
        ("saya mau kerja di kementerian luar negeri tapi pendiam", {"suitability.communication": False}),
    ],
)
def test_traits_with_polarity(text: str, traits: dict[str, bool]) -> None:
    assert matchers.find_traits(read(text)) == traits
