"""Decides what Pandu says: an open quiz first, then two questions, then follow-ups, then the intent, with two thresholds."""

from collections import defaultdict
from dataclasses import dataclass, replace

from pandu.dialogue import answers, follow_ups, quiz
from pandu.dialogue.state import Guess, Memory, Message, Reply, Turn
from pandu.knowledge import Knowledge, intent_of

# Chosen by measurement: docs/decisions/0004-thresholds.md
ANSWER_FROM, CLARIFY_FROM, OPTION_FROM = 0.30, 0.15, 0.08  # confidence of a topic
PART_FROM, STOP_FROM, START_FROM, QUESTION_FROM = 0.60, 0.35, 0.30, 0.60  # confidence of an intent
AGAINST_ANSWER = 0.90  # confidence of a wish to stop or a complaint, where the message could also be an answer
NOTE_BELOW = 0.65  # confidence of anything else in a message that begins with agreement and asks nothing
PART_BESIDE_COURTESY = 0.45  # confidence of what is asked in a part where the whole reads as a courtesy
BESIDE_GREETING = 0.2  # confidence of what is asked after a greeting
WHOLE_BELOW, FAMILY_FROM = 0.50, 0.15  # a part less sure than that gives way to its whole
MOST_QUESTIONS = 3  # answered at once (docs/topics.md)
PART_SHARE = 0.01  # the whole message must hold each of two questions at least so likely ...
ASIDE_PART = 0.9  # a part that asks about Pandu itself must be surer
SURE_PART = 0.65  # ... unless the part alone is as sure as that
FIT = "suitability"
SILENT = frozenset({"not_covered", "out_of_scope"})
ABOUT_JOB = ("duties", "suitability", "myths")  # offered where only the job is named
_INTAKE = "intake_"
_NEAR_FIT = frozenset({"quiz", "suitability", "unsuitability", "duties", "out_of_scope"})
_APART_FROM_FIT = frozenset({"difference", "duties", "myths", "myths.knowledge_and_languages", "myths.secrets_and_negotiations"})
_ASKED_OF_PANDU = frozenset({"bot_identity", "source", "help"})
_CLOSINGS = frozenset({"thanks", "goodbye"})
_BEFORE_QUESTION = frozenset({"greet", "help", "thanks"})
_ASIDES = frozenset({"thanks", "goodbye", "greet", "help", "bot_identity", "source"})


@dataclass(frozen=True)
class Candidate:
    """A topic with its confidence, summed over its intents, and the best of these."""

    topic: str
    confidence: float
    intent: str


def candidates_of(ranking: tuple[Guess, ...]) -> list[Candidate]:
    """Return the topics that a ranking holds possible, best first."""
    total: dict[str, float] = defaultdict(float)
    best: dict[str, str] = {}
    for guess in ranking:
        topic = answers.topic_of(guess.intent)
        total[topic] += guess.confidence
        best.setdefault(topic, guess.intent)
    found = [Candidate(topic, confidence, best[topic]) for topic, confidence in total.items()]
    return sorted(found, key=lambda candidate: -candidate.confidence)


def _beyond_courtesy(knowledge: Knowledge, message: Message, candidates: list[Candidate]) -> list[Candidate]:
    """Return the candidates, what is asked besides before a courtesy ("assalamualaikum, saya disuruh ikut tes di sini")."""
    first, second = (*candidates, *candidates)[:2]
    if first.topic not in _BEFORE_QUESTION:
        return candidates
    if asked := next((p for p in message.parts if p.confidence >= PART_BESIDE_COURTESY and _is_content(knowledge, p.intent)), None):
        return [Candidate(answers.topic_of(asked.intent), asked.confidence, asked.intent), *candidates]
    if (
        first.topic != "greet"
        or second.confidence < BESIDE_GREETING
        or not (_is_content(knowledge, second.intent) or second.topic in {"quiz", "help"})
    ):
        return candidates
    return [replace(second, confidence=first.confidence + second.confidence), *candidates[2:]]


def _told_trait(knowledge: Knowledge, message: Message, candidates: list[Candidate]) -> Candidate | None:
    """Return the one trait that was told, where the classifier is unsure which is meant ("si adik yang pemalu, kendala ga?")."""
    told = [trait for trait in message.traits if trait in knowledge.topics]
    near = [c for c in candidates if c.topic == FIT or follow_ups.whole_of(knowledge, c.topic) == FIT]
    if (
        len(told) != 1
        or candidates[0] not in near
        or candidates[0].confidence >= (WHOLE_BELOW if candidates[0].topic != FIT else SURE_PART)
    ):
        return None
    return Candidate(told[0], sum(c.confidence for c in near), intent_of(told[0]))


def _or_whole(knowledge: Knowledge, message: Message, candidates: list[Candidate]) -> Candidate:
    """Return the best candidate, or its whole where it is an unsure part, unsupported by a trait, and another of the family is likely."""
    best = candidates[0]
    if best.topic in message.traits:
        return best
    if told := _told_trait(knowledge, message, candidates):
        return told
    whole = follow_ups.whole_of(knowledge, best.topic)
    family = [c for c in candidates[1:] if c.topic == whole or (whole and follow_ups.whole_of(knowledge, c.topic) == whole)]
    if best.confidence >= WHOLE_BELOW or not family or family[0].confidence < FAMILY_FROM:
        return best
    return Candidate(whole, best.confidence + sum(c.confidence for c in family), intent_of(whole))


def _clarify_among(knowledge: Knowledge, options: tuple[str, ...], memory: Memory) -> Turn:
    one, several = knowledge.texts["replies"]["clarify_one"]["text"], knowledge.texts["replies"]["clarify"]["text"]
    text = one.format(title=knowledge.title(options[0])) if len(options) == 1 else several
    return [Reply(text, ("clarify",), options, options)], replace(memory, offer=options[0] if len(options) == 1 else "")


def _clarify(knowledge: Knowledge, candidates: list[Candidate], memory: Memory) -> Turn:
    """Ask which of the likely topics is meant; where none can be offered, say that the message was not understood."""
    named = {*knowledge.topics, *knowledge.texts["titles"]}
    options = tuple(c.topic for c in candidates if c.topic in named and c.confidence >= OPTION_FROM)[:3]
    return _clarify_among(knowledge, options, memory) if options else _missed(knowledge, memory)


def _asks_on(knowledge: Knowledge, candidates: list[Candidate], message: Message, memory: Memory) -> bool:
    """Return whether an unclear question may be on what was answered last ("ke siapa dikasihnya?")."""
    likely = any(c.topic == memory.last_topic and c.confidence >= OPTION_FROM for c in candidates)
    return message.asks and memory.last_topic in knowledge.topics and likely


def _missed(knowledge: Knowledge, memory: Memory) -> Turn:
    name = "fallback_again" if memory.misses else "fallback"
    return [answers.said(knowledge, name, ("fallback",))], replace(memory, misses=memory.misses + 1)


def _is_content(knowledge: Knowledge, intent: str) -> bool:
    return answers.topic_of(intent) in {*knowledge.topics, "not_covered", "personal_fit"}


def _questions(knowledge: Knowledge, message: Message) -> list[str]:
    """Return the intents of the parts that surely ask something, one for each topic, the parts' order kept."""
    likely = {c.topic for c in candidates_of(message.ranking) if c.confidence >= PART_SHARE}
    asked = [part for part in message.parts if part.confidence >= (PART_FROM if _is_content(knowledge, part.intent) else ASIDE_PART)]
    asked = [part for part in asked if _is_content(knowledge, part.intent) or part.intent in _ASKED_OF_PANDU]
    kept = [p.intent for p in asked if p.confidence >= SURE_PART or answers.topic_of(p.intent) in likely]
    by_topic = {answers.topic_of(intent): intent for intent in reversed(kept)}
    return list(reversed(by_topic.values()))


def _two_questions(knowledge: Knowledge, message: Message, memory: Memory) -> Turn | None:
    asked = _questions(knowledge, message)
    if answers.topic_of(message.best.intent) == "personal_fit":  # what one tells of oneself is one question, whatever its parts
        asked = ["personal_fit", *(intent for intent in asked if answers.topic_of(intent) in _APART_FROM_FIT)]
    if len(asked) < 2:
        return None
    asked = asked[:MOST_QUESTIONS]
    replies = [answers.answer(knowledge, intent, message, memory) for intent in asked]
    for intent in asked:
        memory = follow_ups.remember(knowledge, memory, answers.topic_of(intent))
    return replies, memory


def _may_start(message: Message) -> bool:
    """Return whether the quiz may be meant, too, where it is not open and so nobody can stop it ("kuisnya. cpt")."""
    return any(guess.intent == "quiz" and guess.confidence >= START_FROM for guess in message.ranking)


def _answer(knowledge: Knowledge, intent: str, message: Message, memory: Memory) -> Turn:
    if intent.startswith(_INTAKE):
        return [answers.said(knowledge, intent, ("fallback",))], memory
    if intent == "quiz" or (intent == "quiz_stop" and _may_start(message)):
        return quiz.start(knowledge, memory)
    if intent == "quiz_stop":
        return [answers.said(knowledge, "acknowledge")], memory
    if intent in follow_ups.INTENTS:
        return follow_ups.more(knowledge, message, memory)
    reply = answers.answer(knowledge, intent, message, memory)
    if intent == "personal_fit":
        return [reply], follow_ups.remember_fit(memory, message)
    return [reply], follow_ups.remember(knowledge, memory, answers.topic_of(intent))


def _sure_part(knowledge: Knowledge, message: Message) -> str:
    """Return the intent of the part that says more surely than the whole what is meant, a question before a courtesy; or ""."""
    sure = [p.intent for p in message.parts if p.confidence >= max(SURE_PART, message.best.confidence)]
    asked = [intent for intent in sure if answers.topic_of(intent) in knowledge.topics]
    courtesies = _CLOSINGS | {"greet"} if message.best.confidence < ANSWER_FROM else _CLOSINGS
    return next(iter([*asked, *(intent for intent in sure if intent in courtesies)]), "")


def _single(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    candidates = candidates_of(message.ranking)
    if not candidates:
        return _missed(knowledge, memory)
    candidates = _beyond_courtesy(knowledge, message, candidates)
    best = _or_whole(knowledge, message, candidates)
    if memory.last_topic == "quiz_result" and (turn := quiz.change(knowledge, message, memory)):
        return turn
    if message.want == "job" and best.topic not in knowledge.topics:
        return _clarify_among(knowledge, ABOUT_JOB, memory)
    if message.want == "note" and best.confidence < NOTE_BELOW and best.topic not in _CLOSINGS:
        return [answers.said(knowledge, "acknowledge")], memory
    if message.want == "number" and (best.topic in knowledge.topics or (memory.last_topic and best.confidence < QUESTION_FROM)):
        return [answers.not_covered(knowledge, "number")], memory  # the source counts nothing
    if turn := follow_ups.follow_up(knowledge, best.intent, message, memory):
        return turn
    if message.asks_fit and (best.confidence < ANSWER_FROM or (best.confidence < QUESTION_FROM and best.topic in _NEAR_FIT)):
        return quiz.start(knowledge, memory)
    if best.confidence < QUESTION_FROM and (part := _sure_part(knowledge, message)):
        return _answer(knowledge, part, message, memory)
    if best.confidence < ANSWER_FROM and _asks_on(knowledge, candidates, message, memory):
        return follow_ups.more(knowledge, message, memory)
    if best.confidence < CLARIFY_FROM:
        return _missed(knowledge, memory)
    if best.confidence < ANSWER_FROM and best.topic not in SILENT:
        return _clarify(knowledge, candidates, memory)
    return _answer(knowledge, best.intent, message, memory)


def _without_vain_follow_ups(message: Message, memory: Memory) -> Message:
    """Return the message without the wish for more where nothing was said yet and something else is likely ("isinya disusun dari apa")."""
    rest = [guess for guess in message.ranking if guess.intent not in follow_ups.INTENTS]
    left = sum(guess.confidence for guess in rest)
    if memory.last_topic or message.ordinals or message.best.intent not in follow_ups.INTENTS or not rest:
        return message
    if rest[0].confidence < ANSWER_FROM * left or left < ANSWER_FROM:
        return message
    return replace(message, ranking=tuple(replace(guess, confidence=guess.confidence / left) for guess in rest))


def _reply(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    message = _without_vain_follow_ups(message, memory)
    return _two_questions(knowledge, message, memory) or _single(knowledge, message, memory)


def _topic_of_question(knowledge: Knowledge, memory: Memory) -> str:
    """Return the topic that the open question of the quiz is about; of interest the source speaks where it says who does not fit."""
    trait = quiz.trait_of(knowledge, memory)
    return trait if trait in knowledge.topics else "unsuitability"


def _is_quiz_answer(knowledge: Knowledge, message: Message, memory: Memory) -> bool:
    """Return whether a message in an open quiz answers its question: a sure answer does, a vague one unless it says something else."""
    intent, confidence = message.best.intent, message.best.confidence
    value, assumed = quiz.read_answer(knowledge, message, memory)
    own = {"personal_fit", intent_of(_topic_of_question(knowledge, memory))}
    sure = message.scale_sure or quiz.surely_answers(message)
    if value is None or (intent == "complaint" and confidence >= AGAINST_ANSWER and not sure):
        return False
    if message.scale_sure or intent == "acknowledge" or (intent in own and not message.asks):
        return True
    if quiz.answers_in_words(message):
        return intent not in _ASIDES or confidence < AGAINST_ANSWER
    if assumed:
        return intent in own or confidence < QUESTION_FROM
    against = QUESTION_FROM if intent in _ASIDES or _is_content(knowledge, intent) else AGAINST_ANSWER
    return confidence < against


def _wants_to_stop(message: Message) -> bool:
    """Return whether a message ends the quiz: the surer, the more it could be an answer."""
    if message.scale_sure:
        needed = AGAINST_ANSWER
    else:
        unsure = message.scale is not None or quiz.answers_in_words(message) or message.asks
        needed = QUESTION_FROM if unsure else STOP_FROM
    return message.best.intent == "quiz_stop" and message.best.confidence >= needed


def _wants_anew(message: Message) -> bool:
    """Return whether a message in an open quiz begins it anew ("ga puas, ulang kuisnya ah")."""
    named = message.best.intent in {"quiz", "quiz_stop", "repeat", "acknowledge"} and message.best.confidence < AGAINST_ANSWER
    return message.want == "restart" and not message.scale_sure and (named or message.best.intent == "quiz")


def _asked_beside_quiz(knowledge: Knowledge, message: Message) -> str:
    """Return the intent of what is asked in words on the quiz itself ("gajinya berapa, sebelum lanjut"), or ""."""
    beside = message.ranking[1] if message.asks and len(message.ranking) > 1 else Guess("", 0.0)
    return beside.intent if beside.confidence >= CLARIFY_FROM and _is_content(knowledge, beside.intent) else ""


def _why_asked(knowledge: Knowledge, memory: Memory) -> Reply:
    """Return what the source says of the trait that the open question asks for; of mere interest it speaks as of who does not fit."""
    return replace(answers.topic_reply(knowledge, _topic_of_question(knowledge, memory), memory.turns), next=())


def _in_quiz(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    texts, intent = knowledge.texts["quiz"], message.best.intent
    if intent == "crisis" and message.best.confidence >= QUESTION_FROM:
        return _answer(knowledge, intent, message, memory)
    if _wants_anew(message):
        return quiz.start(knowledge, memory)
    if message.want == "unsure" and message.scale is None and not _is_content(knowledge, intent):
        return [quiz.question(knowledge, memory, texts["unsure"])], memory
    if _wants_to_stop(message):
        return quiz.cancel(knowledge, memory)
    if turn := quiz.change(knowledge, message, memory):
        return turn
    if _is_quiz_answer(knowledge, message, memory):
        return quiz.answer(knowledge, message, memory)
    if follow_ups.points_at_item(knowledge, message, memory) and (turn := follow_ups.items(knowledge, message, memory)):
        return [*turn[0], quiz.question(knowledge, memory, texts["again"])], turn[1]
    if intent == "more" and message.want == "reason":
        return [_why_asked(knowledge, memory), quiz.question(knowledge, memory, texts["again"])], memory
    if intent == "quiz" and (asked := _asked_beside_quiz(knowledge, message)):
        replies, after = _answer(knowledge, asked, message, memory)
        return [*(replace(reply, next=()) for reply in replies), quiz.question(knowledge, memory, texts["again"])], after
    if intent in {"quiz", "quiz_stop", *follow_ups.INTENTS}:
        return [
            quiz.question(knowledge, memory, texts["explained"] if intent == "more" else texts["unclear"] if intent == "ordinal" else "")
        ], memory
    replies, after = _reply(knowledge, message, memory)
    if replies[0].topics == ("acknowledge",):
        question = quiz.question(knowledge, memory, texts["acknowledged"])
        return [replace(question, topics=("acknowledge", *question.topics))], memory
    if {*replies[0].topics} & {"fallback", "clarify"} or intent == "personal_fit":
        return [quiz.question(knowledge, memory, texts["unclear"])], memory
    return [*(replace(reply, next=()) for reply in replies), quiz.question(knowledge, memory, texts["again"])], after


def respond(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    """Return the replies to `message` (one to three) and the memory after it."""
    offered, memory = memory.offer, replace(memory, turns=memory.turns + 1, offer="")
    if offered and message.want == "yes" and not memory.quiz_open:
        message = replace(message, ranking=(Guess(intent_of(offered), 1.0),), parts=())
    replies, after = (_in_quiz if memory.quiz_open else _reply)(knowledge, message, memory)
    if message.shortened:
        replies[0] = replace(replies[0], text=f"{knowledge.texts['shortened']} {replies[0].text}")
    return replies, after
