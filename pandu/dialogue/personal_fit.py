"""Traits, likes and dislikes held against the profile of the source."""

from pandu.dialogue.state import Reply
from pandu.knowledge import Knowledge
from pandu.language.matchers import find_traits


def assess(knowledge: Knowledge, text: str) -> Reply:
    """Return what the profile says of exactly the traits named in `text`."""
    said, traits = knowledge.texts["personal_fit"], find_traits(text)
    has = [said["names"][trait] for trait, positive in traits.items() if positive]
    lacks = [said["names"][trait] for trait, positive in traits.items() if not positive]
    lines = [said["fits"].format(traits=", ".join(has))] if has else []
    lines += [said["lacks"].format(traits=", ".join(lacks))] if lacks else []
    lines += [said["no_interest"]] if traits.get("interest") is False else []
    return Reply("\n".join([*(lines or [said["unknown"]]), said["offer"]]), ("personal_fit",), tuple(said["next"]))
