"""The answer on the quiz scale that a message gives, whether to the open question or to one that it takes back."""

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pandu.language.corrections import pointed_places, takes_back
from pandu.language.questions import without_echo
from pandu.language.scale_words import KNOWN, SCALE_WORDS, longest, scale_word
from pandu.language.tables.ordinals import QUIZ_POINTERS
from pandu.language.tables.questions import QUESTION_WORDS
from pandu.language.tables.scale import (
    ALTERNATIVES,
    BETWEEN,
    FILLERS,
    GIVING,
    JOINING,
    LEADING,
    LITOTES,
    NO_ANSWER,
    NUMBERS,
    OUT_OF_FOUR,
    PAUSES,
    REASON_STARTS,
    RESTARTS,
)
from pandu.language.words import has, pad, words_of

_MAX_OTHER_WORDS, _OPENING = 1, 3
_OTHER_NUMBER = re.compile(r"(?![1-4]\W?$)[\d\s.,/+*=-]+")  # than a step of the scale


@dataclass(frozen=True)
class Scale:
    """An answer on the quiz scale: 1 to 4; `sure` where nothing but scale words and fillers was said."""

    value: int
    sure: bool


def find_scale(doc: Doc) -> Scale | None:
    """Return the answer on the quiz scale; None where the message holds none, or two between which it does not choose.

    The longest phrase wins ("suka banget" over "suka"). What was said last counts where an answer is started anew
    ("lumayan eh sangat") or taken back; else the first segment that holds one ("lumayan, saya sering debat"), a mere
    "oke" or "ya" only where nothing else answers.
    """
    doc = without_echo(doc)
    correcting = takes_back(doc)
    if (doc and doc[-1].text == "?" and not correcting) or _OTHER_NUMBER.fullmatch(doc.text):
        return None
    if names_place(doc):
        return _choose([_without_places(words) for words in _segments(doc)], lenient=True, anew=True)
    return _choose(_segments(doc), lenient=correcting, anew=correcting or any(word in RESTARTS for word in words_of(doc)))


def names_place(doc: Doc) -> bool:
    """Return whether a number says which answer is taken back ("nomor 1 jadi sangat"), and is not the answer ("eh, nomor 3")."""
    if not takes_back(doc):
        return False
    segments = _segments(doc)
    rest = [_without_places(words) for words in segments]
    answered = _choose(rest, lenient=True, anew=True) is not None
    return rest != segments and (answered or bool(QUIZ_POINTERS & set(words_of(doc))))


def _without_places(words: list[str]) -> list[str]:
    """Return the words without those that say which answer is taken back ("nomor 3 ganti sangat", but not "jadi nomor 3")."""
    places = {i for i in pointed_places(words) if not GIVING & set(words[max(0, i - 2) : i - 1])}
    return [word for i, word in enumerate(words) if i not in places]


def _segments(doc: Doc) -> list[list[str]]:
    """Return the scale-corrected words of the message, cut at punctuation and where an answer starts anew."""
    typed = [[scale_word(word) for word in words_of(part)] for part in _split_tokens(doc)]
    return [_before_reason(part) for segment in typed for part in _split_at(segment, RESTARTS) if part]


def _split_tokens(doc: Doc) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in doc:
        if token.text in PAUSES:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _split_at(words: list[str], borders: frozenset[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word in borders:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _before_reason(words: list[str]) -> list[str]:
    cut = next((i for i, word in enumerate(words) if i and word in REASON_STARTS), len(words))
    return OUT_OF_FOUR.sub("", " ".join(words[:cut])).split()


def _choose(segments: list[list[str]], *, lenient: bool, anew: bool) -> Scale | None:
    """Return the answer that counts among those of the segments: the last one where it is given `anew`."""
    found = [(i, scale, words) for i, words in enumerate(segments) if (scale := _read_segment(words, lenient=lenient))]
    found = [entry for entry in found if not _only_leads(entry[2])] or found
    if not found:
        return None
    index, scale, _ = found[-1] if anew else next((entry for entry in found if entry[1].sure), found[0])
    return scale if index == 0 or anew or _only_leads(segments[0]) else Scale(scale.value, sure=False)


def _only_leads(words: list[str]) -> bool:
    """Return whether the words agree to go on, and answer only where nothing else does ("oke lanjut")."""
    return set(words) <= LEADING | FILLERS


def _read_segment(words: list[str], *, lenient: bool) -> Scale | None:
    """Return the answer that a segment holds: no question, and at most one other word unless it begins with the answer."""
    borders = ALTERNATIVES | JOINING if BETWEEN in words else ALTERNATIVES
    found = [phrase for part in _split_at(words, borders) if (phrase := longest(part)) is not None]
    if len({value for _, value in found}) != 1:
        return None
    rest = set(words) - {word for phrase, _ in found for word in phrase.split()}
    others = [word for word in words if word not in KNOWN]
    few = len(others) <= _MAX_OTHER_WORDS or longest(_known_opening(words)) is not None or _gives_number(words)
    if found[0][1] == NO_ANSWER or QUESTION_WORDS & rest or not (lenient or few) or any(has(pad(words), p) for p in LITOTES):
        return None
    short = len(words) <= _OPENING and words[0] in SCALE_WORDS
    return Scale(found[0][1], sure=not others or short)


def _known_opening(words: list[str]) -> list[str]:
    """Return the first words, as far as they belong to an answer."""
    end = next((i for i, word in enumerate(words) if word not in KNOWN), len(words))
    return words[: min(end, _OPENING)]


def _gives_number(words: list[str]) -> bool:
    """Return whether the words end with a number that is given as the answer ("kata teman jadi 1")."""
    return len(words) > 1 and words[-1] in NUMBERS and words[-2] in GIVING
