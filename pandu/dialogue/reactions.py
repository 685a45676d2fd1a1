"""What somebody says of the last answer: that he doubts it, where it stands, who is right then, that it was meant otherwise.

A reaction gets the fact that was said, in the words that fit it; where the last answer was that the source is silent, that again.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

from pandu.dialogue import answering, resolve, say, thresholds
from pandu.dialogue.facts import facet_of, has_any
from pandu.dialogue.memory import Reply, Turn
from pandu.dialogue.plan import Plan
from pandu.dialogue.resolve import Heard, Question
from pandu.knowledge import Topic
from pandu.language.tables.claims import ASKED_UNTRUE, CALLED_RIGHT, CLAIMED_BY_OTHERS, NOT_UNTRUE
from pandu.language.tables.follow_ups import OTHERS
from pandu.message import Verdict

Judged = Literal["right", "wrong", "who"]
_FIT = "personal_fit"
# What the head that hears reactions is sure of, however many words they have and whatever topic they name.
HEARD = frozenset(["doubt", "proof", "contrary", "judge", "misread", "contradiction"])
_LIGHT = frozenset(["meaning", "simpler", "shorter", "all", "brief"])  # these go with the last topic, and want few words
_COMPLAINTS = frozenset({"simpler", "shorter", "contrary", "doubt", "proof", "contradiction", "misread"})
_TURNED: Mapping[Verdict, Verdict] = {"yes": "no", "no": "yes"}


def wished(heard: Heard) -> Turn | None:
    """Return the answer to what a message wants of the last one, where it wants anything of it."""
    kind = kind_of(heard)
    if kind in _OF_NOTHING:
        return _OF_NOTHING[kind](heard)
    if not kind or not _said_anything(heard):
        return None
    return _BY_KIND[kind](heard) if kind in _BY_KIND else _fact_again(heard, kind)


def kind_of(heard: Heard) -> str:
    """Return how the last answer is wanted: one of the words of WANTS, "repeat", or "" for no wish."""
    want, best = heard.message.want, heard.best
    if want == "contrary" and not OTHERS & heard.message.forms:
        want = ""  # "berarti bisa aja gak ngaruh": nobody else is spoken of
    if want in HEARD | _LIGHT | _OF_NOTHING.keys() and _leans(heard, want) and not _is_told(heard):
        return want
    if heard.facts and has_any(heard.message, CLAIMED_BY_OTHERS):
        return "contrary"  # "bapakku bilang itu kerjaan bank"
    return "repeat" if best.intent == "repeat" and best.confidence >= thresholds.FOLLOW_FROM else ""


def complains(heard: Heard) -> bool:
    """Return whether the answer itself is found wrong, too hard or too long."""
    return heard.wants(*_COMPLAINTS)


def _is_told(heard: Heard) -> bool:
    """Return whether a message tells of somebody at some length ("ga ngerti" tells nothing of oneself)."""
    of_fit = heard.best.topic == _FIT or heard.knowledge.role(heard.best.topic) in {"traits", "unfit"}
    told = heard.message.told and of_fit and heard.length > thresholds.NAMING_WORDS
    return bool(told) and heard.memory.last_topic != _FIT


def _leans(heard: Heard, want: str) -> bool:
    """Return whether a wish or a doubt is about the last answer, and not about a topic that is named."""
    best = heard.best
    if want in _OF_NOTHING:
        return best.topic != "complaint" or best.confidence < thresholds.UNSURE
    if want in HEARD and want != "doubt":
        return True
    if want in _LIGHT and heard.length > (thresholds.SHORT_WORDS if want == "all" else thresholds.WISH_WORDS):
        return False
    if best.topic == "complaint":
        return want in _COMPLAINTS
    return best.topic in {"more", "repeat", heard.memory.last_topic} or not _names_another(heard)


def _names_another(heard: Heard) -> bool:
    """Return whether a message is likely about another topic than the last one."""
    others = (c for c in heard.candidates if c.topic in heard.knowledge.topics and c.topic != heard.memory.last_topic)
    named = heard.length > thresholds.NAMING_WORDS and any(c.confidence >= thresholds.ANSWER_FROM for c in others)
    return heard.best.confidence >= thresholds.UNSURE or named


def _said_anything(heard: Heard) -> bool:
    memory = heard.memory
    return bool(heard.refused or memory.last_topic in heard.knowledge.topics or (memory.last_topic == _FIT and memory.fit_traits))


def _fact_again(heard: Heard, kind: str) -> Turn | None:
    """Give what was said last as it is wanted: again, simpler, shorter, confirmed."""
    if heard.refused and kind not in {"simpler", "shorter"}:
        return of_refusal(heard, kind)
    topic = _meant(heard, kind)
    if topic is None:
        return _assessed(heard, kind)
    replies, memory = answering.planned(heard, Plan(topic.id, "answer"))
    text = _in_words(heard, topic, kind) or replies[0].text
    reply = replace(replies[0], text=text, topics=_topics(heard, topic.id, kind), verdict="yes" if kind == "doubt" else "")
    return [reply], replace(memory, last_reply=kind, verdict=heard.memory.verdict, facts=(_fact(heard, topic),))


def _topics(heard: Heard, topic: str, kind: str) -> tuple[str, ...]:
    named = heard.best.topic if heard.best.topic in {"complaint", "source"} else ""
    return (named or ("repeat" if kind == "repeat" else "more"), topic)


def _meant(heard: Heard, kind: str) -> Topic | None:
    """Return the topic that a reaction names surely, else the last one; None where somebody's traits were held against the profile."""
    topics, best = heard.knowledge.topics, heard.best
    named = best.topic if kind in HEARD and best.confidence >= thresholds.UNSURE else ""
    return topics.get(named) or topics.get(heard.memory.last_topic)


def _fact(heard: Heard, topic: Topic) -> str:
    """Return the fact that was said of a topic, or else its own."""
    if topic.id == heard.memory.last_topic and heard.facts:
        return heard.facts[0]
    facet = facet_of(topic, heard.message)
    return facet.fact if facet else topic.fact


def _in_words(heard: Heard, topic: Topic, kind: str) -> str:
    """Return the sentence for a wish, another one where it was wished before, too."""
    if kind == "repeat":
        return ""
    if kind == "all" and topic.more:
        return topic.more
    first, *again = heard.knowledge.texts["wishes"][kind]
    text = again[heard.memory.turns % len(again)] if again and heard.last_reply == kind else first
    source = heard.knowledge.source_of(topic.id)
    return str(text.format(plain=topic.plain or topic.answer, fact=_fact(heard, topic), **source))


def of_refusal(heard: Heard, kind: str) -> Turn:
    """Say again, to a doubt or a question for more, that the source does not have what was asked."""
    texts = heard.knowledge.texts["of_refusal"]
    text = say.begun(texts.get(kind, texts["more"]).format(silence=heard.refused, **heard.knowledge.source))
    said = _topics(heard, "not_covered", kind)
    verdict: Verdict = "unsaid" if kind in {"doubt", "judge"} else ""
    offered = tuple(heard.knowledge.texts["not_covered_next"])
    return [Reply(text, said, offered, verdict=verdict, unsaid=("other",))], replace(heard.memory, refused=heard.refused)


def _assessed(heard: Heard, kind: str) -> Turn | None:
    if kind == "proof" and heard.best.topic == "source":
        return answering.conversational(heard, "source")
    if heard.memory.last_topic != _FIT or not heard.memory.fit_traits:
        return None
    replies, memory = answering.assessed_again(heard)
    return [replace(replies[0], topics=("repeat" if kind == "repeat" else "more", *replies[0].topics))], memory


def _briefly(heard: Heard) -> Turn | None:
    """Say the verdict of the last answer in a word ("ya atau tidak aja")."""
    verdict = heard.memory.verdict
    if not verdict:
        return None
    offered = say.buttons(heard.knowledge.texts["not_covered_next"], heard.memory.last_topic)
    unsaid = ("other",) if verdict == "unsaid" else ()
    return [Reply(heard.knowledge.texts["briefly"][verdict], ("more",), offered, verdict=verdict, unsaid=unsaid)], heard.memory


def _meaning(heard: Heard) -> Turn | None:
    """Give the part of another topic whose word is asked for ("bilateral artinya apa"), else the last answer in plain words."""
    others = (topic for topic in heard.knowledge.topics.values() if topic.id != heard.memory.last_topic)
    found = [Plan(topic.id, "answer", facet=facet) for topic in others if (facet := facet_of(topic, heard.message)) and not facet.weak]
    return answering.planned(heard, found[0]) if len(found) == 1 else _fact_again(heard, "meaning")


def _judgement(heard: Heard) -> Judged:
    """Return what is asked of somebody's belief: whether it is right, whether it is wrong, or whose is."""
    message = heard.message
    if has_any(message, ASKED_UNTRUE) and not has_any(message, NOT_UNTRUE):
        return "wrong"
    return "right" if has_any(message, (*CALLED_RIGHT, *NOT_UNTRUE)) else "who"


def _belief(heard: Heard, topic: Topic) -> Verdict:
    """Return how the belief that is judged stands to the source, "" where the last answer does not tell.

    It is what was asked last; after somebody's word against that answer it is his.
    """
    if topic.id != heard.memory.last_topic or not heard.facts:
        return ""
    return "no" if heard.last_reply == "contrary" else heard.memory.verdict


def _judged(heard: Heard) -> Turn | None:
    """Say what the source has on who is right ("berarti guruku salah ya", "jadi yang bener siapa")."""
    topic, asked = _meant(heard, "judge"), _judgement(heard)
    if heard.refused:
        return of_refusal(heard, "judge")
    if topic is None:
        return _assessed(heard, "judge")
    texts, verdict = heard.knowledge.texts["judged"], _belief(heard, topic)
    fact = _fact(heard, topic)
    text = say.begun(texts.get(f"{asked}_{verdict}", texts["who"]).format(fact=fact))
    said: Verdict = "" if asked == "who" else _TURNED.get(verdict, verdict) if asked == "wrong" else verdict
    offered = say.buttons(topic.next, topic.id)
    memory = resolve.remembered(heard.knowledge, heard.memory, topic.id, (fact,))
    return [Reply(text, _topics(heard, topic.id, "judge"), offered, verdict=said)], memory


def _reconciled(heard: Heard) -> Turn | None:
    """Put side by side what was said in the last answer and before ("tadi katanya nggak semua, kok sekarang iya")."""
    if heard.refused:
        return of_refusal(heard, "contradiction")
    topic = _meant(heard, "contradiction")
    if topic is None:
        return _assessed(heard, "contradiction")
    texts, said = heard.knowledge.texts["contradiction"], list(dict.fromkeys([*heard.memory.before[:1], *heard.facts[:1]]))
    facts = said if len(said) > 1 else [_fact(heard, topic)]
    text = texts["both"].format(first=facts[0], second=facts[1]) if len(facts) > 1 else texts["one"].format(fact=facts[0])
    memory = resolve.remembered(heard.knowledge, heard.memory, topic.id, (facts[-1],))
    return [Reply(text, _topics(heard, topic.id, "contradiction"), say.buttons(topic.next, topic.id))], memory


def _meant_otherwise(heard: Heard) -> Turn | None:
    """Answer what is said to be meant, with a word of regret; without it, say what was understood ("bukan itu, aku nanya gajinya")."""
    answered = {"more", "repeat", "complaint", "acknowledge", heard.memory.last_topic}
    named = [c for c in heard.candidates if c.topic not in answered and resolve.is_content(heard.knowledge, c.topic)]
    if not named or named[0].confidence < thresholds.NAMED_PART_FROM:
        return answering.misunderstood(heard)
    asked = Question(named[0].topic, named[0].intent, heard.message)
    replies, memory = answering.question(heard, asked)
    text = f"{heard.knowledge.texts['sorry']} {replies[0].text}"
    return [replace(replies[0], text=text), *replies[1:]], memory


def _offered(heard: Heard) -> Turn:
    """Say what there is to ask, where nothing was found that was asked ("terus kamu taunya apa dong")."""
    return [say.conversational(heard.knowledge, "offer", ("help",), last=heard.last_reply)], replace(heard.memory, last_reply="offer")


def _kept_company(heard: Heard) -> Turn:
    """Answer somebody who wants to chat ("gabut nih, temenin ngobrol dong")."""
    topic = "bot_identity" if heard.best.topic == "bot_identity" or heard.message.subject.kind == "pandu" else "acknowledge"
    reply = say.conversational(heard.knowledge, "company", (topic,), last=heard.last_reply)
    return [reply], replace(heard.memory, last_reply="company")


_OF_NOTHING: dict[str, Callable[[Heard], Turn | None]] = {"offer": _offered, "company": _kept_company}  # these need no answer before
_BY_KIND: dict[str, Callable[[Heard], Turn | None]] = {
    "brief": _briefly,
    "meaning": _meaning,
    "judge": _judged,
    "contradiction": _reconciled,
    "misread": _meant_otherwise,
}
