"""What holds for any message after anything: hundreds of random turns, the same ones in each run."""

from dataclasses import dataclass
from random import Random

import pytest

from pandu.dialogue.memory import Memory, Reply
from pandu.dialogue.order import respond
from pandu.knowledge import LEVEL, MAX_BUTTONS, Knowledge
from pandu.knowledge.yaml_files import load_yaml
from pandu.language.tables.follow_ups import WANTS
from pandu.language.tables.quiz_remarks import REMARKS
from pandu.message import (
    FORMS,
    OTHER_TRAIT,
    POINTS,
    QUANTIFIERS,
    VERDICTS,
    Claim,
    Guess,
    Message,
    Ordinal,
    Part,
    Place,
    QuizAnswer,
    QuizRemark,
    Subject,
    Told,
)
from pandu.nlu.trait_examples import TRAIT
from tests.conftest import ROOT

INTENTS = [intent for intent in load_yaml(ROOT / "domain.yml")["intents"] if not intent.startswith((LEVEL, TRAIT))]
PLACES: list[Place] = [*range(-7, 8), "other", "next", "previous", "middle"]
WISHES = ["", *WANTS, "yes", "no", "both", "unsure", "job"]
SUBJECTS = ["", "job", "compared", "other_job", "told", "pandu"]
LEVELS = [None, None, 1, 2, 3, 4]
UNDER_OTHERS = {
    "intake_empty",
    "crisis",
    "feeling_sad",
    "feeling_glad",
    "gibberish",
    "ordinal",
    "quiz_stop",
    "quiz_back",
}  # said under ids of others
OWN = {"not_covered", "fallback", "clarify", "quiz_question", "quiz_result", "quiz_cancelled"}  # of no intent
CONVERSATIONS, TURNS = 400, 5


@dataclass(frozen=True)
class Turn:
    """A message after `before`, its replies, and the memory `after`; `seed` makes its conversation again."""

    seed: int
    message: Message
    before: Memory
    replies: list[Reply]
    after: Memory


def known_ids(knowledge: Knowledge) -> set[str]:
    """Return all ids that an answer may carry."""
    said = {intent for intent in INTENTS if not intent.startswith("ask_") and intent not in UNDER_OTHERS}
    return {*knowledge.topics, *OWN, *said}


def ranking(random: Random, most: int) -> tuple[Guess, ...]:
    """Return up to `most` intents whose confidences add up to 1, best first."""
    weights = {intent: random.random() ** 4 for intent in random.sample(INTENTS, random.randint(0, most))}
    ranked = sorted(weights.items(), key=lambda pair: -pair[1])
    return tuple(Guess(intent, weight / sum(weights.values())) for intent, weight in ranked)


def words(random: Random, knowledge: Knowledge) -> tuple[str, ...]:
    """Return some words, among them those by which facets and silences are found."""
    facets = [word for topic in knowledge.topics.values() for facet in topic.facets for word in facet.words]
    known = [*facets, *(word for silence in knowledge.silences for word in silence.words), "salah", "masa", "pagi"]
    return tuple(random.choice(known if random.random() < 0.3 else ["kata"]) for _ in range(random.randint(1, 12)))


def part_fields(random: Random, knowledge: Knowledge) -> dict[str, object]:
    """Return what a message and a part have in common, each field as it may be beside any other."""
    said = words(random, knowledge)
    traits = [trait for trait in (*knowledge.traits, OTHER_TRAIT, "unknown_trait") if random.random() < 0.08]
    return {
        "text": " ".join(said),
        "words": said,
        "ranking": ranking(random, 6),
        "form": random.choice(FORMS),
        "claim": Claim(random.choice(["", "pos", "neg"]), random.choice(QUANTIFIERS), random.choice(VERDICTS)),  # type: ignore[arg-type]
        "points": tuple(random.sample(POINTS, random.choice([0, 0, 1, 2]))),
        "subject": Subject(random.choice(SUBJECTS), person=random.choice(["", "", "me", "child", "nobody"])),  # type: ignore[arg-type]
        "told": tuple(Told(trait, random.random() < 0.5) for trait in traits),
    }


def any_remark(random: Random, knowledge: Knowledge) -> QuizRemark:
    """Return some remark on the quiz."""
    beside, levels = QuizAnswer(random.choice([1, 4]), "unsure"), tuple(random.randint(1, 4) for _ in range(random.randint(2, 7)))
    return QuizRemark(
        tuple(random.sample([*REMARKS, "back", "resume", "doubted"], random.randint(0, 2))),
        tuple(random.sample([*knowledge.traits], random.randint(0, 2))),
        random.random() < 0.5,
        random.randint(0, 8),
        random.choice([None, 1, 2, 3, 4]),
        beside if random.random() < 0.3 else QuizAnswer(),
        levels if random.random() < 0.3 else (),
    )


def any_message(random: Random, knowledge: Knowledge) -> Message:
    """Return a message of any reading, sometimes a pressed button."""
    if random.random() < 0.1:
        intent, level = random.choice(INTENTS), random.choice(LEVELS)
        pressed = f"quiz_answer_{level}" if level else intent
        return Message(f"/{pressed}", (Guess(pressed, 1.0),), quiz=QuizAnswer(level, "sure" if level else "none"))
    level = random.choice(LEVELS)
    return Message(
        **part_fields(random, knowledge),  # type: ignore[arg-type]
        parts=tuple(Part(**part_fields(random, knowledge)) for _ in range(random.choice([0, 0, 2, 3]))),  # type: ignore[arg-type]
        ordinals=tuple(Ordinal(random.choice(PLACES), random.random() < 0.5) for _ in range(random.choice([0, 0, 1, 2, 3]))),
        list_topic=random.choice(["", *(topic.id for topic in knowledge.topics.values() if topic.parts)]),
        want=random.choice(WISHES) if random.random() < 0.5 else "",
        quiz=QuizAnswer(level, random.choice(["unsure", "sure"]) if level else "none"),  # type: ignore[arg-type]
        remark=any_remark(random, knowledge) if random.random() < 0.3 else QuizRemark(),
        correction=random.random() < 0.2,
        quiz_trait=random.choice(["", *knowledge.traits]),
        asks=random.random() < 0.4,
        asks_fit=random.random() < 0.2,
        shortened=random.random() < 0.1,
    )


def any_memory(random: Random, knowledge: Knowledge) -> Memory:
    """Return a memory as some conversation may have left it, or an older release or another knowledge."""
    topics = [*knowledge.topics, "gone"]
    result = tuple(random.randint(1, 4) for _ in range(random.choice([6, 6, 6, 5]))) if random.random() < 0.5 else ()
    is_open = random.random() < 0.5
    return Memory(
        last_topic=random.choice(["", "personal_fit", *topics, *(["quiz_result"] * 6 if result else [])]),
        listed_topic=random.choice(["", "duties", "suitability", "myths", "gone"]),
        facts=tuple(random.sample([topic.fact for topic in knowledge.topics.values()], random.randint(0, 2))),
        options=random.choice([(), ("quiz",), ("duties", "myths"), ("help", "source", "duties"), ("gone",), ("quiz", "duties")]),
        quiz_answers=tuple(random.randint(1, 4) for _ in range(random.randint(0, 7))) if is_open else (),
        quiz_open=is_open,
        quiz_pending=random.choice([0, 0, 1, 4]) if is_open else 0,
        quiz_result=result,
        fit_traits=random.choice([(), ("interest",), ("-interest", "suitability.analysis"), ("-gone",)]),
        fit_person=random.choice(["", "me", "child", "gone"]),
        misses=random.randint(0, 12),
        turns=random.randint(0, 9),
    )


def conversation(seed: int, knowledge: Knowledge) -> list[Turn]:
    """Return the turns of a random conversation."""
    random, turns = Random(seed), list[Turn]()
    memory = any_memory(random, knowledge)
    for _ in range(TURNS):
        message = any_message(random, knowledge)
        replies, after = respond(knowledge, message, memory)
        turns.append(Turn(seed, message, memory, replies, after))
        memory = after
    return turns


@pytest.fixture(scope="module")
def turns(knowledge: Knowledge) -> list[Turn]:
    """All turns of all conversations; none of them may raise."""
    return [turn for seed in range(CONVERSATIONS) for turn in conversation(seed, knowledge)]


def test_the_messages_reach_every_kind_of_reply(turns: list[Turn], knowledge: Knowledge) -> None:
    """The messages are not so random that most are answered alike."""
    assert {topic for turn in turns for reply in turn.replies for topic in reply.topics} == known_ids(knowledge)
    assert sum(turn.before.quiz_open for turn in turns) > 500


def test_replies_are_few_and_known(turns: list[Turn], knowledge: Knowledge) -> None:
    """One to three replies, each with a text and known ids, at most three of them content, one set of buttons at the end."""
    known = known_ids(knowledge)
    for turn in turns:
        content = [topic for reply in turn.replies for topic in reply.topics if topic in knowledge.topics]
        assert 1 <= len(turn.replies) <= 3, turn.seed
        assert len(content) <= 3, turn.seed
        assert not any(reply.next or reply.choices for reply in turn.replies[:-1]), turn.seed
        for reply in turn.replies:
            assert reply.text.strip() and reply.topics, turn.seed
            assert {*reply.topics, *reply.next, *reply.options} <= known, turn.seed
            assert "{" not in reply.text and reply.text[0] == reply.text[0].upper(), (turn.seed, reply.text)
            assert len(reply.next) <= MAX_BUTTONS and len(set(reply.next)) == len(reply.next), turn.seed


def test_the_metadata_say_what_was_asked_and_read(turns: list[Turn], knowledge: Knowledge) -> None:
    """A verdict and unsaid points are known words; a trait is one of the profile's; options are only those of a question back."""
    for turn in turns:
        told = {*turn.message.traits, *(trait.removeprefix("-") for trait in turn.before.fit_traits)}
        for reply in turn.replies:
            assert reply.verdict in VERDICTS and {*reply.unsaid} <= {*POINTS}, turn.seed
            assert len(set(reply.unsaid)) == len(reply.unsaid), turn.seed
            assert reply.verdict != "unsaid" or reply.unsaid, turn.seed
            assert {*reply.traits.values()} <= {"has", "lacks"} and {*reply.traits} <= {*knowledge.traits} & told, turn.seed
            assert not reply.options or reply.topics[0] in {"clarify", "complaint"}, turn.seed


def test_an_open_quiz_ends_each_turn_with_its_question(turns: list[Turn]) -> None:
    """The last reply asks what the memory waits for; only someone in danger is asked nothing."""
    for turn in turns:
        asked = [reply.progress.number for reply in turn.replies if reply.progress]
        in_danger = turn.before.distress > 1 or (
            turn.before.quiz_open and "crisis" in {turn.message.best.intent, *(part.best.intent for part in turn.message.parts)}
        )
        if turn.after.quiz_open and not (in_danger and not asked):
            assert asked == [len(turn.after.quiz_answers) + 1], turn.seed
            assert turn.replies[-1].progress and turn.replies[-1].choices, turn.seed


def test_a_quiz_ends_with_a_result_or_a_word(turns: list[Turn]) -> None:
    """No quiz closes in silence, and none that is closed asks."""
    for turn in turns:
        if not turn.after.quiz_open:
            assert not any(reply.progress for reply in turn.replies), turn.seed
            assert not turn.after.quiz_answers, turn.seed
            assert not turn.after.quiz_pending or turn.after.quiz_result, turn.seed
            ended = {"quiz_result", "quiz_cancelled"} & {topic for reply in turn.replies for topic in reply.topics}
            assert not turn.before.quiz_open or ended, turn.seed


def test_the_memory_stays_sound(turns: list[Turn], knowledge: Knowledge) -> None:
    """Turns are counted; answers are levels of the scale; what was answered last can be said again."""
    for turn in turns:
        before, after = turn.before, turn.after
        assert after.turns == before.turns + 1, turn.seed
        assert {*after.quiz_answers, *after.quiz_result} <= {1, 2, 3, 4}, turn.seed
        assert len(after.quiz_result) in {0, 6}, turn.seed
        assert after.last_topic in {"", "personal_fit", "quiz_result", *knowledge.topics, before.last_topic}, turn.seed
        assert after.quiz_result or after.last_topic != "quiz_result", turn.seed
        assert {*after.options} <= {"quiz", "help", "source", *knowledge.topics}, turn.seed


def test_the_dialogue_is_a_pure_function(knowledge: Knowledge) -> None:
    """The same messages after the same memory are answered alike."""
    assert all(conversation(seed, knowledge) == conversation(seed, knowledge) for seed in range(20))
