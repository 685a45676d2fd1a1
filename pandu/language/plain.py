"""A typed text in its plain form, in small letters: the one step before everything that reads words.

What only looks different reads alike: CAPITALS, letters of other alphabets for show (full-width, bold, in circles), accents whole
or decomposed, invisible characters, curly quotes, special blanks and hyphens, emoji between words.
"""

import re
import unicodedata

from pandu.language.tables.plain import FIELD, FIELD_AFTER, FIELD_BEFORE, FIELD_SHORT, GREETINGS

_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_APOSTROPHES = (0x60, 0xB4, 0x2BC, 0x2032, *range(0x2018, 0x201C))
_QUOTES = (0xAB, 0xBB, 0x2033, *range(0x201C, 0x2020))
_HYPHENS = (0x2212, *range(0x2010, 0x2016))
_LIKE = {**dict.fromkeys(_APOSTROPHES, "'"), **dict.fromkeys(_QUOTES, '"'), **dict.fromkeys(_HYPHENS, "-")}
_INVISIBLE = ("Cf", "Cc")  # soft hyphens, joiners, spaces of no width, controls
_ACCENTS = re.compile("[\u0300-\u036f\u20d0-\u20f0\ufe00-\ufe0f]")  # also what makes a symbol an emoji or a keycap
_SYMBOLS = ("So", "Sk")
_FIELD_SHORT = re.compile(rf"\b{FIELD_SHORT}\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NEAR = 2  # words before


def _folded(text: str) -> str:
    """Return the text in plain characters; NFKC knows letters for show, NFKD takes accents off their letters."""
    if text.isascii() and text.isprintable():
        return text
    visible = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c) not in _INVISIBLE)
    bare = _ACCENTS.sub("", unicodedata.normalize("NFKD", visible.translate(_LIKE)))
    return unicodedata.normalize("NFKC", bare)


def _without_symbols(text: str) -> str:
    """Return the text without the emoji that stand beside words, where they say nothing."""
    return "".join(" " if unicodedata.category(c) in _SYMBOLS else c for c in text) if _LETTER_OR_DIGIT.search(text) else text


def _is_field(text: str, found: re.Match[str], shouted: bool) -> bool:
    """Return whether "HI" is the field of study here, and no greeting."""
    before = [word.lower() for word in _WORD.findall(text[: found.start()])]
    after = next((match.group().lower() for match in _WORD.finditer(text, found.end())), "")
    if FIELD_BEFORE & {*before[-_NEAR:]} or after in FIELD_AFTER:
        return True
    return found.group().isupper() and not shouted and not {*before} <= GREETINGS


def _spelt_out(text: str, shouted: bool) -> str:
    return _FIELD_SHORT.sub(lambda found: FIELD if _is_field(text, found, shouted) else found.group(), text)


def plain(text: str) -> str:
    """Return the text as it would have been typed plainly, in small letters; "HI" in full where it is the field of study."""
    folded = " ".join(_without_symbols(_folded(text)).split())
    shouted = not any(c.islower() for c in folded)
    return _spelt_out(folded, shouted).lower()
