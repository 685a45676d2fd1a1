"""What holds for any message after anything: hundreds of random turns, the same ones in each run."""

from dataclasses import dataclass
from random import Random

import pytest

from pandu.dialogue.engine import respond
from pandu.dialogue.state import QUIZ_ANSWER, Guess, Memory, Message, Ordinal, Place, Reply
from pandu.knowledge import MAX_BUTTONS, TOPIC_IDS, Knowledge
from pandu.language.tables.follow_ups import WANTS
from pandu.nlu.examples import TRAIT
from pandu.yaml_files import load_yaml
from tests.conftest import ROOT

DOMAIN = load_yaml(ROOT / "domain.yml")["intents"]
INTENTS = [intent for intent in DOMAIN if not intent.startswith((QUIZ_ANSWER, TRAIT))]
LEVELS = [intent for intent in DOMAIN if intent.startswith(QUIZ_ANSWER)]
LISTS = ["", "duties", "suitability", "myths"]
PLACES: list[Place] = [*range(-7, 8), "other", "next", "previous", "middle"]
WISHES = ["", *WANTS, "yes", "note", "job"]
UNDER_OTHERS = {"intake_empty", "crisis", "feeling_sad", "feeling_glad", "gibberish", "ordinal", "quiz_stop"}  # said under ids of others
OWN = {"not_covered", "fallback", "clarify", "quiz_question", "quiz_result", "quiz_cancelled"}  # of no intent
KNOWN = {*TOPIC_IDS, *OWN, *(intent for intent in INTENTS if not intent.startswith("ask_") and intent not in UNDER_OTHERS)}
CONVERSATIONS, TURNS = 400, 5


@dataclass(frozen=True)
class Turn:
    """A message after `before`, its replies, and the memory `after`; `seed` makes its conversation again."""

    seed: int
    message: Message
    before: Memory
    replies: list[Reply]
    after: Memory


def ranking(random: Random, intents: list[str], most: int) -> tuple[Guess, ...]:
    """Return up to `most` intents whose confidences add up to 1, best first."""
    weights = {intent: random.random() ** 4 for intent in random.sample(intents, random.randint(0, min(most, len(intents))))}
    ranked = sorted(weights.items(), key=lambda pair: -pair[1])
    return tuple(Guess(intent, weight / sum(weights.values())) for intent, weight in ranked)


def any_traits(random: Random, knowledge: Knowledge) -> dict[str, bool]:
    """Return some traits that the profile speaks of, mostly none."""
    return {trait: random.random() < 0.5 for trait in knowledge.texts["personal_fit"]["names"] if random.random() < 0.1}


def any_message(random: Random, knowledge: Knowledge) -> Message:
    """Return a message of any intents and entities."""
    parts = [Guess(random.choice(INTENTS), random.uniform(0.4, 1)) for _ in range(random.choice([0, 0, 2, 3, 4]))]
    scale = random.choice([None, None, 1, 2, 3, 4])
    return Message(
        text=" ".join(random.choices(["kata", "5"], k=random.randint(1, 12))),
        ranking=ranking(random, INTENTS, 6),
        parts=tuple(parts),
        scale=scale,
        scale_sure=scale is not None and random.random() < 0.3,
        ordinals=tuple(Ordinal(random.choice(PLACES), random.random() < 0.5) for _ in range(random.choice([0, 0, 1, 2, 3]))),
        list_topic=random.choice(LISTS),
        want=random.choice(WISHES) if random.random() < 0.5 else "",
        correction=random.random() < 0.2,
        traits=any_traits(random, knowledge),
        asks=random.random() < 0.4,
        asks_fit=random.random() < 0.2,
        shortened=random.random() < 0.1,
        quiz_trait=random.choice(["", *knowledge.texts["personal_fit"]["names"]]),
        quiz_answer=ranking(random, LEVELS, 6),
    )


def any_memory(random: Random) -> Memory:
    """Return a memory as some conversation may have left it."""
    result = tuple(random.randint(1, 4) for _ in range(6)) if random.random() < 0.5 else ()
    is_open = random.random() < 0.5
    return Memory(
        last_topic=random.choice(["", "personal_fit", *TOPIC_IDS, *(["quiz_result"] * 6 if result else [])]),
        listed_topic=random.choice(LISTS),
        quiz_answers=tuple(random.randint(1, 4) for _ in range(random.randint(0, 5))) if is_open else (),
        quiz_open=is_open,
        quiz_result=result,
        fit_traits=random.choice([(), ("interest",), ("-interest", "suitability.analysis")]),
        offer=random.choice(["", "quiz", *TOPIC_IDS]),
        misses=random.randint(0, 2),
        turns=random.randint(0, 9),
    )


def conversation(seed: int, knowledge: Knowledge) -> list[Turn]:
    """Return the turns of a random conversation."""
    random, turns = Random(seed), list[Turn]()
    memory = any_memory(random)
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


def test_the_messages_reach_every_kind_of_reply(turns: list[Turn]) -> None:
    """The messages are not so random that most are answered alike."""
    assert {topic for turn in turns for reply in turn.replies for topic in reply.topics} == KNOWN
    assert sum(turn.before.quiz_open for turn in turns) > 500


def test_replies_are_few_and_known(turns: list[Turn]) -> None:
    """One to three replies, each with a text and known ids, at most three of them content, and with at most four buttons."""
    for turn in turns:
        content = [topic for reply in turn.replies for topic in reply.topics if topic in TOPIC_IDS]
        assert 1 <= len(turn.replies) <= 3, turn.seed
        assert len(content) <= 3, turn.seed
        for reply in turn.replies:
            assert reply.text.strip() and reply.topics, turn.seed
            assert {*reply.topics, *reply.next, *reply.options} <= KNOWN, turn.seed
            assert max(len(reply.next), len(reply.choices)) <= MAX_BUTTONS, turn.seed


def test_an_open_quiz_ends_each_turn_with_its_question(turns: list[Turn]) -> None:
    """The last reply asks what the memory waits for; only someone in danger is asked nothing."""
    for turn in turns:
        asked = [reply.progress.number for reply in turn.replies if reply.progress]
        in_danger = turn.before.quiz_open and "crisis" in {turn.message.best.intent, *(part.intent for part in turn.message.parts)}
        if turn.after.quiz_open and not (in_danger and not asked):
            assert asked == [len(turn.after.quiz_answers) + 1], turn.seed
            assert turn.replies[-1].progress, turn.seed


def test_a_quiz_ends_with_a_result_or_a_word(turns: list[Turn]) -> None:
    """No quiz closes in silence, and none that is closed asks."""
    for turn in turns:
        if not turn.after.quiz_open:
            assert not any(reply.progress for reply in turn.replies), turn.seed
            assert not turn.before.quiz_open or turn.replies[-1].topics in {("quiz_result",), ("quiz_cancelled",)}, turn.seed


def test_the_memory_stays_sound(turns: list[Turn]) -> None:
    """Turns are counted; answers are levels of the scale; what was answered last can be said again."""
    for turn in turns:
        after = turn.after
        assert after.turns == turn.before.turns + 1, turn.seed
        assert {*after.quiz_answers, *after.quiz_result} <= {1, 2, 3, 4}, turn.seed
        assert len(after.quiz_answers) <= 5 and len(after.quiz_result) in {0, 6}, turn.seed
        assert after.quiz_open or not after.quiz_answers, turn.seed
        assert after.last_topic in {"", "personal_fit", "quiz_result", *TOPIC_IDS}, turn.seed
        assert after.quiz_result or after.last_topic != "quiz_result", turn.seed
        assert after.offer in {"", "quiz", "help", "source", *TOPIC_IDS}, turn.seed


def test_the_dialogue_is_a_pure_function(knowledge: Knowledge) -> None:
    """The same messages after the same memory are answered alike."""
    assert all(conversation(seed, knowledge) == conversation(seed, knowledge) for seed in range(20))
