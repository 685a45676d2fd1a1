"""Answers before and after a change, held against each other: what differs, and whether it is better by the labels. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from pandu.editor import pages
from pandu.editor.mistakes import messages

KINDS = ("worse", "better", "open")
SHOWN = 12  # differing answers of a topic in the terminal


@dataclass(frozen=True)
class Asked:
    """What is asked: first in a conversation, or as a turn of one; `wanted`: the ids that are right, `either`: that any of them is enough.

    `new`: an example that the last commit did not have.
    """

    text: str
    wanted: frozenset[str] = frozenset()
    either: bool = True
    new: bool = False


@dataclass(frozen=True)
class Answer:
    """What was answered."""

    topics: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    verdict: str = ""
    text: str = ""

    def right(self, asked: Asked) -> bool:
        """Whether it is right by the label."""
        given = {*self.topics, *self.options}
        return bool(asked.wanted & given) if asked.either else asked.wanted <= given


@dataclass(frozen=True)
class Change:
    """An answer that differs; `kind`: better, worse, or open where the label does not tell."""

    asked: Asked
    before: Answer
    after: Answer

    @property
    def kind(self) -> str:
        """What the label says of it."""
        was, now = self.before.right(self.asked), self.after.right(self.asked)
        return "open" if was == now or not self.asked.wanted else "better" if now else "worse"

    @property
    def topic(self) -> str:
        """The topic that it belongs to."""
        return (self.after.topics or self.before.topics or ("",))[0]


@dataclass
class Changes:
    """All that differs, and how the new examples are answered."""

    changes: list[Change] = field(default_factory=list)
    examples: int = 0
    right_before: int = 0
    right_now: int = 0
    asked: int = 0

    @property
    def counts(self) -> Counter[str]:
        """How many answers became better and worse, and how many the labels do not judge; new examples apart."""
        return Counter(change.kind for change in self.changes if not change.asked.new)


def answer_of(raw: Mapping[str, Any]) -> Answer:
    """Return an answer that was written as JSON."""
    return Answer(tuple(raw["topics"]), tuple(raw["options"]), raw["verdict"], raw["text"])


def compare(asked: Sequence[Asked], before: Iterable[Answer], after: Iterable[Answer]) -> Changes:
    """Return what differs between two rows of answers to the same questions."""
    found = Changes(asked=len(asked))
    for one, old, new in zip(asked, before, after, strict=True):
        if one.new:
            found.examples += 1
            found.right_before += old.right(one)
            found.right_now += new.right(one)
        if old != new:
            found.changes.append(Change(one, old, new))
    return found


def first_line(found: Changes) -> str:
    """Return what a change of examples did, in a line."""
    values = {
        "examples": found.examples,
        "before": found.right_before,
        "now": found.right_now,
        **{kind: found.counts[kind] for kind in KINDS},
    }
    return str(messages()["changes"]["first"]).format_map(values)


def _by_topic(found: Changes) -> list[tuple[str, list[Change]]]:
    topics = sorted({change.topic for change in found.changes})
    order = {kind: place for place, kind in enumerate(KINDS)}
    grouped = ((topic, [change for change in found.changes if change.topic == topic]) for topic in topics)
    return [(topic, sorted(changes, key=lambda one: order[one.kind])) for topic, changes in grouped]


def as_text(found: Changes) -> str:
    """Return the changes for the terminal."""
    words = messages()["changes"]
    lines = [first_line(found), words["asked"].format_map({"asked": found.asked, "changed": len(found.changes)})]
    for topic, changes in _by_topic(found):
        lines.append(f"\n{topic}")
        for change in changes[:SHOWN]:
            lines += [f"  [{words['kinds'][change.kind]}] {change.asked.text}", *_sides(change, words)]
        if len(changes) > SHOWN:
            lines.append(words["more"].format_map({"count": len(changes) - SHOWN}))
    return "\n".join(lines)


def _sides(change: Change, words: Mapping[str, str]) -> list[str]:
    return [f"      {words[side]} {'+'.join(one.topics)}: {one.text}" for side, one in (("before", change.before), ("after", change.after))]


def as_page(found: Changes) -> str:
    """Return the parts of the page: old beside new, by topic."""
    words = messages()["changes"]
    columns = [words["columns"][name] for name in ("message", "kind", "before", "after")]
    parts = [f"<p>{escape(first_line(found))}</p>"]
    for topic, changes in _by_topic(found):
        rows = [
            (
                one.asked.text,
                words["kinds"][one.kind],
                f"{'+'.join(one.before.topics)}: {one.before.text}",
                f"{'+'.join(one.after.topics)}: {one.after.text}",
            )
            for one in changes
        ]
        parts.append(pages.section(topic, words["note"].format_map({"count": len(rows)}), pages.table(columns, rows)))
    return "".join(parts)
