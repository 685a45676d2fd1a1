"""Words that only lead up to what is said ("ok trs kerjanya apaan", "hmm, wkwk tugasnya apa")."""

import re

from spacy.tokens import Doc, Span

from pandu.language.tables.leads import LEADS

_WORD = re.compile(r"\w")
_LEFT = 2  # words that must be left, else the lead itself is what is said


def without_lead(doc: Doc) -> Span:
    """Return the message without the words that lead up to it; whole where hardly anything else is said."""
    start = next((token.i for token in doc if token.norm_ not in LEADS and _WORD.match(token.text)), 0)
    said = sum(1 for token in doc[start:] if _WORD.match(token.text))
    return doc[start:] if said >= _LEFT else doc[:]
