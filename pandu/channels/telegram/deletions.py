"""The question before somebody's data are deleted, and who was asked it."""

from collections import OrderedDict
from typing import Any

from pandu.channels.telegram.keyboards import tag
from pandu.channels.turn import BotMessage

MOST_ASKED = 1_000
AGREE, DECLINE = "agree", "decline"  # the names of their titles in the texts


class Deletions:
    """Knows which answer a press gives to the question that a conversation was asked last; each counts once."""

    def __init__(self, texts: dict[str, Any]) -> None:
        self._texts = texts
        self._asked: OrderedDict[str, str] = OrderedDict()

    def ask(self, conversation: str, turn: str) -> BotMessage:
        """Return the question, with its buttons."""
        self._asked[conversation] = turn
        self._asked.move_to_end(conversation)
        if len(self._asked) > MOST_ASKED:
            self._asked.popitem(last=False)
        buttons = [{"title": self._texts[choice], "payload": choice} for choice in (AGREE, DECLINE)]
        return {"text": self._texts["ask"], "buttons": buttons}

    def choice(self, conversation: str, data: str) -> str | None:
        """Return AGREE or DECLINE, or None where the press answers no such question."""
        turn = self._asked.get(conversation)
        return next((choice for choice in (AGREE, DECLINE) if turn is not None and data == tag(turn, choice)), None)

    def settle(self, conversation: str) -> None:
        """Forget that the question was asked."""
        self._asked.pop(conversation, None)
