"""Two questions in one message: the parts run through the pipeline beside the whole; MessageReader joins them to it at the end.

Rasa's pipeline takes a list of messages and its answer is the first one, so the splitter may add to the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from pandu.language.job import job
from pandu.language.plain import plain
from pandu.language.spelling import normalize_word, stem
from pandu.language.tables import parts
from pandu.language.tables.subjects import COURTESIES, SUBJECTS
from pandu.nlu.stateless import StatelessComponent

WHOLE = "part_of"  # the place of the whole message among those of one run
MAX_PARTS = 3
_MIN_WORDS = 2
_ONE_WISH = "".join(rf"(?<!\b{word} )" for word in (*parts.PARTNERED, *job().compared))
_COMPARED = "|".join((*job().compared, *job().weak))
_WITH = rf"{_ONE_WISH}(?:{'|'.join(parts.WITH)})(?!\s+(?:para\s+)?(?:{_COMPARED}))"
_JOINING = "|".join((*parts.JOINING, *parts.THEN, _WITH))
_BORDER = re.compile(rf"[?!;\n]+|(?<!\d)\.+(?!\d)|,?\s+(?:{_JOINING})\s+", re.IGNORECASE)


def _one_of(words: Iterable[str]) -> str:
    """Return the pattern of one of some words; a star stands for any ending."""
    return f"(?:{'|'.join(words)})".replace("*", r"\w*")


# At a comma only questions, subjects or courtesies are cut apart, or a greeting and a question, not what somebody tells of himself.
_ASKING = re.compile(rf"\b{_one_of(parts.ASKING)}\b", re.IGNORECASE)
_GREETING_WORDS = 3
_SUBJECT_WORDS = 4  # of a piece that only names a subject
_SIDE_WORDS = 5  # at most, of the first of two that are set against each other


def _is_courtesy(part: str) -> bool:
    words = (standard for word in part.split() for standard in normalize_word(word.strip(" ,.!?").lower()).split())
    return all(word in COURTESIES for word in words)


def _names_subject(part: str) -> bool:
    words = part.split()
    return len(words) <= _SUBJECT_WORDS and any(stem(normalize_word(word.strip(" ,.").lower())) in SUBJECTS for word in words)


def _cut_apart(pieces: list[str]) -> bool:
    """Return whether the pieces between commas are wishes of their own."""
    first, *others = pieces
    ask = all(_ASKING.search(piece) for piece in others) and (_ASKING.search(first) or len(first.split()) <= _GREETING_WORDS)
    return bool(ask) or all(_ASKING.search(piece) or _names_subject(piece) for piece in pieces)


def _at_commas(part: str) -> list[str]:
    pieces = re.split(r",\s+", part)
    asking = [piece for piece in pieces if not _is_courtesy(piece)]
    courtesies = [piece for piece in pieces if _is_courtesy(piece)]
    return [*(asking if asking and _cut_apart(asking) else [", ".join(asking)]), *courtesies]


# What announces a question ("pagi kak, aku Sinta, mau nanya dong ...") says nothing of it; what follows is read alone, too.
_ANNOUNCED = re.compile(
    rf"\b{_one_of(parts.WISHING)}\s+{_one_of(parts.TO_ASK)}(?:\w*|-\w+)(?:\s+{_one_of(parts.AFTER_ASKING)})*[\s,:.]+",
    re.IGNORECASE,
)
# What stood before is taken back ("soal diplomat, eh nggak deh, pejabat aja").
_RETRACTED = re.compile(
    rf"[\s,.]+{_one_of(parts.HALTING)}\s+{_one_of(parts.TAKING_BACK)}(?:\s+{_one_of(parts.AFTER_TAKING_BACK)})*[\s,]+", re.IGNORECASE
)


# What is set against each other belongs together ("perbedaan antara diplomat dan pejabat").
_SET_AGAINST = re.compile(
    rf"\b{_one_of(parts.SETTING_AGAINST)}\s+(?:[\w-]+\s+){{1,{_SIDE_WORDS}}}{_one_of(parts.JOINING)}\s",
    re.IGNORECASE,
)


def _at_borders(text: str) -> list[str]:
    """Return what stands between the borders of wishes."""
    kept = [found.span() for found in _SET_AGAINST.finditer(text)]
    borders = [one.span() for one in _BORDER.finditer(text) if not any(start < one.start() < end for start, end in kept)]
    starts, ends = [0, *(end for _, end in borders)], [*(start for start, _ in borders), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]


# What was understood is denied, and what is meant stands behind it ("bukan soal gajinya. yang kutanya tugasnya apa").
_DENIED = re.compile(rf"\s*{_one_of(parts.DENYING)}\s+{_one_of(parts.DENIED)}\b[^.,!?;\n]*[.,!?;\n]+\s*", re.IGNORECASE)
_MEANT_WORDS = 3  # at least, behind what is denied


def _without_denied(text: str) -> str:
    """Return a text without the denial that it begins with, where enough stands behind it."""
    denied = _DENIED.match(text)
    meant = text[denied.end() :] if denied else ""
    return meant if len(meant.split()) >= _MEANT_WORDS else text


def _may_ask(part: str) -> bool:
    return len(part.split()) >= _MIN_WORDS or _names_subject(part)


def split_questions(text: str) -> list[str]:
    """Return the parts of `text` that may each be a question, of two words or a subject's name; empty where there is only one."""
    announced = _RETRACTED.search(text) or _ANNOUNCED.search(text)
    if announced and _may_ask(said := text[announced.end() :]):
        return split_questions(said) or [said.strip(" ,.?!")]
    pieces = [piece.strip(" ,.") for part in _at_borders(text) for piece in _at_commas(part)]
    asked = [piece for piece in pieces if _may_ask(piece)]
    apart = len(asked) > 1 or any(piece and _is_courtesy(piece) for piece in pieces)
    return asked[-MAX_PARTS:] if apart else []


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class QuestionSplitter(StatelessComponent):
    """Brings each typed text to its plain form, and appends a message for each part of one that may ask several things."""

    def process(self, messages: list[Message]) -> list[Message]:
        """Return the messages and, after them, their parts."""
        asked = [
            (n, _without_denied(plain(m.get(TEXT))))
            for n, m in enumerate(messages)
            if m.get(TEXT) and not (m.get(INTENT) or {}).get("name")
        ]
        for place, text in asked:
            messages[place].set(TEXT, text)
        return [*messages, *(Message(data={TEXT: part, WHOLE: n}) for n, text in asked for part in split_questions(text))]
