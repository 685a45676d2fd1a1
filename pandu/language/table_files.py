"""The tables of words in YAML, to which editors add: read where a word of them is first asked for, each mistake told with file and line."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pandu.errors import ContentError
from pandu.knowledge import fault_place
from pandu.knowledge.schema import Fault
from pandu.knowledge.yaml_files import Document, Place, read_document

FOLDER = Path(__file__).parent / "tables"
Value = TypeVar("Value")


@dataclass(frozen=True)
class Form:
    """What a file holds: tables within tables, `depth` of them, and in the innermost texts: words with blanks between, or a list.

    `split`: what is between the phrases of one text. `apart`: how many keys from the top a part has that holds no phrase twice.
    """

    depth: int
    listed: bool
    split: str | None
    apart: int


SPELLINGS = Form(1, listed=False, split=None, apart=0)
NAMES = Form(2, listed=True, split=",", apart=0)
WANTS = Form(1, listed=True, split="\n", apart=1)
CLASSES = Form(1, listed=False, split=None, apart=1)
FORMS = {
    "english.yml": SPELLINGS,
    "follow_ups.yml": WANTS,
    "occupations.yml": NAMES,
    "offices.yml": NAMES,
    "regional.yml": SPELLINGS,
    "slang.yml": SPELLINGS,
    "states.yml": NAMES,
    "trait_words.yml": CLASSES,
}


class Table(Mapping[str, Value]):
    """A table that is read when it is first used, so that a mistake in its file stops no import."""

    def __init__(self, read: Callable[[], Mapping[str, Value]]) -> None:
        self._read = cache(read)

    def __getitem__(self, key: str) -> Value:
        return self._read()[key]

    def __contains__(self, key: object) -> bool:
        return key in self._read()

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())


def _wrong(value: Any, wanted: str) -> str:
    return f"is {'empty' if value in (None, '', [], {}) else 'no text'}, it must be {wanted}"


def _texts(part: Any, form: Form, place: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield the texts below a place, each with its own; of what is none, what is said of it, as `_Wrong`."""
    if len(place) < form.depth:
        yield from _tables(part, form, place)
    elif not form.listed:
        yield place, part if isinstance(part, str) and part.strip() else _Wrong(_wrong(part, "words with blanks between, in double quotes"))
    elif isinstance(part, list) and part:
        for index, one in enumerate(part):
            yield (*place, index), one if isinstance(one, str) and one.strip() else _Wrong(_wrong(one, "a text in double quotes"))
    else:
        yield place, _Wrong(_wrong(part, "lines with a dash before them"))


def _tables(part: Any, form: Form, place: Place) -> Iterator[tuple[Place, str]]:
    if not isinstance(part, dict) or not part:
        yield place, _Wrong(_wrong(part, "a table of keys and what they hold"))
        return
    for key, held in part.items():
        if isinstance(key, str):
            yield from _texts(held, form, (*place, key))
        else:
            yield (*place, key), _Wrong("must stand in double quotes, else it is no text")


class _Wrong(str):
    """What is wrong at a place, where a text would stand."""


def phrases(text: str, form: Form) -> list[str]:
    """Return the phrases of one text; a blank at the end of a phrase counts where each has a line of its own."""
    return text.split() if form.split is None else [one.strip() if form.split == "," else one for one in text.split(form.split)]


def faults(document: Document, form: Form) -> Iterator[Fault]:
    """Yield what is no table of this form: what is no text, is empty, or stands there twice."""
    parts: dict[Place, dict[str, Place]] = {}
    for place, text in _texts(document.content, form):
        if isinstance(text, _Wrong):
            yield place, str(text)
        else:
            seen, found = parts.setdefault(place[: form.apart], {}), phrases(text, form)
            small = {phrase.lower() for phrase in found}
            if len(small) == len(found) and seen.keys().isdisjoint(small) and "" not in small and (form is not SPELLINGS or text.islower()):
                seen.update(dict.fromkeys(small, place))  # what nearly all are is told at once
                continue
            for phrase in found:
                yield from ((place, said) for said in _wrong_phrase(phrase, form, document, seen))
                seen.setdefault(phrase.lower(), place)


def _wrong_phrase(phrase: str, form: Form, document: Document, seen: dict[str, Place]) -> Iterator[str]:
    small = phrase.lower()
    if not phrase or phrase.isspace():
        yield "has a comma too many"
    elif form is SPELLINGS and phrase != small:
        yield f"holds '{phrase}' with a capital letter"
    elif small in seen:
        yield f"holds '{phrase}', as line {document.line(seen[small])} does"


def _read(path: Path) -> dict[str, Any]:
    """Return the content of a file.

    Raises:
        ContentError: the topmost mistake in it.
    """
    document = read_document(path)
    found = min(faults(document, FORMS[path.name]), key=lambda fault: document.line(fault[0]), default=None)
    if found:
        place, sentence = found
        raise ContentError(f"{path}:{document.line(place)}: {fault_place(place)} {sentence}")
    return dict(document.content)


def _merge(files: tuple[str, ...], folder: Path, pairs: Callable[[dict[str, Any]], Iterator[tuple[str, Value]]]) -> dict[str, Value]:
    merged: dict[str, Value] = {}
    for name in files:
        for key, value in pairs(_read(folder / name)):
            if key in merged:
                raise ContentError(f"{folder / name}: '{key}' stands in a file before this one, too ({', '.join(files)})")
            merged[key] = value
    return merged


def spellings(*files: str, folder: Path = FOLDER) -> Mapping[str, str]:
    """Return the standard form of each word as it is typed."""

    def pairs(content: dict[str, str]) -> Iterator[tuple[str, str]]:
        yield from ((typed, standard) for standard, words in content.items() for typed in phrases(words, SPELLINGS))

    return Table(lambda: _merge(files, folder, pairs))


def names(*files: str, folder: Path = FOLDER) -> Mapping[str, dict[str, tuple[str, ...]]]:
    """Return by their sort the names as Pandu says them, each with all phrases that stand for it."""

    def pairs(content: dict[str, dict[str, list[str]]]) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
        for sort, groups in content.items():
            lines = [phrases(line, NAMES) for group in groups.values() for line in group]
            yield sort, {name: tuple(phrase.lower() for phrase in (name, *more)) for name, *more in lines}

    return Table(lambda: _merge(files, folder, pairs))


def wants(file: str, folder: Path = FOLDER) -> Mapping[str, tuple[str, ...]]:
    """Return the phrases of each want, in the order of the wants."""
    return Table(lambda: {want: tuple(found) for want, found in _read(folder / file).items()})


def classes(file: str, folder: Path = FOLDER) -> Mapping[str, tuple[str, ...]]:
    """Return the words of each class."""
    return Table(lambda: {name: tuple(phrases(words, CLASSES)) for name, words in _read(folder / file).items()})
