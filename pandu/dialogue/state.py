"""The values that the dialogue takes and returns; none of them knows Rasa."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

# The intents of `Message.quiz_answer`: QUIZ_ANSWER with a level of the scale, with "unclear", or with "none".
QUIZ_ANSWER = "quiz_answer_"
NO_QUIZ_ANSWER = QUIZ_ANSWER + "none"
PRESSED = "/"  # begins the text of a pressed button


@dataclass(frozen=True)
class Guess:
    """One intent that the classifier holds possible; `confidence` is 0 to 1."""

    intent: str
    confidence: float


NamedPlace = Literal["other", "next", "previous", "middle"]
Place = int | NamedPlace
_NAMED_PLACES: tuple[NamedPlace, ...] = get_args(NamedPlace)


@dataclass(frozen=True)
class Ordinal:
    """A place in a list: a number from 1, negative from the end, or one that has a name.

    `pointed`: a list is surely meant.
    """

    place: Place
    pointed: bool = False

    @property
    def number(self) -> int | None:
        """Return the place if it is counted from the beginning, else None."""
        return self.place if isinstance(self.place, int) and self.place >= 0 else None


def read_place(text: str) -> Place:
    """Return the place that Rasa keeps as a text ("3", "-1", "next").

    Raises:
        ValueError: it is neither a number nor a name.
    """
    return next((place for place in _NAMED_PLACES if place == text), None) or int(text)


@dataclass(frozen=True)
class Message:
    """What the user wrote and what was understood of it.

    `ranking`: the intents in falling order; `parts`: the best intent of each part where a message has several.
    `scale`: 1 to 4 for an answer on the quiz scale, `scale_sure` where nothing else was said.
    `ordinals`: places in a list, `list_topic`: the list that was named, or "".
    `want`: what a follow-up asks for (a key of the table WANTS). `traits`: trait id -> has it.
    `asks`: the message has the marks of a question; `asks_fit`: somebody asks whether he fits, no trait named.
    `shortened`: intake cut the message. `quiz_trait`: the trait that is called by the name of its question, or "".
    `quiz_answer`: how the message reads as an answer to a quiz question, best first.
    """

    text: str
    ranking: tuple[Guess, ...] = ()
    parts: tuple[Guess, ...] = ()
    scale: int | None = None
    scale_sure: bool = False
    ordinals: tuple[Ordinal, ...] = ()
    list_topic: str = ""
    want: str = ""
    correction: bool = False
    traits: Mapping[str, bool] = field(default_factory=dict)
    asks: bool = False
    asks_fit: bool = False
    shortened: bool = False
    quiz_trait: str = ""
    quiz_answer: tuple[Guess, ...] = ()

    @property
    def best(self) -> Guess:
        """Return the most likely intent."""
        return self.ranking[0] if self.ranking else Guess("", 0.0)

    @property
    def pressed(self) -> bool:
        """Return whether a button or a command was sent, which says by itself what is wanted."""
        return self.text.startswith(PRESSED)


@dataclass(frozen=True)
class Memory:
    """What is kept between messages. Each field is a slot of the same name.

    `last_topic`: what was answered last. `listed_topic`: whose parts were shown last. `quiz_result`: the answers of the
    last finished quiz. `fit_traits`: the traits held against the profile last, with "-" before those that were lacking.
    `offer`: the topic that the last reply offered with a question. `misses`: messages not understood in a row.
    `turns`: messages so far.
    """

    last_topic: str = ""
    listed_topic: str = ""
    quiz_answers: tuple[int, ...] = ()
    quiz_open: bool = False
    quiz_result: tuple[int, ...] = ()
    fit_traits: tuple[str, ...] = ()
    offer: str = ""
    misses: int = 0
    turns: int = 0


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
class Reply:
    """One bot message: the text, its topic ids (docs/topics.md), and topic ids to offer as buttons.

    `choices` are plain words to offer. `progress` and `scores` say in numbers what a quiz text says in words, for
    channels that can draw.
    """

    text: str
    topics: tuple[str, ...]
    next: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    progress: Progress | None = None
    scores: tuple[Score, ...] = ()


Turn = tuple[list[Reply], Memory]
