"""Whether a message asks something; a question that it only repeats before its answer does not count."""

from spacy.tokens import Doc, Token

from pandu.language.tables.questions import QUESTION_WORDS
from pandu.language.traits import find_quiz_trait
from pandu.language.words import words_of

_ENDS = frozenset(".?!\n;")  # of sentences
_ECHO = 5  # tokens at the beginning in which a repeated question ends


def asks(doc: Doc) -> bool:
    """Return whether the message has the marks of a question or a request."""
    rest = without_echo(doc)
    return any(token.text == "?" for token in rest) or bool(QUESTION_WORDS & set(words_of(rest)))


def without_echo(doc: Doc) -> Doc:
    """Return the message without the question that it repeats before the answer ("analisa? b aja")."""
    end = next((token.i for token in doc[:_ECHO] if token.text == "?"), 0)
    echo = doc[:end].as_doc() if 0 < end < len(doc) - 1 else None
    asks_itself = echo is not None and bool(QUESTION_WORDS & set(words_of(echo)))
    return doc[end + 1 :].as_doc() if echo is not None and find_quiz_trait(echo) and not asks_itself else doc


def asking_tokens(doc: Doc) -> list[Token]:
    """Return the sentences that end in a question mark, where others do not; else nothing."""
    if "?" not in doc.text:
        return []
    sentences: list[list[Token]] = [[]]
    for token in doc:
        sentences[-1].append(token)
        if token.text[-1] in _ENDS:
            sentences.append([])
    said = [sentence for sentence in sentences if sentence]
    asking = [sentence for sentence in said if sentence[-1].text[-1] == "?"]
    return [token for sentence in asking for token in sentence] if len(asking) < len(said) else []
