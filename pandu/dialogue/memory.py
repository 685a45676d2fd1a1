"""What the dialogue keeps between messages and what it returns; none of it knows Rasa."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pandu.message import Verdict

SELF = "me"  # the user, among the persons whose traits are told


@dataclass(frozen=True)
class Memory:
    """What is kept between messages. Each field is a slot of the same name.

    `last_topic`: what was answered last. `listed_topic`: whose parts were shown last. `facts`: the facts said in the last reply, `before`:
    those said before it.
    `options`: the topics that the last reply asked to choose from, or offered with a question (then just one).
    `quiz_answers`: the levels given so far; `quiz_pending`: the number of the answer that was only proposed, 0 for none.
    `quiz_result`: the answers of the last finished quiz; `quiz_kept`: those of one that was put off. `fit_traits`: the traits held
    against the profile last, with "-" before those that were lacking; `fit_person`: whose; `fit_others`: those of others who were
    spoken of, each with "person/" before it. `misses`: messages not understood in a
    row. `turns`: messages so far. `last_reply`: the courtesy, or the wish for the last answer otherwise, that the last reply
    answered, or "". `refused`: what the last reply said is not in the source, or "". `verdict`: that of the last answer to a claim.
    `distress`: for how many messages Pandu stays with somebody in danger.
    """

    last_topic: str = ""
    listed_topic: str = ""
    facts: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    quiz_answers: tuple[int, ...] = ()
    quiz_open: bool = False
    quiz_pending: int = 0
    quiz_result: tuple[int, ...] = ()
    fit_traits: tuple[str, ...] = ()
    fit_person: str = ""
    misses: int = 0
    turns: int = 0
    last_reply: str = ""
    refused: str = ""
    verdict: Verdict = ""
    distress: int = 0
    quiz_kept: tuple[int, ...] = ()
    before: tuple[str, ...] = ()
    fit_others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Progress:
    """Which question of the quiz this is, from 1, and how many there are.

    `asked`: how the reply's text puts the question, with number and total in words; `question`: the same without them.
    """

    number: int
    total: int
    asked: str
    question: str


@dataclass(frozen=True)
class Score:
    """One trait of a quiz result: its name and the answer, 1 to `max`."""

    title: str
    value: int
    max: int


@dataclass(frozen=True)
class Choice:
    """A step of the scale to press: its words and its level, which the button sends whatever the words are."""

    title: str
    level: int


@dataclass(frozen=True)
class Reply:
    """One bot message: the text, its topic ids (docs/topics.md), and topic ids to offer as buttons.

    `verdict`, `unsaid` and `traits` are the metadata of an answer, as docs/topics.md describes them. `options`: the ids that a
    question back offers. `choices`: the steps of the quiz scale to press; `back`: the words on the button beside them that leads to
    the question before, "" for none. `progress` and `scores` say in numbers what a quiz
    text says in words, for channels that can draw.
    """

    text: str
    topics: tuple[str, ...]
    next: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    back: str = ""
    verdict: Verdict = ""
    unsaid: tuple[str, ...] = ()
    traits: Mapping[str, str] = field(default_factory=dict)
    progress: Progress | None = None
    scores: tuple[Score, ...] = ()


Turn = tuple[list[Reply], Memory]
