"""Reads answers to the quiz in people's own words ("temen berantem pasti aku yang damaiin"): how much, or no answer at all.

A classifier of its own beside the intents, since the same words mean something else outside the quiz; figures are in
docs/decisions/0005-quiz-answers.md.
"""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import INTENT_MESSAGE_PREFIX
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from pandu.dialogue.state import NO_QUIZ_ANSWER, QUIZ_ANSWER
from pandu.nlu.examples import is_trait_example
from pandu.nlu.intent_classifier import MarginIntentClassifier

READING = "quiz_answer"  # where a message keeps how it reads as an answer
# Examples of these may be answers as well, so they teach nothing about what is none.
_AMBIGUOUS = frozenset({"personal_fit", "acknowledge", "ordinal", "complaint", "ask_unsuitability"})


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class QuizAnswerClassifier(MarginIntentClassifier):
    """Sets `quiz_answer`: the ranking of the intents `quiz_answer_…`, best first, confidences summing to 1."""

    def _examples(self, training_data: TrainingData) -> tuple[list[Message], list[str]]:
        """Return the answers with their level, and the examples of all other intents as no answers."""
        kept = [e for e in training_data.intent_examples if e.get(TEXT) and e.get(INTENT) not in _AMBIGUOUS and not is_trait_example(e)]
        return kept, [intent if (intent := e.get(INTENT)).startswith(QUIZ_ANSWER) else NO_QUIZ_ANSWER for e in kept]

    def _is_undecided(self, message: Message) -> bool:
        """Return whether somebody typed the message: of a pressed button nobody asks how it reads as an answer."""
        return not str(message.get(TEXT)).startswith(INTENT_MESSAGE_PREFIX)

    def _set(self, message: Message, ranking: list[dict[str, Any]]) -> None:
        message.set(READING, ranking, add_to_output=True)
