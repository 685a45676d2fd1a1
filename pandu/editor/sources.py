"""The files of the content as an editor's program leaves them: read where that is possible, and what is odd in them told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pandu.editor.mistakes import Mistake

FOLDERS = ("knowledge", "data")
SINGLE = ("domain.yml",)
TABLES = Path("pandu") / "language" / "tables"
TABS = re.compile(r"^ *\t[\t ]*")
MERGE = re.compile(r"^(<{7}|={7}|>{7}|\|{7})( |$)")
BLANKS = "\u00a0\u2007\u202f\u3000\u2003\u2002\u2009"  # look like a blank and are none
UNSEEN = "\u200b\u200c\u2060\ufeff\u00ad\u200e\u200f\u2028\u2029\x85"
WORD_QUOTES = {"\u201c": '"', "\u201d": '"', "\u201e": '"', "\u2018": "'", "\u2019": "'", "\u00ab": '"', "\u00bb": '"'}
# A value between the quotes that word processors write.
_OPEN, _CLOSE = "\u201c\u201d\u201e\u2018\u00ab", "\u201c\u201d\u2018\u2019\u00bb"
_WORD_QUOTED = re.compile(rf"(?:(?<=[:,{{-] )|(?<=\[))[{_OPEN}](?P<text>[^{_OPEN}{_CLOSE}]*)[{_CLOSE}]")
_NAME = re.compile(r"[a-z0-9_]+\.yml")
_COPY = re.compile(r"copy|salinan|\(\d+\)|~$|\.(bak|old|orig|rej|swp|save|tmp)$|backup| - ", re.IGNORECASE)
_SYSTEM = frozenset({".DS_Store", ".gitkeep", "Thumbs.db", "desktop.ini"})


@dataclass(frozen=True)
class Source:
    """A file that could be read: its path below the project, its text with plain line ends."""

    path: Path
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines as YAML counts them."""
        return self.text.split("\n")

    def at(self, line: int) -> str:
        """Return a line by its number from 1, "" beyond the end."""
        return self.lines[line - 1] if 0 < line <= len(self.lines) else ""

    def mistake(self, line: int, kind: str, marked: str | tuple[int, int] = "", corrected: str = "", /, **values: object) -> Mistake:
        """Return a mistake in a line, with a part of it marked."""
        text = self.at(line)
        mark = marked if isinstance(marked, tuple) else (max(0, text.find(marked)), len(marked) if marked in text else 0)
        return Mistake(self.path, line, kind, values, text, mark, corrected)


def files(root: Path) -> list[Path]:
    """Return all files of the content, below `root`."""
    found = [path for folder in FOLDERS for path in sorted((root / folder).rglob("*")) if path.is_file()]
    found += [*(root / name for name in SINGLE if (root / name).is_file()), *sorted((root / TABLES).glob("*.yml"))]
    return [path.relative_to(root) for path in found]


def misnamed(path: Path) -> Mistake | None:
    """Return what is wrong with a file's name: a copy, or one that nothing reads."""
    if _NAME.fullmatch(path.name) or path.name in _SYSTEM:
        return Mistake(path, 0, "test_name") if path.parts[0] == "data" and path.name.startswith("test_") else None
    if _COPY.search(path.name):
        return Mistake(path, 0, "copy_name")
    kind = "strange_ending" if path.suffix != ".yml" else "strange_name"
    return Mistake(path, 0, kind)


def read(root: Path, path: Path) -> tuple[Source | None, list[Mistake]]:
    """Return a file as read, or None where it cannot be, and what is odd in its signs."""
    raw = (root / path).read_bytes()
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None, [Mistake(path, 1, "utf16")]
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        source = Source(path, raw.replace(b"\0", b"\\0").decode("utf-8", "replace"))
        return None, [source.mistake(line, "nul", "\\0", source.at(line).replace("\\0", ""))]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        source = Source(path, raw.decode("cp1252", "replace"))
        begin = error.start - raw.rfind(b"\n", 0, error.start) - 1
        return None, [source.mistake(line, "not_utf8", (begin, 1))]
    odd = [Mistake(path, 1, "bom")] if text.startswith("\ufeff") else []
    odd += [Mistake(path, 1, "line_ends")] if "\r" in text else []
    source = Source(path, text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    return source, [*odd, *_odd_signs(source)]


def _odd_signs(source: Source) -> Iterator[Mistake]:
    """Yield odd signs line by line."""
    for number, line in enumerate(source.lines, 1):
        if line.isascii() and "\t" not in line and line[:1] not in "<=>|":
            continue
        yield from _odd_in_line(source, number, line)


def _odd_in_line(source: Source, number: int, line: str) -> Iterator[Mistake]:
    if MERGE.match(line):
        yield source.mistake(number, "merge", (0, len(line)))
    if tabs := TABS.match(line):
        yield source.mistake(number, "tab_indent", tabs.span(), line.replace("\t", "  "))
    elif "\t" in line:
        yield source.mistake(number, "tab", "\t", line.replace("\t", " "))
    if found := next((sign for sign in line if sign in BLANKS), ""):
        kind = "blank_indent" if not line[: line.index(found)].strip(" -") else "blank"
        yield source.mistake(number, kind, found, re.sub(f"[{BLANKS}]", " ", line))
    if found := next((sign for sign in line if sign in UNSEEN), ""):
        yield source.mistake(number, "unseen", found, re.sub(f"[{UNSEEN}]", "", line), code=f"U+{ord(found):04X}")
    if not line.lstrip().startswith("#"):
        yield from _word_quotes(source, number, line)


def _word_quotes(source: Source, number: int, line: str) -> Iterator[Mistake]:
    """Yield quotes of a word processor: around a value, where YAML takes them for a part of it, or within a text."""
    found = _WORD_QUOTED.search(line)
    if found and '"' not in line[: found.start()] and source.path.parts[0] != "data":
        yield source.mistake(number, "word_quoted", found.span(), _WORD_QUOTED.sub(r'"\g<text>"', line))
    elif sign := next((sign for sign in line if sign in WORD_QUOTES), ""):
        better = "".join(WORD_QUOTES.get(one, one) for one in line) if '"' not in line else ""
        yield source.mistake(number, "word_quotes", sign, better, sign=sign)
