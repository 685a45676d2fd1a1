"""Chat Indonesian as data, each table with tests in tests/language/: YAML where editors add words, a module for each closed class."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text, which may stand on as many lines as they need."""
    return frozenset(text.split())
