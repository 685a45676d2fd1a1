"""The examples in data/nlu: their form, what Rasa would drop without a word, intents that are none, and examples that are there twice."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from typing import Any

import yaml

from pandu.editor.knowledge_checks import File
from pandu.editor.mistakes import Mistake
from pandu.editor.sources import Source
from pandu.language.tables.follow_ups import TAUGHT_ALONE, WANTS
from pandu.language.tables.spelling import SLANG
from pandu.message import FORMS, POINTS, QUANTIFIERS, VERDICTS

SILENCE = "silence"  # the label that names what is asked and not said, by a name of knowledge/silences.yml
ENTRY = frozenset({"intent", "examples", "metadata"})
TOP = frozenset({"version", "nlu"})
_ENTITY = re.compile(r"\[[^\]]*\]\([^)]*\)|\[[^\]]*\]\{[^}]*\}|[{}]|\[[^\]]*\]")
_INNER = re.compile(r"\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})?")
_DASHES = "-\u2013\u2014\u2022*"
# What an example may have more or less and still say the same.
_FILLERS = frozenset(
    (
        *("ya", "yah", "yaa", "sih", "dong", "donk", "deh", "kok", "kan", "nih", "tuh", "kak", "min", "bang", "gan", "om", "mas", "mbak"),
        *("pak", "bu", "the", "a", "please", "pls", "tolong", "mohon", "pandu", "hai", "halo", "eh", "oh", "nah"),
    )
)
_WORD = re.compile(r"\w+")
_COPIED = 0.6  # of a file's examples that stand in another one, too
_FEWEST = 20  # of a file's examples, to call it a copy
_MOST_WORDS, _MOST_LETTERS = 4, 1_000
_SHORTEST_NEAR = 3  # words


@dataclass(frozen=True)
class Example:
    """An example with its place."""

    source: Source
    line: int
    intent: str
    text: str

    def mistake(self, kind: str, corrected: str = "", /, **values: object) -> Mistake:
        """Return a mistake in it."""
        return self.source.mistake(self.line, kind, self.text, corrected, **values)


@cache
def labels_known() -> dict[str, Collection[str]]:
    """Return what each label of an example may say."""
    return {
        "form": FORMS,
        "polarity": ("", "pos", "neg"),
        "quantifier": QUANTIFIERS,
        "points": POINTS,
        "verdict": VERDICTS,
        "want": (*WANTS, *TAUGHT_ALONE),
    }


def checks(
    files: Iterable[File], intents: Collection[str], same: Mapping[str, str] | None = None, silences: Collection[str] = ()
) -> Iterator[Mistake]:
    """Yield the mistakes in files of examples; `intents`: those of domain.yml, empty where it cannot be read.

    `same`: intents of refusals that a topic replaces, and the topic's own, which is taught by both. `silences`: the names of what the
    source does not say, empty where they cannot be read.
    """
    found: list[Example] = []
    for file in files:
        yield from _of_file(file, intents, found)
        yield from _of_silences(file, silences)
    for one in found:
        yield from _of_example(one)
    yield from _twice([replace(one, intent=(same or {}).get(one.intent, one.intent)) for one in found])


def examples(files: Iterable[File]) -> list[Example]:
    """Return the examples that are in good form."""
    found: list[Example] = []
    for file in files:
        for _ in _of_file(file, (), found):
            pass
    return found


def _of_file(file: File, intents: Collection[str], found: list[Example]) -> Iterator[Mistake]:
    """Yield what is wrong with the form of a file; its examples go into `found`."""
    yield from _unknown_keys(file, file.document.root, TOP)
    if "nlu" in file.content and str(file.content.get("version")) != "3.1":
        yield file.mistake(("version",), "version")
    entries = file.content.get("nlu")
    if entries is None and "nlu" not in file.content:
        yield file.mistake((), "no_nlu")
    seen: dict[str, int] = {}
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        yield from _of_entry(file, index, entry, intents, seen, found)


def _unknown_keys(file: File, node: yaml.Node | None, known: Collection[str]) -> Iterator[Mistake]:
    for key, _ in node.value if isinstance(node, yaml.MappingNode) else []:
        if key.value not in known:
            close = get_close_matches(str(key.value), known, n=1)
            text = file.source.at(key.start_mark.line + 1)
            better = text.replace(f"{key.value}:", f"{close[0]}:", 1) if close else ""
            span = key.start_mark.column, len(str(key.value))
            yield file.source.mistake(key.start_mark.line + 1, "key", span, better, key=key.value, known=", ".join(sorted(known)))


def _unknown_intent(file: File, place: tuple[Any, ...], intent: str, intents: Collection[str]) -> Mistake:
    close = get_close_matches(intent, intents, n=1)
    kind, better = ("intent_meant", (intent, close[0])) if close else ("intent_unknown", ("", ""))
    return file.mistake(place, kind, intent, better, intent=intent, meant="".join(close))


def _of_entry(
    file: File, index: int, entry: Any, intents: Collection[str], seen: dict[str, int], found: list[Example]
) -> Iterator[Mistake]:
    place = ("nlu", index)
    if not isinstance(entry, dict):
        yield file.mistake(place, "no_entry")
        return
    _, node = file.document.nodes(place)
    yield from _unknown_keys(file, node, ENTRY)
    intent, written = entry.get("intent"), entry.get("examples")
    if not isinstance(intent, str) or not intent.strip():
        yield file.mistake((*place, "intent"), "no_intent")
        return
    line = file.at((*place, "intent"))[0]
    if (first := seen.setdefault(intent, line)) != line:
        yield file.mistake((*place, "intent"), "intent_twice", intent, intent=intent, line=first)
    if intents and intent not in intents:
        yield _unknown_intent(file, (*place, "intent"), intent, intents)
    if not written:
        yield file.mistake((*place, "examples") if "examples" in entry else place, "no_examples", intent=intent)
    elif isinstance(written, list):
        yield from _listed(file, (*place, "examples"), intent, written, found)
    else:
        yield from _in_block(file, (*place, "examples"), intent, found)


def _in_block(file: File, place: tuple[Any, ...], intent: str, found: list[Example]) -> Iterator[Mistake]:
    """Yield the lines below `examples: |` that Rasa would leave out."""
    _, node = file.document.nodes(place)
    if not isinstance(node, yaml.ScalarNode) or node.style != "|":
        text = file.source.at(file.at(place)[0])
        better = text.replace(">", "|", 1) if getattr(node, "style", "") == ">" else f"{text.partition(':')[0]}: |"
        yield Mistake(file.source.path, file.at(place)[0], "no_block", {}, text, (max(0, text.find("examples")), 8), better)
        return
    for offset, line in enumerate(str(node.value).split("\n")):
        number = node.start_mark.line + 2 + offset
        if not line.strip():
            continue
        text, raw = line[1:].strip("\n\r "), file.source.at(number)
        if not line.startswith("-"):
            yield file.source.mistake(number, "lost_example", line.strip(), _with_dash(raw), intent=intent)
        elif not text:
            yield file.source.mistake(number, "empty_example", "-", intent=intent)
        else:
            if line[1] != " ":
                yield file.source.mistake(number, "no_blank", line[:2], raw.replace("-", "- ", 1))
            found.append(Example(file.source, number, intent, text))


def _with_dash(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())].replace("\t", "  ").replace("\u00a0", " ")
    return f"{indent[:6]}- {line.strip().lstrip(_DASHES).strip()}"


def _listed(file: File, place: tuple[Any, ...], intent: str, written: list[Any], found: list[Example]) -> Iterator[Mistake]:
    """Yield what is wrong with examples that stand in a list, each with its labels."""
    for index, one in enumerate(written):
        at = (*place, index)
        line = file.at(at)[0]
        if isinstance(one, dict) and isinstance(one.get("text"), str) and one["text"].strip():
            found.append(Example(file.source, line, intent, one["text"].strip()))
            yield from _of_labels(file, at, one)
        else:
            kind = "bare_example" if not isinstance(one, dict) else "no_text"
            yield file.mistake(at, kind)


def _of_labels(file: File, place: tuple[Any, ...], one: dict[str, Any]) -> Iterator[Mistake]:
    labels = one.get("metadata")
    _, node = file.document.nodes(place)
    yield from _unknown_keys(file, node, ("text", "metadata"))
    if labels is None:
        return
    if not isinstance(labels, dict):
        yield file.mistake((*place, "metadata"), "no_labels")
        return
    if "form" not in labels:
        return  # labelled for another reader
    for name, value in labels.items():
        if name == SILENCE:
            continue  # held against the knowledge
        if name not in labels_known():
            yield file.mistake((*place, "metadata"), "label_name", str(name), label=name, known=", ".join(labels_known()))
            continue
        for said in value if isinstance(value, list) else [value]:
            if said not in labels_known()[name]:
                close = get_close_matches(str(said), labels_known()[name], n=1)
                better = (str(said), close[0]) if close else ("", "")
                known = ", ".join(filter(None, labels_known()[name]))
                yield file.mistake((*place, "metadata", name), "label", str(said), better, label=name, value=said, known=known)


def _of_silences(file: File, silences: Collection[str]) -> Iterator[Mistake]:
    """Yield labels that name nothing of what the source is known not to say."""
    entries = file.content.get("nlu") if silences else None
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        written = entry.get("examples") if isinstance(entry, dict) else None
        for place, one in enumerate(written if isinstance(written, list) else []):
            labels = one.get("metadata") if isinstance(one, dict) else None
            said = labels.get(SILENCE) if isinstance(labels, dict) else None
            for name in said if isinstance(said, list) else [said] if said else []:
                if name not in silences:
                    yield _unknown_silence(file, ("nlu", index, "examples", place, "metadata", SILENCE), str(name), silences)


def _unknown_silence(file: File, place: tuple[Any, ...], name: str, silences: Collection[str]) -> Mistake:
    close = get_close_matches(name, silences, n=1)
    return file.mistake(place, "silence_unknown", name, (name, close[0]) if close else ("", ""), name=name, meant="".join(close))


def _of_example(one: Example) -> Iterator[Mistake]:
    if found := _ENTITY.search(one.text):
        line = one.source.at(one.line)
        better = _INNER.sub(r"\1", line).replace("{", "").replace("}", "") if "metadata" not in line else ""
        yield one.source.mistake(one.line, "entity", found[0], better)
    if one.text.startswith("/"):
        yield one.mistake("command")
    if len(one.text) > _MOST_LETTERS:
        yield one.mistake("long_example", letters=len(one.text), most=_MOST_LETTERS)
    if one.text.startswith(("- ", "\u2022", "\u2013", "\u2014")):
        yield one.mistake("two_dashes", one.source.at(one.line).replace("- - ", "- ", 1))


def reader_of(intent: str) -> str:
    """Return which reader an example teaches: that of traits, of answers to the quiz, or of intents."""
    return next((prefix for prefix in ("trait_", "quiz_answer_") if intent.startswith(prefix)), "")


def words_of(text: str) -> str:
    """Return a text without what the classifier hardly sees; signs alone stay."""
    return " ".join(_WORD.findall(text.lower())) or text


def _nearly(text: str) -> str:
    """Return what near duplicates have in common: their words in standard forms, in order of the alphabet, without fillers."""
    words = [SLANG.get(word, word) for word in _WORD.findall(text.lower())]
    kept = [word for word in words if word not in _FILLERS]
    return " ".join(sorted(kept)) if len(kept) >= _SHORTEST_NEAR else ""


def _twice(found: list[Example]) -> Iterator[Mistake]:
    """Yield examples that are there twice, for one intent or for several; of a copied file only that it is one."""
    copies = dict(_copied(found))
    for path, other in copies.items():
        source = next(one.source for one in found if one.source.path == path)
        yield Mistake(source.path, 0, "copied_file", {"other": other})
    first: dict[tuple[str, str], Example] = {}
    near: dict[tuple[str, str], Example] = {}
    for one in (one for one in found if one.source.path not in copies):
        key = reader_of(one.intent), words_of(one.text)
        before = first.setdefault(key, one)
        if before is not one:
            same_file = before.source.path == one.source.path and before.text == one.text
            yield _beside(one, before, "two_intents" if before.intent != one.intent else "twice" if same_file else "twice_words")
            continue
        if alike := _nearly(one.text):
            before = near.setdefault((key[0], alike), one)
            if before.intent != one.intent:
                yield _beside(one, before, "near")


def _beside(one: Example, before: Example, kind: str) -> Mistake:
    where = f"{before.source.path.as_posix()}:{before.line}"
    return one.mistake(kind, intent=one.intent, other=before.intent, where=where, text=before.text)


def _copied(found: list[Example]) -> Iterator[tuple[Any, str]]:
    """Yield the files most of whose examples stand in an earlier file, and that file."""
    places: dict[tuple[str, str], set[Any]] = defaultdict(set)
    for one in found:
        places[(one.intent, one.text)].add(one.source.path)
    count = Counter(one.source.path for one in found)
    shared = Counter((a, b) for paths in places.values() if len(paths) > 1 for a in paths for b in paths if str(a) > str(b))
    for (path, other), both in shared.items():
        if count[path] >= _FEWEST and both > _COPIED * count[path]:
            yield path, other.as_posix()
