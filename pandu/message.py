"""The typed record between reading and dialogue: what one message says by itself. It knows neither Rasa nor the dialogue.

`pandu/nlu/` fills it, `to_dict` and `from_dict` carry it through Rasa's JSON, `pandu/dialogue/` decides by it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

STEMS = "|"  # between the standard forms of a text and their stems, so that no phrase reaches over it
PRESSED = "/"  # begins the text of a pressed button

Form = Literal["confirm", "either", "open", "point", "tell", "social", "command"]
Polarity = Literal["", "pos", "neg"]
Quantifier = Literal["", "all", "only", "some", "must", "enough"]
Point = Literal[
    "reason", "number", "frequency", "time", "place", "country", "language", "person",
    "manner", "consequence", "example", "degree", "comparison", "other",
]  # fmt: skip
Verdict = Literal["", "yes", "no", "partly", "unsaid"]
SubjectKind = Literal["", "job", "compared", "other_job", "told", "pandu"]
Certainty = Literal["none", "unsure", "sure"]

FORMS: tuple[Form, ...] = get_args(Form)
QUANTIFIERS: tuple[Quantifier, ...] = get_args(Quantifier)
POINTS: tuple[Point, ...] = get_args(Point)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

NamedPlace = Literal["other", "next", "previous", "middle"]
Place = int | NamedPlace
_NAMED_PLACES: tuple[NamedPlace, ...] = get_args(NamedPlace)


@dataclass(frozen=True)
class Guess:
    """One intent that the classifier holds possible; `confidence` is 0 to 1."""

    intent: str
    confidence: float


@dataclass(frozen=True)
class Ordinal:
    """A place in a list: a number from 1, negative from the end, or one that has a name.

    `pointed`: a list is surely meant.
    """

    place: Place
    pointed: bool = False

    @property
    def number(self) -> int | None:
        """The place if it is counted from the beginning, else None."""
        return self.place if isinstance(self.place, int) and self.place >= 0 else None


def read_place(text: str) -> Place:
    """Return the place that is written as a text ("3", "-1", "next").

    Raises:
        ValueError: it is neither a number nor a name.
    """
    return next((place for place in _NAMED_PLACES if place == text), None) or int(text)


@dataclass(frozen=True)
class Subject:
    """Who or what a message is about, by its own words.

    `name`: how another job or office is called in the message; `person`: whose traits are told (a key of the knowledge's persons:
    "me", "child", "sibling", "partner", "friend", "pupil", "other").
    """

    kind: SubjectKind = ""
    name: str = ""
    person: str = ""


@dataclass(frozen=True)
class Claim:
    """What a message asks to confirm: affirmed or denied, how far it reaches, and how it stands to the source (`verdict`).

    `doubtful`: another verdict is nearly as likely.
    """

    polarity: Polarity = ""
    quantifier: Quantifier = ""
    verdict: Verdict = ""
    doubtful: bool = False


@dataclass(frozen=True)
class Told:
    """One trait that was told: its id (or "other" for one that no topic knows), whether it is there, and for "other" how it was told."""

    trait: str
    has: bool
    clause: str = ""


@dataclass(frozen=True)
class QuizAnswer:
    """How a message reads as an answer to a question of the quiz.

    `level`: a step of the scale from 1, None where it is no answer; `reason`: why, in a word (for `make explain`).
    """

    level: int | None = None
    certainty: Certainty = "none"
    reason: str = ""


@dataclass(frozen=True)
class QuizRemark:
    """What a message says of the quiz itself, beside an answer.

    `wants`: what is wanted or asked of it (keys of pandu/language/tables/quiz_remarks.py). `traits`: those that are called by the
    names of their questions. `contests`: it calls wrong what was noted last. `place`: the number of the question that it names, 0
    for none. `level`: the step that the named or contested answer becomes. `beside`: how the rest reads as an answer where one is
    named. `levels`: several answers given at once.
    """

    wants: tuple[str, ...] = ()
    traits: tuple[str, ...] = ()
    contests: bool = False
    place: int = 0
    level: int | None = None
    beside: QuizAnswer = QuizAnswer()
    levels: tuple[int, ...] = ()


def _remark(raw: Mapping[str, Any]) -> QuizRemark:
    beside = QuizAnswer(**raw.get("beside", {}))
    rows = {name: tuple(raw.get(name, ())) for name in ("wants", "traits", "levels")}
    return QuizRemark(**{**raw, **rows, "beside": beside})


@dataclass(frozen=True)
class Part:
    """What is read of a text that asks or tells one thing.

    `ranking`: the intents in falling order; `form`, `claim`, `points`: what kind of question it is; `words`: its standard forms, then
    stems; `asked`: those of the sentences that ask, where others only tell; `silences`: how the knowledge calls what is asked and not said.
    """

    text: str
    ranking: tuple[Guess, ...] = ()
    form: Form = "open"
    claim: Claim = Claim()
    points: tuple[Point, ...] = ()
    subject: Subject = Subject()
    told: tuple[Told, ...] = ()
    words: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    silences: tuple[str, ...] = ()

    @property
    def best(self) -> Guess:
        """The most likely intent."""
        return self.ranking[0] if self.ranking else Guess("", 0.0)

    @property
    def forms(self) -> frozenset[str]:
        """The standard forms alone, without the stems behind them."""
        end = self.words.index(STEMS) if STEMS in self.words else len(self.words)
        return frozenset(self.words[:end])

    @property
    def traits(self) -> Mapping[str, bool]:
        """The told traits that a topic knows: id -> has it; none that is told both ways."""
        return {told.trait: told.has for told in self.told if told.trait not in {OTHER_TRAIT, *self.two_sided}}

    @property
    def two_sided(self) -> tuple[str, ...]:
        """The traits that somebody is said to have and to lack ("Arab lancar, Inggris belepotan")."""
        has = {told.trait for told in self.told if told.has}
        return tuple(told.trait for told in self.told if not told.has and told.trait in has and told.trait != OTHER_TRAIT)


OTHER_TRAIT = "other"


@dataclass(frozen=True)
class Message(Part):
    """A whole message: what is read of it as one, and of each of its parts where it has several.

    `ordinals`: places in a list, `list_topic`: the list that was named, or "". `want`: what a follow-up asks for (a key of the
    table WANTS). `quiz`: how it reads as an answer, `remark`: what it says of the quiz itself; `correction`: it takes an answer back;
    `quiz_trait`: the trait that is called by the name of its question, or "". `asks`: it has the marks of a question; `asks_fit`:
    somebody asks whether he fits, no trait named. `shortened`: intake cut it.
    """

    parts: tuple[Part, ...] = ()
    ordinals: tuple[Ordinal, ...] = ()
    list_topic: str = ""
    want: str = ""
    quiz: QuizAnswer = QuizAnswer()
    remark: QuizRemark = QuizRemark()
    correction: bool = False
    quiz_trait: str = ""
    asks: bool = False
    asks_fit: bool = False
    shortened: bool = False

    @property
    def pressed(self) -> bool:
        """Whether a button or a command was sent, which says by itself what is wanted."""
        return self.text.startswith(PRESSED)


def to_dict(message: Part) -> dict[str, Any]:
    """Return a message or a part as JSON can hold it."""
    plain: dict[str, Any] = _plain(message)
    return plain


def _plain(value: Any) -> Any:
    """Return what `dataclasses.asdict` returns, without copying every text."""
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    return {name: _plain(one) for name, one in vars(value).items()} if hasattr(value, "__dataclass_fields__") else value


def _part(raw: Mapping[str, Any]) -> dict[str, Any]:
    return {
        **raw,
        "ranking": tuple(Guess(**guess) for guess in raw.get("ranking", ())),
        "claim": Claim(**raw.get("claim", {})),
        "points": tuple(raw.get("points", ())),
        "subject": Subject(**raw.get("subject", {})),
        "told": tuple(Told(**told) for told in raw.get("told", ())),
        "words": tuple(raw.get("words", ())),
        "asked": tuple(raw.get("asked", ())),
        "silences": tuple(raw.get("silences", ())),
    }


def from_dict(raw: Mapping[str, Any]) -> Message:
    """Return the message that `to_dict` made.

    Raises:
        TypeError: a field is unknown, as in a record of another release.
    """
    fields = _part(raw)
    fields["parts"] = tuple(Part(**_part(part)) for part in raw.get("parts", ()))
    fields["ordinals"] = tuple(Ordinal(**ordinal) for ordinal in raw.get("ordinals", ()))
    fields["quiz"] = QuizAnswer(**raw.get("quiz", {}))
    fields["remark"] = _remark(raw.get("remark", {}))
    return Message(**fields)
