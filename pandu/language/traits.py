"""Which traits a message names: of somebody, had or lacked, or as the subject of a question of the quiz."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Token

from pandu.language.tables.negation import ASKED, CARRIERS, CLAUSE_BREAKS, COMPARED, DENIALS
from pandu.language.tables.traits import POLAR, QUIZ_TRAITS, SAYS_NOTHING, SHY_TO_ASK, STUDY, TRAITS
from pandu.language.words import forms_of, has, pad, words_of


def find_traits(doc: Doc) -> dict[str, bool]:
    """Return the traits named in a message: id -> True (has it) or False (lacks it).

    A negation reaches over its own clause; clauses end at "tapi", "dan", a comma and the like.
    """
    traits: dict[str, bool] = {}
    for clause in _clauses(doc):
        traits.update(_traits_of_clause(clause))
    if SHY_TO_ASK.search(pad(words_of(doc))):
        traits.pop("suitability.communication", None)
    return traits


def find_quiz_trait(doc: Doc) -> str | None:
    """Return the trait that a message calls by the name of its question ("yang analisis tadi ganti lumayan"), or None."""
    padded = pad(forms_of(doc))
    return next((trait for trait, names in QUIZ_TRAITS.items() if any(has(padded, name) for name in names)), None)


def _clauses(doc: Doc) -> Iterator[list[Token]]:
    clause: list[Token] = []
    compared = False
    for token in doc:
        if token.norm_ in CLAUSE_BREAKS:
            yield clause
            clause, compared = [], False
        elif not (compared := compared or token.norm_ in COMPARED):
            clause.append(token)
    yield clause


def _traits_of_clause(clause: list[Token]) -> Mapping[str, bool]:
    padded = SAYS_NOTHING.sub(" ", pad(forms_of(clause)))
    negated = bool(clause) and bool(clause[0]._.negated)
    if negated:  # and who did not study it may know it all the same
        padded = STUDY.sub(" ", padded)
    named = {trait: not negated for trait, phrases in TRAITS.items() if any(has(padded, p) for p in phrases)}
    polar = {trait: positive != _is_denied(padded, word) for word, (trait, positive) in POLAR.items() if has(padded, word)}
    return {**named, **polar}


def _is_denied(padded: str, phrase: str) -> bool:
    """Return whether a denial leads up to the phrase ("bukan orang yang" pemalu), and not only stands beside it."""
    before = padded[: padded.index(f" {phrase} ")].split()
    while before and before[-1] in CARRIERS:
        before.pop()
    return before[-1:] != [] and before[-1] in DENIALS and not ASKED & set(before[-2:-1])
