"""Who or what a message is about: this job, a diplomat, another job or office, somebody who is told of, Pandu, or nothing named.

A named job is the subject only where its duties, secrets, pay, fit or nature are asked, or where it is compared. A source of
hearsay ("guruku bilang"), a relative's job, a likeness ("kayak intel") and whom the official talks to ("ke presiden") are not.
"""

from collections.abc import Set
from functools import cached_property

from spacy.tokens import Doc

from pandu.language.names import BREAK, OTHERS, Mention, Names, is_in
from pandu.language.questions import asks
from pandu.language.tables import subject_words as t
from pandu.message import Subject, SubjectKind

_OPENING = 2  # words before a name that still opens the message
_SHORT = 10  # words of a message in which a machine is Pandu
_NEAR, _FAR = 4, 7  # words in which a name and what is asked of it stand together
_PLACES = frozenset(("post", "body"))  # to work there is a posting of this job, too


class _Reading(Names):
    """One message, with what the words around each name make of it."""

    def __init__(self, doc: Doc) -> None:
        super().__init__(doc)
        self.question = asks(doc)

    def of(self, *sorts: str) -> list[Mention]:
        """Return the names of some tables that are no asides."""
        return [m for m in self.mentions if m.sort in sorts and not self.aside(m)]

    @property
    def names_this(self) -> bool:
        """Whether this job is named, or stands behind "mereka"."""
        return any(m.sort in ("this", "weak") for m in self.mentions) or bool(set(self.words) & t.THIS_JOB_PRONOUNS)

    def opens(self, at: int) -> bool:
        """Return whether a word opens a clause in which something is told."""
        before = set(self.before(at, 1))
        return bool(self.after(at + 1, 1)) and (not before or bool(before & t.OPENINGS))

    @cached_property
    def compares(self) -> bool:
        """Whether jobs are compared ("beda", "mending", "lebih tinggi mana"), not cultures or opinions."""
        around = zip(self.words, ["", *self.words], [*self.words[1:], ""], strict=False)
        plain = any(
            is_in(w, t.COMPARING) and not (is_in(before, t.NOT_COMPARED) or is_in(after, t.NOT_COMPARED)) for w, before, after in around
        )
        return plain or any(phrase in " ".join(self.words) for phrase in t.COMPARING_PHRASES) or self._levels

    @property
    def _levels(self) -> bool:
        names = {m.start for m in self.mentions if m.sort in OTHERS}
        beside = any(self.words[at - 1] in t.LEVELS_AGAINST for at in names if at)
        return bool(t.LEVELS & set(self.words)) and (beside or "mana" in self.words)

    def _phrase_start(self, m: Mention) -> int:
        heads = t.STAFF | {"para", "seorang", "si", "sang", "semua", "tiap", "seluruh"}
        at = m.start
        while at and self.words[at - 1] in heads:
            at -= 1
        return at

    def _walk(self, m: Mention, over: Set[str], to: Set[str]) -> int | None:
        """Return the place of the first word of `to` before a name, if all between are in `over`."""
        for step, word in enumerate(self.before(m.start, _FAR), 1):
            if is_in(word, to):
                return m.start - step
            if not is_in(word, over):
                return None
        return None

    def aspect(self, m: Mention) -> bool:
        """Return whether something of the named job is asked right before it ("gaji seorang pilot")."""
        at = self._walk(m, t.FILLERS, t.ASPECTS)
        between = set() if at is None else set(self.words[at : m.start])
        if at is None or ("dari" in between and m.name.split()[0] in t.SCHOOL) or ("di" in between and m.sort in _PLACES):
            return False
        earlier = set(self.before(at, _FAR))
        return not earlier & (t.RIVALS | t.LIKENESS) and not self._describes(m)

    def _describes(self, m: Mention) -> bool:
        """Return whether the name is somebody's own job ("ayahku dulu polisi", "saya kerja di bank")."""
        at = self._walk(m, t.TELLING - t.OWNERS, t.RELATIVES | t.OWNERS)
        if at is not None:
            return not set(self.before(at, _NEAR)) & t.CONDITIONS
        return self._walk(m, t.TELLING | t.FILLERS, t.FORMERLY) is not None

    def _says(self, m: Mention) -> bool:
        start = self._phrase_start(m)
        by = [word for word in self.before(start, 2) if word not in t.ADDRESS][:1]
        said = next((word for word in self.after(m.end, 3) if word in t.SAYS | t.MODALS), "")
        return bool(set(by) & t.SAID_BY) or said in t.SAYS

    def _towards(self, m: Mention) -> bool:
        word = (*self.before(self._phrase_start(m), 1), "")[0]
        if word in t.TOWARDS_ALWAYS:
            return not (word == "di" and (m.sort == "office" or self._works_there(m)))
        joined = any(other.end == self._phrase_start(m) - 1 for other in self.mentions) and word in t.JOINED
        return word in t.TOWARDS and not self.compares and not joined

    def _like(self, m: Mention) -> bool:
        return self._walk(m, t.FILLERS | t.TELLING, t.LIKENESS) is not None

    def _owned(self, m: Mention) -> bool:
        mine = self.words[m.end - 1].endswith("ku") and m.name[-2:] != "ku"
        return mine or bool(set(self.after(m.end, 1)) & (t.OWNERS | t.NEARBY)) or bool(set(self.before(m.start, 1)) & t.ADDRESS)

    def aside(self, m: Mention) -> bool:
        """Return whether a name only stands beside what the message is about."""
        if m.sort in ("this", "weak"):
            return False
        if m.sort == "diplomat":
            return self._says(m) or self._describes(m) or self._like(m) or bool(t.DIPLOMAT_THINGS & set(self.words))
        rival = bool(set(self.before(m.start, _NEAR)) & t.RIVALS) and not self.compares
        former = bool(set(self.before(m.start, 1)) & t.FORMER)
        if rival or former or self._says(m) or self._describes(m) or self._like(m):
            return True
        return not self.aspect(m) and not self.becoming(m) and (self._towards(m) or self._owned(m))

    def becoming(self, m: Mention) -> bool:
        """Return whether somebody would be it or work there ("jadi polisi", "kerja di bank")."""
        if m.sort not in ("job", "office") or self.words[m.end - 1].endswith("nya") or self._describes(m):
            return False
        place = [*self.before(self._phrase_start(m), 2), "", ""]
        works = place[0] == "di" and place[1] in t.WORKING
        return works or self._walk(m, t.FILLERS - t.BECOMING | {"di", "ke"}, t.BECOMING) is not None

    def asked_behind(self, m: Mention) -> bool:
        """Return whether something of the named job is asked behind it ("konsul itu ngapain")."""
        opens = self._phrase_start(m) <= _OPENING
        behind = [w for w in self.words[m.end : m.end + _FAR] if w != BREAK] if opens else self.after(m.end, _FAR)
        plain = [word for word in behind if word not in t.POINTERS]
        pointed = len(behind) > 0 and behind[0] in t.POINTERS
        if self._works(plain, t.DUTIES_OF_AUTHORITIES if m.sort == "authority" else t.DUTIES):
            return True
        if m.sort == "authority":
            return False
        nature = pointed and (bool(set(plain[:1]) & t.NATURE) or (opens and m.sort in ("post", "office")))
        return nature or (opens and any(word in t.MODALS for word in plain[:3]))

    def leads(self, m: Mention) -> bool:
        """Return whether a job, first in the message, is what a whole question is about ("nelayan bisa ambil paket c ga")."""
        first = set(self.words[: self._phrase_start(m)]) <= t.LEADS
        plain = m.sort == "job" and m.name.split()[0] not in t.SCHOOL and m.name not in t.PEOPLE
        return first and plain and self.question and len(self.after(m.end, 3)) == 3 and not t.STATE_WORDS & set(self.words)

    @staticmethod
    def _works(words: list[str], duties: Set[str]) -> bool:
        pairs = zip(words, [*words[1:], ""], strict=False)
        return any(is_in(word, duties) and following != "sama" for word, following in pairs)

    def defined(self, m: Mention) -> bool:
        """Return whether it is asked what the name means ("apa itu konsul")."""
        at = self._walk(m, t.POINTERS | {"yang", "dimaksud", "dengan", "namanya"}, t.DEFINED)
        return at is not None and m.sort != "authority" and at < m.start - 1

    def staffed(self, m: Mention) -> bool:
        """Return whether those who work there are named ("pejabat kemenkeu")."""
        return m.sort in ("office", "body", "post") and bool(set(self.before(m.start, 1)) & t.STAFF)

    def _works_there(self, m: Mention) -> bool:
        place = self.before(m.start, 2)
        return place[:1] == ["di"] and place[1:] == ["kerja"]

    def asked(self, m: Mention) -> bool:
        """Return whether something of the named job is asked."""
        if m.sort == "body":
            return self.staffed(m)
        if m.sort == "post" and self._works_there(m):
            return self.asked_behind(m)
        return self.aspect(m) or self.becoming(m) or self.asked_behind(m) or self.defined(m) or self.staffed(m) or self.leads(m)


def _name(mentions: list[Mention]) -> str:
    return " dan ".join(dict.fromkeys(m.name for m in mentions[:2]))


def _other(text: _Reading) -> str:
    """Return the name of the other job that the message is about, or ""."""
    others = [m for m in text.of(*OTHERS) if m.sort != "body" or text.staffed(m)]
    if text.compares and others:
        return _name(others[:1] if text.of("this", "diplomat") else others)
    if text.names_this:
        return ""
    return _name([m for m in others if text.asked(m)][:1])


def _speaks_of_somebody(text: _Reading) -> bool:
    """Return whether the user or one of his is told of ("aku pendiam", "cocok ga anak saya")."""
    speakers = [at for at, word in enumerate(text.words) if word == "saya" or is_in(word, t.RELATIVES)]
    telling = [at for at in speakers if not {w for w in text.after(at + 1, _NEAR) if w != "saya"} & (t.ASKING | t.SAYS)]
    if any(m.sort == "this" for m in text.mentions):
        return bool(telling) and bool(t.FITTING & set(text.words))
    return any(text.opens(at) or t.FITTING & {*text.before(at, 3), *text.after(at + 1, 3)} for at in telling)


def _is_pandu(text: _Reading) -> bool:
    """Return whether Pandu itself is asked about ("kamu siapa", "ini bot apa orang")."""
    if len(text.words) <= _SHORT and not text.mentions and t.MACHINES & set(text.words):
        return True
    for at in (at for at, word in enumerate(text.words) if word in t.PANDU):
        before, after = text.before(at, 2), text.after(at + 1, 5)
        being = after[:1] == ["bukan"] and bool(set(after) & t.BEING_PANDU)
        near = any(is_in(word, t.ABOUT_PANDU) for word in (*before, *after[:3])) and not set(before) & t.SAID_BY
        if being or (near and not text.names_this):
            return True
    return False


def _kind(text: _Reading) -> SubjectKind:
    diplomat = bool(text.of("diplomat"))
    this, weak = bool(text.of("this")), bool(text.of("weak")) or bool(set(text.words) & t.THIS_JOB_PRONOUNS)
    if _is_pandu(text):
        return "pandu"
    if _speaks_of_somebody(text):
        return "told"
    if diplomat and not (this or weak or text.compares):
        return "compared"
    return "job" if this or diplomat or text.of("weak") else ""


def find_subject(doc: Doc) -> Subject:
    """Return who or what a message is about; whose traits are told (`person`) is found elsewhere."""
    text = _Reading(doc)
    if name := _other(text):
        return Subject("other_job", name)
    return Subject(_kind(text))
