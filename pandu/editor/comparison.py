"""Answers before and after a change, held against each other: what differs, and whether it is better by the labels. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from pandu.editor import html_page
from pandu.editor.mistakes import messages

KINDS = ("worse", "better", "open")
SHOWN = 12  # answers of a kind in the terminal; the page has all
LONGEST = 160  # letters of an answer in the terminal
_NAMES = 36  # letters of a topic's name in the terminal


@dataclass(frozen=True)
class Asked:
    """What is asked: first in a conversation, or as a turn of one, where `before` is what was said last.

    `wanted`: the ids that are right, `either`: that any of them is enough; `others`: ids any of which is right, too.
    `new`: an example that the last commit did not have.
    """

    text: str
    wanted: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    either: bool = True
    new: bool = False
    before: str = ""


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
        return bool(asked.others & given) or (bool(asked.wanted & given) if asked.either else asked.wanted <= given)


@dataclass(frozen=True)
class Change:
    """An answer that differs; `kind`: better, worse, or open where the label does not tell; `follows`: one before it differed, too."""

    asked: Asked
    before: Answer
    after: Answer
    follows: bool = False

    @property
    def kind(self) -> str:
        """What the label says of it."""
        was, now = self.before.right(self.asked), self.after.right(self.asked)
        return "open" if was == now or not self.asked.wanted else "better" if now else "worse"

    @property
    def topic(self) -> str:
        """The topic that it belongs to: the one that is wanted, else the one that was answered."""
        answered = self.after.topics or self.before.topics or ("",)
        return next((topic for topic in answered if topic in self.asked.wanted), sorted(self.asked.wanted or answered)[-1])


@dataclass
class Changes:
    """All that differs, and how the new examples are answered; `silent`: new examples that tell nothing when asked alone."""

    changes: list[Change] = field(default_factory=list)
    missed: list[tuple[Asked, Answer]] = field(default_factory=list)
    examples: int = 0
    right_before: int = 0
    asked: int = 0
    silent: int = 0

    @property
    def right_now(self) -> int:
        """How many new examples are answered with their topic now."""
        return self.examples - len(self.missed)

    @property
    def counts(self) -> Counter[str]:
        """How many answers became better and worse, and how many the labels do not judge; new examples apart."""
        return Counter(change.kind for change in self.changes if not change.asked.new)

    @property
    def shown(self) -> list[Change]:
        """The changes that are shown: not those that the labels do not judge and that only follow another of their conversation."""
        return [change for change in self.changes if change.kind != "open" or not change.follows]


def answer_of(raw: Mapping[str, Any]) -> Answer:
    """Return an answer that was written as JSON."""
    return Answer(tuple(raw["topics"]), tuple(raw["options"]), raw["verdict"], raw["text"])


def compare(asked: Sequence[Asked], before: Iterable[Answer], after: Iterable[Answer]) -> Changes:
    """Return what differs between two rows of answers to the same questions."""
    found, differed = Changes(asked=len(asked)), False
    for one, old, new in zip(asked, before, after, strict=True):
        differed = differed and bool(one.before)
        if one.new:
            found.examples += 1
            found.right_before += old.right(one)
            found.missed += [] if new.right(one) else [(one, new)]
        if old != new:
            found.changes.append(Change(one, old, new, differed))
            differed = True
    return found


def first_line(found: Changes) -> str:
    """Return what a change of examples did, in a line."""
    words, counts = messages()["changes"], found.counts
    values = {"examples": found.examples, "before": found.right_before, "now": found.right_now}
    first = words["first"] if found.examples else words["first_without"]
    return str(first).format_map({**values, **{kind: counts[kind] for kind in KINDS}})


def _notes(found: Changes) -> list[str]:
    """Return what is said of all that was asked, a sentence each."""
    words, followers = messages()["changes"], len(found.changes) - len(found.shown)
    values = {"asked": found.asked, "changed": len(found.changes), "followers": followers, "silent": found.silent}
    named = ["asked" if found.changes else "nothing", *(["follows"] if followers else []), *(["silent"] if found.silent else [])]
    return [str(words[name]).format_map(values) for name in named]


def _of_kind(found: Changes, kind: str) -> list[Change]:
    return sorted((change for change in found.shown if change.kind == kind), key=lambda change: change.topic)


def _counted(found: Changes) -> list[tuple[str, list[int]]]:
    """Return how many answers of each topic became worse, better, or merely others."""
    topics = sorted({change.topic for change in found.shown})
    counts = {topic: Counter(change.kind for change in found.shown if change.topic == topic) for topic in topics}
    order = sorted(topics, key=lambda topic: (-counts[topic]["worse"], -counts[topic].total(), topic))
    return [(topic, [counts[topic][kind] for kind in KINDS]) for topic in order]


def as_text(found: Changes) -> str:
    """Return the changes for the terminal: what became worse and better; the rest is counted."""
    words = messages()["changes"]
    lines = [first_line(found), *_notes(found)]
    if found.missed:
        lines += ["", words["missed"], *(f"  {asked.text}\n{_side(words['after'], answer)}" for asked, answer in found.missed)]
    if rows := _counted(found):
        lines += ["", _columns(words["columns"]["topic"], [words["kinds"][kind] for kind in KINDS])]
        lines += [_columns(topic, counts) for topic, counts in rows]
    for kind in ("worse", "better"):
        lines += _listed(_of_kind(found, kind), words["lists"][kind])
    return "\n".join(lines)


def _columns(name: str, values: Iterable[object]) -> str:
    return f"  {name[:_NAMES]:<{_NAMES}}{''.join(f'{value!s:>11}' for value in values)}"


def _listed(changes: Sequence[Change], title: str) -> list[str]:
    """Return the lines of changes of one kind, the longest texts shortened."""
    words = messages()["changes"]
    lines = [f"\n{title}"] if changes else []
    for change in changes[:SHOWN]:
        lines.append(f"  [{change.topic}] {change.asked.text}{_behind(change.asked)}")
        lines += [_side(words["before"], change.before), _side(words["after"], change.after)]
    more = len(changes) - SHOWN
    return [*lines, words["more"].format_map({"count": more})] if more > 0 else lines


def _behind(asked: Asked) -> str:
    """Return what was said before, in brackets, "" for the first of a conversation."""
    return messages()["changes"]["behind"].format_map({"text": asked.before}) if asked.before else ""


def _side(name: str, answer: Answer) -> str:
    text = " ".join(answer.text.split())
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST].rsplit(' ', 1)[0]} …"
    return f"      {name} {'+'.join(answer.topics)}: {shown}"


def as_page(found: Changes) -> str:
    """Return the parts of the page: the figures, then old beside new, by topic, what became worse first."""
    words = messages()["changes"]
    parts = [f"<p><strong>{escape(first_line(found))}</strong></p>", *(f'<p class="note">{escape(note)}</p>' for note in _notes(found))]
    if found.missed:
        missed = [(asked.text, _cell(answer)) for asked, answer in found.missed]
        parts.append(
            html_page.section(words["missed"], "", html_page.table([words["columns"][name] for name in ("message", "after")], missed))
        )
    if rows := _counted(found):
        columns = [words["columns"]["topic"], *(words["kinds"][kind] for kind in KINDS)]
        parts.append(
            html_page.section(words["overview"], words["kinds_note"], html_page.table(columns, [(name, *counts) for name, counts in rows]))
        )
    return "".join([*parts, *(_topic_part(found, topic) for topic, _ in rows)])


def _topic_part(found: Changes, topic: str) -> str:
    words = messages()["changes"]
    columns = [words["columns"][name] for name in ("message", "kind", "before", "after")]
    changes = [change for kind in KINDS for change in _of_kind(found, kind) if change.topic == topic]
    rows = [(f"{one.asked.text}{_behind(one.asked)}", words["kinds"][one.kind], _cell(one.before), _cell(one.after)) for one in changes]
    return html_page.section(topic, words["note"].format_map({"count": len(rows)}), html_page.table(columns, rows))


def _cell(answer: Answer) -> str:
    return f"[{' + '.join(answer.topics)}] {answer.text}"
