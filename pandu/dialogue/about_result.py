"""What is said of the quiz's last result: changed, judged, explained, given again."""

from collections.abc import Callable
from dataclasses import replace

from pandu.dialogue import answering, quiz, thresholds
from pandu.dialogue.memory import Reply, Turn
from pandu.dialogue.resolve import FOLLOW_UPS, Heard
from pandu.knowledge import BACK

_RESULT = "quiz_result"
_OF_RESULT = frozenset(
    {"changeable", "official", "kind", "whose", "right", "compare", "doubted", "weight", "lowered", "outcome", "skip", "answers"}
)
_ABOUT = FOLLOW_UPS | {"quiz", "help"}
_LEANING = frozenset({"acknowledge", "more", "personal_fit", "complaint"})


def _just_given(heard: Heard) -> bool:
    return heard.memory.last_topic == _RESULT


def changes(heard: Heard) -> Turn | None:
    """Change an answer of the result just given ("yang nomor 2 jadi sangat")."""
    return quiz.change(heard) if _just_given(heard) else None


def contests(heard: Heard) -> Turn | None:
    """Put another answer in place of the last one, which was only proposed ("bukan, harusnya sangat")."""
    remark, pending = heard.message.remark, heard.memory.quiz_pending
    if not _just_given(heard) or not pending or not remark.contests or remark.level is None or remark.place:
        return None
    return quiz.changed(heard, pending - 1, remark.level)


def goes_back(heard: Heard) -> Turn | None:
    """Open the quiz at its last question again where the button back is pressed under that (on Telegram it is still there)."""
    return quiz.reopen(heard) if _just_given(heard) and heard.best.intent == BACK else None


def asks_about_quiz(heard: Heard) -> Turn | None:
    """Say a word on the quiz itself ("bisa diubah ga?", "hasilnya disimpan?", "cukup cocok itu artinya apa?", "kok minatku lemah?")."""
    wants, memory = heard.message.remark.wants, heard.memory
    if not _just_given(heard) or heard.message.pressed or not wants:
        return None
    if "stored" in wants:
        return answering.conversational(heard, "privacy")[0], memory
    said = [reply for want in wants if (reply := _word_on(heard, want))]
    if not said or (heard.message.asks_fit and not _OF_RESULT & {*wants}):
        return None
    text = " ".join(dict.fromkeys(reply.text for reply in said))
    return [replace(said[0], text=text)], memory


def _word_on(heard: Heard, want: str) -> Reply | None:
    knowledge, given = heard.knowledge, heard.memory.quiz_result
    if want in {"doubted", "lowered"} and heard.message.remark.traits:
        return quiz.explain_traits(knowledge, given, heard.message.remark.traits)
    if want in {"weight", "lowered"}:
        return quiz.explain(knowledge, given, what=want)
    if want == "outcome":
        return quiz.meaning(knowledge, given)
    texts = knowledge.texts["quiz"]
    said = quiz.noted(knowledge, given) if want in {"skip", "answers"} else texts["asides"].get(want, "") if want in _OF_RESULT else ""
    return Reply(said, (_RESULT,), tuple(texts["result_next"])) if said else None


def begins_anew(heard: Heard) -> Turn | None:
    """Begin the quiz anew right after its result ("ulang dari awal")."""
    about = heard.best.intent in _ABOUT or heard.best.intent == "quiz_stop"
    return quiz.start(heard) if _just_given(heard) and heard.wants("restart") and about else None


def _names_result(heard: Heard) -> bool:
    """Return whether a message with a word of results may mean the quiz's, not those of the work."""
    if not heard.wants("result"):
        return False
    other = heard.best.topic in heard.knowledge.topics
    return (_just_given(heard) and not other) or heard.best.intent in _ABOUT or heard.message.best.confidence < thresholds.UNSURE


def gives_again(heard: Heard) -> Turn | None:
    """Give the result again ("hasilku tadi apa?", "ulangi hasilnya")."""
    named = _names_result(heard) and heard.best.intent in {"repeat", "quiz"}
    if not named and not (_just_given(heard) and heard.best.intent == "repeat" and not heard.message.told):
        return None
    reply = quiz.result(heard.knowledge, heard.memory.quiz_result)
    return [replace(reply, topics=("repeat", *reply.topics))], replace(heard.memory, last_topic=_RESULT)


def judges(heard: Heard) -> Turn | None:
    """Say in one sentence whether it fits, where the result is asked for it ("jadi cocok nggak, tegas aja")."""
    message = heard.message
    if (
        not _just_given(heard)
        or message.pressed
        or message.traits
        or heard.wants("restart", "quiz", "strong", "judged", "advice", "reason")
    ):
        return None
    of_fit = heard.best.topic in {"quiz", "personal_fit"} or heard.knowledge.role(heard.best.topic) == "traits"
    asks = message.asks_fit or heard.wants("brief") or (of_fit and message.asks)
    return ([quiz.verdict(heard.knowledge, heard.memory.quiz_result)], heard.memory) if asks else None


def explains(heard: Heard) -> Turn | None:
    """Explain the result: its strong or weak sides, one trait, or why it came out so ("yang kuat apa?", "kok bisa segitu?")."""
    message = heard.message
    if message.pressed or not (_names_result(heard) or (_just_given(heard) and _means_result(heard))):
        return None
    what = message.want if message.want in {"strong", "advice"} else ""
    named, given = message.remark.traits or tuple(filter(None, [message.quiz_trait])), heard.memory.quiz_result
    reply = quiz.explain_traits(heard.knowledge, given, named) if named else quiz.explain(heard.knowledge, given, what=what)
    return [reply], replace(heard.memory, last_topic=_RESULT)


def _means_result(heard: Heard) -> bool:
    message = heard.message
    # "kok analisisku dibilang lemah?" and "yang paling kuat apa?" tell nothing.
    asks_of_sides = (heard.wants("judged") and message.quiz_trait) or (heard.wants("strong") and message.form == "point")
    tells = bool(message.told) and not asks_of_sides
    if heard.wants("restart", "quiz") or tells:
        return False
    if heard.wants("strong", "judged", "advice"):
        return message.asks or message.form == "point" or bool(message.quiz_trait)
    leans = heard.best.intent in _LEANING or message.best.confidence < thresholds.FOLLOW_FROM
    return (heard.best.intent == "quiz" and not heard.wants("doubt")) or (message.asks and leans)


ORDER: tuple[Callable[[Heard], Turn | None], ...] = (
    changes,
    contests,
    goes_back,
    begins_anew,
    asks_about_quiz,
    gives_again,
    judges,
    explains,
)
