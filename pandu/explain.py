"""How one message is read, what is decided and why, and the answer: `make explain TEXT="…"` (no server needed)."""

import json
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from actions.reply import read_message
from pandu.dialogue import order, resolve
from pandu.dialogue.memory import Memory
from pandu.dialogue.plan import plan
from pandu.editor import mistakes, source_lines
from pandu.editor.snapshots import code_of, texts_of
from pandu.errors import StartError, exit_code
from pandu.knowledge import KNOWLEDGE_DIR, Knowledge, load_knowledge
from pandu.message import PRESSED, Message, Part
from pandu.run.models import newest_model

_NOTHING = Memory()
_SHOWN = 4  # intents of the ranking


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


def _reading(part: Part) -> Iterator[tuple[str, str]]:
    """Yield what was read of a part, a name and a value a line."""
    standard, _, stems = " ".join(part.words).partition(" | ")
    yield "text", part.text
    yield "standard", standard
    yield "stems", stems
    subject = part.subject
    yield "subject", " ".join(filter(None, (subject.kind, subject.name, subject.person))) or "-"
    claim = part.claim
    yield "form", " ".join(filter(None, (part.form, claim.polarity, claim.quantifier, claim.verdict)))
    yield "points", ", ".join(part.points) or "-"
    yield "traits", ", ".join(f"{told.trait} {'has' if told.has else 'lacks'}" for told in part.told) or "-"
    yield "ranking", ", ".join(f"{guess.intent} {guess.confidence:.2f}" for guess in part.ranking[:_SHOWN])


def _decision(knowledge: Knowledge, message: Message, memory: Memory) -> Iterator[tuple[str, str]]:
    """Yield which rule answers a message, what is remembered, the plan where it asks for a topic, and the answer with its places."""
    kept = {name: value for name, value in asdict(memory).items() if value}
    yield "memory", ", ".join(f"{name} {value}" for name, value in kept.items()) or "-"
    heard = resolve.heard(knowledge, message, memory)
    rule = next((rule for rule in order.ORDER if rule(heard) is not None), order.missed)
    yield "rule", f"{rule.__name__}: {(rule.__doc__ or '').splitlines()[0]}"
    asked = resolve.question(heard)
    yield "resolved", f"{asked.topic} ({asked.intent})"
    if asked.topic in knowledge.topics:
        yield "plan", str(plan(knowledge, asked))
    for reply in order.respond(knowledge, message, memory)[0]:
        yield (
            "answer",
            f"{reply.text}\n    topics {', '.join(reply.topics)}; verdict {reply.verdict or '-'}; unsaid {', '.join(reply.unsaid) or '-'}",
        )
        yield "stands in", ", ".join(source_lines.sentences(reply.text)) or "-"


def explained(knowledge: Knowledge, message: Message, memory: Memory = _NOTHING) -> str:
    """Return all of it as lines of text; `memory`: what was remembered of the messages before."""
    rows = [*_reading(message)]
    for number, part in enumerate(message.parts, 1):
        rows += [(f"part {number}", part.text), ("  form", part.form), ("  intent", part.best.intent)]
    rows += [
        ("wants", message.want or "-"),
        ("quiz", f"{message.quiz.level or '-'} {message.quiz.certainty} {message.quiz.reason}".strip()),
    ]
    rows += _decision(knowledge, message, memory)
    rows += [("near", example) for example in source_lines.nearest(message.text)]
    rows += [("versions", f"model {newest_model().name}, content {texts_of(KNOWLEDGE_DIR)}, code {code_of()}")]
    return "\n".join(f"{name:<9} {value}" for name, value in rows)


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
