"""Which trait a message calls by the name of its question of the quiz."""

from spacy.tokens import Doc

from pandu.language.job import job
from pandu.language.words import forms_of, has, pad


def find_quiz_trait(doc: Doc) -> str | None:
    """Return the trait that a message calls by the name of its question ("yang analisis tadi ganti lumayan"), or None."""
    padded = pad(forms_of(doc))
    return next((trait for name, trait in job().traits.items() if has(padded, name)), None)
