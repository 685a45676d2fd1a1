"""What people asked and how they were answered: `make insight` (DAYS=7, IGNORE=<group>). A page in insight/ and a short table."""

import logging
import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from html import escape
from pathlib import Path
from typing import Any

from pandu.editor import html_page, inbox
from pandu.editor.conversations import Said, address, ratings, turns
from pandu.editor.inbox import Group
from pandu.editor.mistakes import messages
from pandu.editor.plain_words import called, refused
from pandu.errors import StartError
from pandu.knowledge import NOT_COVERED, Knowledge, load_knowledge
from pandu.settings import ROOT, read

PAGE = ROOT / html_page.FOLDER / "insight.html"
IGNORED = "insight_ignored.json"  # beside the conversations, since the folder of the page is deleted when it was read
VERDICTS = ("open", "yes", "partly", "no", "unsaid")
MISSES = ("fallback", "clarify", "out_of_scope")
LONGEST_ID = 30  # letters of a topic's id
SHORT = 8  # rows of a table in the terminal
SPACE = 76  # letters of a group in the terminal
LONGEST = 365.0  # days, where everything is kept for ever


@dataclass
class Insight:
    """The figures: each a count by what its name says."""

    messages: int = 0
    conversations: int = 0
    topics: dict[str, Counter[str]] = field(default_factory=dict)
    unsaid: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    offered: Counter[str] = field(default_factory=Counter)
    taken: Counter[str] = field(default_factory=Counter)
    complaints: Counter[tuple[str, str]] = field(default_factory=Counter)
    thumbs: Counter[str] = field(default_factory=Counter)
    quiz: Counter[str] = field(default_factory=Counter)
    left_at: Counter[int] = field(default_factory=Counter)
    channels: Counter[str] = field(default_factory=Counter)
    days: Counter[date] = field(default_factory=Counter)


def collect(said: Iterable[Said], knowledge: Knowledge) -> Insight:
    """Return the figures of some turns."""
    found, by_conversation = Insight(), dict[str, list[Said]]()
    for one in said:
        by_conversation.setdefault(one.conversation, []).append(one)
    found.conversations = len(by_conversation)
    for turns_of_one in by_conversation.values():
        _quiz(found, turns_of_one)
        for before, one in zip([None, *turns_of_one], turns_of_one, strict=False):
            _count(found, one, before, knowledge)
    return found


def _count(found: Insight, one: Said, before: Said | None, knowledge: Knowledge) -> None:
    found.messages += 1
    found.channels[one.channel] += 1
    found.days[one.day] += 1
    for topic in dict.fromkeys(one.topics):
        found.topics.setdefault(topic, Counter())[one.verdict or "open"] += 1
    found.unsaid.update(one.unsaid)
    if "not_covered" in one.topics and one.intents:
        found.refusals[one.intents[0][0].removeprefix(NOT_COVERED)] += 1
    if before is not None and "clarify" in before.topics:
        _after_question_back(found, one, before, knowledge)
    if before is not None and "complaint" in one.topics and before.answers:
        found.complaints[before.topics[-1] if before.topics else "", before.answers[-1]] += 1
    if one.rating:
        found.thumbs[one.rating] += 1
        if one.rating == "down" and one.answers:
            found.complaints[one.topics[-1] if one.topics else "", one.answers[-1]] += 1


def _after_question_back(found: Insight, one: Said, before: Said, knowledge: Knowledge) -> None:
    """Count what was offered, and what of it was pressed; "" for another message."""
    found.offered.update(before.options)
    pressed = knowledge.topic_of(one.text.lstrip("/")) if one.pressed else next((t for t in one.topics if t in before.options), "")
    found.taken[pressed if pressed in before.options else ""] += 1


def _quiz(found: Insight, said: Sequence[Said]) -> None:
    """Count the quizzes of a conversation that were begun and finished, and where one was left."""
    open_at = 0
    for one in said:
        if "quiz" in one.topics:
            found.quiz["begun"] += 1
        if "quiz_result" in one.topics and open_at:
            found.quiz["finished"] += 1
            open_at = 0
        elif "quiz_cancelled" in one.topics and open_at:
            found.left_at[open_at] += 1
            open_at = 0
        open_at = one.question or open_at
    if open_at:
        found.left_at[open_at] += 1


def _words() -> dict[str, Any]:
    return dict(messages()["insight"])


def _counted(title: str, note: str, names: Sequence[str], count: Mapping[Any, int]) -> str:
    """Return a part with a bar for each count, "" where there is none."""
    most = max(count.values(), default=0)
    rows = [(name or _words()["other"], html_page.bars({"all": value}, most), value) for name, value in _sorted(count)]
    return html_page.section(title, note, html_page.table((*names[:1], "", *names[1:]), rows)) if rows else ""


def _sorted(count: Mapping[Any, int]) -> list[tuple[str, int]]:
    return [(str(name), value) for name, value in sorted(count.items(), key=lambda item: (-item[1], str(item[0])))]


def _topics(found: Insight, knowledge: Knowledge) -> str:
    words, most = _words(), max((sum(count.values()) for count in found.topics.values()), default=0)
    order = sorted(found.topics.items(), key=lambda item: -sum(item[1].values()))
    rows = [
        (called(knowledge, topic), html_page.bars({name: count[name] for name in VERDICTS}, most), *(count[name] for name in VERDICTS))
        for topic, count in order
    ]
    part = words["parts"]["topics"]
    columns = (words["columns"]["topic"], "", *(words["verdicts"][name] for name in VERDICTS))
    return html_page.section(part["title"], part["note"], html_page.table(columns, rows)) if rows else ""


def _complaints(found: Insight, knowledge: Knowledge) -> str:
    words = _words()
    rows = [(called(knowledge, topic), answer, count) for (topic, answer), count in found.complaints.most_common(20)]
    columns = [words["columns"][name] for name in ("topic", "answer", "count")]
    part = words["parts"]["complaints"]
    return html_page.section(part["title"], part["note"], html_page.table(columns, rows)) if rows else ""


def _group(group: Group, knowledge: Knowledge) -> str:
    """Return a group of the inbox with what may be done about it."""
    words = _words()["inbox"]
    span = words["span"].format_map({"count": group.count, "conversations": group.conversations, "first": group.first, "last": group.last})
    texts = "".join(f"<blockquote>{escape(text)}</blockquote>" for text in group.texts)
    answer = f"<p>{escape(words['answer'])} {escape(group.answer)}</p>" if group.answer else ""
    near = ", ".join(f"{called(knowledge, topic)} {100 * value:.0f} %" for topic, value in group.near) or words["none"]
    steps = "".join(f"<li>{step}</li>" for step in _steps(group, knowledge))
    name = f"<h3>{escape(begun(group.name))}</h3>" if group.name else ""
    about = f'<p class="note">{escape(span)}</p>'
    return f"<article>{name}{about}{texts}{answer}<p>{escape(words['nearest'])} {escape(near)}</p><ul>{steps}</ul></article>"


def begun(name: str) -> str:
    """Return a name as it begins a line."""
    return name[:1].upper() + name[1:]


def topic_id(group: Group) -> str:
    """Return an id that a topic on a group may have."""
    return re.sub(r"\W+", "_", group.terms[0].lower())[:LONGEST_ID].strip("_") if group.terms else ""


def _steps(group: Group, knowledge: Knowledge) -> list[str]:
    """Return what an editor may do about a group, the likely thing first."""
    words, nearest = _words()["inbox"], group.near[0][0] if group.near else ""
    family = f"data/nlu/{nearest.split('.')[0]}.yml"
    belongs = words["belongs"].format_map({"topic": called(knowledge, nearest), "file": family, "intent": knowledge.intent_of(nearest)})
    new = words["new"].format_map({"command": f"make topic ID={topic_id(group)}"})
    ignore = words["ignore"].format_map({"command": f"make insight IGNORE={group.id}"})
    ordered = [*([belongs] if group.belongs else []), new, *([belongs] if nearest and not group.belongs else []), ignore]
    return [_with_code(step) for step in ordered]


def _with_code(text: str) -> str:
    """Return a text with what stands between backticks as code."""
    pieces = escape(text).split("`")
    return "".join(f"<code>{piece}</code>" if place % 2 else piece for place, piece in enumerate(pieces))


def _inbox(groups: Sequence[Group], knowledge: Knowledge) -> str:
    words, shown, few = _words(), [group for group in groups if group.texts], [group for group in groups if not group.texts]
    hidden = words["inbox"]["hidden"].format_map({"groups": len(few), "count": sum(group.count for group in few)})
    body = "".join(_group(group, knowledge) for group in shown) + (f"<p>{escape(hidden)}</p>" if few else "")
    part = words["parts"]["inbox"]
    return html_page.section(part["title"], part["note"], body or f"<p>{escape(words['inbox']['empty'])}</p>")


def _part(name: str, count: Mapping[Any, int], column: str = "what") -> str:
    words = _words()
    part, columns = words["parts"][name], words["columns"]
    return _counted(part["title"], part["note"], (columns[column], columns["count"]), count)


def _quiz_ends(found: Insight) -> Counter[str]:
    """Return how often the quiz was begun, finished, and left at each question."""
    words = _words()["quiz"]
    ends = Counter({words[name]: found.quiz[name] for name in ("begun", "finished")})
    return ends + Counter({words["left"].format_map({"number": number}): count for number, count in found.left_at.items()})


def _by_name(knowledge: Knowledge, count: Mapping[str, int]) -> Counter[str]:
    return Counter({called(knowledge, topic): times for topic, times in count.items()})


def body(found: Insight, groups: Sequence[Group], knowledge: Knowledge) -> str:
    """Return the page's parts."""
    words, missed = _words(), ("fallback", "clarify", "out_of_scope")
    misses = Counter({topic: sum(found.topics[topic].values()) for topic in missed if topic in found.topics})
    return "".join(
        [
            _inbox(groups, knowledge),
            _topics(found, knowledge),
            _part("unsaid", Counter({words["points"].get(point, point): count for point, count in found.unsaid.items()})),
            _part("refusals", Counter({refused(subject): count for subject, count in found.refusals.items()})),
            _part("misses", _by_name(knowledge, misses)),
            _part("offered", _by_name(knowledge, found.offered), "topic"),
            _part("taken", _by_name(knowledge, found.taken), "topic"),
            _complaints(found, knowledge),
            _part("thumbs", Counter({words["thumbs"][name]: count for name, count in found.thumbs.items()})),
            _part("quiz", _quiz_ends(found)),
            _part("channels", found.channels),
            _part("days", dict(sorted(found.days.items()))),
        ]
    )


def short(found: Insight, groups: Sequence[Group], knowledge: Knowledge) -> str:
    """Return the table for the terminal."""
    words = _words()
    lines = [words["summary"].format_map({"messages": found.messages, "conversations": found.conversations})]
    head = [f"{words['verdicts'][name]:>13}" for name in VERDICTS]
    lines.append(f"{words['columns']['topic']:<42}{''.join(head)}")
    for topic, count in sorted(found.topics.items(), key=lambda item: -sum(item[1].values()))[:SHORT]:
        lines.append(f"{called(knowledge, topic)[:41]:<42}{''.join(f'{count[name]:>13}' for name in VERDICTS)}")
    shown = [group for group in groups if group.texts]
    lines.append("\n" + words["short_inbox"].format_map({"groups": len(groups), "shown": len(shown)}))
    lines += [f"  {group.id}  {group.count:>4}  {group.first} .. {group.last}  {_called(group)}" for group in shown[:SHORT]]
    return "\n".join(lines)


def _called(group: Group) -> str:
    """Return a group's name and its first text, cut to the width of a terminal."""
    return f"{begun(group.name)}: {group.texts[0]}"[:SPACE] if group.name else group.texts[0][:SPACE]


def days_asked(text: str) -> float:
    """Return how many days are looked at: those of the setting, and no more than conversations are kept.

    Raises:
        StartError: the setting is no number.
    """
    kept = read().keep_days or LONGEST
    if not text:
        return kept
    if not text.replace(".", "", 1).isdigit() or not float(text):
        raise StartError(_words()["no_days"].format_map({"text": text}))
    return min(float(text), kept)


def make(where: str, days: float, ignored: str = "", page: Path = PAGE, memory: Path | None = None) -> str:
    """Write the page and return the table; `ignored`: the id of a group that is not to be shown again."""
    knowledge, words, memory = load_knowledge(), _words(), memory or read().data / IGNORED
    said = turns(where, days)
    groups = inbox.groups(said, knowledge, inbox.read_ignored(memory))
    for group in groups:
        if group.id == ignored:
            inbox.ignore(memory, group)
    groups = [group for group in groups if group.id != ignored]
    found = collect(said, knowledge)
    found.thumbs.update(ratings(where, days))
    about = words["about"].format_map({"days": f"{days:g}", "today": date.today(), "fewest": inbox.FEWEST})
    html_page.write(page, words["title"], about, body(found, groups, knowledge))
    return f"{short(found, groups, knowledge)}\n{words['written'].format_map({'page': page})}"


def main() -> int:
    """Write the page; return 1 where the conversations cannot be read."""
    import sqlalchemy

    logging.disable(logging.CRITICAL)
    try:
        print(make(address(), days_asked(os.environ.get("DAYS", "")), os.environ.get("IGNORE", "")))
    except StartError as error:
        print(error, file=sys.stderr)
        return 1
    except sqlalchemy.exc.SQLAlchemyError as error:
        print(_words()["no_database"].format_map({"error": type(error).__name__}), file=sys.stderr)
        return 1
    return 0
