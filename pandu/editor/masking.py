"""Personal data in what people wrote, put out of sight: numbers, addresses, links, accounts, names. It cannot be perfect."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from pandu.knowledge.yaml_files import load_yaml

Known = Callable[[str], bool]

_WORDS: dict[str, list[str]] = load_yaml(Path(__file__).with_suffix(".yml"))


def _any(name: str) -> str:
    """Return the pattern of any of the words that the file beside this calls `name`."""
    return f"(?:{'|'.join(_WORDS[name])})"


def _behind(cue: str, hidden: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    """Return the pattern of what is to be hidden behind a cue, which stays."""
    return re.compile(rf"\b(?P<cue>{cue})(?P<hidden>{hidden})", flags)


_STOP = rf"(?!{_any('no_names')}\b)"
_NAME = rf"{_STOP}[^\W\d_][\w'.-]*(?:\s+{_STOP}[^\W\d_][\w'-]*){{0,2}}"
_CAPITAL = r"[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,3}"
_DIGIT = _any("digits")
_JOINED = rf"(?:{_any('joints')}|[:=,])?"

_ABBREVIATED = re.compile(r"\b(jl|jln|gg|no|rt|rw|kec|kel)\.\s*", re.IGNORECASE)
LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|id|net|org|io|me|co|app|ly|gg|be)\b(?:/\S*)?", re.IGNORECASE)
MAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\bat\b(?=\s?\w+\s?(?:\.|dot)\s?com))\s?[\w-]+\s?(?:\.|\bdot\b)\s?\w+(?:\.\w+)*", re.IGNORECASE)
HANDLE = re.compile(r"(?<!\w)@[\w.]{2,}")
PLATE = re.compile(r"\b[A-Za-z]{1,2}\s?\d{2,4}\s?[A-Za-z]{1,3}\b")
NUMBER = re.compile(r"(?:\(?\+?[oO]?\d[\dOo()\s.,/:-]*[\dOo]\)?)|\b\w*\d\w*\d\w*\b")
SPELT = re.compile(rf"\b{_DIGIT}(?:[\s-]+{_DIGIT}){{3,}}\b", re.IGNORECASE)
_ACCOUNT = _behind(rf"{_any('networks')}(?:\s?{_any('owners')})?(?:\s?(?:{_any('joints')}|id|namanya|[:=]))?(?:\s+|(?<=[:=]))", r"@?[\w.]+")
_BARE_ADDRESS = _behind(r"alamat(?:nya)?\s*:?\s+", r"[^,.;!?\n]{2,60}")
_ADDRESS = _behind(
    rf"{_any('streets')}\b\.?\s*"
    rf"|alamat(?:\s?{_any('owners')}|\s+rumah\w*)(?:\s+(?:di|{_any('joints')}))?\s*:?\s+"
    rf"|{_any('homes')}\s+(?:di|dari|ku)\s+",
    rf"[^,.;!?\n]{{2,60}}?(?=\s+{_any('behind_address')}\b|[,;!?\n]|\.\s|\.?$)",
)
_STREET = _behind(r"[Jj]alan\s+", rf"{_CAPITAL}(?:\s+(?:no\.?|nomor)\s*\S+)?", flags=0)
_SCHOOL = _behind(rf"{_any('schools')}[Nn]?\s+", rf"(?:(?:{_any('school_kinds')}|\d+)\s+)*[^\W\d_][\w'-]*(?:\s+[A-Z][\w'-]+){{0,3}}")
_NAMED = _behind(
    rf"nama(?:\s*{_any('named')})*\s*{_JOINED}\s+"
    rf"|panggil(?:\s*(?:saja|aja|{_any('speakers')}))*\s+|{_any('called')}"
    rf"|{_any('introductions')},?\s+(?:nama\s+)?{_any('speakers')}?\s*",
    _NAME,
)
_SELF = _behind(rf"(?i:{_any('speakers')}|ini|sama|I am|I'm)\s+", _CAPITAL, flags=0)
_TITLED = _behind(rf"(?:{_any('titles')}|{_any('related')}(?:ku|nya)?(?:\s{_any('speakers')})?)\.?\s+", r"[^\W\d_][\w'-]+")
_CAPITALS = re.compile(r"\b[A-Z][a-z'][\w'-]+\b")


def mask(text: str, words: Mapping[str, str], known: Known, own: Known) -> str:
    """Return a text without personal data; `words`: what stands in the place of a number, link, account, address or name.

    `known`: whether a word is one of the language, and so rather no name; `own`: whether it is one of the job's, and so surely none.
    """
    text = _ABBREVIATED.sub(r"\1 ", text)
    for pattern, kind in ((MAIL, "account"), (LINK, "link"), (HANDLE, "account"), (PLATE, "number"), (SPELT, "number")):
        text = pattern.sub(words[kind], text)
    text = _STREET.sub(_hide(words["address"]), _ADDRESS.sub(_hide(words["address"]), text))
    text = _BARE_ADDRESS.sub(lambda found: _unless(found, words["address"], lambda word: _no_name(word, known, own)), text)
    text = _SCHOOL.sub(_hide(words["address"]), text)
    text = _ACCOUNT.sub(lambda found: _unless(found, words["account"], lambda one: one.isalpha() and known(one.lower())), text)
    text = NUMBER.sub(words["number"], text)
    text = _NAMED.sub(_hide(words["name"]), text)
    for pattern in (_SELF, _TITLED):
        text = pattern.sub(lambda found: _unless(found, words["name"], lambda word: _no_name(word, known, own)), text)
    return _CAPITALS.sub(lambda found: found[0] if known(found[0].lower()) else words["name"], text)


def _hide(word: str) -> Callable[[re.Match[str]], str]:
    return lambda found: f"{found['cue']}{word}"


def _no_name(word: str, known: Known, own: Known) -> bool:
    """Return whether a word behind "saya" or "pak" is none: one of the language, and not with a capital letter."""
    return own(word.lower()) if word.istitle() else known(word.lower())


def _unless(found: re.Match[str], word: str, kept: Known) -> str:
    """Return what was found with its end hidden, unless all words of that may be kept."""
    return found[0] if all(kept(one) for one in found["hidden"].split()) else f"{found['cue']}{word}"
