"""What is asked in full: a message together with the memory. This is the one place that knows what an ellipsis leans on."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pandu.dialogue import thresholds
from pandu.dialogue.facts import told_apart
from pandu.dialogue.memory import Memory
from pandu.knowledge import Knowledge
from pandu.language.tables.claims import ASKING, ASKING_DETAIL, CONTINUING, REASONING
from pandu.language.tables.cues import CONFIRMING, SUPPOSING
from pandu.message import Guess, Message, Part

SILENT = frozenset({"not_covered", "out_of_scope"})
FOLLOW_UPS = frozenset({"more", "repeat", "ordinal"})
COURTESIES = frozenset({"greet", "thanks", "goodbye", "help", "acknowledge"})
INTAKE = "intake_"  # begins the intents that intake sends in place of a text
_SENTENCES = re.compile(r"[.?!;\n]")
OF_PANDU = frozenset({"bot_identity", "source", "help", "privacy"})


@dataclass(frozen=True)
class Candidate:
    """A topic with its confidence, summed over its intents, and the best of these."""

    topic: str
    confidence: float
    intent: str


@dataclass(frozen=True)
class Question:
    """One thing that is asked: the topic, the intent that asks for it, and the text with its form, claim and points.

    `leaning`: the topic is not in the message but in the memory.
    """

    topic: str
    intent: str
    part: Part
    leaning: bool = False


@dataclass(frozen=True)
class Heard:
    """A message with what is known and what was said before.

    `candidates`: the topics that may be meant, best first. `memory`: what is kept, without what only this message can take up:
    `offered`, the topics that the last reply offered, `facts`, those that it said, `last_reply` and `refused` as in the memory.
    """

    knowledge: Knowledge
    message: Message
    memory: Memory
    candidates: tuple[Candidate, ...] = ()
    offered: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    last_reply: str = ""
    refused: str = ""

    @property
    def best(self) -> Candidate:
        """The topic that is most likely meant."""
        return self.candidates[0] if self.candidates else Candidate("", 0.0, "")

    @property
    def length(self) -> int:
        """How many words the message has."""
        return len(self.message.text.split())

    def wants(self, *wants: str) -> bool:
        """Return whether the message says that it wants one of these of the last answer."""
        return self.message.want in wants


def candidates_of(knowledge: Knowledge, ranking: Iterable[Guess]) -> tuple[Candidate, ...]:
    """Return the topics that a ranking holds possible, best first; all subjects that the source is silent on count as one."""
    total: dict[str, float] = defaultdict(float)
    best: dict[str, str] = {}
    for guess in ranking:
        topic = knowledge.topic_of(guess.intent)
        total[topic] += guess.confidence
        best.setdefault(topic, guess.intent)
    found = (Candidate(topic, confidence, best[topic]) for topic, confidence in total.items())
    return tuple(sorted(found, key=lambda candidate: -candidate.confidence))


def heard(knowledge: Knowledge, message: Message, memory: Memory) -> Heard:
    """Return a message with its candidates weighed; it counts as a turn."""
    found = _whole_for_unsure_part(knowledge, _that_may_lean(candidates_of(knowledge, message.ranking), memory))
    kept = replace(memory, turns=memory.turns + 1, options=(), facts=(), last_reply="", refused="", distress=max(0, memory.distress - 1))
    return Heard(knowledge, message, kept, found, memory.options, memory.facts, memory.last_reply, memory.refused)


def _that_may_lean(found: tuple[Candidate, ...], memory: Memory) -> tuple[Candidate, ...]:
    """Return the candidates, an unsure follow-up behind the others where nothing was answered that it might follow."""
    if not found or found[0].topic not in {"more", "repeat"}:
        return found
    second = found[1].confidence if len(found) > 1 else 0.0
    if found[0].confidence >= thresholds.UNSURE and second < thresholds.NAMED_FROM:
        return found
    if memory.last_topic or memory.refused or memory.options or memory.quiz_open:
        return found
    return tuple(sorted(found, key=lambda candidate: (candidate.topic in FOLLOW_UPS, -candidate.confidence)))


def _whole_for_unsure_part(knowledge: Knowledge, found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return the candidates, a list in place of an unsure part of it where another of its family is likely."""
    if not found or found[0].confidence >= thresholds.WHOLE_BELOW or not (whole := knowledge.whole_of(found[0].topic)):
        return found
    family = [c for c in found[1:] if whole in {c.topic, knowledge.whole_of(c.topic)}]
    if not family or family[0].confidence < thresholds.FAMILY_FROM:
        return found
    joined = Candidate(whole, found[0].confidence + sum(c.confidence for c in family), knowledge.intent_of(whole))
    return (joined, *found)


def is_unreadable(heard: Heard) -> bool:
    """Return whether there is no text to read, or none that is language."""
    intent = heard.message.best.intent
    return not heard.candidates or intent.startswith(INTAKE) or intent == "gibberish"


def is_content(knowledge: Knowledge, topic: str) -> bool:
    """Return whether a topic is about the job, known or not, or about somebody's fit: no courtesy, quiz or follow-up."""
    return topic in knowledge.topics or topic in {"not_covered", "personal_fit"}


def question(heard: Heard) -> Question:
    """Return what the whole message asks; behind a courtesy, what is asked beside it ("makasih ya, eh tugasnya apa")."""
    best, message = heard.best, heard.message
    if best.topic in COURTESIES and (beside := _beside_courtesy(heard)):
        return beside
    return Question(best.topic, best.intent, message)


def _confirms(part: Part) -> bool:
    """Return whether a part surely asks for a yes or no ("apakah nilai rapor memengaruhi")."""
    return part.form == "confirm" and len(part.text.split()) > thresholds.NAMING_WORDS and asks(part)


def _beside_courtesy(heard: Heard) -> Question | None:
    for part in heard.message.parts:
        topic = heard.knowledge.topic_of(part.best.intent)
        asks = part.form not in {"social", "tell"} and (is_content(heard.knowledge, topic) or topic in {"source", "privacy"})
        few = part.form == "tell" and len(part.text.split()) < thresholds.NAMING_WORDS  # "mau nanya tapi malu"
        asks = asks or (topic in {"quiz", "personal_fit"} and not few)
        likely = thresholds.SURE_PART if topic == "not_covered" else thresholds.PART_BESIDE_COURTESY
        likely = thresholds.ANSWER_FROM if _confirms(part) and topic != "not_covered" else likely
        if part.best.confidence >= likely and asks:
            return Question(topic, part.best.intent, part)
    second = heard.candidates[1] if len(heard.candidates) > 1 else Candidate("", 0.0, "")
    asks = is_content(heard.knowledge, second.topic) or second.topic in {"quiz", "help"}
    greeted = heard.message.form not in {"social", "tell"} and second.confidence >= thresholds.BESIDE_GREETING
    return Question(second.topic, second.intent, heard.message) if greeted and asks else None


def beside_complaint(heard: Heard) -> Question | None:
    """Return what was meant, where an unsure complaint says it, too ("kok jawabnya gitu, aku kan tanya gajinya")."""
    second = heard.candidates[1] if len(heard.candidates) > 1 else Candidate("", 0.0, "")
    unsure = heard.best.confidence < thresholds.UNSURE and second.confidence >= thresholds.ANSWER_FROM
    named = unsure and is_content(heard.knowledge, second.topic) and second.topic != heard.memory.last_topic
    return Question(second.topic, second.intent, heard.message) if named else None


def confidence(heard: Heard, asked: Question) -> float:
    """Return how sure the topic of a question is: what is asked beside a courtesy is as sure as both."""
    found = sum(c.confidence for c in heard.candidates if c.topic in {asked.topic, heard.best.topic} and c.topic not in {"", asked.topic})
    own = max((c.confidence for c in heard.candidates if c.topic == asked.topic), default=0.0)
    beside = asked.topic != heard.best.topic
    return max(own + found if beside else own, asked.part.best.confidence if asked.part is not heard.message else 0.0)


def stands_out(heard: Heard) -> bool:
    """Return whether the best topic, though unsure, is far likelier than any other."""
    second = heard.candidates[1].confidence if len(heard.candidates) > 1 else 0.0
    return heard.best.confidence >= max(thresholds.CLARIFY_FROM, thresholds.OUTSTANDING * second)


def may_be_outside(heard: Heard) -> bool:
    """Return whether a first message is hardly surer about the job than about something else, and names nothing of the job."""
    outside = max((c.confidence for c in heard.candidates if c.topic == "out_of_scope"), default=0.0)
    content = is_content(heard.knowledge, heard.best.topic) and heard.best.confidence < thresholds.SUBJECT_FROM
    first = not heard.memory.last_topic and heard.message.subject.kind not in {"job", "compared"}
    return content and first and outside >= thresholds.OUTSIDE_SHARE * heard.best.confidence


def hardly_outside(heard: Heard) -> bool:
    """Return whether a message in a conversation reads as something else for want of a better one ("yang marah itu masuk yang mana")."""
    return heard.best.topic == "out_of_scope" and heard.best.confidence < thresholds.OUTSIDE_FROM and bool(heard.memory.last_topic)


def questions(heard: Heard) -> tuple[Question, ...]:
    """Return what the parts of a message surely ask, one question for each topic, in their order; empty where there is but one.

    Parts of one list that are claimed together ("analisis sama toleransi, dua-duanya kudu ada?") are one question about the list.
    """
    likely = {c.topic for c in heard.candidates if c.confidence >= thresholds.PART_SHARE}
    found: dict[str, Question] = {}
    for part in heard.message.parts:
        topic = heard.knowledge.topic_of(part.best.intent)
        sure = part.best.confidence >= thresholds.SURE_PART or (topic in likely and part.best.confidence >= thresholds.PART_FROM)
        asked = is_content(heard.knowledge, topic) or (topic in OF_PANDU and part.best.confidence >= thresholds.ASIDE_PART)
        asked = asked and (part.form != "tell" or topic == "personal_fit") and not (topic == "not_covered" and _only_tells(part))
        asked = asked and not _only_leads_up(part)
        if sure and asked and not _is_within(heard.knowledge, topic, found):
            found.setdefault(topic, Question(topic, part.best.intent, part))
    wholes = {heard.knowledge.whole_of(topic) for topic in found}
    if len(found) > 1 and len(wholes) == 1 and "" not in wholes and heard.message.form in {"confirm", "either"}:
        if heard.best.topic in found and heard.best.confidence >= thresholds.SURELY_ONE:
            return ()
        (whole,) = wholes
        return (Question(whole, heard.knowledge.intent_of(whole), heard.message),)
    return tuple(found.values()) if len(found) > 1 else ()


def surest_part(heard: Heard) -> Question | None:
    """Return the one part of an unsure message that surely asks something ("anak saya ingin masuk. sehari-harinya ngapain?")."""
    sure = [part for part in heard.message.parts if part.best.confidence >= thresholds.SURE_PART and asks(part) and part.form != "tell"]
    topics = [heard.knowledge.topic_of(part.best.intent) for part in sure]
    return Question(topics[0], sure[0].best.intent, sure[0]) if len(sure) == 1 and is_content(heard.knowledge, topics[0]) else None


def is_one_claim(heard: Heard) -> bool:
    """Return whether a message surely claims one thing of one topic, whatever its words join ("yang berunding sama negara lain")."""
    claims = heard.message.form in {"confirm", "either"} and heard.best.confidence >= thresholds.ONE_CLAIM
    topic = heard.knowledge.topics.get(heard.best.topic)
    if topic and heard.message.form == "confirm" and told_apart(heard.knowledge, topic, heard.message):
        return True
    return claims and not _SENTENCES.search(heard.message.text.strip(" .?!\n"))


def asks(part: Part) -> bool:
    """Return whether a part has a word that asks or confirms."""
    return bool((ASKING_DETAIL | ASKING | CONFIRMING | {"kan", "tidak"}) & set(part.words))


def _only_leads_up(part: Part) -> bool:
    """Return whether a part only says when or why the other is asked ("kalau tidak ikut berunding", "soalnya itu kan bagian diplomat")."""
    first = part.words[0] if part.words else ""
    return first in REASONING or (first in SUPPOSING and not (ASKING_DETAIL | ASKING) & set(part.words))


def _only_tells(part: Part) -> bool:
    """Return whether a part says how somebody or something is, with no word that asks ("anak saya perempuan", "dulu namanya Deplu")."""
    names = len(part.text.split()) <= thresholds.NAMING_WORDS
    return not asks(part) and (bool(part.subject.person) or not names)


def _is_within(knowledge: Knowledge, topic: str, found: Iterable[str]) -> bool:
    """Return whether one topic says the other already: a list and its part."""
    return any(topic == knowledge.whole_of(other) or other == knowledge.whole_of(topic) for other in found)


def leaning(heard: Heard) -> Question | None:
    """Return the question with the last topic put in, where a message leaves out what it is about ("ke siapa?", "kenapa?")."""
    message, last = heard.message, spoken_of(heard)
    if not last or message.pressed or not _leaves_out_topic(heard):
        return None
    named = _named_part(heard)
    topic = named or last
    return Question(topic, heard.knowledge.intent_of(topic), message, leaning=not named)


def spoken_of(heard: Heard) -> str:
    """Return the topic that was answered last; where told traits were assessed, that of the fact said beside; "" for none."""
    last, topics = heard.memory.last_topic, heard.knowledge.topics
    if last in topics:
        return last
    beside = (one.id for one in topics.values() if {one.fact, *(facet.fact for facet in one.facets)} & {*heard.facts})
    return next(beside, "") if last == "personal_fit" else ""


def unsure_of_last(heard: Heard) -> Question | None:
    """Return the question about the last topic, where a message asks and nothing else is likelier ("trs yang tau siapa aja")."""
    last, message = spoken_of(heard), heard.message
    asking = message.form in {"confirm", "either", "point"} or bool(ASKING & set(message.words)) or bool(message.points)
    likelier = heard.best.topic in COURTESIES or (
        heard.best.confidence >= thresholds.NAMED_FROM and is_content(heard.knowledge, heard.best.topic)
    )
    if not last or message.pressed or not asking or likelier or heard.length > thresholds.LEANING_WORDS:
        return None
    return Question(last, heard.knowledge.intent_of(last), message, leaning=True)


def _leaves_out_topic(heard: Heard) -> bool:
    """Return whether a message is about what was answered last: it says so, or is too short to be about anything else."""
    message, best = heard.message, heard.best
    if best.topic in {"more", "repeat"}:
        asks = message.form not in {"social", "tell"} or best.confidence >= thresholds.UNSURE or heard.length < thresholds.NAMING_WORDS
        return (best.confidence >= thresholds.FOLLOW_FROM and asks) or bool(message.want)
    asks = message.form in {"point", "confirm", "either"} or bool(message.points)
    own = best.topic == heard.memory.last_topic or best.topic in {heard.knowledge.whole_of(heard.memory.last_topic)}
    if (asks or heard.wants("reality")) and own and heard.length <= thresholds.SHORT_WORDS:
        return True
    if names_side(heard):
        return True
    goes_on = _goes_on(heard)
    few = goes_on or (heard.length <= thresholds.SHORT_WORDS and best.confidence < thresholds.UNSURE)
    return few and asks and best.topic not in COURTESIES and (best.topic != "complaint" or bool(message.want))


def names_side(heard: Heard) -> bool:
    """Return whether only one of two is named that were compared last ("kalau pejabat?")."""
    compared = heard.knowledge.role(heard.memory.last_topic) == "difference" and heard.message.subject.kind in {"job", "compared"}
    return compared and heard.length <= thresholds.NAMING_WORDS


def _goes_on(heard: Heard) -> bool:
    """Return whether a message goes on from the last answer, and is about nothing else surely ("jadi ga harus langsung jago ya?")."""
    begins = bool(CONTINUING & set(heard.message.words[:2]))
    return begins and heard.length <= thresholds.WISH_WORDS and heard.best.confidence < thresholds.SUBJECT_FROM


def _named_part(heard: Heard) -> str:
    """Return the part of the list just shown that a wish for more names ("maksudnya mengelola tuh gimana"), or ""."""
    last = heard.knowledge.topics[spoken_of(heard)]
    if not last.parts or heard.length < thresholds.NAMING_WORDS:
        return ""
    likely = (c.topic for c in heard.candidates if c.confidence >= thresholds.NAMED_PART_FROM)
    return next((topic for topic in likely if topic in last.parts), "")


def remembered(knowledge: Knowledge, memory: Memory, topic: str, facts: tuple[str, ...] = ()) -> Memory:
    """Return the memory after `topic` was answered; small talk and refusals leave the last topic as it is."""
    if topic not in knowledge.topics:
        return replace(memory, facts=facts)
    listed = topic if knowledge.topics[topic].parts else memory.listed_topic or knowledge.whole_of(topic)
    return replace(memory, last_topic=topic, listed_topic=listed, facts=facts)
