"""Traits, likes and dislikes held against the profile of the source."""

from collections.abc import Mapping

from pandu.dialogue.state import Reply
from pandu.knowledge import Knowledge


def assess(knowledge: Knowledge, traits: Mapping[str, bool]) -> Reply:
    """Return what the profile says of exactly these traits (trait id -> has it); without any, what the profile is."""
    texts = knowledge.texts["personal_fit"]
    has = [texts["names"][trait] for trait, positive in traits.items() if positive]
    lacks = [texts["names"][trait] for trait, positive in traits.items() if not positive]
    lines = [texts["fits"].format(traits=", ".join(has))] if has else []
    lines += [texts["lacks"].format(traits=", ".join(lacks))] if lacks else []
    lines += [texts["no_interest"]] if traits.get("interest") is False else []
    return Reply("\n".join([*(lines or [texts["unknown"]]), texts["offer"]]), ("personal_fit",), tuple(texts["next"]))
