"""The types of what `conversation.yml` and `verdicts.yml` hold, so that mypy knows each text that the program reads.

A table whose entries are alike is a `dict`; which keys it has, schema.yml says, as it says of all of this what a text may hold.
"""

from typing import TypedDict

Situations = dict[str, list[str]]  # the sentences for each of them


class Option(TypedDict):
    """A text with buttons."""

    text: str
    next: list[str]


class _Text(TypedDict):
    text: str


class Saying(_Text, total=False):
    """A conversational reply: in other words where it is said `again`, with the buttons `next`."""

    again: str
    next: list[str]


class _Found(TypedDict):
    says: str
    words: list[str]


class Greeting(_Found, total=False):
    """What is said back to words of greeting; `always`: even beside a question."""

    always: bool


class _Asked(TypedDict):
    trait: str
    text: str


class Question(_Asked, total=False):
    """A question of the quiz."""

    plain: str
    called: list[str]


class Quiz(TypedDict):
    """What is said in the quiz and of its result."""

    intro: str
    scale: list[str]
    assumed: list[int]
    again: str
    back: str
    back_title: str
    at_first: str
    acknowledged: str
    unclear: str
    unsure: str
    skipped: str
    one_at_a_time: str
    no_such_answer: str
    asides: dict[str, str]
    noted: str
    none_noted: str
    explained: str
    explain_weak: str
    explain_trait: str
    explain_strong_trait: str
    offer_change: str
    weight: str
    meanings: dict[str, str]
    none_strong: str
    explain_strong: str
    explain_rule: str
    no_advice: str
    taken_back: str
    proposed: str
    corrected: str
    changed: str
    change_how: str
    cancelled: Option
    postponed: Option
    unwanted: Option
    resumed: str
    questions: list[Question]
    progress: str
    nothing: str
    results: dict[str, str]
    verdicts: dict[str, str]
    strong: str
    weak: str
    caveat: str
    result_next: list[str]


class PersonalFit(TypedDict):
    """What is said of the traits that somebody tells."""

    persons: dict[str, str]
    has: str
    has_enough: str
    has_no_problem: str
    has_in_part: str
    two_sided: str
    also_two_sided: str
    besides: str
    lacks: str
    mixed: str
    uninterested: str
    uninterested_but: str
    again: dict[str, str]
    unknown: str
    advice: str
    no_advice: str
    such_trait: str
    quoted: str
    beside: str
    near: str
    near_alone: str
    more: str
    next: list[str]


class Section(TypedDict):
    """A section of the page on privacy."""

    title: str
    text: str


class PrivacyPage(TypedDict):
    """The page on privacy."""

    title: str
    lead: str
    kept: str
    kept_forever: str
    to_chat: str
    sections: list[Section]


class Deleting(TypedDict):
    """What Telegram's users read before their conversation is deleted, and the words with which they ask, agree and decline."""

    ask: str
    agree: str
    decline: str
    kept: str
    wishes: list[str]
    agreed: list[str]
    declined: list[str]


class TelegramTexts(TypedDict):
    """What is said on Telegram alone."""

    only_text: str
    busy: str
    only_caption: str
    stale_button: str
    pressed_before: str
    others_button: str
    pressed: str
    open_link: str
    anonymous: str
    late: str
    unsure: str
    given_up: str
    asked_again: str
    group_some: str
    group_all: str
    delete: Deleting
    commands: dict[str, str]
    description: str
    short_description: str


class Texts(TypedDict):
    """conversation.yml."""

    replies: dict[str, Saying]
    misses: list[Option]
    greeted: str
    outside: list[Greeting]
    greetings: list[Greeting]
    wishes: dict[str, list[str]]
    judged: dict[str, str]
    contradiction: dict[str, str]
    sorry: str
    job_named: str
    no_more: str
    no_more_part: str
    briefly: dict[str, str]
    of_refusal: dict[str, str]
    distress: list[_Found]
    shortened: str
    not_covered: dict[str, str]
    other_job: dict[str, str]
    not_covered_next: list[str]
    titles: dict[str, str]
    quiz: Quiz
    personal_fit: PersonalFit
    unavailable: str
    deletion: dict[str, str]
    privacy_page: PrivacyPage
    web: dict[str, str]
    telegram: TelegramTexts
    terminal: dict[str, str]


Sentences = TypedDict(  # verdicts.yml; "and" is no name in Python
    "Sentences",
    {
        "verdicts": dict[str, Situations],
        "also_unsaid": str,
        "unsaid_ending": str,
        "either": Situations,
        "again": dict[str, Situations],
        "points": dict[str, str],
        "and": str,
        "beside": str,
    },
)
