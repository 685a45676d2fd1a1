"""Mistakes in the tables of words are told with all others of the content, in Indonesian."""

import shutil
from pathlib import Path

from pandu.editor import check_content, sources
from pandu.editor.mistakes import described
from pandu.language.table_files import FOLDER


def test_all_mistakes_of_a_table_are_told_at_once(tmp_path: Path) -> None:
    folder = tmp_path / sources.TABLES
    folder.mkdir(parents=True)
    (folder / "slang.yml").write_text("apa: ap Ap  # a comment\ncepat:\nkakak:\n  - kk\ntidak: no\n")
    (folder / "english.yml").write_text("apa: what\ntapi: but what\n")
    (folder / "regional.yml").write_text("apa: opo what\n")
    (folder / "offices.yml").write_text("office:\n  agencies:\n    - BIN,\n    -\n  firms: PLN\n")
    (folder / "mine.yml").write_text("apa: ap\n")
    said = [described(one, "id").splitlines()[0].removeprefix(f"{sources.TABLES}/") for one in check_content.check(tmp_path)]
    assert said == [
        "english.yml:2: 'tapi' berisi 'what', yang sudah ada di baris 1",
        "mine.yml: Tidak ada tabel bernama begini; yang ada: english.yml, follow_ups.yml, occupations.yml, offices.yml, regional.yml, "
        "slang.yml, states.yml, trait_words.yml.",
        "offices.yml:3: 'office > agencies > 1' kelebihan koma",
        "offices.yml:4: 'office > agencies > 2' masih kosong, seharusnya teks dalam tanda petik dua",
        "offices.yml:5: 'office > firms' bukan teks, seharusnya baris-baris yang diawali '- '",
        "slang.yml:1: 'apa' berisi 'Ap' dengan huruf besar",
        "slang.yml:2: 'cepat' masih kosong, seharusnya kata-kata yang dipisahkan spasi, dalam tanda petik dua",
        "slang.yml:3: 'kakak' bukan teks, seharusnya kata-kata yang dipisahkan spasi, dalam tanda petik dua",
        "slang.yml:5: 'tidak' bukan teks, seharusnya kata-kata yang dipisahkan spasi, dalam tanda petik dua",
    ]


def test_a_word_of_two_files_is_told(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / sources.TABLES, ignore=shutil.ignore_patterns("*.py", "__pycache__")))
    with (folder / "slang.yml").open("a") as file:
        file.write("yuk: piye\n")
    [found] = [one for one in check_content.check(tmp_path) if one.path.parent == sources.TABLES]
    assert "slang.yml" in str(found.path) and "'yuk' berisi 'piye', yang sudah ada di regional.yml" in described(found, "id")
