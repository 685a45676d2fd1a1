"""What is no YAML, or not the YAML that was meant: each file read on behind a mistake whose correction is clear."""

import re
from collections.abc import Iterator

import yaml

from pandu.editor.mistakes import TOLD, Mistake
from pandu.editor.sources import TABLES, Source
from pandu.errors import ContentError
from pandu.knowledge.yaml_files import Document, parse

_MOST = 25  # mistakes of one file that are put right to read on
_KEY_VALUE = re.compile(r"^(\s*(?:- )?[\w.]+:) +(\S.*?)\s*$")
_QUOTED_WRONG = re.compile(r'^(\s*(?:- )?[\w.]+:) +"(.*)"\s*$')
_UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")
_NO_BLANK = re.compile(r"^(\s*[\w.]+):(\S.*)$")
_CUTS = re.compile(r"\s+#")


def _quoted(text: str) -> str:
    return '"' + text.strip().replace("\\", "\\\\").replace('"', '\\"') + '"'


def corrected(line: str, said: str) -> str:
    """Return a line as it should be, "" where that is not clear."""
    if _UNPRINTED.search(line):
        return _UNPRINTED.sub("", line)
    if "\t" in line:
        return line.replace("\t", "  ")
    if "backslash" in said:
        return re.sub(r"(?<!\\)\\(?!\\)", r"\\\\", line)
    if (found := _NO_BLANK.match(line)) and "colon" in said:
        return f"{found[1]}: {found[2]}"
    if "closed" in said:
        return _closed(line)
    if found := _QUOTED_WRONG.match(line):
        return f"{found[1]} {_quoted(found[2])}" if '"' in found[2].replace('\\"', "") else ""
    if (found := _KEY_VALUE.match(line)) and found[2][0] not in "\"'[{|>":
        return f"{found[1]} {_quoted(found[2])}"
    return ""


def _closed(line: str) -> str:
    """Return a line with a quote at its end, where only that is missing."""
    found = _KEY_VALUE.match(line)
    if found and found[2].startswith('"') and line.count('"') == 1:
        return line.rstrip() + '"'
    if found and found[2].startswith("'") and line.count("'") == 1:
        return line.rstrip() + "'"
    if found and found[2].startswith("[") and not found[2].endswith("]"):
        return line.rstrip() + ("]" if line.count('"') % 2 == 0 else '"]')
    if found and found[2].startswith("[") and line.count('"') % 2 and line.endswith("]"):
        return line[:-1] + '"]'
    return ""


def _mark(line: str, column: int) -> tuple[int, int]:
    """Return what is marked of a line: the word at a column."""
    found = re.compile(r"\S+").search(line, min(column, max(0, len(line) - 1)))
    return (found.start(), len(found[0])) if found else (0, len(line))


def read_on(source: Source) -> tuple[Document | None, list[Mistake]]:
    """Return a file's content, None where it cannot be read to its end, and what is no YAML in it."""
    lines, found = source.lines, list[Mistake]()
    for _ in range(_MOST):
        try:
            return parse(source.path, "\n".join(lines)), found
        except ContentError as error:
            number = error.line - 1 if _NO_BLANK.match(source.at(error.line - 1)) and "colon" in error.said else error.line
            line = source.at(number)
            if found and found[-1].line == number:
                return None, found  # the correction did not help
            better = corrected(line, error.said)
            values = {"place": "", "sentence": error.said}
            found.append(Mistake(source.path, number, TOLD, values, line, _mark(line, error.column if number == error.line else 0), better))
            if not better:
                return None, found
            lines[number - 1] = better
    return None, found


def scalars(node: yaml.Node | None, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], yaml.ScalarNode]]:
    """Yield each value that is no table and no list, and the keys that lead to it."""
    if isinstance(node, yaml.ScalarNode):
        yield place, node
    elif isinstance(node, yaml.SequenceNode):
        for one in node.value:
            yield from scalars(one, place)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from scalars(value, (*place, str(key.value)))


def cut_texts(source: Source, document: Document) -> Iterator[Mistake]:
    """Yield the texts without quotes whose end YAML takes for a comment; in tables of words it is one."""
    if source.path.parent == TABLES:
        return
    for _, node in scalars(document.root):
        if node.style or not node.value:
            continue
        line = source.at(node.end_mark.line + 1)
        rest = line[node.end_mark.column :]
        if _CUTS.match(rest) and (" " in node.value or source.path.parts[0] == "knowledge"):
            begin = node.start_mark.column if node.start_mark.line == node.end_mark.line else 0
            whole = _quoted(line[begin:])
            yield source.mistake(node.end_mark.line + 1, "cut", (node.end_mark.column, len(rest)), line[:begin] + whole, rest=rest.strip())
