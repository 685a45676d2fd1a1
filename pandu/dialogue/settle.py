"""Verdicts that the fact itself decides, whatever was read: RULES, from the first to the last; the first that knows one gives it."""

from collections.abc import Callable
from dataclasses import dataclass

from pandu.dialogue.facts import denies, has_any
from pandu.knowledge import Facet, Topic
from pandu.language.tables.claims import (
    ASKED_BACK,
    ASKED_FACT,
    ASKED_MYTH,
    ASKED_SAME,
    ASKED_UNTRUE,
    DECIDING,
    DEMANDING,
    DENIED_ALL,
    DENIED_ANY,
    DENIED_SAMENESS,
    DISOWNING,
    EXCLUDING,
    FITTING,
    IF_UNTRUE,
    IMPOSSIBLE,
    MISTAKEN,
    NOT_FITTING,
    NOT_ONLY,
    NOT_UNTRUE,
    ONLY_THIS,
    OTHERNESS,
    SAME_OR_NOT,
    SAMENESS,
    SOME_DO,
    UNINTERESTED,
)
from pandu.message import Part, Verdict

_PROFILE = frozenset({"trait", "traits"})  # roles of topics


@dataclass(frozen=True)
class Claimed:
    """A claim on a topic, or on the `facet` of it that is meant, with the verdict that was read."""

    topic: Topic
    facet: Facet | None
    part: Part
    verdict: Verdict
    apart: Verdict = ""  # whether two are told apart as the source does it

    @property
    def role(self) -> str:
        """The role of the topic."""
        return self.topic.role

    @property
    def denied(self) -> bool:
        """Whether the claim is worded as a denial."""
        return self.part.claim.polarity == "neg"

    @property
    def sure(self) -> bool:
        """Whether a yes or no was read, and it is not asked whether somebody is wrong."""
        return self.verdict in {"yes", "no"} and (not has_any(self.part, ASKED_UNTRUE) or has_any(self.part, NOT_UNTRUE))

    @property
    def not_all(self) -> bool:
        """Whether the fact denies a claim on all."""
        return denies(self.topic, self.facet)

    @property
    def of_other(self) -> bool:
        """Whether only the other of two is spoken of."""
        return self.part.subject.kind == "compared"


def says_same(part: Part) -> bool:
    """Return whether two are said to be the same ("itu pekerjaan yang sama kan")."""
    return has_any(part, SAMENESS) and not has_any(part, (*OTHERNESS, *DENIED_SAMENESS))


def same_or_not(part: Part) -> Verdict:
    """Return the answer to whether two are the same or not, in the order in which it is asked; "" for another question."""
    return next((verdict for verdict, phrases in SAME_OR_NOT.items() if has_any(part, phrases)), "")


def myth_or_fact(part: Part) -> str:
    """Return what a part asks of something, whether it is a "myth" or a "fact", or ""."""
    return "fact" if has_any(part, ASKED_FACT) else "myth" if has_any(part, ASKED_MYTH) else ""


def says_only(part: Part) -> bool:
    """Return whether one thing is said to be all, beside a denial of another ("cuma pelaksana doang, ga ikut kasih saran")."""
    return part.claim.quantifier == "only" and has_any(part, ONLY_THIS) and not has_any(part, NOT_ONLY)


def on_none(claimed: Claimed) -> Verdict | None:
    """Deny that none do, where the source says that not all do ("ga ada satu pun yang ikut berunding"); of one person it may be so."""
    part = claimed.part
    of_none = part.form == "confirm" and has_any(part, DENIED_ANY) and not has_any(part, (*DENIED_ALL, *MISTAKEN))
    believed = claimed.role == "belief" and part.claim.quantifier != "some" and not part.subject.person
    return "no" if of_none and believed and claimed.sure and not myth_or_fact(part) else None


def on_deciding(claimed: Claimed) -> Verdict | None:
    """Do not confirm that they decide, which the source says of nobody ("mereka yang mutusin mau temenan sama siapa?")."""
    decides = claimed.role in {"task", "tasks"} and has_any(claimed.part, DECIDING) and not claimed.denied
    return "unsaid" if decides and claimed.verdict == "yes" and claimed.part.form == "confirm" else None


def on_who_does_what(claimed: Claimed) -> Verdict | None:
    """Say whether each of two does what is said of it ("diplomat yang nego, pejabatnya ngurus kebijakan")."""
    asks_untrue = has_any(claimed.part, ASKED_UNTRUE) and not has_any(claimed.part, IF_UNTRUE)
    if not claimed.apart or claimed.denied:
        return None
    turned: dict[Verdict, Verdict] = {"yes": "no", "no": "yes"}
    return turned[claimed.apart] if asks_untrue else claimed.apart


def on_myth_or_fact(claimed: Claimed) -> Verdict | None:
    """Take a belief that the source puts right for a myth ("pejabatnya pasti ikut berunding: mitos apa fakta?")."""
    asked, plain = myth_or_fact(claimed.part), claimed.part.claim.quantifier in {"", "all", "must"} and not claimed.denied
    put_right = claimed.role == "belief" and claimed.not_all and plain
    return {"fact": "no", "myth": "yes"}.get(asked) if put_right and claimed.sure else None  # type: ignore[return-value]


def on_only_of_tasks(claimed: Claimed) -> Verdict | None:
    """Deny that one thing is all that they do, also where the source does not name it ("cuma nemenin presiden doang kan")."""
    of_one = claimed.role == "tasks" and claimed.part.claim.quantifier == "only" and not claimed.denied
    return "no" if of_one and claimed.verdict == "unsaid" and claimed.part.form == "confirm" else None


def on_all(claimed: Claimed) -> Verdict | None:
    """Confirm that not all do, and deny that all do, where the source says so ("ga semuanya pegang rahasia kan")."""
    part = claimed.part
    if not claimed.sure or part.form != "confirm" or not (claimed.not_all or claimed.role == "belief"):
        return None
    of_all = part.claim.quantifier == "all" and not claimed.denied
    if has_any(part, DENIED_ALL) and not has_any(part, ASKED_BACK):
        return "yes"
    return "no" if of_all and not has_any(part, MISTAKEN) else None


def on_all_of_task(claimed: Claimed) -> Verdict | None:
    """Do not confirm of a task that all do it, or always ("itu tiap hari?")."""
    of_all = claimed.part.claim.quantifier == "all" and not claimed.denied and claimed.part.form == "confirm"
    return "unsaid" if of_all and claimed.role == "task" and claimed.verdict == "yes" and claimed.facet is None else None


def on_some(claimed: Claimed) -> Verdict | None:
    """Confirm that some do, where the source says that not all do ("cuma sebagian yang ikut berunding")."""
    of_some = claimed.part.claim.quantifier == "some" and not claimed.denied and claimed.not_all
    some_do = has_any(claimed.part, SOME_DO) and claimed.not_all and claimed.verdict in {"no", "partly"}
    return "yes" if (claimed.sure and of_some) or some_do else None


def on_the_same(claimed: Claimed) -> Verdict | None:
    """Deny that the two that are compared are the same ("itu pekerjaan yang sama kan")."""
    same = says_same(claimed.part) or (has_any(claimed.part, ASKED_SAME) and not has_any(claimed.part, DENIED_SAMENESS))
    if not (claimed.sure and claimed.role == "difference" and same):
        return None
    return "yes" if claimed.denied else "no"


def on_fitting(claimed: Claimed) -> Verdict | None:
    """Say no to fitting without interest, and yes to not fitting ("kalau tidak minat masih bisa cocok kan")."""
    plain = claimed.part.claim.quantifier == "" and claimed.verdict in {"yes", "no", "partly"} and not has_any(claimed.part, ASKED_UNTRUE)
    if claimed.role != "unfit" or not plain or not has_any(claimed.part, UNINTERESTED):
        return None
    if has_any(claimed.part, NOT_FITTING):
        return "yes"
    return "no" if has_any(claimed.part, FITTING) else None


def on_both(claimed: Claimed) -> Verdict | None:
    """Confirm only in part that one alone does what both do ("yang nego diplomat, bukan pejabatnya")."""
    both = claimed.facet is not None and claimed.facet.either == "both"
    return "partly" if both and claimed.verdict == "yes" and has_any(claimed.part, EXCLUDING) else None


def on_the_other(claimed: Claimed) -> Verdict | None:
    """Deny of the other of two what the source says of the job ("diplomat fokusnya ke kebijakan, iya kan")."""
    own = claimed.facet is not None and claimed.facet.either == "own"
    if not (own and claimed.of_other and claimed.verdict in {"yes", "no"}):
        return None
    return "yes" if claimed.denied else "no"


def on_same_or_not(claimed: Claimed) -> Verdict | None:
    """Answer whether two are the same or not ("sama apa beda?")."""
    return (same_or_not(claimed.part) or None) if claimed.role == "difference" else None


def on_something_else(claimed: Claimed) -> Verdict | None:
    """Do not confirm of the other of two what no part of the comparison says ("kalau diplomat juga ngasih saran?")."""
    compares = has_any(claimed.part, (*OTHERNESS, *SAMENESS))
    unknown = claimed.role == "difference" and claimed.facet is None and claimed.of_other and not compares
    return "unsaid" if unknown and claimed.verdict == "yes" else None


def on_either(claimed: Claimed) -> Verdict | None:
    """Give no yes or no to "A or B", which says nothing."""
    part = claimed.part
    weighs = part.form == "either" and not myth_or_fact(part)
    rest = part.claim.quantifier in {"only", "enough"} and claimed.role in {"task", "trait"}  # "dibutuhkan atau cuma pemanis?"
    return "" if weighs and claimed.verdict != "unsaid" and not (rest and claimed.verdict == "yes") else None


def on_denial(claimed: Claimed) -> Verdict | None:
    """Deny that a task is none of theirs, or that what the source says cannot be ("bukan tugas mereka", "gak mungkin")."""
    disowned = claimed.role == "task" and has_any(claimed.part, DISOWNING)
    only = claimed.role == "task" and claimed.denied and says_only(claimed.part)
    impossible = has_any(claimed.part, IMPOSSIBLE) and not has_any(claimed.part, NOT_ONLY)
    denies = disowned or only or impossible
    wrong = claimed.verdict == "yes" or (disowned and claimed.verdict == "unsaid")
    return "no" if denies and wrong and not claimed.not_all else None


def on_enough(claimed: Claimed) -> Verdict | None:
    """Deny that one trait is enough, where the source names several ("modal bahasa inggris doang cukup dong")."""
    enough = claimed.part.claim.quantifier == "enough" and not claimed.denied and not has_any(claimed.part, ASKED_UNTRUE)
    return "no" if enough and claimed.role in _PROFILE and claimed.verdict in {"yes", "unsaid"} else None


def on_demand(claimed: Claimed) -> Verdict | None:
    """Confirm that a trait is asked for, where nobody is said to have or to lack it ("pekerjaan ini menuntut kita tahan kritik")."""
    asked = claimed.role == "trait" and claimed.part.form == "confirm" and has_any(claimed.part, DEMANDING)
    return "yes" if asked and claimed.verdict == "partly" and not claimed.part.told else None


RULES: tuple[Callable[[Claimed], Verdict | None], ...] = (
    on_none,
    on_deciding,
    on_who_does_what,
    on_myth_or_fact,
    on_only_of_tasks,
    on_all,
    on_all_of_task,
    on_some,
    on_the_same,
    on_fitting,
    on_both,
    on_the_other,
    on_same_or_not,
    on_something_else,
    on_either,
    on_denial,
    on_enough,
    on_demand,
)


def settled(topic: Topic, facet: Facet | None, part: Part, verdict: Verdict, apart: Verdict = "") -> Verdict:
    """Return the verdict on a claim, put right where the fact itself decides it; `apart`: whether two are told apart as in the source."""
    claimed = Claimed(topic, facet, part, verdict, apart)
    return next((found for rule in RULES if (found := rule(claimed)) is not None), verdict)
