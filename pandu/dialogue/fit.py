"""Somebody's traits held against the profile of the source: the verdict first, each told trait once, nothing that was not told."""

from collections.abc import Mapping, Sequence
from typing import Literal

from pandu.dialogue import say
from pandu.dialogue.memory import SELF, Reply
from pandu.knowledge import Knowledge
from pandu.message import Verdict

_LACKS = "-"
Asked = Literal["", "enough", "no_problem", "in_part"]
Case = Literal["has", "has_enough", "has_no_problem", "has_in_part", "lacks", "mixed", "uninterested", "uninterested_but", "unknown"]
_ALL_THERE: dict[Asked, Case] = {"": "has", "enough": "has_enough", "no_problem": "has_no_problem", "in_part": "has_in_part"}
SOMEBODY = "other"


def is_same_person(named: str, before: str) -> bool:
    """Return whether somebody named, or nobody, may be the person who was spoken of before ("dia" is anybody but the user)."""
    return "" in {named, before} or named == before or (named == SOMEBODY and before not in {"", SELF})


def kept(traits: Mapping[str, bool]) -> tuple[str, ...]:
    """Return traits (trait id -> has it) as the memory keeps them."""
    return tuple(trait if has else _LACKS + trait for trait, has in traits.items())


def restored(kept_traits: tuple[str, ...]) -> dict[str, bool]:
    """Return the traits that `kept` made."""
    return {trait.removeprefix(_LACKS): not trait.startswith(_LACKS) for trait in kept_traits}


def whose(person: str) -> str:
    """Return whose traits are told where nobody is named: the user's."""
    return person or SELF


def put_aside(others: tuple[str, ...], traits: tuple[str, ...], person: str) -> tuple[str, ...]:
    """Return what is kept of others with the traits of `person` among them, in place of what was kept of the same one."""
    begins = f"{whose(person)}/"
    return (*(one for one in others if not one.startswith(begins)), *(begins + trait for trait in traits))


def taken_up(others: tuple[str, ...], person: str) -> dict[str, bool]:
    """Return the traits that were put aside of `person`."""
    begins = f"{whose(person)}/"
    return restored(tuple(one.removeprefix(begins) for one in others if one.startswith(begins)))


def advice(knowledge: Knowledge, traits: Mapping[str, bool], person: str) -> Reply:
    """Return what the profile asks for that somebody lacks; how one gets it is not in the source."""
    texts = knowledge.texts["personal_fit"]
    lacks = [knowledge.traits[trait] for trait, there in traits.items() if not there and trait in knowledge.traits]
    who = texts["persons"].get(whose(person), texts["persons"][SELF])
    text = texts["advice"].format(who=who, lacks=say.listed(knowledge, lacks)) if lacks else texts["no_advice"]
    return Reply(say.begun(text), ("more", "personal_fit"), tuple(texts["next"]), unsaid=("manner",))


def explain(knowledge: Knowledge) -> Reply:
    """Return what an assessment rests on, and what the source leaves open."""
    texts = knowledge.texts["personal_fit"]
    return Reply(texts["more"], ("more", "personal_fit"), tuple(texts["next"]))


def verdict_of(traits: Mapping[str, bool], asked: Asked = "") -> Verdict:
    """Return the verdict on what was `asked` of the told traits: whether they fit, are enough, or stand in the way."""
    if not traits:
        return "unsaid"
    all_there: dict[Asked, Verdict] = {"": "yes", "enough": "partly", "no_problem": "no", "in_part": "partly"}
    return all_there[asked] if all(traits.values()) else "partly"


def _case(knowledge: Knowledge, has: Sequence[str], lacks: Sequence[str], traits: Mapping[str, bool], asked: Asked) -> Case:
    if has and not lacks:
        return _ALL_THERE[asked]
    if traits.get(knowledge.deciding_trait) is False:
        return "uninterested_but" if has else "uninterested"
    return "mixed" if has else "lacks" if lacks else "unknown"


def _of_both_sides(knowledge: Knowledge, text: str, two_sided: Sequence[str], alone: bool) -> str:
    """Return an assessment with a word on traits that were told both ways; `alone`: it holds nothing else."""
    if not two_sided:
        return text
    texts = knowledge.texts["personal_fit"]
    named = say.listed(knowledge, [knowledge.traits[trait] for trait in two_sided])
    return texts["two_sided"].format(both=named) if alone else f"{text} {say.begun(texts['also_two_sided'].format(both=named))}"


def _text(knowledge: Knowledge, traits: Mapping[str, bool], person: str, silence: str, asked: Asked, again: bool) -> str:
    texts = knowledge.texts["personal_fit"]
    has = [knowledge.traits[trait] for trait, there in traits.items() if there]
    lacks = [knowledge.traits[trait] for trait, there in traits.items() if not there]
    beside = [name for name in lacks if name != knowledge.traits.get(knowledge.deciding_trait)]
    persons = texts["persons"]
    who = persons.get(whose(person), persons[SELF])
    named = {"has": say.listed(knowledge, has) if has else "", "lacks": say.listed(knowledge, lacks) if lacks else ""}
    case = _case(knowledge, has, lacks, traits, asked)
    sentence = texts["again"].get(case, texts[case]) if again else texts[case]
    text = sentence.format(who=who, silence=silence or texts["such_trait"], **named)
    if case.startswith("uninterested") and beside:
        text += f" {say.begun(texts['besides'].format(lacks=say.listed(knowledge, beside)))}"
    return text


def _beside(knowledge: Knowledge, text: str, assessed: bool, silence: str, near: str) -> str:
    """Return an assessment with a word on what else was told: the nearest fact, or else that it is not in the source."""
    texts = knowledge.texts["personal_fit"]
    if near:
        return f"{text} {texts['near'].format(fact=near)}" if assessed else texts["near_alone"].format(fact=near)
    return f"{text} {say.begun(texts['beside'].format(silence=silence))}" if assessed and silence else text


def assess(
    knowledge: Knowledge,
    traits: Mapping[str, bool],
    *,
    person: str = "",
    silence: str = "",
    two_sided: Sequence[str] = (),
    near: str = "",
    topic: str = "",
    asked: Asked = "",
    again: bool = False,
) -> Reply:
    """Return what the profile says of exactly these traits (trait id -> has it).

    `person`: whose they are; `silence`: how something told is called that the source does not mention; `two_sided`: the traits
    that were told both ways; `near`: what the source says on the rest; `topic`: the id to answer under, where it is not
    `personal_fit`; `asked`: whether the traits are enough, or stand in the way; `again`: the same was said before.
    """
    texts = knowledge.texts["personal_fit"]
    known = {trait: has for trait, has in traits.items() if trait in knowledge.traits}
    both = tuple(trait for trait in two_sided if trait in knowledge.traits)
    text = say.begun(_text(knowledge, known, person, silence, asked, again))
    text = _of_both_sides(knowledge, text, both, alone=not known)
    text = _beside(knowledge, text, bool(known or both), silence, near)
    told = {trait: "has" if has else "lacks" for trait, has in known.items()}
    verdict: Verdict = "partly" if both else verdict_of(known, asked)
    unsaid = ("other",) if silence or not (known or both) else ()
    return Reply(text, (topic or "personal_fit",), tuple(texts["next"]), verdict=verdict, unsaid=unsaid, traits=told)
