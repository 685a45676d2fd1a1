"""The values that the dialogue takes and returns; none of them knows Rasa."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Guess:
    """One intent that the classifier holds possible; `confidence` is 0 to 1."""

    intent: str
    confidence: float


@dataclass(frozen=True)
class Message:
    """What the user wrote, the intents in falling order, and those of its parts where it has several."""

    text: str
    ranking: tuple[Guess, ...] = ()
    parts: tuple[Guess, ...] = ()


@dataclass(frozen=True)
class Memory:
    """What is kept between messages. Each field is a slot of the same name."""

    last_topic: str = ""
    listed_topic: str = ""
    quiz_answers: tuple[int, ...] = ()
    quiz_open: bool = False
    misses: int = 0
    turns: int = 0


@dataclass(frozen=True)
class Reply:
    """One bot message: the text, the contract's topic ids, and topic ids to offer as buttons."""

    text: str
    topics: tuple[str, ...]
    next: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
