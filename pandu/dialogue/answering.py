"""One turn for what was resolved: a question about a topic, told traits, a refusal, a courtesy."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from pandu.dialogue import fit, resolve, say, thresholds
from pandu.dialogue.facts import facet_of, has_any, nearest_fact, silence_of
from pandu.dialogue.memory import Memory, Reply, Turn
from pandu.dialogue.plan import Plan, plan
from pandu.dialogue.resolve import Heard, Question
from pandu.knowledge import NOT_COVERED, UNDER_OTHERS, Knowledge
from pandu.language.tables.clauses import CONTRASTS, JOINTS
from pandu.language.tables.fit import CONCLUDING, FIT_WORDS, PROBLEM
from pandu.language.tables.follow_ups import LEAVING, WANTS
from pandu.language.tables.persons import NOT, NOT_OWNED, NOT_TOLD, THEY
from pandu.message import OTHER_TRAIT, Message, Part

QUIZ, FIT = "quiz", "personal_fit"
_COURTESIES = frozenset({"greet", "goodbye", "thanks", "acknowledge", "complaint", "praise", "help", "bot_identity", "source", "privacy"})
_HOW_TO = f"{NOT_COVERED}how_to"
_PERSONAL = "age_body"  # the subject of what somebody is
_VAGUE = frozenset(["default", "other", "number"])  # subjects of all that has none of its own
_CLAIMS = frozenset({"confirm", "either"})  # forms that are answered by a verdict
_OF_PROFILE = frozenset({"traits", "trait", "unfit"})
_JOINING = CONTRASTS | JOINTS  # words that join clauses


def conversational(heard: Heard, intent: str) -> Turn:
    """Answer a courtesy or a feeling; nothing is remembered. What has no reply of its own gets the help."""
    topic = heard.knowledge.topic_of(intent)
    if topic not in heard.knowledge.texts["replies"]:
        return [say.conversational(heard.knowledge, "help")], heard.memory
    name = intent if intent in UNDER_OTHERS else topic
    reply = say.conversational(heard.knowledge, name, (topic,), last=heard.last_reply, of=heard.memory.last_topic)
    return [reply], replace(heard.memory, last_reply=name)


def spoken(heard: Heard, name: str, topic: str) -> Turn:
    """Say the conversational reply `name` under the id of a topic."""
    reply = say.conversational(heard.knowledge, name, (topic,), last=heard.last_reply)
    return [reply], replace(heard.memory, last_reply=name)


def planned(heard: Heard, made: Plan) -> Turn:
    """Say a plan, and remember its topic and the fact, if that was said."""
    said = () if made.known else (say.fact(heard.knowledge.topics[made.topic], made),)
    memory = resolve.remembered(heard.knowledge, heard.memory, made.topic, said)
    return [say.reply(heard.knowledge, made, heard.memory)], replace(memory, verdict=made.verdict)


def topics(heard: Heard, chosen: Sequence[str]) -> Turn:
    """Answer topics as an open question would be."""
    replies: list[Reply] = []
    memory = heard.memory
    for topic in chosen[: thresholds.MOST_ITEMS]:
        if topic in heard.knowledge.topics:
            said, memory = planned(replace(heard, memory=memory), Plan(topic, "answer"))
        else:
            said = [say.conversational(heard.knowledge, topic)]
        replies += said
    return replies, memory


def question(heard: Heard, asked: Question) -> Turn:
    """Answer one question."""
    if asked.topic in heard.knowledge.topics:
        return planned(heard, _as_wanted(heard, asked))
    if asked.intent == _HOW_TO and heard.memory.last_topic == FIT and heard.memory.fit_traits and not heard.message.traits:
        replies, memory = advised(heard)
        return [replace(replies[0], topics=("not_covered", FIT))], memory
    if asked.topic == "not_covered":
        listens = asked.part.form == "tell" and not heard.message.asks  # "anak saya mau masuk sana, saya khawatir"
        return spoken(heard, "listening", "acknowledge") if listens else _refused(heard, asked, _named(heard, asked))
    if asked.topic == FIT:
        return _assessed(heard)
    if asked.topic == "out_of_scope" and (named := _named_of_job(heard, asked)):
        return _refused(heard, replace(asked, topic="not_covered"), named)
    return _outside(heard, asked.part) if asked.topic == "out_of_scope" else conversational(heard, asked.intent)


def _says_outside(heard: Heard, part: Part) -> str:
    """Return what there is to say to a thing outside the job that a part names, or ""."""
    return next((entry["says"] for entry in heard.knowledge.texts["outside"] if has_any(part, entry["words"])), "")


def _outside(heard: Heard, part: Part) -> Turn:
    """Say that something is outside the job: in the words for its kind, and as not said where it was claimed."""
    (reply,), memory = conversational(heard, "out_of_scope")
    claimed = part.form in _CLAIMS
    text = _says_outside(heard, part) or reply.text
    return [replace(reply, text=text, verdict="unsaid" if claimed else "", unsaid=("other",) if claimed else ())], memory


def named_outside(heard: Heard) -> Turn | None:
    """Say what there is to say to something outside the job that an unsure message names ("paspor ditahan majikan")."""
    return _outside(heard, heard.message) if not heard.message.pressed and _says_outside(heard, heard.message) else None


def _as_wanted(heard: Heard, asked: Question) -> Plan:
    """Return the plan for a question about a topic, brief or in simple words where it asks for that ("jelasin kayak ke anak SD")."""
    openly = asked.part.form == "open"
    shorter = heard.wants("shorter") or (openly and has_any(asked.part, WANTS["shorter"]))
    brief = (heard.knowledge.topics[asked.topic].fact,) if shorter else ()
    made = plan(heard.knowledge, asked, (*heard.facts, *brief))
    simpler = openly and made.kind == "answer" and not made.known and has_any(asked.part, WANTS["simpler"])
    return replace(made, kind="plain") if simpler else made


def together(heard: Heard, asked: Sequence[Question]) -> Turn:
    """Answer several questions, each in a message of its own, the buttons at the end."""
    replies: list[Reply] = []
    memory = heard.memory
    for one in asked:
        said, memory = question(replace(heard, memory=memory), one)
        replies += said
    return replies, memory


def _named(heard: Heard, asked: Question) -> tuple[str, ...]:
    """Return how the knowledge calls what is asked and not said: as it was read, else, where its subject is not sure, by the words."""
    known = {one.says for one in heard.knowledge.silences}  # an editor may have renamed one since
    likely = sum(guess.confidence for guess in asked.part.ranking if guess.intent.startswith(NOT_COVERED)) >= thresholds.NAME_FROM
    read = tuple(name for name in asked.part.silences if name in known and likely)
    vague = asked.intent.removeprefix(NOT_COVERED) in _VAGUE
    if read or (_is_sure(asked) and not vague and asked.part.best.confidence >= thresholds.SURE_PART):
        return read
    return silence_of(heard.knowledge, asked.part, thresholds.MOST_NAMED)


def _named_of_job(heard: Heard, asked: Question) -> tuple[str, ...]:
    """Return what a claim on this job, which reads as outside, names and the source does not say ("katanya mereka yang bikin paspor")."""
    of_job = asked.part.subject.kind == "job" and asked.part.form in {*_CLAIMS, "point"}
    return silence_of(heard.knowledge, asked.part, thresholds.MOST_NAMED) if of_job else ()


def _is_sure(asked: Question) -> bool:
    """Return whether the subject of what the source is silent on was surely read."""
    return asked.part.best.intent == asked.intent and asked.part.best.confidence >= thresholds.SUBJECT_FROM


def _refused(heard: Heard, asked: Question, named: tuple[str, ...]) -> Turn:
    """Say that the source does not have what is asked, by its names, and remember what that was."""
    refused = say.listed(heard.knowledge, named or (heard.knowledge.sentences["points"]["other"],))
    near = nearest_fact(heard.knowledge, replace(asked.part, words=asked.part.asked or asked.part.words))
    near = "" if near in heard.facts else near
    reply = say.not_covered(heard.knowledge, asked, sure=_is_sure(asked), named=named, near=near)
    return [reply], replace(heard.memory, refused=refused, verdict="unsaid", facts=(near,) if near else ())


def refused_unsure(heard: Heard) -> Turn | None:
    """Say of an unsure question what the source does not have: where a word names it ("sering ke luar negeri ndak"), or it reads so."""
    message = heard.message
    outside = max((c.confidence for c in heard.candidates if c.topic == "out_of_scope"), default=0.0)
    near = heard.memory.last_topic or message.subject.kind == "job" or THEY in message.forms
    asks = not message.pressed and message.form in {"confirm", "either", "point"} and outside < thresholds.NAMED_FROM
    detail = message.form == "either" and any(point != "other" for point in message.points)
    asks = asks and bool(near) and (detail or resolve.asks(message))
    if not asks:
        return None
    named = silence_of(heard.knowledge, message, thresholds.MOST_NAMED)
    reads_so = message.form in _CLAIMS and message.claim.verdict == "unsaid" and not message.claim.doubtful
    if reads_so and not named:
        kinds = heard.knowledge.sentences["points"]
        named = tuple(kinds[point] for point in message.points if point != "other")[: thresholds.MOST_NAMED]
    return _refused(heard, Question("not_covered", f"{NOT_COVERED}default", message), named) if named or reads_so else None


def other_job(heard: Heard) -> Turn:
    """Say that another job, office or ministry is not in the source, nor compared with this one there."""
    replies, subject, topic = heard.knowledge.texts["other_job"], heard.message.subject, heard.best.topic
    compared = heard.knowledge.role(topic) == "difference" or heard.best.intent == f"{NOT_COVERED}other_posts"
    claims = heard.message.form in _CLAIMS
    if compared:
        text, topics, unsaid = replies["compared"], (topic,), ("comparison",)
    else:
        text, topics, unsaid = replies["own"], (topic if topic == "not_covered" else "out_of_scope",), ("other",)
    said = say.begun(text.format(name=subject.name))
    offered = tuple(heard.knowledge.texts["not_covered_next"])
    return [Reply(said, topics, offered, verdict="unsaid" if claims else "", unsaid=unsaid if claims or compared else ())], heard.memory


def _told_before(memory: Memory, person: str) -> dict[str, bool]:
    """Return the traits that were told of a person before, also where somebody else was spoken of since."""
    told_last = fit.whose(person) == fit.whose(memory.fit_person)
    return fit.restored(memory.fit_traits) if told_last else fit.taken_up(memory.fit_others, person)


def _remembering_fit(memory: Memory, traits: dict[str, bool], person: str) -> Memory:
    """Return the memory with the traits told of a person, added to what was told of the same one before; others are put aside."""
    told = {**_told_before(memory, person), **traits}
    if fit.whose(person) != fit.whose(memory.fit_person):
        memory = replace(memory, fit_others=fit.put_aside(memory.fit_others, memory.fit_traits, memory.fit_person))
    return replace(memory, last_topic=FIT, fit_traits=fit.kept(told), fit_person=person, options=(QUIZ,))


def _person(heard: Heard) -> str:
    """Return whose traits are told: who is named, or else whose were told last; "" for nobody, which is the user."""
    named, before = heard.message.subject.person, heard.memory.fit_person if heard.memory.fit_traits else ""
    return before if before and fit.is_same_person(named, before) else named


def _own_topic(heard: Heard, traits: dict[str, bool]) -> str:
    """Return the topic of the one trait that was told, where the message is about it; else "", for the fit as a whole."""
    topic = heard.knowledge.topic_of_trait(next(iter(traits))) if len(traits) == 1 else ""
    return topic if topic and topic == heard.best.topic else ""


def sums_up(message: Message) -> bool:
    """Return whether a message asks what follows from all that was told for somebody's fit ("jadi total aku cocok ga?")."""
    return bool(CONCLUDING & message.forms) and (message.asks_fit or bool(FIT_WORDS & message.forms))


def _told(heard: Heard) -> dict[str, bool]:
    """Return the traits that are told, with those told before of the same person where it is asked what follows from all."""
    memory = heard.memory
    before = _told_before(memory, _person(heard)) if sums_up(heard.message) else {}
    return {**before, **heard.message.traits}


def _unmentioned(heard: Heard) -> tuple[str, ...]:
    """Return what somebody is said to be that the source does not mention: by its names, or else in his own words."""
    clauses = [told.clause for told in heard.message.told if told.trait == OTHER_TRAIT]
    if not clauses:
        return ()
    personal = {one.says for one in heard.knowledge.silences if one.about == _PERSONAL}
    told = silence_of(heard.knowledge, replace(heard.message, asked=()), thresholds.MOST_NAMED)
    named = tuple(name for name in told if name in personal) or silence_of(heard.knowledge, heard.message)
    return named or _quoted(heard.knowledge, clauses, beside=bool(heard.message.traits))


def _quoted(knowledge: Knowledge, clauses: Sequence[str], *, beside: bool) -> tuple[str, ...]:
    """Return clauses as quotations, those that are short enough, and shorter `beside` traits of the profile."""
    quoted, most = knowledge.texts["personal_fit"]["quoted"], thresholds.QUOTED_BESIDE if beside else thresholds.QUOTED_WORDS
    short = [bare for clause in clauses if 1 < len((bare := _bare(clause)).split()) <= most]
    return tuple(quoted.format(clause=clause) for clause in short[: thresholds.MOST_NAMED])


def _bare(clause: str) -> str:
    """Return a clause without the word that joins it to another, and without quotation marks ("tp suka duitnya")."""
    return " ".join(dropwhile(_JOINING.__contains__, clause.replace('"', " ").lower().split()))


def _assessed(heard: Heard) -> Turn:
    """Hold the told traits against the profile; without any, those told before."""
    message, memory = heard.message, heard.memory
    traits, person = _told(heard), _person(heard)
    if not traits and not message.told and memory.fit_traits and person == memory.fit_person and message.form != "tell":
        return assessed_again(heard)
    found = _unmentioned(heard)
    silence = say.listed(heard.knowledge, found) if found else ""
    topic, two_sided = _own_topic(heard, traits), message.two_sided
    near = nearest_fact(heard.knowledge, message, traits) if found or not traits or not all(traits.values()) else ""
    near = "" if near in heard.facts else near
    reply = fit.assess(
        heard.knowledge, traits, person=person, silence=silence, two_sided=two_sided, near=near, topic=topic, asked=_asked_of(message)
    )
    remembered = replace(_remembering_fit(memory, traits, person), verdict=reply.verdict, facts=(near,) if near else ())
    return [reply], remembered


def _asked_of(message: Message) -> fit.Asked:
    """Return what is asked of told traits; more was told than they where the message reads as one that they answer only in part."""
    if message.claim.quantifier == "enough":
        return "enough"
    if PROBLEM & set(message.asked or message.words):
        return "no_problem"
    return "in_part" if message.form == "confirm" and message.claim.verdict in {"partly", "unsaid"} else ""


def with_told(heard: Heard, memory: Memory) -> Memory:
    """Return the memory with the traits that a message tells of somebody beside what it asks, unless they were held against the profile."""
    message = heard.message
    told = bool(message.traits) and not message.pressed and not memory.quiz_open and _names_person(message)
    if not told or memory.fit_traits != heard.memory.fit_traits or message.claim.quantifier == "must":
        return memory
    return replace(_remembering_fit(memory, dict(message.traits), _person(heard)), last_topic=memory.last_topic, options=memory.options)


def puts_person_right(heard: Heard) -> bool:
    """Return whether the traits told last are said to be somebody else's ("bukan saya, anak saya")."""
    memory, message = heard.memory, heard.message
    denies = memory.last_topic == FIT and bool(memory.fit_traits) and NOT in message.forms and not message.traits
    wrongly = fit.whose(memory.fit_person) != fit.SELF  # "saya bukan guru": the traits were taken for a pupil's
    return denies and message.subject.person not in {"", fit.SOMEBODY, *(() if wrongly else (fit.SELF,))}


def of_right_person(heard: Heard) -> Heard:
    """Return a message with the traits told last as those of whom they are said to be."""
    if not puts_person_right(heard):
        return heard
    return replace(heard, memory=replace(heard.memory, fit_person=heard.message.subject.person))


def takes_back_trait(heard: Heard) -> Turn | None:
    """Leave out a trait that was never told, and assess the others ("kok analisis? aku ga bilang soal itu")."""
    memory, told = heard.memory, fit.restored(heard.memory.fit_traits)
    trait = next((one for one in told if heard.knowledge.topic_of_trait(one) == heard.best.topic), "")
    if memory.last_topic != FIT or not trait or not has_any(heard.message, NOT_TOLD):
        return None
    others = {one: has for one, has in told.items() if one != trait}
    reply = fit.assess(heard.knowledge, others, person=memory.fit_person, again=bool(others))
    text = f"{heard.knowledge.texts['sorry']} {reply.text}"
    return [replace(reply, text=text)], replace(memory, fit_traits=fit.kept(others), last_topic=FIT, options=(QUIZ,))


def advised(heard: Heard) -> Turn:
    """Say what the person who was spoken of lacks, and that the source does not say how to get it."""
    memory = heard.memory
    reply = fit.advice(heard.knowledge, fit.restored(memory.fit_traits), memory.fit_person)
    return [reply], replace(memory, last_topic=FIT, options=(QUIZ,))


def assessed_again(heard: Heard, *, turned: bool = False) -> Turn:
    """Hold the traits told before against the profile again, or their opposites."""
    memory = heard.memory
    traits = {trait: has != turned for trait, has in fit.restored(memory.fit_traits).items()}
    if not turned and heard.message.traits:
        memory = _remembering_fit(memory, dict(heard.message.traits), memory.fit_person)
        traits = fit.restored(memory.fit_traits)
    reply = fit.assess(heard.knowledge, traits, person=memory.fit_person, again=not turned)
    return [reply], replace(memory, last_topic=FIT, options=(QUIZ,))


def unsure_of_fit(heard: Heard) -> bool:
    """Return whether a message asks something that nothing makes clear right after an assessment ("masih ado harapan ndak?")."""
    memory, message = heard.memory, heard.message
    asks = message.form in {*_CLAIMS, "point"} or message.asks
    after = memory.last_topic == FIT and bool(memory.fit_traits) and not message.pressed and not memory.quiz_open
    return after and asks and heard.length <= thresholds.LEANING_WORDS


def _names_person(message: Message) -> bool:
    """Return whether a message names whose traits it tells, and not only somebody whom the job asks for."""
    if message.subject.person:
        return True
    return any(word.endswith("ku") and word not in NOT_OWNED for word in re.findall(r"\w+", message.text.lower()))


def _asks_for_profile(heard: Heard) -> bool:
    """Return whether the list of traits is asked for, whatever else is said ("yang saya tanyakan profilnya")."""
    best, message = heard.message.best, heard.message
    listed = heard.knowledge.role(heard.knowledge.topic_of(best.intent)) == "traits" and best.confidence >= thresholds.NAMED_LIST_FROM
    return listed and message.form != "tell" and not message.asks_fit


def _only_demanded(heard: Heard) -> bool:
    """Return whether a strength is only said to be demanded ("harus pinter bahasa inggris?")."""
    message = heard.message
    return message.claim.quantifier == "must" and all(message.traits.values()) and heard.best.topic != FIT


def _tells_beside_belief(heard: Heard) -> bool:
    """Return whether somebody tells of a person what a belief is about ("dia tidak bisa bahasa asing sama sekali")."""
    message, topic = heard.message, heard.knowledge.topics.get(heard.best.topic)
    facet = facet_of(topic, message) if topic and topic.role == "belief" else None
    if facet is None or not facet.trait or not message.subject.person:
        return False
    of_all = message.claim.quantifier in {"all", "must"} or message.subject.kind == "job"
    told = facet.trait in message.traits and (not of_all or message.claim.verdict == "partly")
    return told or (message.asks_fit and not message.traits and message.subject.kind != "job")


def hardly_of_fit(heard: Heard) -> bool:
    """Return whether a message is read as one on the fit for want of a better reading, and tells nothing of the profile."""
    unlikely = heard.best.topic == FIT and heard.best.confidence < thresholds.ANSWER_FROM
    return unlikely and not heard.message.traits and not heard.message.asks_fit


def told_traits(heard: Heard) -> Turn | None:
    """Return the assessment where somebody's traits were told and the message is about the fit."""
    message, knowledge = heard.message, heard.knowledge
    if message.pressed or not (message.told or message.asks_fit):
        return None
    asks_for_list = message.form == "open" and bool(knowledge.topics.get(heard.best.topic) and knowledge.topics[heard.best.topic].parts)
    surely = heard.best.confidence >= thresholds.SUBJECT_FROM
    elsewhere = surely and heard.best.topic in {"out_of_scope", *resolve.COURTESIES}
    if asks_for_list or elsewhere or hardly_of_fit(heard):
        return None
    of_nobody = message.claim.quantifier == "enough" and not message.subject.person  # "yang ramah saja sudah cukup, bukan?"
    if _asks_for_profile(heard) or _only_demanded(heard) or of_nobody:
        return None
    of_somebody = message.subject.person not in {"", fit.SOMEBODY} and not all(message.traits.values())
    of_profile = knowledge.role(heard.best.topic) in _OF_PROFILE and (message.claim.quantifier != "must" or of_somebody)
    near_belief = knowledge.role(heard.best.topic) == "belief" and heard.best.confidence < thresholds.UNSURE
    if (message.traits and message.asks_fit and near_belief) or _tells_beside_belief(heard):
        return _assessed(heard)
    likely = any(c.topic == FIT and c.confidence >= thresholds.NAMED_FROM for c in heard.candidates)
    of_person = _names_person(message) or _goes_on_telling(heard) or bool(FIT_WORDS & message.forms)
    unsure_of_fit = message.asks_fit or message.subject.kind == "job"
    likely = likely or (heard.best.confidence < thresholds.ANSWER_FROM and unsure_of_fit)
    if not (heard.best.topic == FIT or (message.traits and of_person and (of_profile or likely))):
        return None
    return _assessed(heard)


def _goes_on_telling(heard: Heard) -> bool:
    """Return whether a weakness is told of who was assessed just before, who is not named again ("bagaimana kalau gampang emosi?")."""
    return heard.memory.last_topic == FIT and bool(heard.memory.fit_traits) and not all(heard.message.traits.values())


def courtesy(heard: Heard) -> Turn | None:
    """Return the answer to a courtesy, where nothing else is asked beside it."""
    best = heard.best
    asks = heard.message.asks or heard.message.form not in {"social", "tell"}
    if resolve.question(heard).topic != best.topic or best.confidence < (thresholds.ANSWER_FROM if asks else thresholds.CLARIFY_FROM):
        return None
    if best.topic == "quiz_stop":
        return conversational(heard, "acknowledge")
    if heard.wants("praise") and best.topic in {"acknowledge", "complaint", "feeling_glad"}:
        return [say.conversational(heard.knowledge, "praise", ("acknowledge",))], heard.memory
    if best.topic == "complaint":
        meant = resolve.beside_complaint(heard)
        return question(heard, meant) if meant else misunderstood(heard)
    if best.topic == "greet" and heard.memory.turns > 1 and LEAVING & heard.message.forms:
        return conversational(heard, "goodbye")
    if best.topic == "greet":
        return [_greeting(heard.knowledge, heard)], heard.memory
    return conversational(heard, best.intent) if best.topic in _COURTESIES or best.intent in UNDER_OTHERS else None


def salam(heard: Heard) -> str:
    """Return the answer to a salam, which one gives whatever else was said, or ""."""
    salams = (entry for entry in heard.knowledge.texts["greetings"] if entry.get("always"))
    return next((entry["says"] for entry in salams if has_any(heard.message, entry["words"])), "")


def _greeting(knowledge: Knowledge, heard: Heard) -> Reply:
    """Return the greeting in the words of the user's own: a salam, the time of day, leave to ask."""
    reply = say.conversational(knowledge, "greet")
    said = (entry["says"] for entry in knowledge.texts["greetings"] if has_any(heard.message, entry["words"]))
    own = " ".join(dict.fromkeys(said))
    return replace(reply, text=knowledge.texts["greeted"].format(greeting=own)) if own else reply


def misunderstood(heard: Heard) -> Turn:
    """Say what was understood, and offer the likely other readings."""
    knowledge, last = heard.knowledge, heard.memory.last_topic
    reply = say.conversational(knowledge, "complaint")
    if last not in knowledge.topics:
        nothing_said = heard.memory.turns <= 1
        offer = say.conversational(knowledge, "offer", ("complaint",), last=heard.last_reply)
        return [offer if nothing_said else reply], heard.memory
    topic = knowledge.topics[last]
    text = knowledge.texts["replies"]["complaint_about"]["text"].format(title=topic.title)
    offered = say.buttons(topic.next, last)
    return [Reply(text, ("complaint",), offered, offered)], replace(heard.memory, options=offered)
