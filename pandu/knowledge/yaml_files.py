"""The one YAML reader of the project: safe, UTF-8, duplicate keys refused, each mistake told with file and line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.reader import Reader

from pandu.errors import ContentError

try:  # libyaml reads six times as fast, which each process gains at its start; PyYAML may be built without it
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]

Place = Sequence[str | int]  # keys and indices from the top of a file
# Part of what PyYAML or libyaml says -> the same for somebody who does not program.
PLAIN = {
    "mapping values are not allowed": "a text that holds a colon must stand in double quotes, and a key needs a blank after its colon",
    "cannot start any token": "indent with blanks, never with tabs, and put a text that begins with a sign into double quotes",
    "end of stream": "a quote is opened here and never closed",
    "expected ',' or": "a bracket or a quote is opened here and not closed, or a comma is missing",
    "undefined alias": "a text that begins with '*' must stand in double quotes",
    "alphabetic or numeric": "a text that begins with '*' or '&' must stand in double quotes",
    "constructor for the tag": "a text that begins with '!' must stand in double quotes",
    "unknown escape character": "a backslash in double quotes must be written twice",
    "another document": "a line '---' may not stand between two parts",
    "unhashable key": "a key must be one word, and a text that begins with a brace must stand in double quotes",
}
OTHER = "quotes, brackets or the blanks at the line's beginning do not fit, here or on the line above"
OPENED_EARLIER = ("end of stream", "expected ',' or")


# Without quotes these are one number for Rasa, which reads by YAML 1.2, and another, or a text, for PyYAML. Of what else they read
# differently ("no", "12:30") PyYAML makes no text, so that it is told wherever a text belongs.
_READ_OTHERWISE = re.compile(r"[-+]?0[0-9_]+|0o[0-7_]+|[-+]?[0-9][0-9_]*(\.[0-9_]*)?[eE][-+]?[0-9]+")


class _Mistake(yaml.MarkedYAMLError):
    """A mistake that YAML allows and this project does not; its problem is a plain sentence."""


class _StrictLoader(SafeLoader):
    """SafeLoader that refuses a key written twice, characters that nobody sees, and dates that do not exist."""

    def construct_object(self, node: yaml.Node, deep: bool = False) -> Any:
        try:
            if isinstance(node, yaml.ScalarNode) and not node.style and _READ_OTHERWISE.fullmatch(node.value):
                raise ValueError(node.value)
            return super().construct_object(node, deep=deep)
        except (KeyError, ValueError) as error:
            sentence = f"'{node.value}' is no number or date that exists; a text must stand in double quotes"
            raise _Mistake(problem=sentence, problem_mark=node.start_mark) from error


def _construct_mapping(loader: _StrictLoader, node: yaml.MappingNode) -> dict[Any, Any]:
    seen: set[str] = set()
    for key, _ in node.value:
        if not isinstance(key, yaml.ScalarNode):
            raise _Mistake(problem=PLAIN["unhashable key"], problem_mark=key.start_mark)
        if key.value in seen:
            raise _Mistake(problem=f"the key '{key.value}' is there twice", problem_mark=key.start_mark)
        seen.add(key.value)
    return {loader.construct_object(k, deep=True): loader.construct_object(v, deep=True) for k, v in node.value}


def _construct_text(loader: _StrictLoader, node: yaml.ScalarNode) -> str:
    text = str(loader.construct_scalar(node))
    if found := Reader.NON_PRINTABLE.search(text):
        raise _Mistake(problem=_unseen(found[0]), problem_mark=node.start_mark)
    return text


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _construct_mapping)
_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_SCALAR_TAG, _construct_text)


def _child(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return what tells the line of a part of `node` (its key, or in a list itself), and the part; None where there is none."""
    if isinstance(node, yaml.MappingNode):
        written = SafeLoader.bool_values  # a key without quotes may be read as one of these
        same = {word for word, value in written.items() if value is step} if isinstance(step, bool) else {step}
        return next(((key, value) for key, value in node.value if key.value in same), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return node.value[step], node.value[step]
    return None


@dataclass(frozen=True)
class Document:
    """A YAML file as read: its content, and where in the file each part of it stands."""

    path: Path
    content: Any
    root: yaml.Node | None

    def nodes(self, place: Place) -> tuple[yaml.Node | None, yaml.Node | None]:
        """Return what tells the line of what stands at `place`, or of the nearest part around it, and that itself."""
        key, node = None, self.root
        for step in place:
            found = _child(node, step)
            if found is None:
                break
            key, node = found
        return key, node

    def line(self, place: Place) -> int:
        """Return the line (from 1) of what stands at `place`, or of the nearest part around it."""
        key, _ = self.nodes(place)
        return int(key.start_mark.line) + 1 if key else 1


def _unseen(character: str) -> str:
    return f"the character U+{ord(character):04X}, which nobody sees, must be deleted"


def _read(path: Path) -> str:
    """Return the text of `path`, or raise ContentError where it cannot be read."""
    try:
        text = path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise ContentError(f"{path}: there is no such file") from error
    except OSError as error:
        raise ContentError(f"{path}: the file cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ContentError(f"{path}:{line}: the file must be saved as UTF-8") from error
    return text


def _unclosed_quote(lines: list[str], problem: int) -> int | None:
    """Return the line of a double quote that is not closed: line `problem` or the last one above it that holds quotes; None if neither."""
    quoted = [number for number in range(min(problem, len(lines)), 0, -1) if number == problem or '"' in lines[number - 1]]
    return next((number for number in quoted[:2] if lines[number - 1].replace('\\"', "").count('"') % 2), None)


def _in_plain_words(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str]:
    """Return the line and column of the mistake in `text` that is no YAML, and the sentence that tells it."""
    problem, mark = str(error.problem), error.problem_mark
    line, column = (mark.line + 1, mark.column) if mark else (1, 0)
    if isinstance(error, _Mistake):
        return line, column, problem
    if unclosed := _unclosed_quote(text.splitlines(), line):
        return unclosed, text.splitlines()[unclosed - 1].rfind('"'), PLAIN["end of stream"]
    if error.context_mark and any(part in problem for part in OPENED_EARLIER):
        line, column = error.context_mark.line + 1, error.context_mark.column
    return line, column, next((sentence for part, sentence in PLAIN.items() if part in problem), f"{OTHER} ({problem})")


def read_document(path: Path) -> Document:
    """Return the content of `path` and where its parts stand.

    Raises:
        ContentError: the file is missing, not UTF-8, not YAML, or holds a key twice or a character that nobody sees.
    """
    return parse(path, _read(path))


def parse(path: Path, text: str) -> Document:
    """Return the content of `text`, which stands in `path`, and where its parts stand.

    Raises:
        ContentError: it is not YAML, or holds a key twice or a character that nobody sees.
    """
    if unprinted := Reader.NON_PRINTABLE.search(text):
        line, column = text.count("\n", 0, unprinted.start()) + 1, unprinted.start() - text.rfind("\n", 0, unprinted.start()) - 1
        raise ContentError(f"{path}:{line}: {_unseen(unprinted[0])}", line, column, _unseen(unprinted[0]))
    loader = _StrictLoader(text)
    try:
        root = loader.get_single_node()
        return Document(path, loader.construct_document(root) if root else None, root)
    except yaml.MarkedYAMLError as error:
        line, column, sentence = _in_plain_words(error, text)
        raise ContentError(f"{path}:{line}: {sentence}", line, column, sentence) from error
    finally:
        loader.dispose()


def load_yaml(path: Path) -> Any:
    """Return the parsed content of `path`.

    Raises:
        ContentError: as `read_document` does.
    """
    return read_document(path).content
