"""What happens to a message while the quiz is open."""

from collections.abc import Callable
from dataclasses import replace

from pandu.dialogue import answering, leaning, lists, quiz, thresholds
from pandu.dialogue.memory import Memory, Reply, Turn
from pandu.dialogue.plan import Plan
from pandu.dialogue.resolve import FOLLOW_UPS, Heard, is_content, is_unreadable
from pandu.knowledge import BACK

_ASIDES = frozenset({"acknowledge", "clarify", "fallback", "quiz"})
MOST_BESIDE = 2  # answers beside the question, which is the third message


def _asks_else(heard: Heard) -> bool:
    """Return whether a message surely asks about the job, and not only tells of oneself."""
    asks = heard.message.asks or heard.message.form in {"open", "point", "either"}
    about = is_content(heard.knowledge, heard.best.topic) and heard.best.topic != "personal_fit"
    return asks and about and heard.best.confidence >= thresholds.UNSURE


def lost_its_question(heard: Heard) -> Turn | None:
    """Begin anew, or stop if that is wanted, where an editor removed the question that is answered."""
    return (stops(heard) or quiz.start(heard)) if quiz.is_outgrown(heard) else None


def presses_level(heard: Heard) -> Turn | None:
    """Take the step of the scale whose button was pressed."""
    level = heard.message.quiz.level
    return quiz.book(heard, level) if heard.message.pressed and level else None


def begins_anew(heard: Heard) -> Turn | None:
    """Begin anew ("mulai lagi kuisnya dr awal")."""
    meant = heard.best.intent in {"quiz", "quiz_stop", "repeat", "acknowledge"}
    return quiz.start(heard) if heard.wants("restart") and heard.message.quiz.certainty != "sure" and meant else None


def goes_back(heard: Heard) -> Turn | None:
    """Ask the question before again ("kembali", "balik ke soal sebelumnya", or the button beside the scale)."""
    told = heard.wants("back") and heard.message.quiz.certainty != "sure"
    return quiz.go_back(heard) if told or heard.best.intent == BACK else None


def confirms(heard: Heard) -> Turn | None:
    """Keep the answer that was only proposed where it is confirmed ("iya betul"), or ask again where it is not ("bukan")."""
    if not heard.memory.quiz_pending:
        return None
    if heard.wants("no"):
        return quiz.take_back(heard)
    confirmed = replace(heard, memory=replace(heard.memory, quiz_pending=0))
    return quiz.ask_again(confirmed, "acknowledged") if heard.wants("yes") and heard.message.quiz.certainty != "sure" else None


def postpones(heard: Heard) -> Turn | None:
    """Stop with a way back where somebody wants to go on later ("nanti aja deh")."""
    return quiz.cancel(heard, "postponed") if heard.wants("later") and heard.message.quiz.certainty != "sure" else None


def stops(heard: Heard) -> Turn | None:
    """Stop without a result ("bosen, udahan")."""
    message, best = heard.message, heard.best
    if best.intent != "quiz_stop" or message.quiz.certainty == "sure":
        return None
    unclear = message.asks or message.quiz.level is not None
    return quiz.cancel(heard) if best.confidence >= (thresholds.UNSURE if unclear else thresholds.FOLLOW_FROM) else None


def is_lost(heard: Heard) -> Turn | None:
    """Put the question in simpler words, or help to choose ("nggak ngerti pertanyaannya", "bingung jawabnya")."""
    if heard.message.quiz.level is not None or _asks_else(heard):
        return None
    if heard.wants("meaning", "simpler"):
        return quiz.ask_again(heard, "explained", plain=True)
    return quiz.ask_again(heard, "unsure") if heard.wants("unsure") else None


def answers(heard: Heard) -> Turn | None:
    """Book a sure answer and ask on ("lumayan suka"); say how an unsure one was taken ("ya gitu deh, kadang bisa")."""
    read = heard.message.quiz
    if heard.message.shortened and read.certainty != "sure":  # so long a text is none
        return None
    if read.level is None:  # "tergantung orangnya" answers, but says no level
        return quiz.ask_again(heard, "unsure") if read.certainty == "unsure" and not _asks_else(heard) else None
    return quiz.book(heard, read.level) if read.certainty == "sure" else quiz.propose(heard, read.level)


def tells_of_trait(heard: Heard) -> Turn | None:
    """Propose the answer that follows from what somebody tells of the trait that is asked for ("aku sih pemalu")."""
    told = heard.message.traits.get(quiz.open_trait(heard))
    if told is None or heard.message.asks:
        return None
    high, low = heard.knowledge.texts["quiz"]["assumed"]
    return quiz.propose(heard, high if told else low)


def points_at_item(heard: Heard) -> Turn | None:
    """Answer the items of a list shown before, and ask again ("butir keempat pada bagian tugas")."""
    turn = lists.items(heard) if leaning.points_at_item(heard) else None
    return beside_question(heard, turn) if turn else None


def asks_why(heard: Heard) -> Turn | None:
    """Say what the source says of the trait that is asked for, and ask again ("kenapa ditanya itu?")."""
    if not heard.wants("reason") or heard.best.topic not in {"more", "quiz", "complaint"}:
        return None
    topic = heard.knowledge.topic_of_trait(quiz.open_trait(heard))
    return beside_question(heard, answering.planned(heard, Plan(topic, "answer"))) if topic else None


def nothing_to_read(heard: Heard) -> Turn | None:
    """Ask again where there is no text to read, or none that is language (a sticker, "asdkjh")."""
    return quiz.ask_again(heard, "unclear") if is_unreadable(heard) else None


def leans_on_question(heard: Heard) -> Turn | None:
    """Ask the open question again ("apa tadi pertanyaannya?")."""
    if heard.best.intent not in {"quiz", "quiz_stop", *FOLLOW_UPS}:
        return None
    return quiz.ask_again(heard, {"more": "explained", "ordinal": "unclear"}.get(heard.best.intent, ""))


ORDER: tuple[Callable[[Heard], Turn | None], ...] = (
    lost_its_question,
    presses_level,
    begins_anew,
    goes_back,
    quiz.change,
    confirms,
    postpones,
    stops,
    answers,
    is_lost,
    tells_of_trait,
    points_at_item,
    asks_why,
    nothing_to_read,
    leans_on_question,
)  # what none of these knows is answered as outside the quiz, and the question asked again: beside_question


def beside_question(heard: Heard, turn: Turn) -> Turn:
    """Return `turn`, which answers the message as outside the quiz, and the open question again; only this where nothing was said."""
    replies, memory = turn
    topics = {*replies[0].topics}
    if topics == {"acknowledge"}:
        [question], _ = quiz.ask_again(heard, "acknowledged")
        return [replace(question, topics=("acknowledge", *question.topics))], heard.memory
    if topics & _ASIDES or heard.best.topic == "personal_fit":
        return quiz.ask_again(heard, "unclear")
    return _and_ask_again(heard, replies[:MOST_BESIDE], memory)


def _and_ask_again(heard: Heard, replies: list[Reply], memory: Memory) -> Turn:
    """Return the replies without their buttons, since the question's own are offered below, and the open question behind them."""
    question, _ = quiz.ask_again(heard, "again")
    return [*(replace(reply, next=(), options=()) for reply in replies), *question], memory
