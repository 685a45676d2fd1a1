"""A topic that an editor adds: `make topic ID=gaji`. A file in knowledge/topics/ and examples; domain and page follow."""

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from pandu.editor.knowledge_checks import NUMBERS
from pandu.editor.mistakes import messages
from pandu.errors import ContentError, StartError
from pandu.knowledge import ADDED, CONVERSATION, NOT_COVERED, SILENCES, clause_of
from pandu.knowledge.yaml_files import load_yaml
from pandu.language.tables.answer_words import ANSWERS_ALONE, LARGE_NUMBERS
from pandu.settings import ROOT

FLOOR = 80  # examples of an editor's topic
DOMAIN, PAGE = Path("domain.yml"), Path("docs/topics.md")
MESSAGES = Path("tests/understanding/messages.tsv")
ASKED = ("TITLE", "ANSWER", "SOURCE", "URL")
_ID = re.compile(r"[a-z][a-z0-9_]{1,30}")
_INTENT = re.compile(r"^ *- (ask_\w+)$")
_ENTRY = re.compile(r"^ *- intent: ([\w.]+)")
_TOPIC = re.compile(r"^  ([a-z_.]+):\n    title:", re.MULTILINE)
_ROW = re.compile(r"\| `([\w.]+)` \|")
_WHOLE = frozenset({"default", "named", "number", "other"})  # refusals that no topic replaces
_SILENCE = re.compile(r"\bsilence: \[([^\],]+)")
_TABLE = "## About the job, from the source"
_YES_NO = re.compile(rf"(?:\b(?:{'|'.join(sorted(ANSWERS_ALONE))})\b(?:[.,!]\s*|\s*$))+", re.IGNORECASE)
_COUNTS = re.compile(rf"\d|(?<!salah )\b(?:{'|'.join((*NUMBERS, *sorted(LARGE_NUMBERS)))})\b", re.IGNORECASE)


def topic_file(root: Path, topic: str) -> Path:
    """Return the file of an added topic."""
    return root / "knowledge" / ADDED / f"{topic}.yml"


def examples_file(root: Path, topic: str) -> Path:
    """Return the file of its examples."""
    return root / "data" / "nlu" / f"{topic}.yml"


def _intent(topic: str) -> str:
    return "ask_" + topic


def _taught(root: Path) -> set[str]:
    """Return the intents that have examples."""
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in (root / "data" / "nlu").rglob("*.yml"))
    return {intent for text in texts for intent in re.findall(r"^ *- intent: ([\w.]+)", text, re.MULTILINE)}


def _of_job(root: Path) -> set[str]:
    """Return the intents of the topics of the job's own file."""
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in (root / "knowledge").glob("*.yml"))
    return {"ask_" + one.replace(".", "_") for text in texts for one in _TOPIC.findall(text)}


def sync(root: Path = ROOT) -> list[str]:
    """Let domain and page follow the topics that were added or removed; return the files that changed."""
    added = sorted(path.stem for path in (root / "knowledge" / ADDED).glob("*.yml"))
    intents = {_intent(topic) for topic in added}
    kept = _of_job(root) | intents | _taught(root)

    def gone(intent: str) -> bool:
        return not intent.startswith(NOT_COVERED) and intent not in kept

    changed = [DOMAIN] if (root / DOMAIN).is_file() and _follow(root / DOMAIN, intents, gone) else []
    if (root / PAGE).is_file() and _follow_page(root / PAGE, root, added):
        changed.append(PAGE)
    return [path.as_posix() for path in changed]


def _follow(path: Path, intents: set[str], gone: Callable[[str], bool]) -> bool:
    """Write the lines of intents that are missing, in order of the alphabet, and take away those that are gone."""
    text = path.read_text(encoding="utf-8")
    lines = text.split("\n")
    found = {match[1]: place for place, line in enumerate(lines) if (match := _INTENT.match(line))}
    if not found:
        return False
    for intent in sorted(intents - set(found)):
        before = max((one for one in found if one < intent), default="")
        place = found[before] + 1 if before else min(found.values())
        lines.insert(place, lines[min(found.values())].replace(next(iter(found)), intent))
        found = {match[1]: at for at, line in enumerate(lines) if (match := _INTENT.match(line))}
    kept = [line for line in lines if not ((match := _INTENT.match(line)) and gone(match[1]))]
    return _write(path, text, "\n".join(kept))


def _follow_page(path: Path, root: Path, added: Iterable[str]) -> bool:
    """Write the rows of the added topics below those of the job, and take away those that are gone."""
    text = path.read_text(encoding="utf-8")
    head, mark, rest = text.partition(_TABLE)
    if not mark:
        return False
    table, gap, after = rest.partition("\n\n## ")
    of_job = _of_job(root)
    rows = [row for row in table.split("\n") if not (found := _ROW.match(row)) or _intent(found[1].replace(".", "_")) in of_job]
    for topic in added:
        content = _content(topic_file(root, topic))
        rows.append(f'| `{topic}` | {content.get("title", "")} | "{content.get("title", "")}" |')
    return _write(path, text, head + mark + "\n".join(rows) + gap + after)


def _write(path: Path, before: str, after: str) -> bool:
    if before != after:
        path.write_text(after, encoding="utf-8")
    return before != after


def _content(path: Path) -> dict[str, Any]:
    with suppress(ContentError):
        content = load_yaml(path)
        return content if isinstance(content, dict) else {}
    return {}


def _quoted(text: str) -> str:
    return '"' + text.strip().replace("\\", "\\\\").replace('"', '\\"') + '"'


def replaced(root: Path, topic: str, answer: str) -> tuple[list[str], list[str]]:
    """Return the refusals whose sentence names a topic's word, and the words of the silences that it and its answer cover.

    Not those that the answer merely names: who asks about them mostly asks for something else.
    """
    refusals = _content(root / "knowledge" / CONVERSATION).get("not_covered") or {}
    word = re.compile(rf"\b{re.escape(topic.split('_')[0])}\b", re.IGNORECASE)
    subjects = [str(name) for name, sentence in refusals.items() if word.search(str(sentence)) and name not in _WHOLE]
    lists = [list(map(str, one["words"])) for one in _content(root / "knowledge" / SILENCES).get("silences") or []]
    said = f" {' '.join(re.findall(r'[a-z]+', answer.lower()))} "
    named = [words for words in lists if any(f" {one} " in said for one in words)]
    examples = _by_intent(root)
    asked = {NOT_COVERED + subject for subject in subjects}
    covered = [words for words in lists if word.search(" ".join(words)) or (words in named and _asked_by(words, examples, asked))]
    return subjects, [words[0] for words in covered]


def _by_intent(root: Path) -> list[tuple[str, str]]:
    """Return the lines of the examples with their intents."""
    found, intent = [], ""
    for path in sorted((root / "data" / "nlu").rglob("*.yml")):
        for line in path.read_text(encoding="utf-8", errors="replace").split("\n"):
            if named := _ENTRY.match(line):
                intent = named[1]
            elif line.lstrip().startswith("- "):
                found.append((intent, line.lower()))
    return found


def _asked_by(words: Iterable[str], examples: Iterable[tuple[str, str]], intents: set[str]) -> bool:
    """Return whether no more examples of other intents hold one of the words than of these."""
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
    held = [intent in intents for intent, line in examples if pattern.search(line)]
    return 2 * sum(held) >= len(held)


def _check_id(root: Path, topic: str) -> None:
    """Raise StartError where the id is none, or there is such a topic."""
    words = messages()["topic"]
    if not _ID.fullmatch(topic):
        raise StartError(words["no_id"].format_map({"id": topic}))
    if topic_file(root, topic).exists() or _intent(topic) in _of_job(root):
        raise StartError(words["there"].format_map({"id": topic}))


def proposed_fact(answer: str) -> str:
    """Return the first sentence that says something as a clause: a yes or no before it is left out, unless nothing else is said."""
    begun = _YES_NO.match(answer.strip())
    return clause_of(answer.strip()[begun.end() :] if begun else answer) or clause_of(answer)


def _topic_lines(root: Path, topic: str, given: dict[str, str]) -> list[str]:
    """Return the lines of a topic's file."""
    subjects, covers = replaced(root, topic, given["ANSWER"])
    return [
        messages()["topic"]["head"].format_map({"id": topic}),
        f"title: {_quoted(given['TITLE'])}",
        f"answer: {_quoted(given['ANSWER'])}",
        f"fact: {_quoted(proposed_fact(given['ANSWER']))}",
        f"numbers: {'true' if _COUNTS.search(given['ANSWER']) else 'false'}",
        *([f"covers: [{', '.join(covers)}]"] if covers else []),
        *([f"replaces: [{', '.join(subjects)}]"] if subjects else []),
        f"source: {{title: {_quoted(given['SOURCE'])}, url: {_quoted(given['URL'])}}}",
    ]


def write(root: Path, topic: str, given: dict[str, str]) -> list[Path]:
    """Write the files of a new topic; return them.

    Raises:
        StartError: the id is none, or there is such a topic.
    """
    _check_id(root, topic)
    lines = _topic_lines(root, topic, given)
    examples = ['version: "3.1"', "nlu:", f"  - intent: {_intent(topic)}", "    examples: |", f"      - {given['TITLE'].strip()}"]
    written = [topic_file(root, topic), examples_file(root, topic)]
    for path, text in zip(written, (lines, examples), strict=True):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(text) + "\n", encoding="utf-8")
    return written


def lacking(root: Path, topic: str) -> list[str]:
    """Return what is still missing of a topic, a sentence each."""
    words, content = messages()["topic"], _content(topic_file(root, topic))
    subjects = [str(one) for one in content.get("replaces") or ()]
    count = _examples(root, _intent(topic)) + sum(_examples(root, NOT_COVERED + subject) for subject in subjects)
    found = [words["examples"].format_map({"count": count, "floor": FLOOR})] if count < FLOOR else []
    if _YES_NO.fullmatch(str(content.get("fact", "")).strip()):
        found.append(
            words["empty_fact"].format_map({"fact": content["fact"], "file": topic_file(root, topic).relative_to(root).as_posix()})
        )
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in (root / "knowledge").rglob("*.yml")]
    if not any(re.search(rf"\bnext: \[[^\]]*\b{topic}\b", text) for text in texts):
        found.append(words["no_menu"].format_map({"id": topic}))
    if refused := _labelled(root, [topic.split("_")[0], *map(str, content.get("covers") or ())]):
        found.append("\n    ".join([words["labelled"].format_map({"count": len(refused), "id": topic}), *refused]))
    return found


def replacing(root: Path, topic: str) -> list[str]:
    """Return what each refusal that a topic replaces covers by its examples, as all of it gets the new answer; a sentence each."""
    words, found, examples = messages()["topic"], [], _by_intent(root)
    own = sum(intent == _intent(topic) for intent, _ in examples)
    for subject in map(str, _content(topic_file(root, topic)).get("replaces") or ()):
        lines = [line for intent, line in examples if intent == NOT_COVERED + subject]
        counted = Counter(label[1].strip(" \"'") for line in lines if (label := _SILENCE.search(line)))
        things = ", ".join(f"{name} {count}" for name, count in counted.most_common()) or words["no_names"]
        places = [path(root, topic).relative_to(root).as_posix() for path in (topic_file, examples_file)]
        values = {"subject": subject, "count": len(lines), "things": things, "file": places[0], "own_file": places[1], "own": own}
        found.append(words["replacing"].format_map({**values, "floor": FLOOR}))
    return found


def _examples(root: Path, intent: str) -> int:
    """Return how many examples an intent has."""
    return sum(one == intent for one, _ in _by_intent(root))


def _labelled(root: Path, words: Iterable[str]) -> list[str]:
    """Return the development messages that hold one of the words and are labelled as not covered, each with its file and line."""
    with suppress(OSError):
        rows = [line.split("\t") for line in (root / MESSAGES).read_text(encoding="utf-8").splitlines()]
        wanted = [re.compile(rf"\b{re.escape(word)}", re.IGNORECASE) for word in words]
        held = ((number, row) for number, row in enumerate(rows, 1) if len(row) > 1 and any(word.search(row[0]) for word in wanted))
        return [f"{MESSAGES.as_posix()}:{number}: {row[0]}" for number, row in held if row[1].startswith("not_covered")]
    return []


def _given(asks: bool) -> dict[str, str]:
    """Return what the variables say, and what is typed for those that are empty.

    Raises:
        StartError: one is empty and nobody can be asked.
    """
    found = {name: os.environ.get(name, "").strip() for name in ASKED}
    for name in (name for name, value in found.items() if not value):
        found[name] = input(f"{messages()['topic']['questions'][name]} ").strip() if asks else ""
        if not found[name]:
            raise StartError(messages()["topic"]["empty"].format_map({"name": name}))
    return found


def main() -> int:
    """Add the topic ID; return 1 where that is impossible."""
    topic, words = os.environ.get("ID", "").strip(), messages()["topic"]
    try:
        if not topic_file(ROOT, topic or "-").exists():
            for path in write(ROOT, topic, _given(sys.stdin.isatty())):
                print(words["written"].format_map({"file": path.relative_to(ROOT).as_posix()}))
    except (StartError, EOFError) as error:
        print(error, file=sys.stderr)
        return 1
    for changed in sync(ROOT):
        print(words["written"].format_map({"file": changed}))
    for line in replacing(ROOT, topic):
        print(line)
    print("\n".join(lacking(ROOT, topic)) or words["complete"].format_map({"id": topic}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
