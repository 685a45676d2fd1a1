"""A plan in the sentences of the knowledge. The only place that puts texts together."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pandu.dialogue.facts import denies
from pandu.dialogue.memory import Memory, Reply
from pandu.dialogue.plan import Plan
from pandu.dialogue.resolve import Question
from pandu.knowledge import MAX_BUTTONS, NOT_COVERED, Knowledge, Topic
from pandu.message import Point

_NUMBERED = re.compile(r"\d+\. ")


def begun(text: str) -> str:
    """Return a text with a capital letter at its beginning."""
    return text[:1].upper() + text[1:]


def listed(knowledge: Knowledge, names: Sequence[str]) -> str:
    """Return names as they stand in a sentence: "a, b dan c"."""
    *first, last = names
    joint = knowledge.sentences["and"]
    joint = knowledge.sentences["beside"] if any(joint in name for name in names) else joint
    return f"{', '.join(first)}{joint}{last}" if first else last


def _chosen(sentences: Sequence[str], turns: int) -> str:
    return sentences[turns % len(sentences)]


def _sentences(knowledge: Knowledge, topic: Topic, plan: Plan) -> Sequence[str]:
    """Return the sentences for a verdict: the topic's own before those of its role, the special before the general.

    Where the fact was said in the answer before, only the general ones that leave it out.
    """
    general = knowledge.sentences["again" if plan.known else "verdicts"][plan.verdict]
    keys = [*(f"{topic.role}.{key}" for key in plan.situation), *plan.situation, topic.role, "default"]
    keys = ["unnamed", *keys] if _is_unnamed(plan) and "hedged" not in plan.situation else keys
    keys = ["not_all", *keys] if _confirms_not_all(topic, plan) else keys
    facet = plan.facet.verdicts if plan.facet and not plan.known else {}
    own = {} if plan.known else facet.get(plan.verdict) or topic.verdicts.get(plan.verdict, {})
    return next(table[key] for table in (own, general) for key in (*keys, "default") if key in table)


def _confirms_not_all(topic: Topic, plan: Plan) -> bool:
    """Return whether a plain claim is confirmed by a fact that only says that not all do ("lulusan hukum bisa dong?")."""
    return plan.verdict == "yes" and set(plan.situation) <= {"told"} and denies(topic, plan.facet)


def silence(knowledge: Knowledge, plan: Plan) -> str:
    """Return what is not in the source, as a sentence may begin with it: by its own name, or by the kinds of detail."""
    names = knowledge.sentences["points"]
    kinds = tuple(point for point in plan.unsaid if point != "other") or ("other",)
    return listed(knowledge, plan.silence or [names[point] for point in kinds[:2]])


def _also_unsaid(knowledge: Knowledge, plan: Plan) -> str:
    """Return the sentence on what is not said beside a verdict, or ""."""
    named = plan.silence or (plan.announced and any(point != "other" for point in plan.unsaid))
    if plan.verdict == "unsaid" or not named or fact(knowledge.topics[plan.topic], plan).endswith(knowledge.sentences["unsaid_ending"]):
        return ""
    return knowledge.sentences["also_unsaid"].format(silence=silence(knowledge, plan))


def _is_unnamed(plan: Plan) -> bool:
    """Return whether what is not said has neither a name of its own nor a kind of detail."""
    return plan.verdict == "unsaid" and not plan.silence and all(point == "other" for point in plan.unsaid)


def _verdict(knowledge: Knowledge, topic: Topic, plan: Plan, turns: int) -> str:
    sentences = _sentences(knowledge, topic, plan)
    text = _chosen(sentences, turns).format(fact=fact(topic, plan), silence=silence(knowledge, plan))
    return begun(text) + _also_unsaid(knowledge, plan)


def _either(knowledge: Knowledge, topic: Topic, plan: Plan, turns: int) -> str:
    compares = plan.unsaid == ("comparison",) and not plan.silence
    if plan.verdict and plan.verdict != "partly" and not compares:
        return _verdict(knowledge, topic, plan, turns)
    kind = "unsaid" if plan.unsaid else "both" if plan.facet and plan.facet.either == "both" else "one"
    if kind == "unsaid" and not compares:
        return _unsaid(knowledge, topic, plan, turns)
    return begun(_chosen(knowledge.sentences["either"][kind], turns).format(fact=fact(topic, plan)))


def _unsaid(knowledge: Knowledge, topic: Topic, plan: Plan, turns: int) -> str:
    return _verdict(knowledge, topic, replace(plan, verdict="unsaid"), turns)


def _answer(knowledge: Knowledge, topic: Topic, plan: Plan, turns: int) -> str:
    if plan.known:
        return begun(_chosen(knowledge.sentences["again"]["open"]["default"], turns).format(fact=fact(topic, plan)))
    return begun(plan.facet.fact) + "." if plan.facet and not topic.parts else _first_items(topic.answer, plan.items)


def _first_items(answer: str, items: int) -> str:
    """Return an answer with a numbered list up to so many items, 0 for all."""
    lines = answer.splitlines()
    numbered = [place for place, line in enumerate(lines) if _NUMBERED.match(line)]
    return "\n".join(lines[: numbered[items - 1] + 1]) if 0 < items < len(numbered) else answer


def fact(topic: Topic, plan: Plan) -> str:
    """Return the fact that a plan says."""
    return plan.facet.fact if plan.facet else topic.fact


def text_of(knowledge: Knowledge, plan: Plan, turns: int) -> str:
    """Return the text of a plan; among sentences that say the same, `turns` chooses."""
    topic = knowledge.topics[plan.topic]
    if plan.kind == "plain":
        return topic.plain or topic.answer
    if plan.kind == "said":
        return topic.said[plan.detail]
    if plan.kind == "side":
        return topic.sides[plan.detail]
    by_kind = {"verdict": _verdict, "either": _either, "unsaid": _unsaid, "answer": _answer}
    return by_kind[plan.kind](knowledge, topic, plan, turns)


def buttons(ids: Sequence[str], *beside: str) -> tuple[str, ...]:
    """Return what to offer: `ids` without those just said."""
    return tuple(one for one in ids if one not in beside)[:MAX_BUTTONS]


def reply(knowledge: Knowledge, plan: Plan, memory: Memory) -> Reply:
    """Return the reply of a plan."""
    topic = knowledge.topics[plan.topic]
    offered = buttons(topic.next, memory.last_topic, topic.id)
    topics = (topic.id, "not_covered") if plan.kind == "unsaid" and "number" in plan.unsaid else (topic.id,)  # no number is in the source
    return Reply(text_of(knowledge, plan, memory.turns), topics, offered, verdict=plan.verdict, unsaid=plan.unsaid)


def conversational(knowledge: Knowledge, name: str, topics: tuple[str, ...] | None = None, *, last: str = "", of: str = "") -> Reply:
    """Return the conversational reply `name`, in other words where it was the last one, too; `of`: the topic whose source is named."""
    entry = knowledge.texts["replies"][name]
    text = entry.get("again", entry["text"]) if last == name else entry["text"]
    return Reply(text.format(**knowledge.source_of(of)), topics or (name,), tuple(entry.get("next", ())))


def not_covered(knowledge: Knowledge, question: Question, *, sure: bool, named: Sequence[str] = (), near: str = "") -> Reply:
    """Return the honest "not in my source" for a subject such as `salary`, by its own name where the message has one.

    `near`: the fact that is nearest to it.
    """
    replies, part = knowledge.texts["not_covered"], question.part
    subject = question.intent.removeprefix(NOT_COVERED) if sure else "default"
    entry = replies.get(subject, replies["default"])
    text = begun(replies["near" if near else "named"].format(silence=listed(knowledge, named), fact=near)) if named else entry
    asked: tuple[Point, ...] = part.points or ("other",)
    verdict = "unsaid" if part.form in {"confirm", "either"} else ""
    return Reply(text, ("not_covered",), tuple(knowledge.texts["not_covered_next"]), verdict=verdict, unsaid=asked)  # type: ignore[arg-type]
