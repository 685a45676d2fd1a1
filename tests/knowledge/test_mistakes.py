"""What an editor may do wrong in `knowledge/`: each mistake is told in one sentence, with file and line."""

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from pandu.errors import ContentError
from pandu.knowledge import KNOWLEDGE_DIR, Knowledge, load_knowledge

TOPICS, CONVERSATION, VERDICTS, SILENCES = "foreign_ministry_official.yml", "conversation.yml", "verdicts.yml", "silences.yml"


class Mistake(NamedTuple):
    """What is replaced in a file (the first match, so that texts may change), and what must be said of it, where."""

    what: str
    file: str
    pattern: str
    new: str
    words: tuple[str, ...]
    below: int = 0  # lines from the first replaced one to the one that must be told


YAML_MISTAKES = [
    Mistake("a control character", TOPICS, r'^    title: "', '    title: "\x07', ("U+0007", "deleted")),
    Mistake("a control character, written as \\a", TOPICS, r'^    title: "', r'    title: "\\a', ("U+0007", "deleted")),
    Mistake("a tab", TOPICS, r'^    title: "', '\ttitle: "', ("tabs", "blanks")),
    Mistake("a quote that is not closed", TOPICS, r'^(    title: ".*)"$', r"\1", ("a quote is opened here and never closed",)),
    Mistake(
        "a quote of a list that is not closed", CONVERSATION, r'^(  scale: .*)"\]$', r"\1]", ("a quote is opened here and never closed",)
    ),
    Mistake("a single quote that is not closed", TOPICS, r'^    title: ".*"$', "    title: 'Tugas", ("a quote is opened here",)),
    Mistake("the last quote not closed", TOPICS, r'(section: "[^"]*)"\n\Z', r"\1\n", ("a quote is opened here",)),
    Mistake("a bracket that is not closed", TOPICS, r"^(    next: .*)\]$", r"\1", ("bracket", "not closed")),
    Mistake("a colon in a text without quotes", TOPICS, r'^    title: ".*"$', "    title: Tugas: apa?", ("colon", "double quotes")),
    Mistake("a text without quotes that begins with a sign", TOPICS, r'^    title: ".*"$', "    title: @tugas", ("sign", "quotes")),
    Mistake("a text that begins with a star", TOPICS, r'^    title: ".*"$', "    title: *tugas*", ("begins with '*'", "quotes")),
    Mistake("a word after a star", TOPICS, r'^    title: ".*"$', "    title: *tugas", ("begins with '*'", "quotes")),
    Mistake("a text that begins with '!'", TOPICS, r'^    title: ".*"$', "    title: !tugas", ("begins with '!'", "quotes")),
    Mistake("a backslash", TOPICS, r'^    title: ".*"$', r'    title: "a\\d"', ("backslash", "twice")),
    Mistake("quotes within quotes", TOPICS, r'^    title: ".*"$', '    title: "Apa "tugas" itu"', ("quotes",)),
    Mistake("a line that is indented less", TOPICS, r'^    (title: ".*")$', r"   \1", ("blanks at the line's beginning",), 1),
    Mistake("a key written twice", TOPICS, r'^(    title: ".*")$', r"\1\n\1", ("'title' is there twice",), 1),
    Mistake("a brace without quotes", CONVERSATION, r'^  strong: ".*"$', "  strong: {{traits}}", ("brace", "double quotes")),
    Mistake("a number that Rasa reads otherwise", TOPICS, r'^    title: ".*"$', "    title: 0812345", ("0812345", "double quotes")),
    Mistake("a power that Rasa reads as a number", TOPICS, r'^    title: ".*"$', "    title: 1e3", ("1e3", "double quotes")),
    Mistake("a date that does not exist", TOPICS, r'^    title: ".*"$', "    title: 2024-13-45", ("2024-13-45", "double quotes")),
    Mistake("a line of dashes", TOPICS, r"^topics:", "---\ntopics:", ("'---'",)),
    Mistake("an empty file", TOPICS, r"\A(?s:.*)", "", ("the file is empty",)),
    Mistake("a file of comments", CONVERSATION, r"\A(?s:.*)", "# nanti\n", ("the file is empty",)),
    Mistake("a file that is a list", CONVERSATION, r"\A(?s:.*)", "- halo\n", ("the file is a list", "table")),
]
TOPIC_MISTAKES = [
    Mistake("a topic left empty", TOPICS, r"^  difference:\n(?s:.*)\Z", "  difference:\n", ("difference' is empty", "table")),
    Mistake("a link to no topic", TOPICS, r"^    next: \[", "    next: [dutis] # ", ("next", "'dutis'", "'duties' meant?")),
    Mistake("a part that is no topic", TOPICS, r"^    parts: \[", "    parts: [quiz, ", ("parts", "'quiz'", "not known")),
    Mistake(
        "too many buttons",
        TOPICS,
        r"^    next: .*$",
        "    next: [quiz, duties, myths, difference, suitability]",
        ("5 entries", "4 are allowed"),
    ),
    Mistake("a button twice", TOPICS, r"^    next: .*$", "    next: [quiz, duties, quiz]", ("names 'quiz' twice",)),
    Mistake("buttons left empty", TOPICS, r"^    next: .*$", "    next:", ("next' is empty", "a list of topics")),
    Mistake("a text instead of buttons", TOPICS, r"^    next: .*$", "    next: duties", ("next' is a text", "a list of topics")),
    Mistake("a role misspelt", TOPICS, r"^    role: belief$", "    role: beleif", ("role' is 'beleif'", "'belief' meant?")),
    Mistake("a role missing", TOPICS, r"^(  difference:\n    title: .*\n)    role: .*\n", r"\1", ("difference' lacks 'role'",)),
    Mistake(
        "a fact with a full stop",
        TOPICS,
        r'^    fact: ".*"$',
        '    fact: "mereka berunding."',
        ("fact' is", "one clause without a full stop"),
    ),
    Mistake("a facet without words", TOPICS, r"^      - \{words: \[.*?\], ", "      - {", ("facets > 1' lacks 'words'",)),
    Mistake(
        "a facet whose words are a text",
        TOPICS,
        r"^      - \{words: \[.*?\], ",
        '      - {words: "a", ',
        ("words' is a text", "a list of words"),
    ),
    Mistake("a facet without a fact", TOPICS, r'^(      - \{words: \[.*?\]), fact: ".*"\}$', r"\1}", ("facets > 1' lacks 'fact'",)),
    Mistake("a word of a facet twice", TOPICS, r"^      - \{words: \[", "      - {words: [bikin, bikin, ", ("names 'bikin' twice",)),
    Mistake("a detail of no kind", TOPICS, r"^      person: ", "      siapa: ", ("said > siapa' is not known", "'person'")),
    Mistake("half a comparison", TOPICS, r"^      own: .*\n", "", ("sides' lacks 'own'",), -2),
    Mistake(
        "a trait that no topic speaks of",
        TOPICS,
        r"^  suitability\.analysis: .*$",
        '  kesabaran: "sabar"',
        ("kesabaran' is a trait that no topic speaks of",),
    ),
    Mistake(
        "an own verdict misspelt",
        TOPICS,
        r"^(  difference:\n)",
        r'\1    verdicts: {yess: {default: ["Ya, {fact}."]}}\n',
        ("verdicts > yess' is not known", "'yes'"),
        1,
    ),
    Mistake(
        "a list instead of a text", TOPICS, r'^    title: (".*")$', r"    title: [\1]", ("title' is a list", "a text in double quotes")
    ),
    Mistake("a word that YAML takes for no text", TOPICS, r'^    title: ".*"$', "    title: no", ("title' is no text", "double quotes")),
    Mistake("a title of blanks", TOPICS, r'^    title: ".*"$', '    title: " "', ("title' is empty",)),
    Mistake("a long title", TOPICS, r'^    title: ".*"$', '    title: "Memantau perkembangan dunia"', ("27 characters", "24 are allowed")),
    Mistake("a title missing", TOPICS, r'^  difference:\n    title: ".*"\n', "  difference:\n", ("difference' lacks 'title'",)),
    Mistake("a key misspelt", TOPICS, r"^    plain:", "    plan:", ("plan' is not known", "is 'plain' meant?")),
    Mistake("a long answer", TOPICS, r"^      1\. ", f"      {'kata ' * 90}\n      1. ", ("answer' has", "90 are allowed"), -2),
    Mistake("a placeholder where none is filled", TOPICS, r'^    plain: "', '    plain: "{title} ', ("brace", "nothing is filled in")),
    Mistake("no source", TOPICS, r"^source:", "sumber:", ("sumber' is not known", "'source'")),
    Mistake("a source without address", TOPICS, r"^source:\n(  title: .*\n)  url: .*\n", r"source:\n\1", ("source' lacks 'url'",)),
    Mistake("an address under a strange key", TOPICS, r"^  url:", "  alamat:", ("alamat' is not known", "'url'")),
    Mistake("an address that is none", TOPICS, r'^  url: ".*"', '  url: "apaya.id"', ("'apaya.id'", "begins with https://")),
]
CONVERSATION_MISTAKES = [
    Mistake("a reply misspelt", CONVERSATION, r"^  complaint_about:", "  complain_about:", ("complain_about' is not known", "'complaint_about' meant?")),
    Mistake("a reply missing", CONVERSATION, r"^replies:\n  greet: .*\n", "replies:\n", ("replies' lacks 'greet'",)),
    Mistake("a reply that is a text", CONVERSATION, r"^  clarify: .*$", '  clarify: "Yang mana?"', ("clarify' is a text", "table")),
    Mistake("a reply without text", CONVERSATION, r"^  thanks: .*$", "  thanks: {next: [duties]}", ("thanks' lacks 'text'",)),
    Mistake("a reply's buttons left empty", CONVERSATION, r"^  thanks: \{(.*), next: .*\}$", r"  thanks: {\1, next: }", ("next' is empty",)),
    Mistake("a button to no topic", CONVERSATION, r"^(  thanks: \{.*), next: .*\}$", r"\1, next: [dutis]}", ("'dutis'", "'duties' meant?")),
    Mistake("buttons of a refusal to no topic", CONVERSATION, r"^not_covered_next: \[", "not_covered_next: [gaji] # ", ("'gaji'", "not known")),
    Mistake("a part missing", CONVERSATION, r"^shortened: .*\n", "", ("the file lacks 'shortened'",), -199),
    Mistake("a part left empty", CONVERSATION, r"^unavailable: .*$", "unavailable:", ("unavailable' is empty", "a text")),
    Mistake("a refusal misspelt", CONVERSATION, r"^  salary:", "  salry:", ("salry' is not known", "'salary' meant?")),
    Mistake("a long title of a button", CONVERSATION, r'^titles: \{quiz: "', 'titles: {quiz: "Tes yang panjang sekali ', ("titles > quiz' has", "24 are allowed")),
    Mistake("a title that no button can have", CONVERSATION, r"^titles: \{", 'titles: {gaji: "Gaji", ', ("gaji' is not known",)),
    Mistake("a quiz text missing", CONVERSATION, r"^  corrected:", "  koreksi:", ("koreksi' is not known", "'corrected'")),
    Mistake("a scale of one", CONVERSATION, r"^  scale: .*$", '  scale: ["Tidak"]', ("1 entries", "2 are needed")),
    Mistake("a proposed level as a text", CONVERSATION, r"^  assumed: .*?\]", '  assumed: ["3", 2]', ("assumed > 1' is a text", "a number without quotes")),
    Mistake("one miss", CONVERSATION, r"^misses:\n(  - .*\n)+", 'misses:\n  - {text: "Maaf."}\n', ("misses' has 1 entries", "2 are needed")),
    Mistake("a greeting without words", CONVERSATION, r'^  - \{says: "Waalaikumsalam!", always: true, words: .*$', '  - {says: "Waalaikumsalam!"}', ("greetings > 1' lacks 'words'",)),
    Mistake("an outcome missing", CONVERSATION, r"^    weak: .*\n", "", ("results' lacks 'weak'",), -3),
    Mistake("a strange name in an outcome", CONVERSATION, r'^    partly: "', '    partly: "{traits} ', ("holds '{traits}'", "'{strong}'")),
    Mistake("a scale word twice", CONVERSATION, r"^  scale: .*$", '  scale: ["Tidak", "Tidak", "Lumayan", "Sangat"]', ("names 'Tidak' twice",)),
    Mistake("no questions", CONVERSATION, r"^  questions:.*\n(    - .*\n)+", "  questions: []\n", ("0 entries", "1 are needed")),
    Mistake("a trait that does not exist", CONVERSATION, r"trait: suitability\.analysis", "trait: analisis", ("trait' is 'analisis'", "not known", "suitability.analysis")),
    Mistake("a trait asked for again", CONVERSATION, r"trait: suitability\.analysis", "trait: suitability.diplomacy", ("question above",)),
    Mistake("another first question", CONVERSATION, r"^    - \{trait: interest, .*\n", "", ("first question", "'interest'")),
    Mistake("a wrong placeholder", CONVERSATION, r"\{number\} dari", "{nomor} dari", ("holds '{nomor}'", "'{number}'")),
    Mistake("a placeholder with more", CONVERSATION, r"\{number\} dari", "{number!x} dari", ("holds '{number!x}'",)),
    Mistake("a placeholder missing", CONVERSATION, r"\{number\} dari", "1 dari", ("progress' lacks '{number}'",)),
    Mistake("a strange name in a case of fit", CONVERSATION, r'^  has: "', '  has: "{nama} ', ("holds '{nama}'", "'{who}'")),
    Mistake("a brace too much", CONVERSATION, r'^  strong: "', '  strong: "{', ("strong' holds a brace without its partner",)),
    Mistake("a brace where nothing is filled in", CONVERSATION, r'^    fit: "', '    fit: "{', ("results > fit' holds a brace",)),
    Mistake("a source that is not named", CONVERSATION, r"^(  source: .*)\{url\}", r"\1", ("source > text' lacks '{url}'",)),
    Mistake("a wrong placeholder in a reply", CONVERSATION, r'^  greet: \{text: "', '  greet: {text: "{nama} ', ("'{nama}'", "'{title}'")),
    Mistake("a command in capitals", CONVERSATION, r'command: "/hapus"', 'command: "/Hapus"', ("'/Hapus'", "small letters")),
    Mistake("a sentence for a channel missing", CONVERSATION, r"^  busy: .*\n", "", ("web' lacks 'busy'",), -2),
    Mistake("a text too long for Telegram", CONVERSATION, r'^  short_description: "', f'  short_description: "{"a" * 120}', ("120 are allowed",)),
    Mistake("a text too short for Telegram", CONVERSATION, r"^    menu: .*$", '    menu: "Oh"', ("2 characters", "3 are needed")),
]  # fmt: skip
SENTENCE_MISTAKES = [
    Mistake("a verdict that is none", VERDICTS, r'^  "no":$', '  "nope":', ("nope' is not known", "'no' meant?")),
    Mistake("a verdict without quotes", VERDICTS, r'^  "no":$', "  no:", ("verdicts > no' must stand in double quotes",)),
    Mistake("a situation misspelt", VERDICTS, r"^    neg_only: ", "    nge_only: ", ("verdicts > yes' is 'nge_only'", "a role, a situation"), -6),
    Mistake("a sentence instead of a list", VERDICTS, r'^    neg: \[(".*")\]$', r"    neg: \1", ("neg' is a text", "a list of sentences")),
    Mistake("a strange name in a sentence", VERDICTS, r"\{fact\}\.", "{fakta}.", ("holds '{fakta}'", "'{fact}'"), 0),
    Mistake("a kind of detail missing", VERDICTS, r"^  reason: .*\n", "", ("points' lacks 'reason'",), -1),
    Mistake("no silence in the sentence on it", VERDICTS, r'^also_unsaid: ".*"$', 'also_unsaid: "Entah."', ("lacks '{silence}'",)),
    Mistake("a silence without words", SILENCES, r", words: \[.*\]\}$", "}", ("silences > 1' lacks 'words'",)),
    Mistake("a silence without a name", SILENCES, r'says: ".*?"', 'says: ""', ("says' is empty",)),
]  # fmt: skip
MISTAKES = [*YAML_MISTAKES, *TOPIC_MISTAKES, *CONVERSATION_MISTAKES, *SENTENCE_MISTAKES]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of `knowledge/`."""
    return Path(shutil.copytree(KNOWLEDGE_DIR, tmp_path / "knowledge"))


def _told(folder: Path) -> str:
    with pytest.raises(ContentError) as error:
        load_knowledge(folder)
    return str(error.value)


@pytest.mark.parametrize("mistake", MISTAKES, ids=[mistake.what for mistake in MISTAKES])
def test_a_mistake_is_told_with_file_and_line(folder: Path, mistake: Mistake) -> None:
    path = folder / mistake.file
    text = path.read_text(encoding="utf-8")
    place = re.search(mistake.pattern, text, re.MULTILINE)
    assert place
    path.write_text(text[: place.start()] + place.expand(mistake.new) + text[place.end() :], encoding="utf-8")
    line = max(text.count("\n", 0, place.start()) + 1 + mistake.below, 1)
    told = _told(folder)
    assert told.startswith(f"{path}:{line}: ")
    assert all(word in told for word in mistake.words), told
    assert "\n" not in told


def test_a_missing_file_is_told(folder: Path) -> None:
    (folder / CONVERSATION).unlink()
    assert _told(folder) == f"{folder / CONVERSATION}: there is no such file"


def test_a_folder_in_the_place_of_a_file_is_told(folder: Path) -> None:
    (folder / TOPICS).unlink()
    (folder / TOPICS).mkdir()
    assert _told(folder).startswith(f"{folder / TOPICS}: the file cannot be read")


def test_another_encoding_is_told_with_its_line(folder: Path) -> None:
    path = folder / TOPICS
    path.write_bytes(path.read_bytes().replace(b"\ntopics:", "\n# caf\u00e9\ntopics:".encode("latin-1")))
    line = path.read_bytes().split(b"\ntopics:")[0].count(b"\n") + 1
    assert _told(folder) == f"{path}:{line}: the file must be saved as UTF-8"


def test_what_windows_writes_is_no_mistake(folder: Path, knowledge: Knowledge) -> None:
    for path in folder.iterdir():
        path.write_text("\ufeff" + path.read_text(encoding="utf-8"), encoding="utf-8", newline="\r\n")
    assert load_knowledge(folder) == knowledge


def test_the_topmost_of_several_mistakes_is_told(folder: Path) -> None:
    path = folder / CONVERSATION
    path.write_text(re.sub(r"^(  (caveat|intro): ).*$", r"\1", path.read_text(encoding="utf-8"), flags=re.MULTILINE), encoding="utf-8")
    assert "'quiz > intro' is empty" in _told(folder)
