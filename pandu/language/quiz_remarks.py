"""What a message says of the quiz itself, beside an answer: a wish, a doubt about what was noted, a new answer to a question by number."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from pandu.language.job import job
from pandu.language.scale import Steps, find_scale
from pandu.language.tables.corrections import CALLED_OFF, CORRECTIONS
from pandu.language.tables.follow_ups import BESIDE_AGREEING
from pandu.language.tables.ordinals import ORDINALS
from pandu.language.tables.questions import QUESTION_WORDS
from pandu.language.tables.quiz_remarks import (
    ABOUT_MEANING,
    ALLOWED,
    AWHILE,
    BECOMING,
    BESIDE_PLACES,
    BESIDE_REMARKS,
    BLAMED,
    CALLING,
    CHANGING,
    DENIED,
    DENYING,
    DISPUTING,
    DOUBTING,
    INSISTING,
    LEADING,
    NO_ANSWER,
    OF_JOB,
    PLACES,
    REFUSED,
    REMARKS,
    RESUMED,
    RESUMING,
    RETURNED,
    WHOLE_REMARKS,
)
from pandu.language.tables.scale import FILLERS, JOKES, PAUSES, RESTARTS, TURNS
from pandu.language.words import forms_of, has, pad, words_of
from pandu.message import QuizAnswer, QuizRemark

_NUMBERED = re.compile(r"(?:no|nomor|nmr|nomer|soal|q)[.-]?(\d)")  # "no2"
_BEGINNING = 6  # tokens, in which a message calls wrong what was noted
_PHRASES = {want: tuple(f" {phrase}" for phrase in phrases) for want, phrases in REMARKS.items()}
_SHORT = 4  # words of a clause that is nothing but an answer
_CUTS = PAUSES | {"?"}
_AGREEING = frozenset(["ya", "iya", "yes", "oke", "kak", "min"])
_LIST = 3  # answers at least, to be taken for several
_AROUND = FILLERS | BESIDE_AGREEING | BESIDE_REMARKS


def find_remark(doc: Doc, steps: Steps) -> QuizRemark:
    """Return what a message says of the quiz itself."""
    words, clauses = words_of(doc), list(_clauses(doc))
    padded, traits = pad(words), _traits(doc)
    none = any(has(padded, phrase) for phrase in NO_ANSWER)
    disputed = _disputed_until(doc, steps)
    insists = disputed is not None or bool(CALLING.intersection(words))
    place, level, used = _named(doc, clauses, steps) if _may_name_place(doc, words) else (0, None, set[int]())
    if not place and insists:
        level = None if none else _level_instead(doc[disputed or 0 :], steps)
    elif not place and (traits or _changes(doc)):
        level = _level_of_named(clauses, steps)
    rest = _beside(clauses, used, steps) if place and level is not None else QuizAnswer()
    contests = (insists and (level is not None or _surely(doc, disputed))) or none
    return QuizRemark(_wants(clauses, words, padded, traits), traits, contests, place, level, rest, _several(clauses, words, steps))


def _may_name_place(doc: Doc, words: Sequence[str]) -> bool:
    """Return whether a question may be named by its number at all; most messages name none."""
    pointed = bool(PLACES.intersection(words)) or ("yang" in words and any(word.startswith("ke") and word in ORDINALS for word in words))
    return pointed or bool(_NUMBERED.search(doc.text))


# What is wanted


def _wants(clauses: Sequence[Span], listed: Sequence[str], padded: str, traits: Sequence[str]) -> tuple[str, ...]:
    words = set(listed)
    whole = [want for want, keys in WHOLE_REMARKS.items() if keys & words and any(_is_only(clause, want) for clause in clauses)]
    places = {want: [padded.find(phrase) for phrase in phrases] for want, phrases in _PHRASES.items()}
    if OF_JOB & words:
        places = {want: at for want, at in places.items() if want in {"unwanted", "stop", "skip"}}
    found = {want: min(place for place in at if place >= 0) for want, at in places.items() if max(at) >= 0}
    said = sorted(found, key=found.__getitem__)
    resumes = ["resume"] if RESUMING & words and RESUMED & words else []
    doubted = ["doubted"] if DOUBTING & words and traits else []
    joked = ["joked"] if JOKES & words else []
    return tuple(dict.fromkeys([*whole, *said, *resumes, *doubted, *joked]))


def _traits(doc: Doc | Span) -> tuple[str, ...]:
    """Return the traits that a message calls by the names of their questions."""
    padded = pad(forms_of(doc))
    return tuple(dict.fromkeys(trait for name, trait in job().traits.items() if has(padded, name)))


def _is_only(clause: Span, want: str) -> bool:
    """Return whether a clause says nothing but that something of WHOLE_REMARKS is wanted; denied only where it asks ("bisa dilewat ga")."""
    words = words_of(clause)
    keys = WHOLE_REMARKS[want]
    if not keys.intersection(words):
        return False
    around = [word for word in words if word not in keys]
    if (want == "back" and RETURNED in around) or (want == "stop" and AWHILE in around and any(token.text == "?" for token in clause.doc)):
        return False
    if around[-1:] == [DENIED] and ALLOWED.intersection(around):
        around.pop()
    return set(around) <= _AROUND - {DENIED}


# What is called wrong


def _disputed_until(doc: Doc, steps: Steps) -> int | None:
    """Return the place of the token behind the words that call wrong what was noted ("ih kok kurang", "bukan,"), None for none."""
    for token in doc[:_BEGINNING]:
        word, following = token.norm_, doc[token.i + 1 :]
        if word in DISPUTING and following[:1].text != "satu":
            return int(token.i + 1)
        if word in DENYING:
            named = _names_step(following, steps)
            blamed = not len(following) or following[0].text in PAUSES or following[0].norm_ in BLAMED or word in {"masa", "masak"}
            return int(token.i + 1 + named) if named or blamed else None
        if word == DENIED and token.i + 1 < len(doc) and doc[token.i + 1].text in PAUSES:
            return int(token.i + 1)
        if word in INSISTING:
            asks = word in ABOUT_MEANING and (QUESTION_WORDS & set(words_of(doc)) or any(one.text == "?" for one in doc))
            return None if asks else int(token.i + 1)
        if word not in LEADING and token.text not in PAUSES:
            return None
    return None


def _names_step(following: Span, steps: Steps) -> int:
    """Return how many tokens a word of the scale takes up at the beginning of what follows."""
    word = following[0].norm_ if len(following) else ""
    return int(word in steps.names or word in {DENIED, "kurang", "lumayan", "sangat"} or word.isdigit())


def _surely(doc: Doc, until: int | None) -> bool:
    """Return whether a message calls wrong what was noted though it gives no other answer ("bukan", "kok kurang sih")."""
    opened = {token.norm_ for token in doc[:until]} if until is not None else set[str]()
    return bool(opened & (DENYING | DISPUTING)) and not QUESTION_WORDS & set(words_of(doc))


def _level_instead(rest: Span, steps: Steps) -> int | None:
    """Return the level of what stands in place of what was called wrong: of the first sure clause, else of the last."""
    found = [(clause, find_scale(clause.as_doc(), steps)) for clause in _clauses(rest)]
    said = [(clause, scale) for clause, scale in found if scale.levels and not _only_agrees(scale.kinds)]
    sure = [scale for _, scale in said if scale.sure]
    named = [scale for clause, scale in said if steps.names.keys() & set(words_of(clause))]
    return next((scale.value for scale in [*sure, *named, *(scale for _, scale in said[::-1])]), None)


def _only_agrees(kinds: frozenset[str]) -> bool:
    return kinds == {"agrees"}


# What is changed by its number


def _level_of_named(clauses: Sequence[Span], steps: Steps) -> int | None:
    """Return what an answer becomes that is named by its trait, or by nothing ("yang analisis ganti sangat", "ga jadi, kurang")."""
    begun = False
    for clause in clauses:
        begun = begun or _changes(clause)
        behind = None if _only_calls_off(clause) else clause if begun else _behind_trait(clause)
        if behind and not _asks(clause) and (level := _new_level(behind, steps, sure=not begun)) is not None:
            return level
    return None


def _only_calls_off(clause: Span) -> bool:
    return words_of(clause)[-2:] == CALLED_OFF.split()


def _behind_trait(clause: Span) -> Span | None:
    """Return what follows the name of a trait."""
    at = max((token.i for token in clause if token.norm_ in job().traits or token.lemma_ in job().traits), default=None)
    return None if at is None else clause.doc[at + 1 : clause.end]


def _clauses(span: Doc | Span) -> Iterator[Span]:
    """Yield the spans between pauses and turns; a point behind "no" is none."""
    doc, start = (span, 0) if isinstance(span, Doc) else (span.doc, span.start)
    end = start + len(span)
    for token in span:
        cuts = token.text in _CUTS and not (token.i and doc[token.i - 1].norm_ in {"no", "nomor"})
        if cuts or token.norm_ in TURNS:
            if start < token.i:
                yield doc[start : token.i]
            start = token.i + 1
    if start < end:
        yield doc[start:end]


def _places(clause: Span) -> Iterator[tuple[int, int, int]]:
    """Yield the questions that a clause names: number, where its words begin and end."""
    for token in clause:
        if numbered := _NUMBERED.fullmatch(token.text):
            yield int(numbered[1]), token.i, token.i + 1
        place = ORDINALS.get(token.norm_)
        if isinstance(place, int) and place > 0 and (start := _pointer(clause, token)) is not None:
            yield place, start, token.i + 1


def _pointer(clause: Span, token: Token) -> int | None:
    """Return where the words begin that make a number that of a question, None where there are none."""
    at = token.i - 1
    while at >= clause.start and token.doc[at].norm_ in BESIDE_PLACES | PLACES:
        at -= 1
    before = {one.norm_ for one in token.doc[at + 1 : token.i]}
    said = before & PLACES or (token.norm_.startswith("ke") and "yang" in before and token.norm_ != "yang")
    denied = at >= clause.start and token.doc[at].norm_ == "bukan"
    return at + 1 if said and not denied else None


def _changes(span: Doc | Span) -> bool:
    changes = any(token.norm_ in CORRECTIONS or token.lemma_ in CHANGING or token.norm_ in CHANGING for token in span)
    return changes or has(pad(words_of(span)), CALLED_OFF)


def _named(doc: Doc, clauses: Sequence[Span], steps: Steps) -> tuple[int, int | None, set[int]]:
    """Return which question a message names, what its answer becomes, and which clauses say so; the last that has an answer counts."""
    changing = _changes(doc)
    found: tuple[int, int | None, set[int]] = 0, None, set()
    for at, clause in enumerate(clauses):
        for number, start, end in _places(clause):
            level, used = _level_of_place(doc, clauses, at, (start, end), steps, changing=changing)
            better = (level is not None and (found[1] is None or changing)) or not found[0]
            found = (number, level, found[2] | used) if better else (found[0], found[1], found[2] | {at})
    number, level, used = found
    return found if level is not None or changing or used else (0, None, set())


def _level_of_place(
    doc: Doc, clauses: Sequence[Span], at: int, place: tuple[int, int], steps: Steps, *, changing: bool
) -> tuple[int | None, set[int]]:
    clause, (start, end) = clauses[at], place
    behind = doc[end : clause.end]
    if not _asks(clause) and (level := _new_level(behind, steps, sure=not changing)) is not None:
        return level, {at}
    for later in range(at + 1, len(clauses)) if changing or not _content(behind) else ():
        if any(_places(clauses[later])):
            break
        if _only_calls_off(clauses[later]):
            continue
        if not _asks(clauses[later]) and (level := _new_level(clauses[later], steps, sure=not changing)) is not None:
            return level, {*range(at, later + 1)}
    before = doc[clause.start : start]
    asks = _asks(clause) or not changing or not len(before)
    return (None if asks else _new_level(before, steps)), {at}


def _content(span: Span) -> list[str]:
    return [word for word in words_of(span) if word not in FILLERS and word != "tadi"]


def _asks(clause: Span) -> bool:
    """Return whether a clause asks, so that its words of the scale are none ("nomor 2 bisa diganti ga")."""
    words = words_of(clause)
    marked = clause.doc[clause.end : clause.end + 1].text == "?"
    allowed = bool(ALLOWED.intersection(words)) and words[-1:] == [DENIED]
    return marked or allowed or bool(QUESTION_WORDS & set(words) - {"pertanyaan", "tolong"})


def _new_level(span: Span, steps: Steps, *, sure: bool = False) -> int | None:
    """Return the level that words give an answer: behind the last word of change or becoming, else anywhere among them."""
    tokens = [token for token in span]
    denied = next((place for place, token in enumerate(tokens) if token.norm_ == "bukan"), len(tokens))
    tokens = tokens[:denied]
    while tokens and tokens[-1].norm_ in _AGREEING:
        tokens.pop()
    if not tokens or tokens[0].norm_ in REFUSED:
        return None
    doc, end = span.doc, tokens[-1].i + 1
    last = max((token.i for token in tokens if token.lemma_ in CHANGING or token.norm_ in BECOMING | CORRECTIONS), default=None)
    for start in [tokens[0].i] if last is None else [last + 1, tokens[0].i]:
        if start < end and (found := find_scale(doc[start:end].as_doc(), steps)).levels and (found.sure or not sure):
            return found.value
    return None


def _beside(clauses: Sequence[Span], used: set[int], steps: Steps) -> QuizAnswer:
    """Return the answer that the clauses say that name no question."""
    for at, clause in enumerate(clauses):
        if at in used or PLACES & set(words_of(clause)) or _asks(clause):
            continue
        found = find_scale(clause.as_doc(), steps)
        if found.levels and not _only_agrees(found.kinds):
            return QuizAnswer(found.value, "sure" if found.sure else "unsure", "beside")
    return QuizAnswer()


# Several answers at once


def _several(clauses: Sequence[Span], words: Sequence[str], steps: Steps) -> tuple[int, ...]:
    """Return the answers of a message that is nothing but a row of them ("3, 2, 4, 1", "lumayan, sangat, kurang", "3241")."""
    digits = [int(digit) for word in words for digit in word if word.isdigit()]
    if words and all(word.isdigit() or word == "dan" for word in words):
        return tuple(digits) if len(digits) > 1 and all(1 <= digit <= steps.count for digit in digits) else ()
    rows = [clause for clause in clauses if words_of(clause)]
    told = digits or (RESTARTS | _AGREEING).intersection(words) or any(len(row) > _SHORT for row in rows)
    found = [] if told or len(rows) < _LIST else [_alone(row, steps) for row in rows]
    return tuple(level for level in found if level) if found and all(found) else ()


def _alone(clause: Span, steps: Steps) -> int | None:
    found = find_scale(clause.as_doc(), steps)
    return found.value if found.sure else None
