"""Long texts in parts that Telegram takes: it counts UTF-16 units, as an emoji has two. Pure."""

from collections.abc import Iterator

MOST_UNITS = 4_096
_BREAKS = ("\n\n", "\n", ". ", " ")  # the best first; the break stays with the part before it


def units(text: str) -> int:
    """Return the length of a text as Telegram counts it."""
    return len(text) + sum(ord(letter) > 0xFFFF for letter in text)


def _fitting(text: str, most: int) -> int:
    """Return how many letters of `text` fit into `most` units."""
    used = 0
    for number, letter in enumerate(text):
        used += 1 + (ord(letter) > 0xFFFF)
        if used > most:
            return number
    return len(text)


def _cut(text: str, most: int) -> int:
    """Return where to cut a text that is too long: after the last good break in the second half of what fits."""
    fits = _fitting(text, most)
    for mark in _BREAKS:
        at = text.rfind(mark, fits // 2, fits)
        if at >= 0:
            return at + len(mark)
    return fits


def split(text: str, most: int = MOST_UNITS) -> Iterator[str]:
    """Yield the parts of a text, which joined are the text; none is longer than `most` units."""
    while units(text) > most:
        at = _cut(text, most)
        yield text[:at]
        text = text[at:]
    yield text
