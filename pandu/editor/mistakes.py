"""A mistake in the content, and how it is told: one sentence of messages.yml, the place, the line with a mark, the line put right."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from pandu.knowledge.yaml_files import load_yaml

MESSAGES = Path(__file__).with_name("messages.yml")
LANGUAGES, VARIABLE = ("id", "en"), "LANG_MESSAGES"
TOLD = "told"  # a sentence that the checks of the form already have in English
_BEFORE_MARK, _SHOWN = 60, 120  # letters of a long line


@dataclass(frozen=True)
class Mistake:
    """One mistake: the file below the project, the line from 1 (0: the whole file), its kind in messages.yml and what is filled in.

    `mark`: where in the line it begins, and how long it is. `corrected`: the line as it should be, where that is clear.
    """

    path: Path
    line: int
    kind: str
    values: Mapping[str, Any] = field(default_factory=dict)
    text: str = ""
    mark: tuple[int, int] = (0, 0)
    corrected: str = ""

    @property
    def stops(self) -> bool:
        """Whether nothing may be trained or started with it."""
        return self.kind not in messages()["advice"]


@cache
def messages() -> dict[str, Any]:
    """Return the sentences for editors."""
    return dict(load_yaml(MESSAGES))


def chosen(section: str, name: str, **values: object) -> str:
    """Return a sentence on what a program does, in the language that VARIABLE names, else in Indonesian."""
    named = os.environ.get(VARIABLE, "").replace(",", " ").split()
    language = next((one for one in LANGUAGES if one in named), LANGUAGES[0])
    return str(messages()[section][name][language]).format_map(values)


def in_indonesian(english: str) -> str:
    """Return a sentence of the checks of the form in Indonesian, phrase by phrase."""
    for pattern, indonesian in messages()["phrases"]:
        english = re.sub(pattern, indonesian, english)
    return english


def sentence(mistake: Mistake, language: str) -> str:
    """Return what is said of a mistake."""
    if mistake.kind == TOLD:
        english = f"{mistake.values['place']} {mistake.values['sentence']}".strip()
        return english if language == "en" else in_indonesian(english)
    entry = messages()["advice"].get(mistake.kind) or messages()["mistakes"][mistake.kind]
    return str(entry[language]).format_map(mistake.values)


def _excerpt(text: str, mark: tuple[int, int]) -> tuple[str, int]:
    """Return the part of a long line around the mark, and where the mark begins in it."""
    indent = len(text) - len(text.lstrip(" "))
    begin = indent if mark[0] - indent <= _BEFORE_MARK else mark[0] - _BEFORE_MARK
    shown = text[begin : begin + _SHOWN]
    before, after = ("…" if begin > indent else ""), ("…" if len(text) > begin + _SHOWN else "")
    return f"{before}{shown}{after}".replace("\t", "→"), mark[0] - begin + len(before)


def described(mistake: Mistake, language: str) -> str:
    """Return the lines that tell a mistake."""
    place = f"{mistake.path.as_posix()}:{mistake.line}" if mistake.line else mistake.path.as_posix()
    advice = "" if mistake.stops else f"{messages()['words']['advice'][language]}: "
    lines = [f"{place}: {advice}{sentence(mistake, language)}"]
    if mistake.text.strip():
        shown, at = _excerpt(mistake.text, mistake.mark)
        lines.append(f"    {shown}")
        lines += [f"    {' ' * at}{'^' * max(1, min(mistake.mark[1], len(shown) - at))}"] if mistake.mark[1] else []
    if mistake.corrected and mistake.corrected != mistake.text:
        lines.append(f"  {messages()['words']['should'][language]}:")
        lines.append(f"    {_excerpt(mistake.corrected, mistake.mark)[0]}")
    return "\n".join(lines)


def summary(found: Iterable[Mistake], language: str) -> str:
    """Return the line below all mistakes."""
    found = list(found)
    stops = sum(mistake.stops for mistake in found)
    words = messages()["words"]
    kind = "none" if not found else "summary" if stops else "only_advice"
    return str(words[kind][language]).format_map({"stops": stops, "advice": len(found) - stops})
