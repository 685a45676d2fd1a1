"""What is answered to somebody who doubts, presses, weighs or misses what was said."""

import pytest

from pandu.dialogue.memory import Memory
from pandu.dialogue.reactions import kind_of
from pandu.knowledge import Knowledge
from pandu.message import Message
from tests.dialogue.made import LONG, Case, check, heard_as, last, message, table

MONITORING, SECRETS, LANGUAGES = "duties.monitoring", "myths.secrets_and_negotiations", "myths.knowledge_and_languages"
ADMIN, SOME = "banyak yang bertugas di bidang administratif", "tidak semua pejabat punya akses langsung"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (message("more .9", want="proof"), "proof"),
        (message(f"{LANGUAGES} .9", f"om {LONG}", want="contrary"), "contrary"),
        (message(f"{LANGUAGES} .9", LONG, want="contrary"), ""),
        (message(f"{LANGUAGES} .9", LONG, want="doubt"), ""),  # a doubt about another topic is a question about it
        (message("more .9", LONG, want="simpler"), ""),
        (message("personal_fit .9", "ga ngerti sama sekali soal itu", want="simpler", told="-suitability.analysis"), ""),
        (message("complaint .9", want="offer"), ""),  # "ga guna amat lu"
        (message("help .9", want="offer"), "offer"),
        (message("repeat .9"), "repeat"),
        (message("more .9"), ""),
    ],
)
def test_what_is_wanted(said: Message, kind: str) -> None:
    assert kind_of(heard_as(said, last(SECRETS))) == kind


@table(
    Case("where it is written", message("more .9", want="proof"), last(SECRETS, facts=(ADMIN,)), f"more {SECRETS}", says="wishes/proof/0", has=ADMIN),
    Case("where it is written, by the source", message("source .9", want="proof"), last(SECRETS), f"source {SECRETS}", says="wishes/proof/0"),
    Case("where a refusal is written", message("more .9", want="proof"), last(SECRETS, refused="gaji"), "more not_covered", says="of_refusal/proof"),
    Case("the fact that was said is doubted", message("more .9", want="doubt"), last(SECRETS, facts=(ADMIN,)), f"more {SECRETS}", has=ADMIN, meta={"verdict": "yes"}),
    Case("another is said to do it", message("out_of_scope .5", "bapak bilang itu kerjaan bank", kind="other_job bank"), last(MONITORING, facts=(SOME,)), f"more {MONITORING}", says="wishes/contrary/0"),
    Case("who said no is right", message("more .9", "berarti dia ngibul", want="judge"), last(SECRETS, verdict="no", facts=(SOME,)), f"more {SECRETS}", says="judged/wrong_no", meta={"verdict": "yes"}),
    Case("who believed what is so", message("more .9", "tuh kan benar", want="judge"), last(SECRETS, verdict="yes", facts=(SOME,)), f"more {SECRETS}", says="judged/right_yes", meta={"verdict": "yes"}),
    Case("who believed what is not so", message("more .9", "jadi benar dong", want="judge"), last(SECRETS, verdict="no", facts=(SOME,)), f"more {SECRETS}", says="judged/right_no", meta={"verdict": "no"}),
    Case("who is not wrong", message("more .9", "saya tidak salah kan", want="judge"), last(SECRETS, verdict="yes", facts=(SOME,)), f"more {SECRETS}", says="judged/right_yes"),
    Case("who contradicted what is so", message("more .9", "jadi dia salah", want="judge"), last(SECRETS, verdict="yes", facts=(SOME,), last_reply="contrary"), f"more {SECRETS}", says="judged/wrong_no", meta={"verdict": "yes"}),
    Case("who is wrong, something else answered last", message("more .9", "jadi dia salah", want="judge"), last(SECRETS, verdict="yes"), f"more {SECRETS}", says="judged/who", meta={"verdict": ""}),
    Case("whose word counts", message("more .9", "percaya siapa", want="judge"), last(SECRETS, verdict="no", facts=(SOME,)), f"more {SECRETS}", says="judged/who", meta={"verdict": ""}),
    Case("who is right of another topic", message(f"{LANGUAGES} .9", "bahasa benar", want="judge"), last(SECRETS, verdict="no", facts=(SOME,)), f"more {LANGUAGES}", {"last_topic": LANGUAGES}, says="judged/who"),
    Case("who is right of a refusal", message("more .9", want="judge"), last("", refused="gaji"), "more not_covered", says="of_refusal/judge", meta={"verdict": "unsaid"}),
    Case("two answers clash", message("more .9", want="contradiction"), last(SECRETS, facts=(SOME,), before=(ADMIN,)), f"more {SECRETS}", says="contradiction/both", has=f"{ADMIN}; dan {SOME}"),
    Case("an answer clashes with itself", message("complaint .9", want="contradiction"), last(SECRETS), f"complaint {SECRETS}", says="contradiction/one"),
    Case("something else was meant", message(f"complaint .5, {MONITORING} .4", want="misread"), last(SECRETS), MONITORING, {"last_topic": MONITORING}, says="sorry"),
    Case("something was meant that is not said", message("complaint .5, not_covered .4", want="misread"), last(SECRETS), "not_covered", says="sorry"),
    Case("misread, nothing named", message("complaint .9", want="misread"), last(SECRETS), "complaint", {"options": (LANGUAGES, "duties.negotiation", "difference")}, says="replies/complaint_about/text"),
    Case("what there is to ask", message("more .5", want="offer"), Memory(), "help", says="replies/offer/text"),
    Case("what there is to ask, again", message("more .5", want="offer"), Memory(last_reply="offer"), "help", says="replies/offer/again"),
    Case("company", message("out_of_scope .5", want="company"), Memory(), "acknowledge", says="replies/company/text"),
    Case("how Pandu is doing", message("bot_identity .9", want="company"), Memory(), "bot_identity", says="replies/company/text"),
    Case("yes or no of a refusal", message("more .9", want="brief"), last("", refused="gaji", verdict="unsaid"), "more", says="briefly/unsaid"),
)  # fmt: skip
def test_a_reaction_is_answered_with_what_was_said(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)


@table(
    Case("who is right, nothing before", message("out_of_scope .9", want="judge"), Memory(), "out_of_scope"),
    Case("proof, nothing before", message("source .9", want="proof"), Memory(), "source", says="replies/source/text"),
)  # fmt: skip
def test_a_reaction_to_nothing_is_read_as_any_message(case: Case, knowledge: Knowledge) -> None:
    check(knowledge, case)
