"""Traits, likes and dislikes held against the profile of the source."""

from collections.abc import Mapping

from pandu.dialogue.state import Reply
from pandu.knowledge import Knowledge

_LACKS = "-"


def kept(traits: Mapping[str, bool]) -> tuple[str, ...]:
    """Return traits (trait id -> has it) as the memory keeps them."""
    return tuple(trait if has else _LACKS + trait for trait, has in traits.items())


def restored(kept_traits: tuple[str, ...]) -> dict[str, bool]:
    """Return the traits that `kept` made."""
    return {trait.removeprefix(_LACKS): not trait.startswith(_LACKS) for trait in kept_traits}


def explain(knowledge: Knowledge) -> Reply:
    """Return what an assessment rests on, and what the source leaves open."""
    texts = knowledge.texts["personal_fit"]
    return Reply(texts["more"], ("more", "personal_fit"), tuple(texts["next"]))


def assess(knowledge: Knowledge, traits: Mapping[str, bool]) -> Reply:
    """Return what the profile says of exactly these traits (trait id -> has it); without any, what the profile is."""
    texts = knowledge.texts["personal_fit"]
    has = [texts["names"][trait] for trait, positive in traits.items() if positive]
    lacks = [texts["names"][trait] for trait, positive in traits.items() if not positive]
    lines = [texts["fits"].format(traits=", ".join(has))] if has else []
    lines += [texts["lacks"].format(traits=", ".join(lacks))] if lacks else []
    lines += [texts["no_interest"]] if traits.get("interest") is False else []
    return Reply("\n".join([*(lines or [texts["unknown"]]), texts["offer"]]), ("personal_fit",), tuple(texts["next"]))
