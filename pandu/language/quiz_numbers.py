"""Numbers of answers to the quiz: steps of its scale, per cent, parts of ten, halves, ranges; and those that count something else."""

import re

from pandu.language.tables.quiz_numbers import COUNTED_BEFORE, NUMBERS, UNITS, WHOLES
from pandu.language.tables.scale import FILLERS, GIVING, REASON_STARTS

# How numbers are written into the words for whoever reads on: an exact step, one that is about meant, something counted.
EXACT, ABOUT, COUNTED = "=", "~", "#"
MARKED = re.compile(rf"([{EXACT}{ABOUT}])(\d+)")
_TEN = 10.0
_TOO_FAR = 0.45  # from a step of the scale, to be surely meant
_N = rf"(?:(?<!\w)\d+(?: ?(?:[.,]|koma) ?\d+)?|\b(?:{'|'.join(NUMBERS)})\b)(?: setengah\b)?"
_FORMS = re.compile(
    rf"(?P<percent>{_N}) ?(?:%|persen|percent)|(?P<part>{_N}) ?(?:dari|/|per|out of) ?(?P<whole>{_N})"
    rf"|(?P<low>{_N}) ?(?:-|:|\u2013|atau|sampai|dan|ke|menuju) ?(?P<high>{_N})|(?P<alone>{_N})"
)
_WELL_THEN = "ya sudah"  # counts nothing ("ya udah 2")
_NEXT = re.compile(r"\s*(\S+)")


def _value(text: str) -> float:
    bare = text.removesuffix(" setengah")
    number = float(NUMBERS[bare]) if bare in NUMBERS else float(bare.replace(" ", "").replace("koma", ".").replace(",", "."))
    return number + 0.5 * (bare != text)


def _step(share: float, steps: int) -> str:
    """Return the step of a scale for a share from 0 to 1."""
    exact = 1 + min(share, 1.0) * (steps - 1)
    nearest = int(exact + 0.5 - 1e-9)
    return f"{EXACT if abs(exact - nearest) <= _TOO_FAR else ABOUT}{nearest}"


def _between(low: float, high: float, steps: int) -> str:
    if low == high and low + high in WHOLES:  # "50:50"
        return f"{ABOUT}{int((1 + steps) / 2)}"
    return f"{ABOUT}{int((low + high) / 2)}" if 1 <= low < high <= steps else COUNTED


def _part(part: float, whole: float, steps: int) -> str:
    if whole == steps and 1 <= part <= steps and part == int(part):
        return f"{EXACT}{int(part)}"
    return _step(part / whole, steps) if whole in WHOLES else COUNTED


def _alone(text: str, before: str, after: str, steps: int) -> str:
    """Return what a number says by itself: a step where nothing beside it is counted; beyond the scale, about so much of ten."""
    number, previous = _value(text), before.strip().removesuffix(_WELL_THEN).split()[-1:]
    following = _NEXT.match(after)
    beside = following is not None and following[1].isalpha() and following[1] not in (FILLERS | REASON_STARTS) - UNITS
    if (beside or COUNTED_BEFORE.intersection(previous)) and not GIVING.intersection(previous):
        return COUNTED
    if number in {0.0, 100.0}:
        return f"{EXACT}{1 if not number else steps}"
    if number > steps:
        return f"{ABOUT}{_step(number / _TEN, steps)[1:]}" if number <= _TEN else COUNTED
    return f"{EXACT}{int(number)}" if number == int(number) and number >= 1 else f"{ABOUT}{max(1, int(number + 0.5 - 1e-9))}"


def mark_numbers(text: str, steps: int) -> str:
    """Return standard forms, joined by spaces, with each number replaced by what it says on a scale ("7 / 10" -> "=3")."""

    def mark(found: re.Match[str]) -> str:
        if found["percent"]:
            return f" {_step(_value(found['percent']) / 100, steps)} "
        if found["part"]:
            return f" {_part(_value(found['part']), _value(found['whole']), steps)} "
        if found["low"]:
            return f" {_between(_value(found['low']), _value(found['high']), steps)} "
        return f" {_alone(found['alone'], text[: found.start()], text[found.end() :], steps)} "

    return _FORMS.sub(mark, text)
