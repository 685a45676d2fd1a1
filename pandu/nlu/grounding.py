"""How much of a message the source speaks of: its words held against those of the topic, and against what the source is silent on."""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc

from pandu.knowledge import Knowledge, Topic, load_knowledge
from pandu.language.chat import read
from pandu.language.tables.function_words import FUNCTION_WORDS
from pandu.language.words import Phrases, once

_WORD = re.compile(r"\w")
_MOST = 4  # words that are told apart; more count alike


def _texts(topic: Topic) -> str:
    facets = (f"{facet.fact} {' '.join(facet.words)}" for facet in topic.facets)
    return " ".join([topic.title, topic.answer, topic.fact, topic.plain, *facets])


@cache
def _vocabulary(knowledge_id: int, topic_id: str) -> frozenset[str]:
    """Return the standard forms and stems of all that is said of a topic."""
    topic = load_knowledge().topics.get(topic_id)
    return frozenset(form for token in read(_texts(topic)) for form in (token.norm_, token.lemma_)) if topic else frozenset()


@cache
def _silent_words(knowledge_id: int) -> tuple[frozenset[str], Phrases]:
    """Return the words, and the phrases, of what the source is silent on."""
    words = [word for silence in load_knowledge().silences for word in silence.words]
    return frozenset(word for word in words if " " not in word), Phrases((word, "") for word in words if " " in word)


def _silent(doc: Doc, knowledge: Knowledge) -> int:
    single, phrases = _silent_words(id(knowledge))
    said = forms(doc)
    return len(single & set(said)) + sum(1 for _ in phrases.within(f" {' '.join(said)} "))


@once
def forms(doc: Doc) -> list[str]:
    """Return the standard forms of a text, then its stems."""
    return [*(word for token in doc for word in token.norm_.split()), "|", *(token.lemma_ for token in doc)]


def grounding(doc: Doc, intent: str) -> str:
    """Return the counts as terms: words that the topic of `intent` knows, that it does not, names of silences, parts of the topic."""
    knowledge = load_knowledge()
    topic_id = knowledge.topic_of(intent)
    known = _vocabulary(id(knowledge), topic_id)
    content = [t for t in doc if _WORD.match(t.text) and t.norm_ not in FUNCTION_WORDS and t.lemma_ not in FUNCTION_WORDS]
    inside = sum(token.norm_ in known or token.lemma_ in known for token in content)
    outside = len(content) - inside
    share = _MOST * inside // max(1, len(content))
    counts = [f"in{min(inside, _MOST)}", f"out{min(outside, _MOST + 1)}", f"silent{min(_silent(doc, knowledge), 2)}", f"share{share}"]
    family = topic_id.split(".")[0]
    return " ".join([*counts, topic_id, *_facets(doc, knowledge, topic_id), *(f"{family}:{count}" for count in counts)])


def _facets(doc: Doc, knowledge: Knowledge, topic_id: str) -> list[str]:
    topic = knowledge.topics.get(topic_id)
    if topic is None or not topic.facets:
        return []
    padded = f" {' '.join(forms(doc))} "
    return [f"{topic_id}/{i}" for i, facet in enumerate(topic.facets) if any(f" {word} " in padded for word in facet.words)]
