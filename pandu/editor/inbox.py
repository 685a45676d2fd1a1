"""Alike questions that got no answer, in groups: how many, since when, what Pandu said, and what may be done about them.

No text of groups from fewer than FEWEST conversations is shown, and personal data is masked in the others.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from pandu.editor.conversations import Said
from pandu.editor.masking import mask
from pandu.editor.mistakes import messages
from pandu.knowledge import NOT_COVERED, Knowledge

FEWEST = 5  # conversations of a group whose texts are shown
SHOWN = 3  # texts of a group
MOST = 3_000  # questions that are grouped, the newest
FAR = 0.80  # cosine distance within a group, on average
BELONGS_FROM = 0.3  # mean confidence from which a group may belong to a topic that is there
MEANS_FROM = 0.05  # mean confidence from which a topic is named as near
TERMS = 4  # that tell a group from others
SAME_TERMS = 0.6  # of two groups' terms, from which they are one
_MASK = re.compile("«[^»]*»")  # what stands in the place of personal data
UNANSWERED = frozenset({"fallback", "not_covered", "out_of_scope"})


@dataclass(frozen=True)
class Group:
    """Alike questions; `texts` is empty where too few people asked. `nearest`: topics with their mean confidence.

    `name`: how silences.yml calls what all of them ask, "" where it has no name.
    """

    id: str
    name: str
    terms: tuple[str, ...]
    count: int
    conversations: int
    first: date
    last: date
    texts: tuple[str, ...]
    answer: str
    nearest: tuple[tuple[str, float], ...]

    @property
    def near(self) -> tuple[tuple[str, float], ...]:
        """The nearest topics that mean something; a confidence of nearly nothing says nothing."""
        return tuple((topic, value) for topic, value in self.nearest if value >= MEANS_FROM)

    @property
    def belongs(self) -> str:
        """The topic that the group may belong to, "" for none."""
        return self.nearest[0][0] if self.nearest and self.nearest[0][1] >= BELONGS_FROM else ""


def unanswered(said: Said) -> bool:
    """Return whether a typed message got no answer, or one that says that its point is not in the source."""
    none = bool(UNANSWERED & set(said.topics)) or said.verdict == "unsaid"
    return none and not said.pressed and any(sign.isalpha() for sign in said.text)


@cache
def _language() -> Any:
    from pandu.language import chat, spelling
    from pandu.language.tables.function_words import FUNCTION_WORDS

    return chat, spelling, FUNCTION_WORDS


def _known(word: str) -> bool:
    _, spelling, function_words = _language()
    return word in function_words or bool(spelling.is_word(word)) or _own(word)


def _own(word: str) -> bool:
    return word in _names_of_job()


@cache
def _names_of_job() -> frozenset[str]:
    from pandu.knowledge import load_knowledge

    knowledge = load_knowledge()
    words = " ".join([*(name for names in knowledge.names.values() for name in names), *knowledge.texts["titles"].values()])
    spoken = json.dumps(knowledge.texts, ensure_ascii=False)
    return frozenset(re.findall(r"\w+", f"{words} {spoken}".lower()))


def hide(text: str) -> str:
    """Return a text without personal data."""
    return mask(text, messages()["masks"], _known, _own)


@dataclass(frozen=True)
class _Heard:
    """What a question holds without personal data: the stems that carry its sense, and the name of what it asks."""

    said: Said
    stems: list[str]
    name: str


def _heard(said: Said, knowledge: Knowledge) -> _Heard:
    chat, _, function_words = _language()
    read = [token for token in chat.read(_MASK.sub(" ", hide(said.text))) if token.is_alpha]
    stems = [token.lemma_ for token in read if token.norm_ not in function_words and not _own(token.norm_)]
    named = _named([token.norm_ for token in read], knowledge) or _named([token.lemma_ for token in read], knowledge)
    return _Heard(said, stems or said.text.lower().split(), named)


def _named(words: Sequence[str], knowledge: Knowledge) -> str:
    """Return what the longest phrase among some words calls, "" where none does."""
    found = knowledge.silences_in(f" {' '.join(words)} ")
    return found[0].silence.says if found else ""


def _labels(texts: Sequence[str]) -> list[int]:
    """Return the group of each text, by the stems and character n-grams that the classifier reads, too."""
    from scipy.cluster.hierarchy import fcluster, linkage
    from scipy.spatial.distance import squareform
    from sklearn.feature_extraction.text import TfidfVectorizer

    if len(texts) < 2:
        return [0] * len(texts)
    words = TfidfVectorizer(sublinear_tf=True, token_pattern=r"\S+").fit_transform(texts)
    characters = TfidfVectorizer(sublinear_tf=True, analyzer="char_wb", ngram_range=(3, 5)).fit_transform(texts)
    alike = (0.65 * (words @ words.T) + 0.35 * (characters @ characters.T)).toarray()
    distances = np.clip(1 - alike, 0, 1)
    np.fill_diagonal(distances, 0)
    return [int(label) for label in fcluster(linkage(squareform(distances, checks=False), "average"), FAR, "distance")]


def subject_of(said: Said) -> str:
    """Return what a question is about, as the classifier reads it, so that only alike questions are held against each other."""
    return said.intents[0][0] if said.intents else ""


def groups(said: Iterable[Said], knowledge: Knowledge, ignored: Iterable[Sequence[str]] = ()) -> list[Group]:
    """Return the groups of the questions without an answer, the largest first; those that are ignored are left out.

    Together are questions of a subject that name the same thing, and of the others those whose words are alike.
    """
    asked = [_heard(one, knowledge) for one in said if unanswered(one)][-MOST:]
    named = _by_name(asked)
    together = {id(one) for members in named for one in members}
    rest = [_Heard(one.said, one.stems, "") for one in asked if id(one) not in together]
    made = [_group(members, knowledge) for members in (*named, *_by_words(rest))]
    left_out = [set(terms) for terms in ignored]
    kept = [group for group in made if not any(_same(set(group.terms), terms) for terms in left_out)]
    return sorted(kept, key=lambda group: (-group.conversations, -group.count, group.id))


def _by_name(asked: Sequence[_Heard]) -> list[list[_Heard]]:
    """Return the questions that name the same thing, where enough people asked."""
    found: dict[tuple[str, str], list[_Heard]] = {}
    for one in asked:
        found.setdefault((subject_of(one.said), one.name), []).append(one)
    return [members for (_, name), members in found.items() if name and len({one.said.conversation for one in members}) >= FEWEST]


def _by_words(asked: Sequence[_Heard]) -> list[list[_Heard]]:
    """Return the questions of a subject whose words are alike."""
    found: list[list[_Heard]] = []
    for subject in sorted({subject_of(one.said) for one in asked}):
        alike = [one for one in asked if subject_of(one.said) == subject]
        labels = _labels([" ".join(one.stems) for one in alike])
        found += [[one for one, at in zip(alike, labels, strict=True) if at == label] for label in sorted(set(labels))]
    return found


def _same(first: set[str], second: set[str]) -> bool:
    return len(first & second) >= SAME_TERMS * max(len(first), len(second), 1)


def _group(asked: list[_Heard], knowledge: Knowledge) -> Group:
    members, name = [one.said for one in asked], asked[0].name
    count = Counter(stem for one in asked for stem in set(one.stems))
    frequent = [stem for stem, _ in sorted(count.items(), key=lambda item: (-item[1], item[0]))[:TERMS]]
    terms = (name, subject_of(members[0])) if name else tuple(frequent)
    conversations = len({one.conversation for one in members})
    shared = conversations >= FEWEST
    answers = Counter(answer for one in members for answer in one.answers[:1])
    return Group(
        id=hashlib.sha256(" ".join(sorted(terms)).encode()).hexdigest()[:6],
        name=name if shared else "",
        terms=terms if shared else (),
        count=len(members),
        conversations=conversations,
        first=min(one.day for one in members),
        last=max(one.day for one in members),
        texts=_typical(asked, count) if shared else (),
        answer=answers.most_common(1)[0][0] if answers and shared else "",
        nearest=_nearest(members, knowledge),
    )


def _typical(asked: list[_Heard], count: Counter[str]) -> tuple[str, ...]:
    """Return the texts that share most with the others, masked; those in which nothing is masked first, and no two that are all but one."""
    weight = {id(one): sum(count[stem] for stem in set(one.stems)) / (len(set(one.stems)) or 1) for one in asked}
    order = sorted(asked, key=lambda one: (bool(_MASK.search(hide(one.said.text))), -weight[id(one)], len(one.said.text)))
    different = {frozenset(one.stems): hide(one.said.text) for one in reversed(order)}
    return tuple(dict.fromkeys(different[frozenset(one.stems)] for one in order))[:SHOWN]


def _nearest(members: list[Said], knowledge: Knowledge) -> tuple[tuple[str, float], ...]:
    """Return the three topics of the source that the classifier holds nearest."""
    total: Counter[str] = Counter()
    for one in members:
        for intent, confidence in one.intents:
            if not intent.startswith(NOT_COVERED) and (topic := knowledge.topic_of(intent)) in knowledge.topics:
                total[topic] += confidence / len(members)  # type: ignore[assignment]
    return tuple((topic, float(value)) for topic, value in total.most_common(3))


def read_ignored(path: Path) -> list[list[str]]:
    """Return the terms of the groups that an editor does not want to see."""
    with suppress(OSError, ValueError):
        return [list(terms) for terms in json.loads(path.read_text(encoding="utf-8")).values()]
    return []


def ignore(path: Path, group: Group) -> None:
    """Remember that a group is not to be shown again: by its terms, none of anybody's sentences."""
    known: dict[str, list[str]] = {}
    with suppress(OSError, ValueError):
        known = json.loads(path.read_text(encoding="utf-8"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({**known, group.id: list(group.terms)}, ensure_ascii=False, indent=1), encoding="utf-8")
