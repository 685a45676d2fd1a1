"""How one message is read, what is decided and why, and the answer: `make explain TEXT="…"` (no server needed)."""

import json
import logging
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict

from actions.reply import read_message
from pandu.dialogue import order, resolve
from pandu.dialogue.memory import Memory
from pandu.dialogue.plan import Plan, plan
from pandu.editor import mistakes, source_lines
from pandu.editor.plain_words import called, words
from pandu.editor.snapshots import code_of, texts_of
from pandu.errors import StartError, exit_code
from pandu.knowledge import KNOWLEDGE_DIR, Knowledge, load_knowledge
from pandu.message import OTHER_TRAIT, PRESSED, STEMS, Claim, Message, Part, QuizAnswer, Subject, Told
from pandu.run.models import newest_model

_NOTHING = Memory()
_SHOWN = 4  # topics that may be meant
_TOPICS = frozenset({"last_topic", "listed_topic", "options", "facts", "before", "refused"})  # of the memory
_PLANNED = frozenset(
    {"one_question", "left_out_topic", "wish_for_last", "open_quiz", "takes_option"}
)  # rules that answer the one topic asked


def read(texts: Sequence[str]) -> list[Message]:
    """Return texts as the newest trained model reads them."""
    from rasa.core.agent import Agent
    from rasa.core.channels.channel import UserMessage
    from rasa.core.processor import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER

    processor = Agent.load(str(newest_model())).processor
    target = processor.model_metadata.nlu_target

    def understood(text: str) -> Message:
        if text.startswith(PRESSED):
            return read_message({"text": text, "intent": {"name": text.removeprefix(PRESSED)}})
        inputs = {PLACEHOLDER_MESSAGE: [UserMessage(text)], PLACEHOLDER_TRACKER: None}
        return read_message(processor.graph_runner.run(inputs=inputs, targets=[target])[target][0].as_dict(only_output_properties=True))

    return [understood(text) for text in texts]


def _trait(knowledge: Knowledge, trait: str) -> str:
    return str(knowledge.traits.get(trait, trait))


def _person(knowledge: Knowledge, person: str) -> str:
    return str(knowledge.texts["personal_fit"]["persons"].get(person, person))


def _reading(knowledge: Knowledge, part: Part) -> Iterator[tuple[str, str]]:
    """Yield what was read of a part, a name and a value a line; nothing for what was not found."""
    told = words()
    standard, _, stems = " ".join(part.words).partition(f" {STEMS} ")
    yield "text", part.text
    yield "standard", standard
    yield "stems", stems
    yield "subject", _subject(knowledge, part.subject)
    yield "form", told["forms"][part.form]
    yield "claim", _claim(part.claim)
    yield "points", ", ".join(told["points"][point] for point in part.points)
    yield "traits", ", ".join(_told(knowledge, one) for one in part.told)
    guesses = [{"topic": called(knowledge, guess.intent), "percent": round(100 * guess.confidence)} for guess in part.ranking[:_SHOWN]]
    yield "ranking", ", ".join(told["guess"].format_map(guess) for guess in guesses if guess["percent"]) or told["nothing"]


def _subject(knowledge: Knowledge, subject: Subject) -> str:
    told = words()
    kind = told["subjects"].get(subject.kind, "")
    named = told["named"].format_map({"kind": kind, "name": subject.name}) if kind and subject.name else kind
    person = told["whose"].format_map({"person": _person(knowledge, subject.person)}) if subject.person else ""
    return ", ".join(filter(None, (named, person)))


def _claim(claim: Claim) -> str:
    told = words()
    verdict = told["verdicts"].get(claim.verdict, "")
    parts = (told["polarities"].get(claim.polarity, ""), told["quantifiers"].get(claim.quantifier, ""), verdict)
    return ", ".join(filter(None, (*parts, told["doubtful"] if verdict and claim.doubtful else "")))


def _told(knowledge: Knowledge, told: Told) -> str:
    kind = "other" if told.trait == OTHER_TRAIT else "has" if told.has else "lacks"
    return str(words()["traits"][kind]).format_map({"trait": _trait(knowledge, told.trait), "clause": told.clause})


def _quiz(answer: QuizAnswer) -> str:
    told = words()
    values = {"level": answer.level, "certainty": told["certainties"][answer.certainty]}
    return str(told["quiz"]).format_map(values) if answer.level and answer.certainty != "none" else ""


def _memory(knowledge: Knowledge, memory: Memory) -> str:
    """Return what is remembered of the messages before."""
    told: list[str] = []
    for name, value in asdict(memory).items():
        if value:
            values = value if isinstance(value, tuple) else (value,)
            told.append(words()["memory"][name].format_map({"value": ", ".join(_remembered(knowledge, name, one) for one in values)}))
    return "; ".join(told) or str(words()["no_memory"])


def _remembered(knowledge: Knowledge, name: str, value: object) -> str:
    """Return one thing that is remembered in plain words."""
    text = str(value)
    if name == "verdict":
        return str(words()["verdicts"][text])
    if name in {"fit_traits", "fit_others"}:
        person, _, trait = text.rpartition("/")
        kind = "lacks" if trait.startswith("-") else "has"
        said = words()["traits"][kind].format_map({"trait": _trait(knowledge, trait.lstrip("-"))})
        return f"{_person(knowledge, person)}: {said}" if person else str(said)
    return _person(knowledge, text) if name == "fit_person" else called(knowledge, text) if name in _TOPICS else text


def _plan(made: Plan) -> str:
    """Return what the answer is to hold."""
    told = words()
    values = {
        "verdict": told["verdicts"].get(made.verdict, ""),
        "facet": made.facet.fact if made.facet else "",
        "unsaid": ", ".join(told["points"][point] for point in made.unsaid),
        "silence": ", ".join(made.silence),
        "known": "-" if made.known else "",
        "items": str(made.items or ""),
        "situation": ", ".join(made.situation),
    }
    return "; ".join([told["plans"][made.kind], *(told["plan"][name].format_map({"value": one}) for name, one in values.items() if one)])


def _decision(knowledge: Knowledge, message: Message, memory: Memory) -> Iterator[tuple[str, str]]:
    """Yield what is remembered, which rule answers a message, and the plan where it asks for a topic."""
    yield "memory", _memory(knowledge, memory)
    heard = resolve.heard(knowledge, message, memory)
    rule = next((rule for rule in order.ORDER if rule(heard) is not None), order.missed)
    yield "rule", f"{words()['rules'][rule.__name__]} ({rule.__name__})"
    asked = resolve.question(heard)
    if rule is order.one_question:
        yield "resolved", called(knowledge, asked.topic if asked.topic in knowledge.topics else asked.intent)
        if asked.topic in knowledge.topics:
            yield "plan", _plan(plan(knowledge, asked))


def _answer(knowledge: Knowledge, message: Message, memory: Memory) -> Iterator[tuple[str, str]]:
    """Yield each reply, as what it is noted, and where its sentences stand."""
    told = words()
    for reply in order.respond(knowledge, message, memory)[0]:
        yield "answer", reply.text
        verdict = told["verdicts"].get(reply.verdict or "", "")
        unsaid = ", ".join(told["points"][point] for point in reply.unsaid)
        topics = ", ".join(called(knowledge, topic) for topic in reply.topics)
        yield "label", "; ".join(filter(None, (topics, verdict, told["plan"]["unsaid"].format_map({"value": unsaid}) if unsaid else "")))
        yield "places", ", ".join(f"knowledge/{place}" for place in source_lines.sentences(reply.text)) or told["no_places"]


def explained(knowledge: Knowledge, message: Message, memory: Memory = _NOTHING) -> str:
    """Return all of it as lines of text; `memory`: what was remembered of the messages before."""
    told, headings = words(), words()["headings"]
    wanted = told["wants"].get(message.want, "")
    reading = [*_reading(knowledge, message), ("want", wanted), ("quiz", _quiz(message.quiz))]
    found = [(headings["reading"], reading)]
    for number, part in enumerate(message.parts, 1):
        found.append((headings["parts"].format_map({"number": number}), [*_reading(knowledge, part)]))
    near = [
        {"percent": f"{one.percent:.0f}", "text": one.text, "topic": called(knowledge, one.intent), "place": one.place}
        for one in source_lines.nearest(message.text)
    ]
    states = {"model": {"name": newest_model().name}, "content": {"state": texts_of(KNOWLEDGE_DIR)}, "code": {"state": code_of()}}
    found += [
        (headings["decision"], [*_decision(knowledge, message, memory)]),
        (headings["answer"], [*_answer(knowledge, message, memory)]),
        (headings["near"], [("near", told["example"].format_map(one)) for one in near]),
        (headings["versions"], [(name, _version(name, state)) for name, state in states.items()]),
    ]
    return "\n\n".join("\n".join([heading, *_lines(rows)]) for heading, rows in found)


def _version(name: str, state: Mapping[str, str]) -> str:
    return str(words()["versions"][name]).format_map(state)


def _lines(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield the lines of what was found, further lines of a text below its first."""
    names = words()["lines"]
    width = max(map(len, names.values()))
    for name, value in rows:
        if value:
            yield f"  {names[name]:<{width}}  " + value.replace("\n", "\n" + " " * (width + 4))


def remembered(knowledge: Knowledge, messages: Sequence[Message]) -> Memory:
    """Return what is remembered after messages of one conversation."""
    memory = Memory()
    for message in messages:
        memory = order.respond(knowledge, message, memory)[1]
    return memory


def _asked() -> list[str]:
    """Return the texts of a conversation, the last of which is explained: one typed, those of a chat, or those of a stored message.

    Raises:
        StartError: nothing is given, or no such message is stored.
    """
    if message_id := os.environ.get("MESSAGE", "").strip():
        return _stored(message_id)
    text = " ".join(sys.argv[1:]).strip() or os.environ.get("TEXT", "").strip()
    if texts := json.loads(os.environ.get("CONVERSATION") or "[]") or ([text] if text else []):
        return list(texts)
    raise StartError(mistakes.messages()["explain"]["no_text"])


def _stored(message_id: str) -> list[str]:
    """Return the texts of the conversation up to a stored message."""
    from sqlalchemy.exc import SQLAlchemyError

    from pandu.editor import conversations  # the store imports Rasa

    try:
        if texts := conversations.texts_until(conversations.address(), message_id):
            return texts
    except SQLAlchemyError as error:
        raise StartError(mistakes.messages()["insight"]["no_database"].format_map({"error": type(error).__name__})) from error
    raise StartError(mistakes.messages()["explain"]["no_message"].format_map({"id": message_id}))


def main() -> int:
    """Explain the text of the command line, or the message with a stored id; return the exit code."""
    logging.captureWarnings(True)  # Rasa's packages warn of each other, and switch Python's own filters on again
    logging.disable(logging.CRITICAL)
    return exit_code(_explain)


def _explain() -> None:
    texts = _asked()
    knowledge, (*before, last) = load_knowledge(), read(texts)
    print(explained(knowledge, last, remembered(knowledge, before)))


if __name__ == "__main__":
    sys.exit(main())
