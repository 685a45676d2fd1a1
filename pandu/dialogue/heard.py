"""What a decision is made of: the message with all that bears on it, and decisions as a sequence of steps."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from pandu.dialogue.state import Memory, Message, Turn
from pandu.knowledge import Knowledge


@dataclass(frozen=True)
class Candidate:
    """A topic with its confidence, summed over its intents, and the best of these."""

    topic: str
    confidence: float
    intent: str


@dataclass(frozen=True)
class Heard:
    """A message, with what is known and what was said before.

    `candidates`: the topics that may be meant, best first; `best`: the one that is taken, maybe the list in place of an unsure
    part of it. Both are filled in by `candidates.weigh`; while the quiz is open they are empty, and `message.best` counts.
    """

    knowledge: Knowledge
    message: Message
    memory: Memory
    candidates: tuple[Candidate, ...] = ()
    best: Candidate = Candidate("", 0.0, "")


Step = Callable[[Heard], Turn | None]


def first_of(steps: Iterable[Step], heard: Heard) -> Turn | None:
    """Return the turn of the first step that knows one: with steps (a, b), that of `b` where `a` returns None."""
    return next((turn for step in steps if (turn := step(heard)) is not None), None)
