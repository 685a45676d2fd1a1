"""Stems: related words share one, unrelated words do not; and no word of any list is taken for another's misspelling."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

import pytest
import spacy_lookups_data
import srsly

from pandu.language import tables
from pandu.language.spelling import correct, normalize_word, stem, stem_of
from pandu.language.tables.ordinals import ORDINALS
from pandu.language.tables.scale import OFTEN_MISSPELT
from pandu.language.tables.spelling import KEY_WORDS, SLANG

FORMS: dict[str, str] = srsly.read_gzip_json(Path(spacy_lookups_data.__file__).parent / "data" / "id_lemma_lookup.json.gz")
NORMS: dict[str, str] = srsly.read_gzip_json(Path(spacy_lookups_data.__file__).parent / "data" / "id_lexeme_norm.json.gz")
CORRECTED_TO = (KEY_WORDS, OFTEN_MISSPELT, tuple(ORDINALS))
# Forms that are in the list and in people's messages something else.
CLIPPED = {"mengapalah", "mengapanya", "pekerjaanku", "pekerjaanlah", "pekerjaanmu", "pekerjaannya", "tertariklah", "tertariknya"}


def words_in(value: Any) -> Iterator[str]:
    """Yield every word of a table, whatever it is made of."""
    if isinstance(value, str):
        yield from value.split()
    elif isinstance(value, Mapping):
        yield from words_in([*value.keys(), *value.values()])
    elif isinstance(value, (list, tuple, set, frozenset)):
        for part in value:
            yield from words_in(part)


def own_words() -> set[str]:
    """Return every word of the tables of pandu/language/tables/."""
    modules = [import_module(f"{tables.__name__}.{module.name}") for module in iter_modules(tables.__path__)]
    return {word for module in modules for name, value in vars(module).items() if name.isupper() for word in words_in(value)}


def test_no_word_of_any_list_is_put_right() -> None:
    words = {*FORMS, *FORMS.values(), *NORMS.values(), *own_words()}
    assert len(FORMS) == 36_872 and len(words) > 40_000
    assert {word: right for word in words for known in CORRECTED_TO if (right := correct(word, known)) != word} == {}
    assert {word for word in words if stem(word) != " ".join(map(stem_of, word.split()))} == set()


def test_no_word_of_the_list_loses_its_end_for_slang() -> None:
    standard = {word: normalize_word(word) for word in FORMS.keys() | set(FORMS.values()) if word.isalpha()}
    changed = {word for word, norm in standard.items() if norm != word and word not in SLANG and word not in NORMS}
    assert changed == CLIPPED


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("diminati", "mati"), ("kebijakan", "bijak"), ("berikan", "ikan"), ("menangis", "menang"), ("nangis", "menang"), ("pengalaman", "alam"),
        ("membantu", "memantau"), ("urusan", "jurusan"), ("ngeri", "negeri"), ("ngerti", "negeri"), ("buaya", "budaya"), ("diploma", "diplomat"),
        ("kesamaan", "keamanan"), ("kelamaan", "keamanan"), ("tunangan", "tunjangan"), ("merantau", "memantau"),
        ("pendapat", "mendapat"), ("pendapat", "pendapatan"), ("pemerintah", "perintah"), ("pengacara", "acara"), ("pengadilan", "adil"),
        ("perjanjian", "janji"), ("perusahaan", "usaha"), ("penghasilan", "hasil"), ("pernyataan", "kenyataan"), ("masukan", "masuk"),
        ("ditemani", "petani"), ("menghargai", "harga"), ("mengamati", "amat"), ("menyampaikan", "sampai"), ("setuju", "tujuan"),
        ("mengenai", "kena"), ("menurut", "penurut"), ("pertahanan", "tahan"), ("pegawai", "gawai"), ("virus", "visa"), ("lumayan", "lumbago"),
        ("percuma", "cuma"), ("sebangku", "bang"), ("dibantah", "ban"), ("serem", "rem"), ("perawat", "awat"), ("menikah", "meni"),
        ("atasan", "atas"), ("berdiri", "diri"), ("ternyata", "nyata"), ("ingin", "di"),
    ],
)  # fmt: skip
def test_unrelated_words_do_not_share_a_stem(one: str, other: str) -> None:
    assert stem(normalize_word(one)) != stem(normalize_word(other))


@pytest.mark.parametrize(
    "family",
    [
        "memantau pantau pemantauan dipantau", "berunding perundingan rundingan perundingannya", "diminati minat berminat peminat", "memberi berikan diberikan",
        "menangis nangis tangisan", "pengalaman pengalamanku berpengalaman mengalami", "kebijakan kebijakannya kebijkan", "pegawai pegawainya",
        "mengamati diamati pengamatan", "analisis menganalisis dianalisis analsis", "sesuai kesesuaian menyesuaikan", "bayangan membayangkan dibayangkan",
        "memasak masak dimasak", "pendapat pendapatku berpendapat", "perawat merawat rawat", "tugas bertugas ditugaskan tugas-tugasnya",
        "wakil mewakili perwakilan", "hubungan hubngan berhubungan", "tahu pengetahuan mengetahui", "seberapa berapa",
    ],
)  # fmt: skip
def test_related_words_share_a_stem(family: str) -> None:
    assert len({stem(normalize_word(word)) for word in family.split()}) == 1
