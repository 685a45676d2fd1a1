"""Chat Indonesian as data: one module a subject, each with its table of tests in tests/language/."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text, which may stand on as many lines as they need."""
    return frozenset(text.split())
