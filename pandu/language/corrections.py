"""Whether a message takes back an answer of the quiz; what the answer becomes is read in pandu/language/scale.py."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pandu.language.scale_words import level_of
from pandu.language.tables.corrections import BACK_POINTERS, BECOMING, CALLED_OFF, CORRECTIONS
from pandu.language.tables.ordinals import ORDINALS, POINTERS, QUIZ_POINTERS
from pandu.language.tables.questions import QUESTION_WORDS
from pandu.language.words import has, once, pad, words_of

_BEGINNING = 4  # words, and before the first scale word


@once
def is_correction(doc: Doc) -> bool:
    """Return whether the message takes back an answer given before ("yang tadi lumayan", but not "lumayan, tadi debat")."""
    words = words_of(doc)
    named = bool(CORRECTIONS & set(words)) and not _corrects_itself(words)
    return named or _points_back(words[:_BEGINNING]) or has(pad(words), CALLED_OFF) or _gives_place_anew(words)


def _points_back(beginning: list[str]) -> bool:
    """Return whether an answer given before is pointed at before one is given."""
    if BACK_POINTERS.isdisjoint(beginning):
        return False
    first = next((i for i, word in enumerate(beginning) if level_of([word]) is not None), _BEGINNING)
    return bool(BACK_POINTERS & set(beginning[:first]))


def takes_back(doc: Doc) -> bool:
    """Return whether the message is a correction that asks nothing; "pertanyaan" only says which answer is meant."""
    return is_correction(doc) and not QUESTION_WORDS & set(words_of(doc)) - QUIZ_POINTERS


def pointed_places(words: list[str]) -> Iterator[int]:
    """Yield where in `words` an ordinal stands that the word before it makes one of a question ("nomor 3")."""
    pointers = POINTERS | QUIZ_POINTERS
    return (i for i, word in enumerate(words) if word in ORDINALS and pointers & set(words[max(0, i - 1) : i]))


def _gives_place_anew(words: list[str]) -> bool:
    """Return whether a place gets an answer ("yang pertama jadi tidak")."""
    return any(BECOMING in words[i + 1 : i + 3] and level_of(words[i + 2 :]) is not None for i in pointed_places(words))


def _corrects_itself(words: list[str]) -> bool:
    """Return whether what is taken back was said in the same message ("2, eh maksudku 3")."""
    at = next((i for i, word in enumerate(words) if word in CORRECTIONS), 0)
    twice = level_of(words[:at]) is not None and level_of(words[at + 1 :]) is not None
    return twice and not (POINTERS | QUIZ_POINTERS | BACK_POINTERS) & set(words[:at])
