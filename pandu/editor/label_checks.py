"""The topics that test messages and the editor's own questions name: those that are none, as after a misspelling or a topic's removal."""

from collections.abc import Collection, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pandu.editor import sources, yaml_checks
from pandu.editor.knowledge_checks import CONVERSATION, File
from pandu.editor.mistakes import Mistake
from pandu.editor.sources import Source

MINE, MESSAGES = Path("tests/mine.yml"), Path("tests/understanding/messages.tsv")
_REFUSED, _MISSED = "not_covered", "fallback"
_JOINED = "+"  # between topics that one message asks for


def known(topics: Collection[str], intents: Collection[str], knowledge: dict[str, File]) -> set[str]:
    """Return what a label may name: topics, the replies and the intents that are no question about the job."""
    texts = knowledge[CONVERSATION].content if CONVERSATION in knowledge else {}
    replies = texts.get("replies")
    others = {one for one in intents if not one.startswith("ask_")}
    return {*topics, *(map(str, replies) if isinstance(replies, dict) else ()), *others, _REFUSED, _MISSED}


def checks(root: Path, names: Collection[str]) -> Iterator[Mistake]:
    """Yield the labels below `root` that name none of `names`; files that are not there are not missed."""
    for path, of_file in ((MINE, _of_mine), (MESSAGES, _of_messages)):
        source = sources.read(root, path)[0] if (root / path).is_file() else None
        if source is not None:
            yield from of_file(source, names)


def _of_mine(source: Source, names: Collection[str]) -> Iterator[Mistake]:
    document, wrong = yaml_checks.read_on(source)
    if wrong or document is None:
        yield source.mistake(wrong[0].line if wrong else 1, "own_list")
        return
    file = File(source, document)
    entries: Any = document.content if document.content is not None else []
    for index, one in enumerate(entries if isinstance(entries, list) else [entries]):
        if not isinstance(one, dict) or not isinstance(one.get("text"), str) or one.keys() - {"text", "topic"}:
            yield source.mistake(file.at((index,))[0], "own_list")
        elif (topic := str(one.get("topic") or "")) and topic not in names:
            line, _ = file.at((index, "topic"))
            yield _unknown(source, line, source.at(line).rfind(topic), topic, names)


def _of_messages(source: Source, names: Collection[str]) -> Iterator[Mistake]:
    for number, line in enumerate(source.lines, 1):
        begin = len(line.partition("\t")[0]) + 1
        for label in line[begin:].replace("\t", ",").replace(_JOINED, ",").split(","):
            if label and label not in names:
                yield _unknown(source, number, begin, label, names)
            begin += len(label) + 1


def _unknown(source: Source, line: int, begin: int, topic: str, names: Collection[str]) -> Mistake:
    """Return that a label names no topic, with the one that is meant where that is clear."""
    close, text = get_close_matches(topic, names, n=1, cutoff=0.8), source.at(line)
    better = text[:begin] + close[0] + text[begin + len(topic) :] if close else ""
    kind = "label_meant" if close else "label_no_topic"
    return source.mistake(line, kind, (max(0, begin), len(topic)), better, topic=topic, meant="".join(close))
