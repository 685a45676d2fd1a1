"""What happens to a message while the quiz is open."""

from collections.abc import Callable
from dataclasses import replace

from pandu.dialogue import answering, leaning, lists, quiz, thresholds
from pandu.dialogue.memory import Memory, Reply, Turn
from pandu.dialogue.plan import Plan
from pandu.dialogue.resolve import FOLLOW_UPS, Heard, is_content, is_unreadable
from pandu.knowledge import BACK
from pandu.language.tables.follow_ups import AGREEING, BESIDE_AGREEING, CONFIRMED
from pandu.message import Part

_ASIDES = frozenset({"acknowledge", "clarify", "fallback", "quiz"})
_LONG = 5  # letters of a word that says something
_ROW = 2  # answers in a row, from which on they are several and not a doubt between two
MOST_BESIDE = 2  # answers beside the question, which is the third message


def _asks_else(heard: Heard) -> bool:
    """Return whether a message surely asks about the job, and not only tells of oneself."""
    asks = heard.message.asks or heard.message.form in {"open", "point", "either"}
    about = is_content(heard.knowledge, heard.best.topic) and heard.best.topic != "personal_fit"
    one = heard.message.best.confidence if heard.message.remark.wants else heard.best.confidence  # "hasilnya berupa skor?"
    return asks and about and one >= thresholds.UNSURE


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


def _remarks(heard: Heard, *wants: str) -> bool:
    """Return whether a message that gives no sure answer wants one of these of the quiz."""
    return heard.message.quiz.certainty != "sure" and any(want in heard.message.remark.wants for want in wants)


def goes_back(heard: Heard) -> Turn | None:
    """Ask the question before again ("ya ampun, kembali aja", "balik ke soal sebelumnya", or the button beside the scale)."""
    named = heard.message.remark.level is not None
    told = (heard.wants("back") and heard.message.quiz.certainty != "sure" and not named) or (
        _remarks(heard, "back") and heard.message.quiz.level is None
    )
    return quiz.go_back(heard) if told or heard.best.intent == BACK else None


def stops_in_words(heard: Heard) -> Turn | None:
    """Stop where that is said in so many words, whatever stands beside it ("batal aja deh ribet, makasih", "kok malah kuis")."""
    if _remarks(heard, "stop"):
        return quiz.cancel(heard)
    return quiz.cancel(heard, "unwanted") if _remarks(heard, "unwanted") else None


def contests(heard: Heard) -> Turn | None:
    """Put another answer in place of the one that was only proposed, or ask that again ("bukan, harusnya kurang")."""
    message, memory, remark = heard.message, heard.memory, heard.message.remark
    doubtful = memory.quiz_pending and (remark.contests or heard.wants("no"))
    joked = "joked" in remark.wants and remark.contests and remark.level is not None
    if not memory.quiz_answers or remark.place or not (doubtful or joked):
        return None
    if "skip" in remark.wants:
        return quiz.take_back(heard, "skipped")
    if remark.level is not None:
        return quiz.replace_last(heard, remark.level)
    told = message.quiz.level if message.quiz.reason == "told" else None
    if told not in {None, memory.quiz_answers[-1]} and not heard.wants("no"):
        return quiz.replace_last(heard, told, surely=False)
    return quiz.take_back(heard)


def _says_right(heard: Heard) -> bool:
    """Return whether nothing is said but that what was understood is right ("betul kak")."""
    forms = heard.message.forms
    return bool(CONFIRMED & forms) and forms <= CONFIRMED | AGREEING | BESIDE_AGREEING


def confirms(heard: Heard) -> Turn | None:
    """Keep the answer that was only proposed where it is confirmed ("iya betul")."""
    if not heard.memory.quiz_pending:
        return None
    confirmed = replace(heard, memory=replace(heard.memory, quiz_pending=0))
    agrees = (heard.wants("yes") and heard.message.quiz.certainty != "sure") or _says_right(heard)
    return quiz.ask_again(confirmed, "acknowledged") if agrees else None


def postpones(heard: Heard) -> Turn | None:
    """Stop with a way back where somebody wants to go on later ("nanti aja deh")."""
    leaves = heard.best.intent == "goodbye" and heard.best.confidence >= thresholds.UNSURE
    if not (heard.wants("later") or leaves) or heard.message.quiz.certainty == "sure":
        return None
    replies, memory = quiz.cancel(heard, "postponed")
    return [replace(reply, topics=(*reply.topics, "goodbye")) if leaves else reply for reply in replies], memory


def stops(heard: Heard) -> Turn | None:
    """Stop without a result ("bosen, udahan")."""
    message, best = heard.message, heard.best
    if best.intent != "quiz_stop" or message.quiz.certainty == "sure":
        return None
    unclear = message.asks or message.quiz.level is not None
    return quiz.cancel(heard) if best.confidence >= (thresholds.UNSURE if unclear else thresholds.FOLLOW_FROM) else None


def skips(heard: Heard) -> Turn | None:
    """Say that each question counts, and what lies in the middle ("yang ini ga tau deh, skip", "bisa dilewat ga")."""
    return quiz.ask_again(heard, "skipped") if _remarks(heard, "skip") else None


def answers_all(heard: Heard) -> Turn | None:
    """Take several answers for all questions that are left, else the first of them ("3, 2, 4, 1, 3, 4")."""
    levels = heard.message.remark.levels
    left = len(quiz.traits(heard.knowledge)) - len(heard.memory.quiz_answers)
    if len(levels) < 2 or heard.message.correction:
        return None
    if len(levels) == left:
        return quiz.book_all(heard, levels)
    return quiz.book(heard, levels[0], heard.knowledge.texts["quiz"]["one_at_a_time"]) if len(levels) > _ROW else None


def asks_about_quiz(heard: Heard) -> Turn | None:
    """Say a word on the quiz itself, and ask again ("hasilnya berupa skor?", "masih berapa soal?", "jawabanku disimpan ga?")."""
    remark = heard.message.remark
    if heard.message.quiz.level is not None or _asks_else(heard):
        return None
    if "stored" in remark.wants:
        return beside_question(heard, answering.conversational(heard, "privacy"))
    said = [quiz.asides(heard)]
    if "answers" in remark.wants:
        said.append(quiz.noted(heard.knowledge, heard.memory.quiz_answers))
    before = " ".join(filter(None, said))
    return ([quiz.question(heard.knowledge, heard.memory, before)], heard.memory) if before else None


def _about_question(heard: Heard) -> bool:
    """Return whether a message asks about nothing but words of the open question ("orang asing di sini maksudnya siapa")."""
    said = quiz.question(heard.knowledge, heard.memory).text.lower()
    named = any(len(word) >= _LONG and word in said for word in heard.message.text.lower().replace('"', " ").split())
    own = heard.knowledge.topic_of_trait(quiz.open_trait(heard)) == heard.best.topic
    return (own and named) or not _asks_else(heard)


def is_lost(heard: Heard) -> Turn | None:
    """Put the question in simpler words, or help to choose ("nggak ngerti pertanyaannya", "bingung jawabnya")."""
    if heard.message.quiz.level is not None or not _about_question(heard):
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
    if heard.message.correction and heard.memory.quiz_answers:
        return quiz.replace_last(heard, heard.message.remark.level or read.level)
    beside = quiz.asides(heard)
    return quiz.book(heard, read.level, beside) if read.certainty == "sure" else quiz.propose(heard, _as_told(heard, read.level), beside)


def _as_told(heard: Heard, level: int) -> int:
    """Return an unsure level, in the other half of the scale where the message tells the trait so ("jago dong ngeyakinin orang mah")."""
    told = heard.message.traits.get(quiz.open_trait(heard))
    high, low = heard.knowledge.texts["quiz"]["assumed"]
    return level if told is None or (level >= high) == told else high if told else low


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
    before: dict[str, quiz.Before] = {"more": "explained", "ordinal": "unclear"}
    return quiz.ask_again(heard, before.get(heard.best.intent, ""))


ORDER: tuple[Callable[[Heard], Turn | None], ...] = (
    lost_its_question,
    presses_level,
    begins_anew,
    stops_in_words,
    goes_back,
    quiz.gives_awaited,
    quiz.change,
    contests,
    confirms,
    postpones,
    skips,
    stops,
    answers_all,
    answers,
    asks_about_quiz,
    is_lost,
    tells_of_trait,
    points_at_item,
    asks_why,
    nothing_to_read,
    leans_on_question,
)  # what none of these knows is answered as outside the quiz, and the question asked again: beside_question


def stopped(heard: Heard) -> Heard | None:
    """Return a message as it is heard without the quiz where it stops that and asks something of the job besides, else None."""
    stops = stops_in_words(heard)
    content = [part for part in (heard.message, *heard.message.parts) if _is_asked(heard, part)]
    return replace(heard, memory=stops[1]) if stops and content else None


def _is_asked(heard: Heard, part: Part) -> bool:
    topic = heard.knowledge.topic_of(part.best.intent)
    return (topic in heard.knowledge.topics or topic == "not_covered") and part.best.confidence >= thresholds.UNSURE


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
