"""Decides what Pandu says: ORDER, below, from the first entry to the last; the first that knows a turn gives it.

docs/dialogue-order.md is made of the first lines of the docstrings: `python -m pandu.dialogue.order`.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from pandu.dialogue import about_result, answering, in_quiz, leaning, lists, quiz, resolve, say, thresholds
from pandu.dialogue.facts import has_any
from pandu.dialogue.memory import Memory, Reply, Turn
from pandu.dialogue.resolve import Heard
from pandu.knowledge import Knowledge
from pandu.language.tables.claims import ASKED_OF_QUIZ, CLAIMED_BY_OTHERS
from pandu.message import Guess, Message

Rule = Callable[[Heard], Turn | None]

MISSED = "fallback"
_QUIZ = frozenset({"quiz", "quiz_stop"})  # intents
_NEAR_FIT = frozenset({"traits", "unfit"})  # roles of topics


def first_of(rules: Iterable[Rule], heard: Heard) -> Turn | None:
    """Return the turn of the first rule that knows one."""
    return next((turn for rule in rules if (turn := rule(heard)) is not None), None)


def danger(heard: Heard) -> Turn | None:
    """Say who can help, before everything else and in the quiz too ("aku pengen mati aja. bedanya sama diplomat apa?")."""
    best, parts = heard.message.best, heard.message.parts
    surely = best.intent == "crisis" and best.confidence >= thresholds.DANGER_FROM
    in_part = any(part.best.intent == "crisis" and part.best.confidence >= thresholds.DANGER_IN_PART for part in parts)
    if not (surely or in_part):
        return None
    replies, memory = answering.conversational(heard, "crisis")
    return replies, replace(memory, distress=thresholds.DISTRESS_TURNS)


def _moves_on(heard: Heard) -> bool:
    """Return whether somebody goes on after danger was spoken of: he presses, answers the quiz, or surely asks for it or about the job."""
    answers = heard.memory.quiz_open and (heard.message.quiz.certainty == "sure" or heard.best.intent == "quiz_stop")
    of_job = resolve.is_content(heard.knowledge, heard.best.topic) and heard.best.topic != "personal_fit"
    asks = (of_job or heard.best.topic == "quiz") and heard.message.form != "tell" and heard.best.confidence >= thresholds.UNSURE
    return heard.message.pressed or asks or answers


def stays_with_danger(heard: Heard) -> Turn | None:
    """Stay with somebody who was in danger a few messages ago, until he asks about the job ("makasih kak, aku ga punya temen cerita")."""
    entries = heard.knowledge.texts["distress"]
    asked = next((entry for entry in entries if set(entry["words"]) & set(heard.message.words)), None)
    if not heard.memory.distress or (asked is None and _moves_on(heard)):
        return None
    general = [entry for entry in entries if not entry["words"]]
    said = asked or general[heard.memory.turns % len(general)]
    return [Reply(said["says"], (heard.knowledge.topic_of("crisis"),))], heard.memory


def nothing_to_read(heard: Heard) -> Turn | None:
    """Ask for a question where there is no text to read, or none that is language (a sticker, "asdkjh")."""
    if heard.memory.quiz_open or not resolve.is_unreadable(heard):  # an open quiz asks again
        return None
    intent = heard.message.best.intent
    if intent.startswith(resolve.INTAKE):
        return [say.conversational(heard.knowledge, intent, (MISSED,))], heard.memory
    return missed(heard)


def open_quiz(heard: Heard) -> Turn | None:
    """Take the answer to the open question of the quiz, or what is said beside it ("lumayan", "bentar, gajinya berapa?")."""
    if not heard.memory.quiz_open:
        return None
    if outside := in_quiz.stopped(heard):
        replies, memory = _outside_quiz(outside)
        return [*(first_of(in_quiz.ORDER, heard) or missed(heard))[0], *replies[: in_quiz.MOST_BESIDE]], memory
    return first_of(in_quiz.ORDER, heard) or in_quiz.beside_question(heard, _outside_quiz(heard))


def takes_option(heard: Heard) -> Turn | None:
    """Answer what the last reply offered, where a message takes it up ("boleh", "yang kedua", "dua-duanya")."""
    chosen = leaning.chosen_options(heard)
    if not chosen:
        return None
    return quiz.start(heard) if "quiz" in chosen else answering.topics(heard, chosen)


def result_of_quiz(heard: Heard) -> Turn | None:
    """Change, give again, explain or judge the result of the quiz ("jadi cocok nggak, tegas?", "nomor 2 jadi sangat")."""
    return first_of(about_result.ORDER, heard) if heard.memory.quiz_result else None


def wants_quiz(heard: Heard) -> Turn | None:
    """Begin the quiz where it is asked for, or somebody asks whether he fits and tells no trait ("aku cocok ga ya")."""
    intent, message = heard.best.intent, heard.message
    if "unwanted" in message.remark.wants:
        return None
    second = any(guess.intent == "quiz" and guess.confidence >= thresholds.ANSWER_FROM for guess in message.ranking)
    unsure = heard.best.confidence < thresholds.UNSURE
    asked = (intent == "quiz" and heard.best.confidence >= thresholds.QUIZ_FROM) or (intent == "quiz_stop" and second)
    of_fit = heard.best.topic == "quiz" or heard.knowledge.role(heard.best.topic) in _NEAR_FIT
    near = heard.best.topic == "personal_fit" or (of_fit and unsure)
    own_fit = message.asks_fit and near and not message.told and not heard.memory.fit_traits
    goes_on = bool(heard.memory.quiz_kept) and "resume" in message.remark.wants
    if intent == "quiz" and message.asks and has_any(message, ASKED_OF_QUIZ):
        return answering.spoken(heard, "about_quiz", "quiz")
    surely = intent == "quiz" and message.form == "command" and heard.best.confidence >= thresholds.SUBJECT_FROM
    concluding = leaning.asks_what_follows(heard) and (heard.memory.last_topic == "personal_fit" or not surely)
    return quiz.start(heard) if (asked or own_fit or goes_on) and not concluding else None


def points_at_list(heard: Heard) -> Turn | None:
    """Answer the items of a list that are named by their places, or show it again ("yang kedua apa?", "daftarnya tadi")."""
    if heard.wants("list") and not heard.message.ordinals and (again := leaning.list_again(heard)):
        return again
    return lists.items(heard) if heard.best.intent == "ordinal" or leaning.points_at_item(heard) else None


def another_job(heard: Heard) -> Turn | None:
    """Leave another job or office alone, and its comparison with this one ("tugas konsul apa", "beda jaksa sama hakim")."""
    subject, best = heard.message.subject, heard.best
    about_job = resolve.is_content(heard.knowledge, best.topic) or best.topic in {"quiz", "out_of_scope"}
    typed = not heard.message.pressed and not heard.memory.quiz_open  # in the quiz people tell of other jobs
    of_job = best.confidence >= thresholds.SUBJECT_FROM and heard.knowledge.role(best.topic)
    if heard.best.topic == "not_covered" and heard.message.silences and _names_own_job(heard) and best.confidence >= thresholds.SURELY_ONE:
        return None  # "siapa yang lebih tinggi, duta besar atau dirjen di Kemlu": ranks
    if has_any(heard.message, CLAIMED_BY_OTHERS) and (of_job or heard.facts):
        return None  # "bukan tugas mereka, itu tugas DPR"; after an answer: "bapakku bilang itu kerjaan DPR"
    return answering.other_job(heard) if subject.kind == "other_job" and about_job and typed else None


def _names_own_job(heard: Heard) -> bool:
    """Return whether the job or its ministry is named by a word that stands for nothing else."""
    return has_any(heard.message, heard.knowledge.names["own"])


def tells_traits(heard: Heard) -> Turn | None:
    """Hold told traits against the profile ("anakku jago debat tapi batu, cocok ga?")."""
    return answering.takes_back_trait(heard) or answering.told_traits(heard)


def several_questions(heard: Heard) -> Turn | None:
    """Answer two questions of one message together ("ok kerjaannya apa aja sama cocok buat siapa")."""
    if resolve.is_one_claim(heard):
        return None
    asked = resolve.questions(heard)[: thresholds.MOST_QUESTIONS]
    return answering.together(heard, asked) if asked else None


def names_only_job(heard: Heard) -> Turn | None:
    """Ask what of the job is meant where only its name was said ("kemlu")."""
    wholes = tuple(topic.id for topic in heard.knowledge.topics.values() if topic.parts)
    if not heard.wants("job") or heard.best.topic in heard.knowledge.topics:
        return None
    replies, memory = ask_which(heard, wholes)
    return [replace(replies[0], text=heard.knowledge.texts["job_named"])], memory


def manners(heard: Heard) -> Turn | None:
    """Answer a courtesy, a feeling or a complaint in a word ("makasih ya", "jawabanmu salah")."""
    return answering.courtesy(heard)


def surest_part(heard: Heard) -> Turn | None:
    """Answer the part that is sure, where the whole is not."""
    asked = resolve.surest_part(heard)
    return answering.question(heard, asked) if asked else None


def means_last(heard: Heard) -> Turn | None:
    """Answer what is unsure as asked of the topic that was spoken of last."""
    asked = resolve.unsure_of_last(heard)
    return answering.question(heard, asked) if asked else None


def asks_of_fit_again(heard: Heard) -> Turn | None:
    """Give the assessment again, in short, to what is unsure right after it."""
    return answering.assessed_again(heard) if answering.unsure_of_fit(heard) else None


def several_likely(heard: Heard) -> Turn | None:
    """Ask which of the likely topics is meant."""
    named = {*heard.knowledge.topics, *heard.knowledge.texts["titles"]}
    likely = (c.topic for c in heard.candidates if c.topic in named and c.confidence >= thresholds.OPTION_FROM)
    options = tuple(dict.fromkeys(likely))[: thresholds.MOST_OPTIONS]
    return ask_which(heard, options) if options and heard.best.confidence >= thresholds.CLARIFY_FROM else None


# What is tried where it is unclear what a message means.
_UNSURE: tuple[Rule, ...] = (
    surest_part,
    answering.named_outside,
    answering.refused_unsure,
    means_last,
    asks_of_fit_again,
    several_likely,
)


def unclear(heard: Heard) -> Turn | None:
    """Ask which of the likely topics is meant, or say that it was not understood ("kerjsma antr ngara trmsuk tgs mrk g")."""
    asked, hardly = resolve.question(heard), resolve.hardly_outside(heard)
    if (
        asked.topic != "quiz"
        and not answering.hardly_of_fit(heard)
        and not resolve.may_be_outside(heard)
        and not hardly
        and (resolve.confidence(heard, asked) >= thresholds.ANSWER_FROM or resolve.stands_out(heard))
    ):
        return None
    if heard.best.topic in resolve.SILENT and heard.best.confidence >= thresholds.CLARIFY_FROM and not hardly:
        return None
    return first_of(_UNSURE, heard) or missed(heard)


def follows_nothing(heard: Heard) -> Turn | None:
    """Take what reads as a follow-up, and is none, for a word of assent or for something not understood ("hahaha senasib")."""
    if heard.best.topic not in resolve.FOLLOW_UPS:
        return None
    assents = heard.message.form in {"social", "tell"}
    return answering.conversational(heard, "acknowledge") if assents else missed(heard)


def one_question(heard: Heard) -> Turn | None:
    """Answer the one thing that is asked: verdict, fact, what the source does not say ("cuma mantau politik doang kan?")."""
    return answering.question(heard, resolve.question(heard))


ORDER: tuple[Rule, ...] = (
    danger,
    stays_with_danger,
    nothing_to_read,
    open_quiz,
    takes_option,
    result_of_quiz,
    another_job,
    wants_quiz,
    points_at_list,
    leaning.wish_for_last,
    tells_traits,
    several_questions,
    names_only_job,
    leaning.left_out_topic,
    manners,
    unclear,
    follows_nothing,
    one_question,
)
_OUTSIDE_QUIZ = tuple(rule for rule in ORDER if rule is not open_quiz)


def missed(heard: Heard) -> Turn:
    """Say that the message was not understood; in other words each time in a row."""
    ways = heard.knowledge.texts["misses"]
    entry = ways[heard.memory.misses % len(ways)]
    return [Reply(entry["text"], (MISSED,), tuple(entry["next"]))], replace(heard.memory, misses=heard.memory.misses + 1)


def ask_which(heard: Heard, options: tuple[str, ...]) -> Turn:
    """Ask which of the options is meant; they are remembered, so that "ya" or "yang kedua" takes one."""
    replies = heard.knowledge.texts["replies"]
    single = replies["clarify_one"]["text"].format(title=heard.knowledge.title(options[0])) if len(options) == 1 else ""
    return [Reply(single or replies["clarify"]["text"], ("clarify",), options, options)], replace(heard.memory, options=options)


def _outside_quiz(heard: Heard) -> Turn:
    return first_of(_OUTSIDE_QUIZ, heard) or missed(heard)


def _without_quiz(message: Message) -> Message:
    """Return a message that wants no quiz as it is read where there is none ("aku nanya lulusan teknik, bukan tes")."""
    others = tuple(guess for guess in message.ranking if guess.intent not in _QUIZ)
    total = sum(guess.confidence for guess in others)
    if "unwanted" not in message.remark.wants or not total:
        return message
    return replace(message, ranking=tuple(Guess(guess.intent, guess.confidence / total) for guess in others))


def respond(knowledge: Knowledge, message: Message, memory: Memory) -> Turn:
    """Return the replies to `message` (one to three) and the memory after it."""
    heard = answering.of_right_person(resolve.heard(knowledge, _without_quiz(message), quiz.without_old_result(knowledge, memory)))
    replies, after = first_of(ORDER, heard) or missed(heard)
    after = replace(answering.with_told(heard, after), before=heard.facts or heard.memory.before)
    understood = all(MISSED not in reply.topics for reply in replies)
    return _completed(heard, replies), replace(after, misses=0) if understood else after


def _completed(heard: Heard, replies: list[Reply]) -> list[Reply]:
    """Return the replies with a salam returned, a word on what intake cut, and one set of buttons, at the end."""
    if (salam := answering.salam(heard)) and not replies[0].text.startswith(salam):
        replies = [replace(replies[0], text=f"{salam} {replies[0].text}"), *replies[1:]]
    if heard.message.shortened:
        replies = [replace(replies[0], text=f"{heard.knowledge.texts['shortened']} {replies[0].text}"), *replies[1:]]
    return [*(replace(reply, next=(), options=()) for reply in replies[:-1]), replies[-1]]


_PAGE = Path(__file__).resolve().parents[2] / "docs" / "dialogue-order.md"
_ABOUT = """# The order of decisions
Made by `python -m pandu.dialogue.order` from the lists named below; `tests/dialogue/test_order.py` holds it. Each entry is a function
that answers a message or passes it on; the first that answers is heard. The examples in brackets are messages.
"""
LISTS: tuple[tuple[str, str, tuple[Rule, ...]], ...] = (
    ("Any message", "`ORDER` of `pandu/dialogue/order.py`", ORDER),
    (f"Where it is unclear what is meant ({ORDER.index(unclear) + 1} above)", "`_UNSURE` of `pandu/dialogue/order.py`", _UNSURE),
    (f"While the quiz is open ({ORDER.index(open_quiz) + 1} above)", "`ORDER` of `pandu/dialogue/in_quiz.py`", in_quiz.ORDER),
    (
        f"After a result of the quiz ({ORDER.index(result_of_quiz) + 1} above)",
        "`ORDER` of `pandu/dialogue/about_result.py`",
        about_result.ORDER,
    ),
)


def _entry(place: int, rule: Rule) -> str:
    first = (rule.__doc__ or "").partition("\n")[0]
    return f"{place}. `{rule.__name__}`: {first}"


def page() -> str:
    """Return docs/dialogue-order.md."""
    sections = (
        f"\n## {title}\n{of}\n\n{''.join(_entry(place, rule) + chr(10) for place, rule in enumerate(rules, 1))}"
        for title, of, rules in LISTS
    )
    return _ABOUT + "".join(sections)


if __name__ == "__main__":
    _PAGE.write_text(page(), encoding="utf-8")
