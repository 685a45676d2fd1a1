"""What matchers share: words of a Doc, found once, and phrases by their first word."""

from pandu.language.chat import read
from pandu.language.words import Phrases, forms_of, once, pad, words_of


def test_a_doc_remembers_what_was_found_in_it_and_nobody_can_change_that() -> None:
    asked: list[str] = []

    @once
    def length(doc: object) -> int:
        asked.append(str(doc))
        return len(str(doc))

    doc, other = read("tugasnya apa"), read("gajinya brp")
    assert [length(doc), length(doc), length(other)] == [12, 12, 11] and asked == ["tugasnya apa", "gajinya brp"]
    words_of(doc).append("lain")
    forms_of(doc).clear()
    assert "lain" not in words_of(doc) and forms_of(doc)[: len(words_of(doc))] == words_of(doc)
    assert words_of(doc[:1]) == words_of(doc)[:1]


def test_phrases_are_found_as_whole_words_under_all_their_names() -> None:
    phrases = Phrases([("luar negeri", "abroad"), ("luar", "outside"), ("luar negeri", "foreign"), ("negara", "state")])
    assert sorted(phrases.within(pad(["ke", "luar", "negeri"]))) == [
        ("luar", "outside"),
        ("luar negeri", "abroad"),
        ("luar negeri", "foreign"),
    ]
    assert not list(phrases.within(pad(["luaran", "negeri"])))
