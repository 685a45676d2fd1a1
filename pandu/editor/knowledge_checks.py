"""The files of knowledge/: their form, what names what, and numbers in words that must agree with what they count."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import yaml

from pandu.editor.mistakes import TOLD, Mistake
from pandu.editor.sources import Source
from pandu.editor.yaml_checks import scalars
from pandu.knowledge import CONVERSATION, SILENCES, VERDICTS, button_faults, fault_place, question_faults, topic_faults
from pandu.knowledge.schema import Fault, form_faults
from pandu.knowledge.yaml_files import Document

FORMS = {CONVERSATION: "conversation", VERDICTS: "verdicts", SILENCES: "silences"}
NUMBERS = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh")
_NUMBER = rf"(\d+|{'|'.join(NUMBERS)})"
_OF_QUIZ = re.compile(rf"(?<!nomor )\b{_NUMBER} (?:pertanyaan|soal)\b", re.IGNORECASE)
_STEPS = re.compile(rf"\bangka {_NUMBER}\b|\bsampai (?:angka )?{_NUMBER}\b|\b{_NUMBER} (?:berarti|artinya)", re.IGNORECASE)
_OF_LIST = re.compile(rf"\b{_NUMBER} (?:anggapan|mitos|tugas|ciri|kekuatan|sifat|hal|poin|butir|bagian)\b", re.IGNORECASE)
_ALONE = re.compile(rf"\b{_NUMBER}\b", re.IGNORECASE)
_ITEM = re.compile(r"^\s*(\d+)[.)] ", re.MULTILINE)
_MARKUP = re.compile(r"\*\*[^*]+\*\*|__[^_]+__|</?[a-z]+>|\[[^\]]+\]\(http")
_QUOTED = re.compile(r"'([^']+)'")


@dataclass(frozen=True)
class File:
    """A file of knowledge/ whose YAML could be read."""

    source: Source
    document: Document

    @property
    def content(self) -> dict[str, Any]:
        """Its content, an empty table where it is none."""
        return self.document.content if isinstance(self.document.content, dict) else {}

    def at(self, place: Sequence[Any]) -> tuple[int, tuple[int, int]]:
        """Return the line of what stands at `place`, and the place of it there."""
        key, _ = self.document.nodes(place)
        return (key.start_mark.line + 1, _span(self.source, key)) if key else (1, (0, 0))

    def mistake(
        self, place: Sequence[Any], kind: str, marked: str = "", corrected: tuple[str, str] = ("", ""), /, **values: object
    ) -> Mistake:
        """Return a mistake at a place; where the value stands below its key, and the marked words with it, their line is told."""
        line, span = self.at(place)
        _, node = self.document.nodes(place)
        if marked and node is not None and marked not in self.source.at(line):
            rows = range(node.start_mark.line + 1, node.end_mark.line + 2)
            line = next((row for row in rows if marked in self.source.at(row)), line)
        text = self.source.at(line)
        if marked and marked in text:
            span = text.index(marked, 0 if marked not in text[span[0] :] else span[0]), len(marked)
        better = text[: span[0]] + text[span[0] :].replace(*corrected, 1) if corrected[0] else ""
        return Mistake(self.source.path, line, kind, {"place": fault_place(place), **values}, text, span, better)


def _span(source: Source, node: yaml.Node) -> tuple[int, int]:
    mark = node.start_mark
    end = node.end_mark.column if node.end_mark.line == mark.line else len(source.at(mark.line + 1))
    return mark.column, max(1, end - mark.column)


def job(files: dict[str, File]) -> File | None:
    """Return the file of the job: the one beside those with fixed names."""
    return next((file for name, file in files.items() if name not in FORMS), None)


def checks(files: dict[str, File], added: dict[str, File]) -> Iterator[Mistake]:
    """Yield the mistakes of all files of knowledge/, by their names, and of the topics that were `added`, by their ids."""
    for file in added.values():
        yield from (as_mistake(file, fault) for fault in form_faults(file.document.content, "added_topic"))
        yield from _style(file)
    for name, file in files.items():
        form = FORMS.get(name, "job")
        yield from (as_mistake(file, fault) for fault in form_faults(file.document.content, form))
        yield from _style(file)
    main = job(files)
    if main is not None:
        yield from _of_job(main, added)
    if CONVERSATION in files:
        yield from _of_conversation(files[CONVERSATION], main.content if main else {}, added)
    if SILENCES in files:
        yield from _words_twice(files[SILENCES])


def as_mistake(file: File, fault: Fault) -> Mistake:
    """Return the mistake for a fault of the form, and the line put right where that is clear."""
    place, sentence = fault
    strange = _QUOTED.findall(sentence.partition("is not known here")[0])
    marked = strange[0] if strange and not sentence.startswith("lacks") else ""
    return file.mistake(place, TOLD, marked, _better(file, fault), sentence=sentence)


def _better(file: File, fault: Fault) -> tuple[str, str]:
    """Return what is replaced by what to put a fault right, empty where that is not clear."""
    place, sentence = fault
    _, node = file.document.nodes(place)
    written = str(node.value) if isinstance(node, yaml.ScalarNode) else ""
    if meant := re.search(r"is '([^']+)' meant\?|what may stand here: '([^']+)'$", sentence):
        named = _QUOTED.findall(sentence[: meant.start()])
        return (named[0] if named else str(place[-1])), meant[1] or meant[2]
    if "must stand in double quotes" in sentence or "is no text" in sentence:
        key, _ = file.document.nodes(place)
        of_key = "must stand" in sentence and isinstance(key, yaml.ScalarNode)
        bare = str(key.value) if of_key and key else written
        return (f"{bare}:", f'"{bare}":') if of_key else (f" {bare}", f' "{bare}"') if bare else ("", "")
    if "without a full stop" in sentence and written.endswith("."):
        return f'{written}"', f'{written.rstrip(" .")}"'
    if "is a text, it must be a list" in sentence and written and "\n" not in written:
        quote = '"' if getattr(node, "style", "") == '"' else ""
        return f" {quote}{written}{quote}", f" [{quote}{written}{quote}]"
    if found := re.match(r"holds '(\{[^']*\})'; filled in here: (.*)", sentence):
        close = get_close_matches(found[1], _QUOTED.findall(found[2]), n=1, cutoff=0.4)
        return (found[1], close[0]) if close else ("", "")
    return "", ""


def _of_job(file: File, added: Collection[str]) -> Iterator[Mistake]:
    topics, traits = _table(file.content, "topics"), _table(file.content, "traits")
    whole = {name: topic for name, topic in topics.items() if isinstance(topic, dict)}
    lists = {name: {**topic, **{key: _list(topic, key) for key in ("next", "parts")}} for name, topic in whole.items()}
    yield from (as_mistake(file, fault) for fault in topic_faults(lists, traits, added))
    for name, topic in whole.items():
        yield from _of_parts(file, name, topic)
    yield from _titles_twice(file, whole)


def _table(content: dict[str, Any], name: str) -> dict[str, Any]:
    found = content.get(name)
    return found if isinstance(found, dict) else {}


def _list(content: dict[str, Any], name: str) -> list[Any]:
    found = content.get(name)
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


def number_of(word: str) -> int:
    """Return the number that a word or digits name."""
    return int(word) if word.isdigit() else NUMBERS.index(word.lower())


def _of_parts(file: File, name: str, topic: dict[str, Any]) -> Iterator[Mistake]:
    """Yield where a topic's numbered list, or a number in its words, disagrees with its parts."""
    count = len(_list(topic, "parts"))
    if not count:
        return
    items = _ITEM.findall(str(topic.get("answer") or ""))
    if items and [int(one) for one in items] != list(range(1, len(items) + 1)):
        yield file.mistake(("topics", name, "answer"), "list_numbers", f"{items[-1]}.", found=", ".join(items))
    elif items and len(items) != count:
        yield file.mistake(("topics", name, "parts"), "list_parts", items=len(items), parts=count)
    said = topic.get("said") or {}
    texts = {key: (topic.get(key), _OF_LIST) for key in ("answer", "fact", "more", "plain")}
    for place, (text, pattern) in {("said", "number"): (said.get("number") if isinstance(said, dict) else "", _ALONE)}.items() | {
        ((key,), value) for key, value in texts.items()
    }:
        for found in pattern.finditer(str(text or "")):
            if number_of(found[1]) > 1 and number_of(found[1]) != count:
                yield file.mistake(("topics", name, *place), "list_words", found[1], number=found[1], parts=count)


def _titles_twice(file: File, topics: dict[str, Any]) -> Iterator[Mistake]:
    seen: dict[str, str] = {}
    for name, topic in topics.items():
        title = str(topic.get("title") or "").strip().lower()
        if title and (first := seen.setdefault(title, name)) != name:
            yield file.mistake(("topics", name, "title"), "title_twice", str(topic["title"]), line=file.at(("topics", first, "title"))[0])


def _of_conversation(file: File, job_content: dict[str, Any], added: Collection[str]) -> Iterator[Mistake]:
    topics, traits = _table(job_content, "topics"), _table(job_content, "traits")
    quiz = _table(file.content, "quiz")
    if topics and _table(file.content, "titles"):
        yield from (as_mistake(file, fault) for fault in _buttons(file.content, sorted({*topics, *added})))
    questions = quiz.get("questions") if isinstance(quiz.get("questions"), list) else []
    asked = [one for one in questions or [] if isinstance(one, dict) and isinstance(one.get("trait"), str)]
    if traits and len(asked) == len(questions or []):
        deciding = next((one.get("trait") for one in topics.values() if isinstance(one, dict) and one.get("trait")), "")
        yield from (as_mistake(file, fault) for fault in question_faults(asked, traits, str(deciding)))
    yield from _of_quiz(file, quiz, len(asked))


def _buttons(content: dict[str, Any], topics: Collection[str]) -> Iterator[Fault]:
    """Yield the buttons to no topic; a list of buttons that is none is told by the form."""
    yield from (fault for fault in button_faults(_with_lists(content), topics))


def _with_lists(node: Any, name: str = "") -> Any:
    """Return texts in which each `next` is a list of ids."""
    if name.endswith("next"):
        return [one for one in node if isinstance(one, str)] if isinstance(node, list) else []
    return {key: _with_lists(value, str(key)) for key, value in node.items()} if isinstance(node, dict) else node


def _of_quiz(file: File, quiz: dict[str, Any], count: int) -> Iterator[Mistake]:
    """Yield where the words of the quiz disagree with its questions and its scale."""
    scale = _list(quiz, "scale")
    for place, node in scalars(file.document.root):
        for found in _OF_QUIZ.finditer(str(node.value)):
            if count and number_of(found[1]) != count and (number_of(found[1]) > 1 or place[0] == "quiz"):
                yield _in_node(file, node, "quiz_count", found[1], number=found[1], questions=count)
        if place[:1] == ("quiz",) and place[-1] in {"unclear", "explained"} and scale:
            numbers = {number_of(next(filter(None, found))) for found in _STEPS.findall(str(node.value))}
            if wrong := next((one for one in sorted(numbers) if one > len(scale) or (one == max(numbers) and one != len(scale))), None):
                yield _in_node(file, node, "scale_count", str(wrong), number=wrong, steps=len(scale))
    for index, level in enumerate(quiz["assumed"] if isinstance(quiz.get("assumed"), list) else []):
        if scale and isinstance(level, int) and not 1 <= level <= len(scale):
            yield file.mistake(("quiz", "assumed", index), "scale_count", str(level), number=level, steps=len(scale))
    yield from _scale_order(file, scale)


def _in_node(file: File, node: yaml.ScalarNode, kind: str, marked: str, **values: object) -> Mistake:
    rows = range(node.start_mark.line + 1, node.end_mark.line + 2)
    line = next((row for row in rows if marked in file.source.at(row)), node.start_mark.line + 1)
    begin = node.start_mark.column if line == node.start_mark.line + 1 else 0
    text = file.source.at(line)
    found = re.compile(rf"\b{re.escape(marked)}\b").search(text, begin)
    return file.source.mistake(line, kind, (found.start(), len(marked)) if found else marked, **values)


def _scale_order(file: File, scale: list[str]) -> Iterator[Mistake]:
    """Yield the words of the scale that mean another step than the one where they stand."""
    if len(scale) < 2:
        return
    for place, level in enumerate(_levels(scale)):
        if level is not None and level != place + 1:
            line, _ = file.at(("quiz", "scale", place))
            yield file.source.mistake(line, "scale_word", scale[place], word=scale[place], place=place + 1, level=level)


def _levels(scale: list[str]) -> list[int | None]:
    """Return the step that each word of a scale means, None for a word that the tables do not know."""
    from pandu.language.scale import carried
    from pandu.language.scale_words import STEPS, level_of

    levels = [level_of([word.lower() for word in title.split()]) for title in scale]
    return [None if level is None else carried(level, STEPS, len(scale)) for level in levels]


def names_of_silences(files: dict[str, File]) -> list[str]:
    """Return how knowledge/silences.yml calls what the source does not say, none where it cannot be read."""
    entries = files[SILENCES].content.get("silences") if SILENCES in files else None
    return [str(one["says"]) for one in entries if isinstance(one, dict) and "says" in one] if isinstance(entries, list) else []


def _words_twice(file: File) -> Iterator[Mistake]:
    entries = file.content.get("silences")
    seen: dict[str, tuple[int, str]] = {}
    for index, entry in enumerate(entries if isinstance(entries, list) else []):
        for word in _list(entry, "words") if isinstance(entry, dict) else []:
            line = file.at(("silences", index))[0]
            first, says = seen.setdefault(word, (line, str(entry.get("says"))))
            if first != line:
                yield file.source.mistake(line, "silence_twice", word, word=word, line=first, says=says)


def _style(file: File) -> Iterator[Mistake]:
    """Yield what reads badly in the texts."""
    for _, node in scalars(file.document.root):
        text = str(node.value)
        if found := _MARKUP.search(text):
            yield _in_line(file, node, "markup", found[0])
        if node.style in {'"', "'"} and "  " in text.strip():
            better = re.sub(r"(?<=\S)  +", " ", file.source.at(node.start_mark.line + 1))
            yield file.source.mistake(node.start_mark.line + 1, "blanks_twice", (node.start_mark.column, 1), better)


def _in_line(file: File, node: yaml.ScalarNode, kind: str, marked: str) -> Mistake:
    rows = range(node.start_mark.line + 1, node.end_mark.line + 2)
    line = next((row for row in rows if marked in file.source.at(row)), node.start_mark.line + 1)
    return file.source.mistake(line, kind, marked, marked=marked)
