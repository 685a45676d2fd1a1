"""Messages that lean on the last answer: an option taken up, a wish to have it otherwise, a question that leaves out its topic."""

from dataclasses import replace

from pandu.dialogue import answering, fit, lists, reactions, resolve, say, thresholds
from pandu.dialogue.memory import Reply, Turn
from pandu.dialogue.resolve import FOLLOW_UPS, Heard
from pandu.knowledge import Topic
from pandu.language.tables.claims import ASKING
from pandu.language.tables.fit import CONCLUDING, FIT_WORDS

_FIT = "personal_fit"
_OPPOSITE = {"traits": "unfit", "trait": "unfit", "unfit": "traits"}
_OF_TOPIC = frozenset(
    ["siapa", "orang", "orangnya", "urang", "ciri", "cirinya", "jurusan", "seperti"]
)  # ask for the topic: "siapa yang tidak cocok"
_YES, _BOTH = frozenset({"yes"}), frozenset({"both"})


def chosen_options(heard: Heard) -> tuple[str, ...]:
    """Return which of the topics that the last reply offered a message takes; empty for none."""
    known, message = {*heard.knowledge.topics, *heard.knowledge.texts["titles"]}, heard.message
    offered = tuple(topic for topic in heard.offered if topic in known)  # an editor may have removed one since
    if not offered or message.pressed:
        return ()
    if len(offered) == 1:
        return offered if message.want in _YES else ()
    if message.want in _BOTH and heard.length <= thresholds.SHORT_WORDS:
        return offered[:2]
    places = [ordinal.number for ordinal in message.ordinals if ordinal.number]
    return tuple(offered[place - 1] for place in places if place <= len(offered)) if _only_points(heard) else ()


def _only_points(heard: Heard) -> bool:
    return bool(heard.message.ordinals) and not heard.message.list_topic and heard.length <= thresholds.SHORT_WORDS


def points_at_item(heard: Heard) -> bool:
    """Return whether a message of another intent still means an item of a list ("butir keempat pada bagian tugas")."""
    message, memory = heard.message, heard.memory
    if not any(place.pointed for place in message.ordinals) or not (memory.listed_topic or message.list_topic):
        return False
    own = heard.knowledge.topic_of(message.best.intent) in {*FOLLOW_UPS, memory.listed_topic, message.list_topic}
    return own or message.best.confidence < thresholds.UNSURE or _strays_to_item(heard)


def _strays_to_item(heard: Heard) -> bool:
    """Return whether a few words on something else name a place that the list has ("quest nomor 5 gimana cara mainnya")."""
    listed = heard.knowledge.topics.get(heard.memory.listed_topic)
    if listed is None or heard.message.best.intent != "out_of_scope" or heard.length > thresholds.WISH_WORDS:
        return False
    return lists.has_all(listed, heard)


def list_again(heard: Heard) -> Turn | None:
    """Show the list that was named or shown last ("daftarnya lagi dong")."""
    listed = heard.message.list_topic or heard.memory.listed_topic
    leans = heard.best.intent in FOLLOW_UPS or heard.best.confidence < thresholds.UNSURE
    elsewhere = heard.best.topic == "not_covered" and heard.best.confidence >= thresholds.ANSWER_FROM  # "boleh daftar lagi?"
    if not leans or elsewhere or listed not in heard.knowledge.topics:
        return None
    replies, memory = answering.topics(heard, (listed,))
    return [replace(reply, topics=("repeat", listed)) for reply in replies], memory


def wish_for_last(heard: Heard) -> Turn | None:
    """Give the last answer otherwise: again, simpler, shorter, doubted, the opposite, or another one named ("serius?")."""
    if heard.message.pressed and heard.best.intent not in FOLLOW_UPS:
        return None
    turned = heard.wants("opposite") and _opposite(heard)
    corrected = answering.puts_person_right(heard) and heard.length <= thresholds.WISH_WORDS
    if corrected or (asks_what_follows(heard) and not reactions.complains(heard)):
        return answering.assessed_again(heard)
    return turned or _back_to_named(heard) or reactions.wished(heard) or _what_follows(heard) or _nothing_before(heard)


def _opposite(heard: Heard) -> Turn | None:
    knowledge, memory = heard.knowledge, heard.memory
    if memory.last_topic == _FIT and not heard.message.told:
        return answering.assessed_again(heard, turned=True)
    other = _OPPOSITE.get(knowledge.role(memory.last_topic), "")
    return answering.topics(heard, (knowledge.with_role(other),)) if other else None  # type: ignore[arg-type]


def _back_to_named(heard: Heard) -> Turn | None:
    """Answer the topic that a wish to hear something again names ("balik ke kerja sama tadi")."""
    if heard.best.intent != "repeat":
        return None
    named = [c.topic for c in heard.candidates[1:] if c.confidence >= thresholds.NAMED_FROM and c.topic in heard.knowledge.topics]
    return answering.topics(heard, named[:1]) if named else None


def _concludes(heard: Heard) -> bool:
    """Return whether a few words ask what follows for somebody's fit ("jadi nggak cocok dong?", "cocok apa ga?")."""
    message = heard.message
    just_told = heard.memory.last_topic == _FIT and message.form in {"confirm", "either"} and heard.length <= thresholds.SHORT_WORDS
    fitting = bool(FIT_WORDS & message.forms) and not _OF_TOPIC & message.forms
    return (answering.sums_up(message) or just_told) and fitting and heard.length <= thresholds.WISH_WORDS


def _only_concludes(heard: Heard) -> bool:
    """Return whether a few words right after an assessment ask for what follows, and for no reason or other detail ("jadi gimana?")."""
    message = heard.message
    plain = not message.points and not heard.wants("reason") and heard.length <= thresholds.SHORT_WORDS
    return plain and bool(heard.memory.fit_traits) and heard.best.topic == "more" and bool(CONCLUDING & message.forms)


def _follows_fit(heard: Heard) -> bool:
    """Return whether told traits were held against the profile last, and the message tells no others and wants nothing else."""
    message, memory = heard.message, heard.memory
    asks = message.asks_fit or heard.wants("conclude") or _concludes(heard)
    just_told = memory.last_topic == _FIT or (bool(memory.fit_traits) and asks)
    tells = bool(message.traits) and heard.best.topic not in FOLLOW_UPS and not heard.wants("conclude")
    other = not fit.is_same_person(message.subject.person, memory.fit_person)
    return just_told and not tells and not other and not message.pressed and not heard.wants("restart", "quiz", "yes")


def asks_what_follows(heard: Heard) -> bool:
    """Return whether a message asks what follows from the traits that were told ("jadi cocok ga?")."""
    topic, fitting = heard.best.topic, bool(FIT_WORDS & set(heard.message.words))
    names_nobody = not ASKING & set(heard.message.words)  # "siapa yang tidak cocok" asks for the topic
    of_profile = fitting and names_nobody and heard.length <= thresholds.SHORT_WORDS and heard.knowledge.role(topic) in _OPPOSITE
    near = of_profile or (topic in {"quiz", _FIT} and (heard.message.asks or fitting) and heard.length <= thresholds.WISH_WORDS)
    asks = heard.message.asks_fit or heard.wants("conclude") or near or _concludes(heard)
    nothing_known = heard.memory.last_topic == _FIT and topic != "quiz" and (heard.message.asks_fit or _concludes(heard))
    return ((bool(heard.memory.fit_traits) and asks) or nothing_known) and _follows_fit(heard)


def _what_follows(heard: Heard) -> Turn | None:
    """Assess the told traits again where it is asked what follows from them, or say what the assessment rests on."""
    if not _follows_fit(heard):
        return None
    briefly = (
        heard.best.intent == _FIT
        and heard.message.form != "tell"
        and heard.length <= thresholds.SHORT_WORDS
        and bool(heard.memory.fit_traits)
    )
    if heard.wants("advice"):
        return answering.advised(heard)
    if asks_what_follows(heard) or briefly or _only_concludes(heard):
        return answering.assessed_again(heard)
    if heard.best.topic == "more" and heard.best.confidence >= thresholds.FOLLOW_FROM:
        return [fit.explain(heard.knowledge)], replace(heard.memory, options=("quiz",))
    return None


def _nothing_before(heard: Heard) -> Turn | None:
    """Say that nothing was spoken of yet, where a message surely wants more of it or again."""
    if heard.best.topic not in FOLLOW_UPS or heard.best.confidence < thresholds.ANSWER_FROM or heard.memory.last_topic:
        return None
    if heard.refused:
        return reactions.of_refusal(heard, "more")
    return [say.conversational(heard.knowledge, "no_last", (heard.best.topic.replace("ordinal", "more"),))], heard.memory


def left_out_topic(heard: Heard) -> Turn | None:
    """Answer a question that leaves out its topic, with the last one put in ("ke siapa?", "kenapa?", "terus?")."""
    asked = resolve.leaning(heard)
    if asked is None:
        return None
    message, topic = heard.message, heard.knowledge.topics[asked.topic]
    if asked.leaning and heard.refused:
        return reactions.of_refusal(heard, "more")
    if asked.leaning and not message.points and message.form not in {"confirm", "either"} and not resolve.names_side(heard):
        return _more(heard, topic)
    replies, memory = answering.question(heard, asked)
    more = ("more", *replies[0].topics) if asked.leaning else replies[0].topics
    return [replace(replies[0], topics=more), *replies[1:]], memory


def _more(heard: Heard, topic: Topic) -> Turn:
    whole = heard.knowledge.topics.get(heard.knowledge.whole_of(topic.id))
    others = say.buttons(whole.parts if whole else topic.next, topic.id)
    text = topic.more or (heard.knowledge.texts["no_more_part"].format(title=whole.title) if whole else heard.knowledge.texts["no_more"])
    reply = Reply(text, ("more", topic.id), others)
    return [reply], resolve.remembered(heard.knowledge, heard.memory, topic.id)
