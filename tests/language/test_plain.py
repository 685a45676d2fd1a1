"""What only looks different reads alike, and when "hi" is a greeting."""

import pytest

from pandu.language.chat import read
from pandu.language.plain import plain


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("TUGASNYA APA?", "tugasnya apa?"),
        ("tu\u00adgas\u200bnya\u00a0apa\ufeff", "tugasnya apa"),
        ("tugas\u2011tugasnya", "tugas-tugasnya"),
        ("\u201crahasia\u201d \u2018negara\u2019", "\"rahasia\" 'negara'"),
        ("tugasnya apa?".translate({32: 0x3000, **{n: n + 0xFEE0 for n in range(0x21, 0x7F)}}), "tugasnya apa?"),
        ("tugasnya apa".translate({n: n - ord("a") + 0x1D41A for n in range(ord("a"), ord("z") + 1)}), "tugasnya apa"),
        ("\u24c9\u24e4\u24d6\u24d0\u24e2", "tugas"),
        ("jum\u00b4at", "jum'at"),
        ("tugas²nya", "tugas2nya"),
        ("be\u0301da téh", "beda teh"),
        ("tugasnya 😂 apa🔥sih 🇮🇩", "tugasnya apa sih"),
        ("3️⃣", "3"),
        ("👍🏽", "👍🏽"),
        ("  tugasnya \n apa ", "tugasnya apa"),
        ("", ""),
    ],
)
def test_a_disguised_text_is_read_as_the_plain_one(typed: str, read_as: str) -> None:
    assert plain(typed) == read_as
    assert plain(read_as) == read_as


@pytest.mark.parametrize(
    "text",
    ["HI", "hi", "Hi Pandu!", "HI KAK", "HI kak, mau nanya", "hi saya mahasiswa namanya joko", "HI saya joko", "halo hi kak", "ok HI min"],
)
def test_hi_greets(text: str) -> None:
    assert "internasional" not in plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "harus lulusan HI?", "HARUS LULUSAN HI?", "harus lulusan hi?", "isinya anak hi semua", "perlu gelar HI ga sih", "pengetahuan HI-nya dalem",
        "Hi kak, wajib kuliah hi ga?", "mending hukum atau HI kak?", "ikom bukan hi", "di situ isinya HI semua ya", "enakan HI Unpad",
    ],
)  # fmt: skip
def test_hi_is_the_field_beside_study_or_in_capitals_within_a_sentence(text: str) -> None:
    assert plain(text).count("hubungan internasional") == 1


def test_the_pipeline_reads_the_plain_text() -> None:
    assert [token.norm_ for token in read("HARUS\u00a0LULUSAN 🔥 HI?")] == ["harus", "lulusan", "hubungan", "internasional", "?"]
