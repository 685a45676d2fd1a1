"""What a message says beyond its intent: scale words, ordinals, traits with polarity, the wish of a follow-up.

All take a Doc of `pandu.language.chat` and return plain values.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token

from pandu.language.spelling import correct, is_word
from pandu.language.tables.follow_ups import (
    ADDRESSED,
    AGREEING,
    BESIDE_AGREEING,
    BESIDE_JOB,
    JOB_NAMES,
    OTHERS,
    SKIPPING,
    TAKING_NOTE,
    UNTRUE,
    WANTS,
)
from pandu.language.tables.negation import ASKED, CARRIERS, CLAUSE_BREAKS, COMPARED, DENIALS
from pandu.language.tables.ordinals import (
    AMONG,
    CARDINALS,
    COUNTED,
    COUNTED_ELSEWHERE,
    EARLIER,
    ENDS,
    LAST_BUT_ONE,
    LISTS,
    ORDINALS,
    POINTERS,
    QUIZ_POINTERS,
    RELATIVE,
)
from pandu.language.tables.scale import (
    ADJECTIVES,
    ALTERNATIVES,
    ALTOGETHER,
    BACK_POINTERS,
    CORRECTIONS,
    ENDINGS,
    FILLERS,
    GIVING,
    LEADING,
    LITOTES,
    NUMBERS,
    OFTEN_MISSPELT,
    QUESTION_WORDS,
    REASON_STARTS,
    RESTARTS,
    SCALE,
    STRONG_AFTER,
    STRONG_BEFORE,
    TOP,
    TURNING,
)
from pandu.language.tables.traits import FIT_PERSONS, FIT_QUESTIONS, FIT_WORDS, POLAR, QUIZ_TRAITS, TRAITS

_SCALE_WORDS = frozenset(word for phrases in SCALE.values() for phrase in phrases for word in phrase.split())
NO_ANSWER = 0
MIDDLE_LOW, MIDDLE_HIGH = 2, 3  # of the four steps
_LONG_ORDINALS = tuple(word for word in ORDINALS if len(word) >= 5)
_KNOWN = _SCALE_WORDS | FILLERS | CORRECTIONS | BACK_POINTERS | ALTERNATIVES | RESTARTS
_MAX_OTHER_WORDS, _OPENING, _BEGINNING, _SHORT, _ECHO = 1, 3, 4, 6, 5
_PAUSES = frozenset(",.;:!\u2013\u2014\u2026-()\n")
# The ministry's name tells no interest, nor does a journey; one's own language and small talk are no skill.
_SAYS_NOTHING = re.compile(
    r"\b(?:(?:kementerian|menteri|departemen|ke|di|dari) luar negeri"
    r"|(?:timur|jawa|asia|afrika|amerika|kalimantan|sulawesi) tengah"
    r"|bahasa (?:jawa|sunda|daerah|batak|minang|bali|madura|indonesia|ibu|basi|tubuh))\b"
)
_SHY_TO_ASK = re.compile(
    r"\b(?:(?:malu|takut|ragu|segan) (?:mau |untuk )?(?:tanya|nanya|bertanya)|(?:tanya|nanya|bertanya) tapi (?:malu|takut|ragu|segan))\b"
)
_STUDY = re.compile(r"\b(?:anak|jurusan|jurus|lulusan|lulus|kuliah|mahasiswa|sarjana) hubung(?:an)? internasional\b")  # nor does a study
_OTHER_NUMBER = re.compile(r"(?![1-4]\W?$)[\d\s.,/+*=-]+")  # than a step of the scale
_OUT_OF = re.compile(r"\bdari (?:4|empat)\b")


@dataclass(frozen=True)
class Scale:
    """An answer on the quiz scale: 1 to 4; `sure` where nothing but scale words and fillers was said."""

    value: int
    sure: bool


@dataclass(frozen=True)
class Ordinal:
    """A place in a list: from 1, negative from the end, or "other", "next", "previous"; `pointed` where a list is surely meant."""

    place: int | str
    pointed: bool


def _words(tokens: Iterable[Token]) -> list[str]:
    """Return the standard forms, split into single words, without punctuation."""
    return [word for token in tokens for word in token.norm_.split() if re.search(r"\w", word)]


def _pad(words: Iterable[str]) -> str:
    return f" {' '.join(words)} "


def _has(padded: str, phrase: str) -> bool:
    return f" {phrase} " in padded


def _split_at(words: list[str], borders: frozenset[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word in borders:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def _strengthened(words: list[str]) -> Iterator[tuple[str, int]]:
    """Yield the adjectives that a word beside them raises to the top of the scale ("terbuka sekali")."""
    for first, second in pairwise(words):
        if (first in ADJECTIVES and second in STRONG_AFTER) or (first in STRONG_BEFORE and second in ADJECTIVES):
            yield f"{first} {second}", TOP


def _longest(words: list[str]) -> tuple[str, int] | None:
    """Return the longest scale phrase in `words` and its value; what a denial turns round counts only where nothing else is said."""
    kept = [word for i, word in enumerate(words) if i == 0 or word not in LEADING]
    padded = _pad(kept)
    found = [(phrase, value) for value, phrases in SCALE.items() for phrase in phrases if _has(padded, phrase)]
    found += _strengthened(kept)
    denied = [entry for entry in found if any(_has(padded, f"{denial} {entry[0]}") for denial in TURNING)]
    upright = [entry for entry in found if entry not in denied]
    turned = [(phrase, _turned(value)) for phrase, value in denied if phrase not in TURNING]
    said = [entry for entry in upright if entry[0] not in TURNING and not (turned and entry[0] == ALTOGETHER)] or turned or upright
    return max(said, key=lambda entry: (len(entry[0]), entry[1]), default=None)


def _turned(value: int) -> int:
    """Return what is left of a scale value that is denied ("tidak canggung", "bukan tajam")."""
    return MIDDLE_HIGH if value < MIDDLE_HIGH else MIDDLE_LOW


def _scale_word(word: str) -> str:
    """Return `word`, misspelt scale words put right and Makassar's endings cut ("lumyan", "lumayanji" -> "lumayan")."""
    if word in _KNOWN:
        return word
    bare = next((word.removesuffix(end) for end in ENDINGS if word.endswith(end) and word.removesuffix(end) in _SCALE_WORDS), word)
    return correct(bare, OFTEN_MISSPELT)


def _before_reason(words: list[str]) -> list[str]:
    cut = next((i for i, word in enumerate(words) if i and word in REASON_STARTS), len(words))
    return _OUT_OF.sub("", " ".join(words[:cut])).split()


def _segments(doc: Doc) -> list[list[str]]:
    """Return the scale-corrected words of the message, cut at punctuation and where an answer starts anew."""
    typed = [[_scale_word(word) for word in _words(part)] for part in _split_tokens(doc)]
    return [_before_reason(part) for segment in typed for part in _split_at(segment, RESTARTS) if part]


def _split_tokens(doc: Doc) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for token in doc:
        if token.text in _PAUSES:
            parts.append([])
        else:
            parts[-1].append(token)
    return parts


def _known_opening(words: list[str]) -> list[str]:
    """Return the first words, as far as they belong to an answer."""
    end = next((i for i, word in enumerate(words) if word not in _KNOWN), len(words))
    return words[: min(end, _OPENING)]


def _gives_number(words: list[str]) -> bool:
    """Return whether the words end with a number that is given as the answer ("kata teman jadi 1")."""
    return len(words) > 1 and words[-1] in NUMBERS and words[-2] in GIVING


def _read_segment(words: list[str], *, lenient: bool) -> Scale | None:
    """Return the answer that a segment holds: no question, and at most one other word unless it begins with the answer."""
    borders = ALTERNATIVES | {"sama"} if "antara" in words else ALTERNATIVES
    found = [phrase for part in _split_at(words, borders) if (phrase := _longest(part)) is not None]
    if len({value for _, value in found}) != 1:
        return None
    rest = set(words) - {word for phrase, _ in found for word in phrase.split()}
    others = [word for word in words if word not in _KNOWN]
    few = len(others) <= _MAX_OTHER_WORDS or _longest(_known_opening(words)) is not None or _gives_number(words)
    if found[0][1] == NO_ANSWER or QUESTION_WORDS & rest or not (lenient or few) or any(_has(_pad(words), p) for p in LITOTES):
        return None
    short = len(words) <= _OPENING and words[0] in _SCALE_WORDS
    return Scale(found[0][1], sure=not others or short)


def _without_places(words: list[str]) -> list[str]:
    """Return the words without those that say which answer is taken back ("nomor 3 ganti sangat", but not "jadi nomor 3")."""
    places = {
        i
        for i, word in enumerate(words)
        if word in ORDINALS
        and (POINTERS | QUIZ_POINTERS) & set(words[max(0, i - 1) : i])
        and not GIVING & set(words[max(0, i - 2) : i - 1])
    }
    return [word for i, word in enumerate(words) if i not in places]


def _only_leads(words: list[str]) -> bool:
    """Return whether the words agree to go on, and answer only where nothing else does ("oke lanjut")."""
    return set(words) <= LEADING | FILLERS


def _without_echo(doc: Doc) -> Doc:
    """Return the message without the question that it repeats before the answer ("analisa? b aja")."""
    end = next((token.i for token in doc[:_ECHO] if token.text == "?"), 0)
    echo = doc[:end].as_doc() if 0 < end < len(doc) - 1 else None
    asks_itself = echo is not None and bool(QUESTION_WORDS & set(_words(echo)))
    return doc[end + 1 :].as_doc() if echo is not None and find_quiz_trait(echo) and not asks_itself else doc


def find_scale(doc: Doc) -> Scale | None:
    """Return the answer on the quiz scale; None where the message holds none, or two between which it does not choose.

    The longest phrase wins ("suka banget" over "suka"). What was said last counts where an answer is started anew
    ("lumayan eh sangat") or taken back; else the first segment that holds one ("lumayan, saya sering debat"), a mere
    "oke" or "ya" only where nothing else answers.
    """
    doc = _without_echo(doc)
    correcting = _takes_back(doc)
    if (doc and doc[-1].text == "?" and not correcting) or _OTHER_NUMBER.fullmatch(doc.text):
        return None
    if names_place(doc):
        return _choose([_without_places(words) for words in _segments(doc)], lenient=True, anew=True)
    return _choose(_segments(doc), lenient=correcting, anew=correcting or any(word in RESTARTS for word in _words(doc)))


def _choose(segments: list[list[str]], *, lenient: bool, anew: bool) -> Scale | None:
    """Return the answer that counts among those of the segments: the last one where it is given `anew`."""
    found = [(i, scale, words) for i, words in enumerate(segments) if (scale := _read_segment(words, lenient=lenient))]
    found = [entry for entry in found if not _only_leads(entry[2])] or found
    if not found:
        return None
    index, scale, _ = found[-1] if anew else next((entry for entry in found if entry[1].sure), found[0])
    return scale if index == 0 or anew or _only_leads(segments[0]) else Scale(scale.value, sure=False)


def _takes_back(doc: Doc) -> bool:
    return is_correction(doc) and not QUESTION_WORDS & set(_words(doc)) - QUIZ_POINTERS


def names_place(doc: Doc) -> bool:
    """Return whether a number says which answer is taken back ("nomor 1 jadi sangat"), and is not the answer ("eh, nomor 3")."""
    if not _takes_back(doc):
        return False
    segments = _segments(doc)
    rest = [_without_places(words) for words in segments]
    answered = _choose(rest, lenient=True, anew=True) is not None
    return rest != segments and (answered or bool(QUIZ_POINTERS & set(_words(doc))))


def is_correction(doc: Doc) -> bool:
    """Return whether the message takes back an answer given before ("yang tadi lumayan", but not "lumayan, tadi debat")."""
    words = [_scale_word(word) for word in _words(doc)]
    first = next((i for i, word in enumerate(words) if _longest([word]) is not None), len(words))
    back = bool(BACK_POINTERS & set(words[: min(first, _BEGINNING)]))
    named = bool(CORRECTIONS & set(words)) and not _corrects_itself(words)
    return named or back or _has(_pad(words), "tidak jadi") or _gives_place_anew(words)


def _gives_place_anew(words: list[str]) -> bool:
    """Return whether a place gets an answer ("yang pertama jadi tidak")."""
    places = (i for i, word in enumerate(words) if word in ORDINALS and (POINTERS | QUIZ_POINTERS) & set(words[max(0, i - 1) : i]))
    return any("jadi" in words[i + 1 : i + 3] and _longest(words[i + 2 :]) is not None for i in places)


def _corrects_itself(words: list[str]) -> bool:
    """Return whether what is taken back was said in the same message ("2, eh maksudku 3")."""
    at = next((i for i, word in enumerate(words) if word in CORRECTIONS), 0)
    twice = _longest(words[:at]) is not None and _longest(words[at + 1 :]) is not None
    return twice and not (POINTERS | QUIZ_POINTERS | BACK_POINTERS) & set(words[:at])


def find_quiz_trait(doc: Doc) -> str | None:
    """Return the trait that a message calls by the name of its question ("yang analisis tadi ganti lumayan"), or None."""
    padded = _pad(_forms(doc))
    return next((trait for trait, names in QUIZ_TRAITS.items() if any(_has(padded, name) for name in names)), None)


def asks_fit(doc: Doc) -> bool:
    """Return whether somebody asks, with no trait named, whether he or one of his would fit ("gw pas ga sih di kemlu?")."""
    words = _words(doc)
    at = next((i for i, word in enumerate(words) if word in FIT_WORDS), None)
    asked = at is not None and bool(FIT_QUESTIONS & set(words[at + 1 : at + 4]) or FIT_QUESTIONS & set(words[max(0, at - 2) : at]))
    return asked and bool(FIT_PERSONS & set(words)) and not find_traits(doc)


def _counts_elsewhere(before: list[str]) -> bool:
    """Return whether the words before a number say that it counts something else ("slide ke" 3)."""
    bare = before[:-1] if before[-1:] == ["ke"] else before
    return bool(bare) and bare[-1] in COUNTED_ELSEWHERE


def _is_count(words: list[str], at: int) -> bool:
    """Return whether the number at `at` says how many ("dua orang itu", "antara dua", "tiga dari lima")."""
    if words[at] not in CARDINALS or (at and words[at - 1] in POINTERS):
        return False
    if words[at + 1 : at + 2] and words[at + 1].startswith(words[at]):  # "lima-limanya": all of them
        return True
    out_of = words[at + 1 : at + 2] == ["dari"] and bool(CARDINALS & set(words[at + 2 : at + 3]))
    return out_of or bool(COUNTED & set(words[at + 1 : at + 2]) or AMONG & set(words[max(0, at - 1) : at]))


def find_ordinals(doc: Doc) -> list[Ordinal]:
    """Return the places in a list that the message names, in order ("nomor dua sama nomor tiga": two)."""
    words = _words(doc)
    padded = _pad(words)
    numbered = any(f" {pointer} satunya " in padded for pointer in ("nomor", "no"))
    if not numbered and (step := next((step for phrase, step in RELATIVE.items() if _has(padded, phrase)), None)):
        return [Ordinal(step, pointed=len(words) <= _SHORT)]
    words = ["satu" if word == "satunya" else word if is_word(word) or word in COUNTED else correct(word, _LONG_ORDINALS) for word in words]
    if pair := next((ENDS[end] for end in ENDS if _has(padded, f"dua {end}") or _has(padded, f"dua yang {end}")), ()):
        return [Ordinal(place, pointed=True) for place in pair]
    places = [i for i, word in enumerate(words) if word in ORDINALS and not _counts_elsewhere(words[:i]) and not _is_count(words, i)]
    if _has(padded, LAST_BUT_ONE):
        return [Ordinal(-2, pointed=True)]
    places = [i for i in places if len(places) == 1 or words[i] != EARLIER]
    pointers = (POINTERS | QUIZ_POINTERS if names_place(doc) else frozenset()) if _takes_back(doc) else POINTERS
    return [Ordinal(ORDINALS[words[i]], bool(pointers & set(words[max(0, i - 2) : i])) or len(words) == 1) for i in places]


def find_list(doc: Doc) -> str | None:
    """Return the topic id of the list that the message names ("daftar tugas tadi"), or None."""
    padded = _pad(_forms(doc))
    return next((topic for word, topic in LISTS.items() if _has(padded, word)), None)


def find_want(doc: Doc) -> str | None:
    """Return what a follow-up wants: a key of WANTS, "job" for a name alone, "yes" for mere agreement, "unsure" for a wish to skip,
    "note" for a statement that begins with agreement, or None for just more."""
    padded = _pad(_forms(doc))
    found = next((want for want, phrases in WANTS.items() if any(f" {phrase}" in padded for phrase in phrases)), None)
    if found in (None, "meaning") and _calls_untrue(doc):  # "berarti" is no question for the meaning
        return "doubt"
    return found or next((want for want, says in _WHOLE_WANTS.items() if says(doc)), None)


def _agrees(doc: Doc) -> bool:
    """Return whether a message does nothing but take up an offer ("boleh deh")."""
    words = set(_words(doc))
    return bool(AGREEING & words) and words <= AGREEING | BESIDE_AGREEING and not any(token.text == "?" for token in doc)


def _calls_untrue(doc: Doc) -> bool:
    """Return whether something is called untrue that somebody else said ("bohong dong pak guru", but not "jawabanmu salah")."""
    words, stems = set(_words(doc)), {token.lemma_ for token in doc}
    return bool(UNTRUE & words and OTHERS & (words | stems)) and not ADDRESSED & words


def _names_only_the_job(doc: Doc) -> bool:
    """Return whether a message names the ministry or the job and says nothing of it ("kemlu")."""
    words = set(_words(doc))
    return bool(JOB_NAMES & words) and words <= JOB_NAMES | BESIDE_JOB


def _skips(doc: Doc) -> bool:
    """Return whether nothing is said but that a question is to be left out ("skip dulu deh")."""
    words = set(_words(doc))
    return bool(SKIPPING & words) and words <= SKIPPING | BESIDE_AGREEING | FILLERS


def _takes_note(doc: Doc) -> bool:
    """Return whether a message begins with agreement and asks nothing ("sip, besok saya ceritain")."""
    return bool(TAKING_NOTE & set(_words(doc)[:1])) and not asks(doc) and not find_list(doc)


_WHOLE_WANTS: dict[str, Callable[[Doc], bool]] = {"job": _names_only_the_job, "yes": _agrees, "unsure": _skips, "note": _takes_note}


def asks(doc: Doc) -> bool:
    """Return whether the message has the marks of a question or a request."""
    rest = _without_echo(doc)
    return any(token.text == "?" for token in rest) or bool(QUESTION_WORDS & set(_words(rest)))


def _forms(tokens: Iterable[Token]) -> list[str]:
    """Return standard forms, then the stems."""
    kept = list(tokens)
    return [*_words(kept), "|", *(token.lemma_ for token in kept)]


def _clauses(doc: Doc) -> Iterator[list[Token]]:
    clause: list[Token] = []
    compared = False
    for token in doc:
        if token.norm_ in CLAUSE_BREAKS:
            yield clause
            clause, compared = [], False
        elif not (compared := compared or token.norm_ in COMPARED):
            clause.append(token)
    yield clause


def _traits_of_clause(clause: list[Token]) -> Mapping[str, bool]:
    padded = _SAYS_NOTHING.sub(" ", _pad(_forms(clause)))
    negated = bool(clause) and bool(clause[0]._.negated)
    if negated:  # and who did not study it may know it all the same
        padded = _STUDY.sub(" ", padded)
    named = {trait: not negated for trait, phrases in TRAITS.items() if any(_has(padded, p) for p in phrases)}
    polar = {trait: positive != _is_denied(padded, word) for word, (trait, positive) in POLAR.items() if _has(padded, word)}
    return {**named, **polar}


def _is_denied(padded: str, phrase: str) -> bool:
    """Return whether a denial leads up to the phrase ("bukan orang yang" pemalu), and not only stands beside it."""
    before = padded[: padded.index(f" {phrase} ")].split()
    while before and before[-1] in CARRIERS:
        before.pop()
    return before[-1:] != [] and before[-1] in DENIALS and not ASKED & set(before[-2:-1])


def find_traits(doc: Doc) -> dict[str, bool]:
    """Return the traits named in a message: id -> True (has it) or False (lacks it).

    A negation reaches over its own clause; clauses end at "tapi", "dan", a comma and the like.
    """
    traits: dict[str, bool] = {}
    for clause in _clauses(doc):
        traits.update(_traits_of_clause(clause))
    if _SHY_TO_ASK.search(_pad(_words(doc))):
        traits.pop("suitability.communication", None)
    return traits
