"""What every channel does to a text before Rasa sees it."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from pandu.knowledge import load_knowledge
from pandu.language.tables.emoji import EMOJI

MAX_CHARACTERS = 1_000
# The payload that only intake itself sends; a typed one is neutralised like any other slash.
EMPTY = "/intake_empty"
GREETING = "/greet"  # sent by a channel at the start of a conversation


# Conversations of these channels are nobody else's: a sender of another channel may not begin so.
RESERVED_PREFIXES = ("web-", "telegram-")
_SENDER = re.compile(r"[A-Za-z0-9_.:@-]{1,128}")
_DROPPED = frozenset({"Cc", "Cs", "Cf"})  # control, lone surrogate, format
# What is seen as nothing although Unicode calls it a letter, a sign or a mark: fillers of Hangul, the empty cell of Braille, joiners.
_BLANK = dict.fromkeys((0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800), " ") | dict.fromkeys((0x034F, 0x17B4, 0x17B5, *range(0x180B, 0x1810)), "")
_FOR_SHOW = ("<wide>", "<narrow>", "<font>", "<circle>")  # letters and digits that only look different


@dataclass(frozen=True)
class Accepted:
    """A text for Rasa; `shortened` where only its beginning was kept (told to the user by the dialogue)."""

    text: str
    shortened: bool = False

    @property
    def metadata(self) -> dict[str, bool]:
        """Return what goes with the message to Rasa."""
        return {"shortened": True} if self.shortened else {}


@cache
def offered() -> frozenset[str]:
    """Return all payloads that Pandu ever puts on a button; a channel that knows its conversation may offer fewer."""
    return frozenset({*load_knowledge().buttons, GREETING})


def is_valid_sender(sender: object) -> bool:
    """Return whether a caller may choose `sender` as the key of a conversation."""
    return isinstance(sender, str) and _SENDER.fullmatch(sender) is not None and not sender.startswith(RESERVED_PREFIXES)


def _plain(character: str) -> str:
    return unicodedata.normalize("NFKC", character) if unicodedata.decomposition(character).startswith(_FOR_SHOW) else character


def clean(text: str) -> str:
    """Return the text in one line, as it would have been typed plainly: nothing invisible, accents on their letters, none for show."""
    if not text.isascii():
        text = unicodedata.normalize("NFC", "".join(map(_plain, text.translate(_BLANK))))
    kept = (c if unicodedata.category(c) not in _DROPPED else " " if c in "\n\t" else "" for c in text)
    return " ".join("".join(kept).split())


def accept(text: str, allowed: frozenset[str] | None = None) -> Accepted:
    """Return what to hand to Rasa.

    `allowed` are the payloads that stand on the user's buttons; by default all that Pandu offers. Any other leading slash
    is dropped, so a typed command is text. Only the first MAX_CHARACTERS are read; a message without a letter, a digit or an emoji
    that says something becomes EMPTY.
    """
    text = clean(text[: 4 * MAX_CHARACTERS])
    if text in (offered() if allowed is None else allowed):
        return Accepted(text)
    text = text.lstrip("/ ")
    kept = text[:MAX_CHARACTERS]
    says_something = re.search(r"\w", kept) or not EMOJI.keys().isdisjoint(kept)
    return Accepted(kept, shortened=len(text) > len(kept)) if says_something else Accepted(EMPTY)
