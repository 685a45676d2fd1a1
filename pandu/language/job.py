"""What the matchers have to know of the job: how people call it, its lists and the traits it asks for. The words stand in the knowledge."""

from dataclasses import dataclass
from functools import cache

from pandu.knowledge import load_knowledge


@dataclass(frozen=True)
class Job:
    """Phrases in standard forms.

    `own`: names of the job and its office; `weak`: what stands for it where nothing else is named; `compared`: whom the source
    compares it with. `lists`: what a list is called -> its topic; `traits`: what the question for a trait is called -> the trait.
    """

    own: tuple[str, ...]
    weak: tuple[str, ...]
    compared: tuple[str, ...]
    lists: dict[str, str]
    traits: dict[str, str]


@cache
def job() -> Job:
    """Return what the knowledge of this process says of its job."""
    knowledge = load_knowledge()
    lists = {word: topic.id for topic in knowledge.topics.values() for word in topic.called}
    traits = {word: asked["trait"] for asked in knowledge.texts["quiz"]["questions"] for word in asked.get("called", ())}
    own, weak, compared = (tuple(knowledge.names[kind]) for kind in ("own", "weak", "compared"))
    return Job(own, weak, compared, lists, traits)
