"""Messages that lean on what was said before: more, again, an item of the list shown, the result of the quiz."""

from dataclasses import replace

from pandu.dialogue import answers, list_items, personal_fit, quiz, thresholds, turns
from pandu.dialogue.heard import Heard, Step, first_of
from pandu.dialogue.state import Message, Reply, Turn
from pandu.knowledge import Topic

INTENTS = frozenset({"more", "repeat", "ordinal"})
_LEANING = frozenset({"example", "reason", "meaning", "all"})
_ABOUT_RESULT = INTENTS | {"quiz", "help"}
_OPPOSITE = {"suitability": "unsuitability", "unsuitability": "suitability"}
_DOUBTED = frozenset({*INTENTS, "complaint", "out_of_scope", "acknowledge", "bot_identity", "quiz_stop", "feeling_sad", "feeling_glad"})


def more(heard: Heard) -> Turn:
    """Say more on the last topic, or honestly that there is no more of the kind asked for ("contohnya?")."""
    knowledge, memory = heard.knowledge, heard.memory
    if memory.last_topic == "quiz_result":
        return [quiz.explain(knowledge, memory.quiz_result)], memory
    if memory.last_topic == "personal_fit":
        return [personal_fit.explain(knowledge)], replace(memory, offer="quiz")
    topic = knowledge.topics.get(memory.last_topic)
    if topic is None:
        return [answers.said(knowledge, "no_last", ("more",))], memory
    return [Reply(_more_on(heard, topic), ("more", topic.id), topic.next)], memory


def _more_on(heard: Heard, topic: Topic) -> str:
    silent, want = heard.knowledge.texts["no_more"], heard.message.want
    if want == "meaning" and topic.plain:
        return topic.plain
    text = silent[want] if want in silent else topic.more or silent["default"]
    return f"{text} {topic.answer}" if want == "doubt" else str(text)


def repeat(heard: Heard) -> Turn:
    """Give the last answer again ("ulangi dong")."""
    knowledge, memory = heard.knowledge, heard.memory
    if memory.last_topic == "quiz_result":
        reply = quiz.result(knowledge, memory.quiz_result)
    elif memory.last_topic == "personal_fit":
        reply = personal_fit.assess(knowledge, personal_fit.restored(memory.fit_traits))
    elif memory.last_topic in knowledge.topics:
        reply = answers.topic_reply(knowledge, memory.last_topic, memory.turns)
    else:
        return [answers.said(knowledge, "no_last", ("repeat",))], memory
    return [replace(reply, topics=("repeat", *reply.topics))], memory


def _length(message: Message) -> int:
    """Return how many words a message has."""
    return len(message.text.split())


def points_at_item(heard: Heard) -> bool:
    """Return whether a message of another intent still means an item of a list ("butir keempat pada bagian tugas")."""
    message, memory = heard.message, heard.memory
    if not any(place.pointed for place in message.ordinals) or not (memory.listed_topic or message.list_topic):
        return False
    own = answers.topic_of(message.best.intent) in {*INTENTS, memory.listed_topic, message.list_topic}
    return own or message.best.confidence < thresholds.UNSURE or _strays_to_item(heard)


def _strays_to_item(heard: Heard) -> bool:
    """Return whether a few words on something else name a place that the list has ("quest nomor 5 gimana cara mainnya")."""
    message, listed = heard.message, heard.knowledge.topics.get(heard.memory.listed_topic)
    if listed is None or message.best.intent != "out_of_scope" or _length(message) > thresholds.POINTING_WORDS:
        return False
    return list_items.has_all(listed, heard)


def _doubts_answer(heard: Heard) -> Turn | None:
    """Stand by the last answer where a few words only wonder whether it is true ("serius?", "salah dong guruku")."""
    message, intent = heard.message, heard.best.intent
    few = _length(message) <= thresholds.DOUBT_WORDS
    if message.want != "doubt" or heard.memory.last_topic not in heard.knowledge.topics or not few:
        return None
    below = thresholds.UNSURE if answers.topic_of(intent) == "myths" else thresholds.DOUBT_BELOW
    return more(heard) if intent in _DOUBTED or message.best.confidence < below else None


def _turns_traits_round(heard: Heard) -> Turn | None:
    """Hold the opposite of the told traits against the profile ("kalau sebaliknya?")."""
    memory = heard.memory
    if heard.message.want != "opposite" or memory.last_topic != "personal_fit" or heard.message.traits:
        return None
    turned = {trait: not has for trait, has in personal_fit.restored(memory.fit_traits).items()}
    return [personal_fit.assess(heard.knowledge, turned)], replace(memory, fit_traits=personal_fit.kept(turned), offer="quiz")


def _wants_opposite(heard: Heard) -> Turn | None:
    """Say who does not fit after who does, and the other way round ("kalau yang sebaliknya?")."""
    opposite = _OPPOSITE.get(heard.memory.last_topic.split(".")[0], "")
    return turns.answer_topic(heard, opposite) if heard.message.want == "opposite" and opposite else None


def _asks_which_of_two(heard: Heard) -> Turn | None:
    """Give the difference again where it is asked which of the two it was ("yg lebih ngurusin kebijakan yg mana td")."""
    message, last = heard.message, heard.memory.last_topic
    if message.want != "which" or last != "difference" or _length(message) > thresholds.WHICH_WORDS:
        return None
    duties = answers.topic_of(message.best.intent).split(".")[0] == "duties"
    return turns.answer_topic(heard, last) if duties or message.best.confidence < thresholds.UNSURE else None


def _names_items(heard: Heard) -> Turn | None:
    """Answer the items of a list that are named by their places ("yang kedua apa?")."""
    return list_items.items(heard) if heard.best.intent == "ordinal" or points_at_item(heard) else None


def _wants_list_again(heard: Heard) -> Turn | None:
    """Show the list that was named or shown last ("daftarnya lagi dong")."""
    message, listed = heard.message, heard.message.list_topic or heard.memory.listed_topic
    leans = heard.best.intent in INTENTS or message.best.confidence < thresholds.UNSURE
    if message.want != "list" or not leans or listed not in heard.knowledge.topics:
        return None
    replies, memory = turns.answer_topic(heard, listed)
    return [replace(reply, topics=("repeat", listed)) for reply in replies], memory


def _goes_back(heard: Heard) -> Turn | None:
    """Answer the topic that a wish to hear something again names ("balik ke kerja sama tadi")."""
    others = [guess for guess in heard.message.ranking[1:] if guess.confidence >= thresholds.NAMED_FROM]
    named = [topic for guess in others if (topic := answers.topic_of(guess.intent)) in heard.knowledge.topics]
    return turns.answer_topic(heard, named[0]) if heard.best.intent == "repeat" and named else None


def _wants_quiz_again(heard: Heard) -> Turn | None:
    """Begin the quiz anew right after its result ("ulang dari awal")."""
    about = heard.best.intent in _ABOUT_RESULT or heard.best.intent == "quiz_stop"
    return quiz.start(heard) if _after_result(heard) and heard.message.want == "restart" and about else None


def _after_result(heard: Heard) -> bool:
    return heard.memory.last_topic == "quiz_result"


def _wants_result(heard: Heard) -> Turn | None:
    """Give or explain the result of the quiz, whatever was said since ("menurut hasil itu lemahnya di mana?")."""
    if not heard.memory.quiz_result or heard.message.want != "result" or not _may_mean_result(heard):
        return None
    about = replace(heard, memory=replace(heard.memory, last_topic="quiz_result"))
    return repeat(about) if heard.best.intent in {"repeat", "quiz"} else more(about)


def _may_mean_result(heard: Heard) -> bool:
    """Return whether a message with a word of results may mean the quiz's, not those of the work."""
    intent = heard.best.intent
    just_given = _after_result(heard) and answers.topic_of(intent) not in heard.knowledge.topics
    return just_given or intent in _ABOUT_RESULT or heard.message.best.confidence < thresholds.UNSURE


def _asks_about_result(heard: Heard) -> Turn | None:
    """Explain the result that was just given ("jadi cocok ga?", "yang kuat apa?")."""
    message = heard.message
    if not _after_result(heard) or not _means_result(heard):
        return None
    strong, trait = message.want == "strong", message.quiz_trait
    return [quiz.explain(heard.knowledge, heard.memory.quiz_result, strong=strong, trait=trait)], heard.memory


def _means_result(heard: Heard) -> bool:
    """Return whether a message right after the result means it ("kok bisa segitu?"), and no new quiz ("tes lagi dong")."""
    message, intent = heard.message, heard.best.intent
    if message.pressed or message.want in {"restart", "quiz"}:
        return False
    if message.want in {"strong", "judged"}:
        return message.asks or bool(message.quiz_trait)
    leans = intent in {"acknowledge", "more", "personal_fit"} or message.best.confidence < thresholds.FOLLOW_FROM
    return (intent == "quiz" and message.want != "doubt") or (message.asks and leans and not message.traits)


def _asks_what_follows(heard: Heard) -> Turn | None:
    """Assess the told traits again where it is asked what follows from them ("jadi cocok ga?")."""
    message, memory = heard.message, heard.memory
    told_before = memory.last_topic == "personal_fit" and memory.fit_traits and not message.traits and not message.pressed
    if not told_before or message.want in {"restart", "quiz", "yes"} or not _asks_of_fit(heard):
        return None
    return [personal_fit.assess(heard.knowledge, personal_fit.restored(memory.fit_traits))], replace(memory, offer="quiz")


def _asks_of_fit(heard: Heard) -> bool:
    """Return whether a message asks about the fit ("cocok nggak aku?"); a short one need not name it."""
    message, intent = heard.message, heard.best.intent
    short = intent == "personal_fit" and message.asks and _length(message) <= thresholds.SHORT_WORDS
    return intent == "quiz" or message.asks_fit or short


def _names_part(heard: Heard) -> Turn | None:
    """Answer the part of the list just shown that a wish for more names ("maksudnya mengelola tuh gimana")."""
    message, last = heard.message, heard.knowledge.topics.get(heard.memory.last_topic)
    other_want = message.want in _LEANING - {"meaning"}
    if heard.best.intent != "more" or last is None or other_want or _length(message) < thresholds.NAMING_WORDS:
        return None
    likely = [answers.topic_of(guess.intent) for guess in message.ranking if guess.confidence >= thresholds.NAMED_PART_FROM]
    named = [topic for topic in likely if topic in last.parts]
    return turns.answer_topic(heard, named[0]) if named else None


def _wants_more(heard: Heard) -> Turn | None:
    """Say more on the last topic ("terus?")."""
    asked = heard.best.intent in {"more", "ordinal"} and _is_sure(heard)
    return more(heard) if asked or _only_wants(heard) else None


def _is_sure(heard: Heard) -> bool:
    """Return whether a message leans on the last one surely, or says what it wants of it."""
    message = heard.message
    return message.best.confidence >= thresholds.FOLLOW_FROM or bool(message.want or message.ordinals)


def _only_wants(heard: Heard) -> bool:
    """Return whether a short message of unsure intent still says what it wants ("gur ngono thok?")."""
    message = heard.message
    short = _length(message) <= thresholds.SHORT_WORDS and message.best.confidence < thresholds.UNSURE
    return bool(heard.memory.last_topic) and message.want in _LEANING and short


def _wants_repeat(heard: Heard) -> Turn | None:
    """Give the last answer again ("say that again?")."""
    return repeat(heard) if heard.best.intent == "repeat" and _is_sure(heard) else None


def _asks_reality(heard: Heard) -> Turn | None:
    """Give the myth just answered again where it is asked how it really is ("kenyataannya?")."""
    last, about = heard.memory.last_topic, answers.topic_of(heard.best.intent) == "myths"
    if not about or heard.message.want != "reality" or not last.startswith("myths."):
        return None
    return [answers.topic_reply(heard.knowledge, last, heard.memory.turns)], heard.memory


STEPS: tuple[Step, ...] = (
    _doubts_answer,
    _turns_traits_round,
    _wants_opposite,
    _asks_which_of_two,
    _names_items,
    _wants_list_again,
    _goes_back,
    _wants_quiz_again,
    _wants_result,
    _asks_about_result,
    _asks_what_follows,
    _names_part,
    _wants_more,
    _wants_repeat,
    _asks_reality,
)


def follow_up(heard: Heard) -> Turn | None:
    """Return the turn for a message that leans on what was said; None where it stands on its own."""
    return first_of(STEPS, heard)
