"""The tables of words in YAML: sorted, without doubles, and each mistake told with its file and line."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from pandu.errors import ContentError
from pandu.knowledge.yaml_files import Document, read_document
from pandu.language.table_files import CLASSES, FOLDER, FORMS, NAMES, SPELLINGS, Form, classes, names, phrases, spellings, wants

Read = Callable[[Path], Any]
READERS: dict[Form, Read] = {
    SPELLINGS: lambda folder: spellings("slang.yml", "english.yml", folder=folder),
    NAMES: lambda folder: names("offices.yml", folder=folder),
    CLASSES: lambda folder: classes("trait_words.yml", folder=folder),
}


def _runs(document: Document, form: Form) -> list[tuple[int, list[str]]]:
    """Return what must be in the order of letters, each run with its line."""
    content, runs = document.content, list[tuple[int, list[str]]]()
    if form is SPELLINGS:
        runs.append((1, [*content]))
    for key, held in content.items():
        for group, part in held.items() if form is NAMES else [(key, held)]:
            line = document.line((key, group) if form is NAMES else (key,))
            texts = part if isinstance(part, list) else [part]
            runs.append(
                (line, [text.lower() for text in texts] if form is NAMES else [one for text in texts for one in phrases(text, form)])
            )
            runs += [(line, phrases(text, form)[1:]) for text in texts if form is NAMES]
    return runs


def _misplaced(path: Path) -> list[str]:
    """Return the words of a file that stand behind one that comes later in the order of letters."""
    runs = _runs(read_document(path), FORMS[path.name])
    return [
        f"{path.name}:{line}: '{after}' belongs before '{before}'"
        for line, run in runs
        for before, after in pairwise(run)
        if before.split(",")[0] > after.split(",")[0]
    ]


def test_every_table_is_in_the_order_of_letters() -> None:
    assert {path.name for path in FOLDER.glob("*.yml")} == {*FORMS}
    assert [told for path in sorted(FOLDER.glob("*.yml")) for told in _misplaced(path)] == []


def test_a_word_in_the_wrong_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "slang.yml").write_text("apa: ap\ncepat: gercep cpt\nbisa: bs\n")
    assert _misplaced(tmp_path / "slang.yml") == [
        "slang.yml:1: 'bisa' belongs before 'cepat'", "slang.yml:2: 'cpt' belongs before 'gercep'",
    ]  # fmt: skip


def test_what_a_file_says_is_what_is_read(tmp_path: Path) -> None:
    (tmp_path / "slang.yml").write_text("# odd\ncepat: cpt gercep\ntidak ada:\n  gada\n  gaada\n")
    (tmp_path / "english.yml").write_text('tidak: "no"\n')
    assert dict(spellings("slang.yml", "english.yml", folder=tmp_path)) == {
        "cpt": "cepat", "gercep": "cepat", "gada": "tidak ada", "gaada": "tidak ada", "no": "tidak",
    }  # fmt: skip
    (tmp_path / "offices.yml").write_text("office:\n  ministries:\n    - Kementerian Agama, kemenag\n    - KUA\n")
    assert dict(names("offices.yml", folder=tmp_path)) == {
        "office": {"Kementerian Agama": ("kementerian agama", "kemenag"), "KUA": ("kua",)},
    }  # fmt: skip
    (tmp_path / "follow_ups.yml").write_text('quiz:\n  - "tes "\n')
    assert dict(wants("follow_ups.yml", folder=tmp_path)) == {"quiz": ("tes ",)}
    (tmp_path / "trait_words.yml").write_text("calm: tenang adem_ayem\n")
    table = classes("trait_words.yml", folder=tmp_path)
    assert (len(table), [*table], table["calm"], "loud" in table) == (1, ["calm"], ("tenang", "adem_ayem"), False)


@pytest.mark.parametrize(
    ("form", "text", "said"),
    [
        (SPELLINGS, "apa: ap\ncepat:\n", "slang.yml:2: 'cepat' is empty, it must be words with blanks"),
        (SPELLINGS, "apa: ap\ntidak: no\n", "slang.yml:2: 'tidak' is no text, it must be words"),
        (SPELLINGS, "apa: ap\nno: gak\n", "slang.yml:2: 'no' must stand in double quotes"),
        (SPELLINGS, "apa: 12\n", "slang.yml:1: 'apa' is no text"),
        (SPELLINGS, "apa: [ap]\n", "slang.yml:1: 'apa' is no text"),
        (SPELLINGS, "- apa\n", "slang.yml:1: the file is no text, it must be a table of keys"),
        (SPELLINGS, "", "slang.yml:1: the file is empty"),
        (SPELLINGS, "apa: ap\nbisa: bs ap\n", "slang.yml:2: 'bisa' holds 'ap', as line 1 does"),
        (SPELLINGS, "apa: ap\napa: bs\n", "slang.yml:2: the key 'apa' is there twice"),
        (SPELLINGS, "apa: Ap\n", "slang.yml:1: 'apa' holds 'Ap' with a capital letter"),
        (SPELLINGS, "apa: what\n", "english.yml: 'what' stands in a file before this one, too"),
        (NAMES, "office:\n  agencies:\n    - BIN\n    - no\n", "offices.yml:4: 'office > agencies > 2' is no text"),
        (NAMES, "office:\n  agencies:\n    - BIN, , bin\n", "offices.yml:3: 'office > agencies > 1' has a comma too many"),
        (NAMES, "office:\n  agencies:\n    - BIN\nbody:\n  relief:\n    - bin\n", "offices.yml:6: 'body > relief > 1' holds 'bin', as line 3"),
        (NAMES, "office:\n  agencies: BIN\n", "offices.yml:2: 'office > agencies' is no text, it must be lines with a dash"),
        (NAMES, "office:\n  - BIN\n", "offices.yml:1: 'office' is no text, it must be a table"),
        (CLASSES, "calm: tenang kalem tenang\n", "trait_words.yml:1: 'calm' holds 'tenang', as line 1 does"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_file_and_line(tmp_path: Path, form: Form, text: str, said: str) -> None:
    (tmp_path / "english.yml").write_text("apa: what\n")
    (tmp_path / said.partition(":")[0].replace("english", "slang")).write_text(text)
    table = READERS[form](tmp_path)  # nothing is read yet
    with pytest.raises(ContentError, match=re.escape(said)):
        len(table)
