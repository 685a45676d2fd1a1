"""Buttons under a message: rows, and what a press sends back.

Telegram allows 64 bytes for that, and a modified client may send anything. So a button carries a tag, made from the turn and
the payload; a press is looked up among the buttons that the stored answers of that conversation carry. It needs no table,
works after a restart, and what was never offered there is found nowhere.
"""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from pandu.channels.stored import Event, answered, uttered

LONG_LABEL = 20  # letters; a longer label has a row of its own
MOST_BUTTONS = 100  # Telegram's
UNPROMPTED = ""  # the turn of what is said without a message before it
OF_QUIZ = "/quiz_"  # begins the payloads that answer the open question of the quiz


@dataclass(frozen=True)
class Button:
    """A button as it was offered."""

    title: str
    payload: str


def tag(turn: str, payload: str) -> str:
    """Return what a button sends for `payload`, 16 bytes; `turn` is the id of the message that its own message answers."""
    digest = hashlib.blake2b(f"{turn}\n{payload}".encode(), digest_size=12).digest()
    return urlsafe_b64encode(digest).decode()


def rows(labels: list[str]) -> list[list[str]]:
    """Return the labels row by row: two short ones in a row share it."""
    laid: list[list[str]] = []
    for label in labels:
        if laid and len(laid[-1]) == 1 and max(len(label), len(laid[-1][0])) <= LONG_LABEL:
            laid[-1].append(label)
        else:
            laid.append([label])
    return laid


def once(conversation: str, message: int | None, data: str) -> str:
    """Return the name under which the presses of one button are counted; it tells nobody's id."""
    return hashlib.blake2b(f"{conversation}\n{message}\n{data}".encode(), digest_size=16).hexdigest()


def keyboard(buttons: Iterable[Mapping[str, str]], turn: str) -> InlineKeyboardMarkup | None:
    """Return the keyboard for Rasa's buttons, or None where there are none."""
    made = [_button(button, turn) for button in buttons if button.get("title") and (button.get("payload") or button.get("url"))]
    left = iter(made)
    laid = [[next(left) for _ in row] for row in rows([button.text for button in made[:MOST_BUTTONS]])]
    return InlineKeyboardMarkup(laid) if laid else None


def _button(button: Mapping[str, str], turn: str) -> InlineKeyboardButton:
    if button.get("url"):
        return InlineKeyboardButton(button["title"], url=button["url"])
    return InlineKeyboardButton(button["title"], callback_data=tag(turn, button["payload"]))


def pressed_button(data: str, events: Iterable[Event]) -> Button | None:
    """Return the button that sends `data`, from the stored events of the conversation; None for no such button.

    An answer to the quiz counts only under the last answer: under an older one it would answer another question.
    """
    turns = answered(events)
    for number, (said, answers) in enumerate(reversed(turns)):
        for button in _offered(answers):
            is_named = data in (tag(said["message_id"], button.payload), tag(UNPROMPTED, button.payload))
            if is_named and (number == 0 or _asks_for_topic(button.payload)):
                return button
    return None


def _asks_for_topic(payload: str) -> bool:
    return payload.startswith("/") and not payload.startswith(OF_QUIZ)


def _offered(answers: Iterable[Event]) -> list[Button]:
    made = (button for event in answers for button in uttered(event).get("buttons") or ())
    return [Button(button.get("title", ""), button["payload"]) for button in made if button.get("payload")]
