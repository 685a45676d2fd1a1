"""Messages cut into the clauses in which somebody tells something."""

import pytest

from pandu.language.clauses import split_clauses


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("jago debat tapi batu", ["jago debat", "tapi batu"]),
        ("suka politik, pemalu, gampang marah", ["suka politik", "pemalu", "gampang marah"]),
        ("sabar dan suka debat", ["sabar", "dan suka debat"]),
        ("teliti cuma gampang emosi", ["teliti", "cuma gampang emosi"]),
        ("pinter nego terus suka baca berita", ["pinter nego", "terus suka baca berita"]),
        ("supel padahal dulu pemalu", ["supel", "padahal dulu pemalu"]),
        ("ramah sama gampang akrab", ["ramah", "sama gampang akrab"]),
        ("fasih Inggris meski agak pemalu", ["fasih Inggris", "meski agak pemalu"]),
        ("pemalu. cocok ga?", ["pemalu", "cocok ga"]),
        # what belongs together stays together
        ("menghargai beda budaya dan pandangan", ["menghargai beda budaya dan pandangan"]),
        ("suka kerja sama dengan orang asing", ["suka kerja sama dengan orang asing"]),
        ("suka ngobrol sama bule", ["suka ngobrol sama bule"]),
        ("teman dari Pakistan dan Mesir", ["teman dari Pakistan dan Mesir"]),
        ("dia cuma tahu Jepang", ["dia cuma tahu Jepang"]),
        ("pengetahuannya cuma sedikit", ["pengetahuannya cuma sedikit"]),
        ("nonton berita luar terus", ["nonton berita luar terus"]),
        ("kalau dibantah, langsung sewot", ["kalau dibantah, langsung sewot"]),
        ("dulu pemalu, sekarang enggak", ["dulu pemalu, sekarang enggak"]),
        ("bahasa Jerman? siapa takut", ["bahasa Jerman", "siapa takut"]),
        ("geopolitik? makananku", ["geopolitik? makananku"]),
        ("tetap tenang meski dihina", ["tetap tenang meski dihina"]),
        ("nilai 3,5 terus", ["nilai 3,5 terus"]),
        ("", []),
        ("?!", []),
    ],
)
def test_a_message_is_cut_where_a_new_clause_begins(text: str, clauses: list[str]) -> None:
    assert split_clauses(text) == clauses
