"""Whether a message asks if somebody would fit the job."""

from spacy.tokens import Doc

from pandu.language.tables.fit import FIT_PERSONS, FIT_QUESTIONS, FIT_WORDS
from pandu.language.words import words_of


def asks_fit(doc: Doc) -> bool:
    """Return whether somebody asks whether he or one of his would fit ("gw pas ga sih di kemlu?")."""
    words = words_of(doc)
    at = next((i for i, word in enumerate(words) if word in FIT_WORDS), None)
    asked = at is not None and bool(FIT_QUESTIONS & set(words[at + 1 : at + 4]) or FIT_QUESTIONS & set(words[max(0, at - 2) : at]))
    return asked and bool(FIT_PERSONS & set(words))
