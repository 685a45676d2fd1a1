"""Somebody's traits held against the profile of the source: the verdict first, each told trait once, nothing that was not told."""

from collections.abc import Mapping, Sequence
from typing import Any

from pandu.dialogue import say
from pandu.dialogue.memory import Reply
from pandu.knowledge import Knowledge
from pandu.message import Verdict

_LACKS = "-"
SELF, SOMEBODY = "me", "other"


def is_same_person(named: str, before: str) -> bool:
    """Return whether somebody named, or nobody, may be the person who was spoken of before ("dia" is anybody but the user)."""
    return "" in {named, before} or named == before or (named == SOMEBODY and before not in {"", SELF})


def kept(traits: Mapping[str, bool]) -> tuple[str, ...]:
    """Return traits (trait id -> has it) as the memory keeps them."""
    return tuple(trait if has else _LACKS + trait for trait, has in traits.items())


def restored(kept_traits: tuple[str, ...]) -> dict[str, bool]:
    """Return the traits that `kept` made."""
    return {trait.removeprefix(_LACKS): not trait.startswith(_LACKS) for trait in kept_traits}


def advice(knowledge: Knowledge, traits: Mapping[str, bool], person: str) -> Reply:
    """Return what the profile asks for that somebody lacks; how one gets it is not in the source."""
    texts = knowledge.texts["personal_fit"]
    lacks = [knowledge.traits[trait] for trait, there in traits.items() if not there and trait in knowledge.traits]
    who = texts["persons"].get(person or SELF, texts["persons"][SELF])
    text = texts["advice"].format(who=who, lacks=say.listed(knowledge, lacks)) if lacks else texts["no_advice"]
    return Reply(say.begun(text), ("more", "personal_fit"), tuple(texts["next"]), unsaid=("manner",))


def explain(knowledge: Knowledge) -> Reply:
    """Return what an assessment rests on, and what the source leaves open."""
    texts = knowledge.texts["personal_fit"]
    return Reply(texts["more"], ("more", "personal_fit"), tuple(texts["next"]))


def verdict_of(traits: Mapping[str, bool], *, enough: bool = False) -> Verdict:
    """Return the verdict on the fit of the told traits; `enough`: whether they are enough was asked."""
    if not traits:
        return "unsaid"
    return "yes" if all(traits.values()) and not enough else "partly"


def _case(knowledge: Knowledge, has: Sequence[str], lacks: Sequence[str], traits: Mapping[str, bool], enough: bool) -> str:
    if enough and has and not lacks:
        return "has_enough"
    if traits.get(knowledge.deciding_trait) is False:
        return "uninterested_but" if has else "uninterested"
    return "mixed" if has and lacks else "has" if has else "lacks" if lacks else "unknown"


def _text(knowledge: Knowledge, traits: Mapping[str, bool], person: str, silence: str, enough: bool, again: bool) -> str:
    texts: dict[str, Any] = knowledge.texts["personal_fit"]
    has = [knowledge.traits[trait] for trait, there in traits.items() if there]
    lacks = [knowledge.traits[trait] for trait, there in traits.items() if not there]
    persons = texts["persons"]
    who = persons.get(person or SELF, persons[SELF])
    named = {"has": say.listed(knowledge, has) if has else "", "lacks": say.listed(knowledge, lacks) if lacks else ""}
    case = _case(knowledge, has, lacks, traits, enough)
    sentence = texts["again"].get(case, texts[case]) if again else texts[case]
    return str(sentence.format(who=who, silence=silence or texts["such_trait"], **named))


def assess(
    knowledge: Knowledge,
    traits: Mapping[str, bool],
    *,
    person: str = "",
    silence: str = "",
    other: bool = False,
    topic: str = "",
    enough: bool = False,
    again: bool = False,
    near: str = "",
) -> Reply:
    """Return what the profile says of exactly these traits (trait id -> has it).

    `person`: whose they are; `silence`: how something told is called that the source does not mention; `other`: something was
    told that it does not mention; `enough`: it was asked whether that is enough; `topic`: the id to answer under, where it is not
    `personal_fit`; `again`: it was said before; `near`: what the source says on something that was told and is no trait.
    """
    texts = knowledge.texts["personal_fit"]
    known = {trait: has for trait, has in traits.items() if trait in knowledge.traits}
    text = say.begun(_text(knowledge, known, person, silence, enough, again))
    if near:
        text = f"{text} {texts['near'].format(fact=near)}" if known else texts["near_alone"].format(fact=near)
    elif known and (silence or other):
        text += f" {say.begun(texts['beside'].format(silence=silence or texts['others']))}"
    told = {trait: "has" if has else "lacks" for trait, has in known.items()}
    unsaid = ("other",) if silence or other or not known else ()
    verdict = verdict_of(known, enough=enough)
    return Reply(text, (topic or "personal_fit",), tuple(texts["next"]), verdict=verdict, unsaid=unsaid, traits=told)
