"""The question before somebody's data are deleted, who was asked it, and what counts as an answer."""

from typing import Literal

from pandu.bounded import Bounded
from pandu.channels.telegram.keyboards import tag
from pandu.channels.turn import BotMessage
from pandu.knowledge.texts import Deleting

MOST_ASKED = 1_000
Choice = Literal["agree", "decline"]  # the names of their titles in the texts
AGREE: Choice = "agree"
DECLINE: Choice = "decline"
_CHOICES: tuple[Choice, ...] = (AGREE, DECLINE)
_SIGNS = " .,!?"


def plain(text: str) -> str:
    """Return a text as it is compared: small letters, without signs at its ends."""
    return " ".join(text.casefold().split()).strip(_SIGNS).replace(",", "")


class Deletions:
    """Knows the answers to the question that a conversation was asked last; each counts once.

    A typed answer counts only as the next message: later a "ya" says yes to something else.
    """

    def __init__(self, texts: Deleting) -> None:
        self._texts = texts
        self._asked: Bounded[str, str] = Bounded(MOST_ASKED)  # the turn of each question
        self._last: Bounded[str, None] = Bounded(MOST_ASKED)  # where nothing was said since

    def is_wish(self, text: str) -> bool:
        """Return whether a message says that the conversation is to be deleted, and nothing else."""
        return plain(text) in self._texts["wishes"]

    def ask(self, conversation: str, turn: str) -> BotMessage:
        """Return the question, with its buttons."""
        self._asked[conversation], self._last[conversation] = turn, None
        buttons = [{"title": self._texts[choice], "payload": choice} for choice in _CHOICES]
        return {"text": self._texts["ask"], "buttons": buttons}

    def choice(self, conversation: str, data: str) -> Choice | None:
        """Return AGREE or DECLINE, or None where the press answers no such question."""
        turn = self._asked.get(conversation)
        return next((choice for choice in _CHOICES if turn is not None and data == tag(turn, choice)), None)

    def typed_choice(self, conversation: str, text: str) -> Choice | None:
        """Return AGREE or DECLINE, or None where a text answers no such question; what is typed next answers it no more."""
        if conversation not in self._last:
            return None
        del self._last[conversation]
        said: dict[Choice, list[str]] = {AGREE: self._texts["agreed"], DECLINE: self._texts["declined"]}
        return next((choice for choice, words in said.items() if plain(text) in (*words, plain(self._texts[choice]))), None)

    def settle(self, conversation: str) -> None:
        """Forget that the question was asked."""
        self._asked.pop(conversation, None)
        self._last.pop(conversation, None)
