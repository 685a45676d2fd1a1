"""The tables of words to which editors add: what is none of their form, and what stands there twice."""

from collections.abc import Iterable, Iterator

from pandu.editor.knowledge_checks import File, as_mistake
from pandu.editor.mistakes import Mistake
from pandu.language.table_files import FORMS, SPELLINGS, faults, phrases


def checks(files: Iterable[File]) -> Iterator[Mistake]:
    """Yield the mistakes of the files, each of which has the name of a table."""
    elsewhere: dict[str, str] = {}
    for file in files:
        name = file.source.path.name
        form = FORMS.get(name)
        if form is None:
            yield Mistake(file.source.path, 0, "strange_table", {"known": ", ".join(FORMS)})
            continue
        found = list(faults(file.document, form))
        yield from (as_mistake(file, fault) for fault in found)
        if form is SPELLINGS and not found:
            typed = [((standard,), word) for standard, words in file.content.items() for word in phrases(words, form)]
            twice = ((place, word) for place, word in typed if word in elsewhere)
            yield from (as_mistake(file, (place, f"holds '{word}', as {elsewhere[word]} does")) for place, word in twice)
            elsewhere.update({word: name for _, word in typed})
