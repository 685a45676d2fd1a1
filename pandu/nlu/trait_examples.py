"""Examples that belong to one reader alone, told apart by the beginning of their intent."""

from rasa.shared.nlu.constants import INTENT
from rasa.shared.nlu.training_data.message import Message

TRAIT = "trait_"  # a clause that tells a trait, or none; pandu/nlu/trait_reader.py reads them


def is_trait_example(message: Message) -> bool:
    """Return whether an example is a clause for the reader of traits, not a message with an intent."""
    return str(message.get(INTENT)).startswith(TRAIT)
