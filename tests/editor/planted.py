"""Mistakes that editors make, as they are planted, and what must be said of each."""

from collections.abc import Callable
from typing import NamedTuple

JOB, TEXTS, VERDICTS, SILENCES = (f"knowledge/{name}.yml" for name in ("foreign_ministry_official", "conversation", "verdicts", "silences"))
DOMAIN, RULE = "domain.yml", "data/rules/reply.yml"
DUTIES, MYTHS, TRAITS, QUESTIONS = (f"data/nlu/{name}.yml" for name in ("duties", "myths", "traits", "questions/duties"))


class Plant(NamedTuple):
    """What is replaced in a file (the first match), and what must be said of it (or of the file as a whole), where.

    `below`: lines from the first replaced one to the one that must be told; None: the whole file. `better`: what must stand in the
    corrected line. `advice`: nothing is stopped.
    """

    what: str
    file: str
    pattern: str
    new: str
    words: tuple[str, ...]
    below: int | None = 0
    better: str = ""
    advice: bool = False


class Raw(NamedTuple):
    """How the bytes of a file, or the files beside it, are changed; `told`: the place that must be told."""

    what: str
    file: str
    change: Callable[[bytes], bytes]
    words: tuple[str, ...]
    told: str = ""
    beside: str = ""
    advice: bool = False


_TITLE = r'^    title: "Tugasnya apa\?"$'
_FIRST = r"^      - tugasnya apa aja$"
_BLOCK = r"^  - intent: ask_duties\n    examples: \|$"
_LABELS = r"metadata: \{form: confirm, polarity: neg, quantifier: only, verdict: \[\"yes\"\]\}"

OF_YAML = [
    Plant("a quote not closed", JOB, _TITLE, '    title: "Tugasnya apa?', ("petik", "tidak ditutup"), better='title: "Tugasnya apa?"'),
    Plant("a single quote not closed", JOB, _TITLE, "    title: 'Tugasnya apa?", ("petik", "tidak ditutup"), better="'Tugasnya apa?'"),
    Plant("a colon in a text", JOB, _TITLE, "    title: Tugas: apa?", ("titik dua", "petik dua"), better='title: "Tugas: apa?"'),
    Plant("a key without a blank", JOB, _TITLE, '    title:"Tugasnya apa?"', ("titik dua", "spasi"), better='title: "Tugasnya'),
    Plant("a star", JOB, _TITLE, "    title: *tugas*", ("'*'", "petik dua"), better='title: "*tugas*"'),
    Plant("an exclamation mark", JOB, _TITLE, "    title: !tugas", ("'!'", "petik dua"), better='title: "!tugas"'),
    Plant("an at sign", JOB, _TITLE, "    title: @tugas", ("tanda baca",), better='title: "@tugas"'),
    Plant("a percent sign", JOB, _TITLE, "    title: %tugas", ("tanda baca",), better='title: "%tugas"'),
    Plant("a backtick", JOB, _TITLE, "    title: `tugas`", ("tanda baca",), better='title: "`tugas`"'),
    Plant("a backslash", JOB, _TITLE, r'    title: "Apa\\d"', ("terbalik", "dua kali"), better=r"Apa\\d"),
    Plant("quotes in quotes", JOB, _TITLE, '    title: "Apa "tugas" itu"', ("petik",), better=r"\"tugas\""),
    Plant("a key twice", JOB, _TITLE, '    title: "Satu"\n    title: "Dua"', ("'title' ditulis dua kali",), 1),
    Plant("a line of dashes", JOB, r"^topics:", "---\ntopics:", ("'---'",)),
    Plant("less indented", JOB, _TITLE, '   title: "Tugasnya apa?"', ("spasi di awal baris",), 1),
    Plant("a bracket not closed", JOB, r"^    next: \[.*\]$", "    next: [quiz, duties", ("Kurung",), better="[quiz, duties]"),
    Plant("a date that is none", JOB, _TITLE, "    title: 2024-13-45", ("2024-13-45", "petik dua"), better='"2024-13-45"'),
    Plant("a tab before a key", JOB, _TITLE, '\ttitle: "Tugasnya apa?"', ("tab",)),
    Plant("a tab before a key, behind blanks", TEXTS, r"^  scale:", "  \tscale:", ("tab",)),
    Plant("a tab before an example", DUTIES, _FIRST, "\t- tugasnya apa aja", ("tab",)),
    Plant("a tab in a text", DUTIES, _FIRST, "      - tugasnya\tapa aja", ("tab",), advice=True),
    Plant("a sign that nobody sees", JOB, _TITLE, '    title: "Tugas\x07"', ("U+0007", "dihapus"), better='"Tugas"'),
    Plant("a zero-width blank", JOB, _TITLE, '    title: "Tugas\u200bnya"', ("U+200B",), better='"Tugasnya"', advice=True),
    Plant("a soft hyphen in an example", DUTIES, _FIRST, "      - tugas\u00adnya", ("U+00AD",), better="- tugasnya", advice=True),
    Plant("a no-break space in a text", JOB, _TITLE, '    title: "Tugasnya\u00a0apa?"', ("spasi",), better="Tugasnya apa?", advice=True),
    Plant("a no-break space before a key", JOB, _TITLE, '  \u00a0 title: "Tugasnya apa?"', ("bukan spasi biasa",)),
    Plant("a mark of a merge", JOB, _TITLE, '<<<<<<< HEAD\n    title: "Tugas"', ("penggabungan",)),
    Plant("the middle of a merge", DUTIES, _FIRST, "=======\n      - tugasnya apa aja", ("penggabungan",)),
    Plant("the end of a merge", DOMAIN, r"^  - greet$", "  - greet\n>>>>>>> cabang", ("penggabungan",), 1),
    Plant("a text cut by a comment", JOB, _TITLE, "    title: Tugas #1", ("terpotong", "#1"), better='"Tugas #1"'),
    Plant("a sentence cut by a comment", TEXTS, r"^  caveat: .*$", "  caveat: Ini gambaran kasar #penting", ("terpotong", "#penting")),
    Plant("an apology cut by a comment", TEXTS, r"^unavailable: .*$", "unavailable: Maaf #gangguan", ("terpotong", "#gangguan")),
    Plant("the quotes of a word processor", JOB, _TITLE, "    title: \u201cTugasnya apa?\u201d", ("petik dari Word",), better='"Tugasnya apa?"'),
    Plant("the quotes of a word processor in a list", TEXTS, r"^  scale: .*$", "  scale: [\u201cTidak\u201d, \u201cKurang\u201d, \u201cLumayan\u201d, \u201cSangat\u201d]", ("petik dari Word",)),
    Plant("quotes of a word processor in a text", TEXTS, r'^  caveat: "', '  caveat: "Ini \u201cgambaran\u201d ', ("Word",), advice=True),
    Plant("an apostrophe of a word processor", DUTIES, _FIRST, "      - apa sih Jum\u2019at", ("Word",), better="Jum'at", advice=True),
    Plant("an empty file", SILENCES, r"\A(?s:.*)", "", ("kosong",)),
    Plant("only a comment", VERDICTS, r"\A(?s:.*)", "# nanti\n", ("kosong",)),
]  # fmt: skip

OF_TOPICS = [
    Plant("a title that is no text", JOB, _TITLE, "    title: no", ("bukan teks", "petik dua"), better='title: "no"'),
    Plant("a title yes", JOB, _TITLE, "    title: yes", ("bukan teks",), better='title: "yes"'),
    Plant("a title on", JOB, _TITLE, "    title: on", ("bukan teks",), better='title: "on"'),
    Plant("a year as title", JOB, _TITLE, "    title: 2024", ("bukan teks",), better='title: "2024"'),
    Plant("null as title", JOB, _TITLE, "    title: null", ("kosong",)),
    Plant("a time as title", JOB, _TITLE, "    title: 12:30", ("bukan teks",), better='"12:30"'),
    Plant("a date as title", JOB, _TITLE, "    title: 2024-01-01", ("bukan teks",), better='"2024-01-01"'),
    Plant("a bare word among words", JOB, r"^    called: \[tugas, ", "    called: [yes, ", ("bukan teks",)),
    Plant("a title left empty", JOB, _TITLE, "    title:", ("kosong",)),
    Plant("a title of blanks", JOB, _TITLE, '    title: "  "', ("kosong",)),
    Plant("a long title", JOB, _TITLE, '    title: "Tugas sehari-hari pejabat apa?"', ("30 huruf", "paling banyak 24")),
    Plant("a title twice", JOB, r'^    title: "Siapa kurang cocok\?"', '    title: "Tugasnya apa?"', ("sama dengan yang di baris",), advice=True),
    Plant("a title missing", JOB, r'^  difference:\n    title: ".*"\n', "  difference:\n", ("belum punya 'title'",)),
    Plant("a key misspelt", JOB, r"^    plain:", "    plan:", ("'plain'",), better="plain:"),
    Plant("a role misspelt", JOB, r"^    role: belief$", "    role: beleif", ("'belief'",), better="role: belief"),
    Plant("a role in Indonesian", JOB, r"^    role: tasks$", "    role: tugas", ("'tugas'", "tidak dikenal")),
    Plant("a link misspelt", JOB, r"^    next: \[suitability\.communication, ", "    next: [suitability.comunication, ", ("suitability.communication",), better="[suitability.communication,"),
    Plant("a part that is no topic", JOB, r"^    parts: \[duties\.foreign_policy", "    parts: [gaji", ("'gaji'", "tidak dikenal")),
    Plant("five buttons", JOB, r"^    next: .*$", "    next: [quiz, duties, myths, difference, suitability]", ("5 butir", "paling banyak 4")),
    Plant("a button twice", JOB, r"^    next: .*$", "    next: [quiz, duties, quiz]", ("'quiz' dua kali",)),
    Plant("a text instead of buttons", JOB, r"^    next: .*$", "    next: quiz", ("berupa teks", "daftar topik"), better="[quiz]"),
    Plant("a fact with a full stop", JOB, r'^    fact: "(tugas .*)"$', r'    fact: "\1."', ("tanpa titik",), better='pemerintah"'),
    Plant("a facet without words", JOB, r"^      - \{words: \[.*?\], ", "      - {", ("belum punya 'words'",)),
    Plant("words as a text", JOB, r"^      - \{words: \[.*?\], ", '      - {words: "bikin", ', ("berupa teks", "daftar kata")),
    Plant("a placeholder where none is", JOB, r'^    plain: "', '    plain: "{nama} ', ("kurung kurawal",)),
    Plant("a long answer", JOB, r"^      1\. Meng", f"      {'kata ' * 90}\n      1. Meng", ("paling banyak 90",), -2),
    Plant("a trait no topic speaks of", JOB, r"^  suitability\.analysis: ", "  kesabaran: ", ("tidak dibahas topik mana pun",)),
    Plant("an address that is none", JOB, r'^  url: ".*"$', '  url: "apaya.id"', ("https://",)),
    Plant("no source", JOB, r"^source:", "sumber:", ("'sumber'", "tidak dikenal"), better="source:"),
    Plant("a topic left empty", JOB, r"^  difference:\n(?s:.*)\Z", "  difference:\n", ("kosong",)),
    Plant("a list with a number more", JOB, r"^(      6\. Memberi.*)$", r"\1\n      7. Menulis laporan", ("7 nomor", "6 topik"), None),
    Plant("a list with a number less", JOB, r"^      6\. Memberi.*\n", "", ("5 nomor", "6 topik"), None),
    Plant("a list out of order", JOB, r"^      3\. Meng", "      4. Meng", ("tidak berurutan",), None),
    Plant("a part less", JOB, r", duties\.recommendation\]$", "]", ("6 nomor", "5 topik")),
    Plant("a number in words that is old", JOB, r'^      number: "Di sumberku ada dua', '      number: "Di sumberku ada tiga', ("'tiga'", "ada 2")),
    Plant("a fact with an old number", JOB, r"meluruskan dua anggapan", "meluruskan empat anggapan", ("'empat'", "ada 2")),
    Plant("strengths with an old number", JOB, r"dengan lima kekuatan", "dengan enam kekuatan", ("'enam'", "ada 5")),
    Plant("stars for bold", JOB, r'^    plain: "', '    plain: "**Penting** ', ("apa adanya",), advice=True),
    Plant("a link as on a web page", TEXTS, r'^  caveat: "', '  caveat: "[ini](https://contoh.id) ', ("apa adanya",), advice=True),
    Plant("two blanks", JOB, r'^    plain: "Gampangnya, ', '    plain: "Gampangnya,  ', ("berlebih",), better="Gampangnya, m", advice=True),
]  # fmt: skip

OF_TEXTS = [
    Plant("a reply misspelt", TEXTS, r"^  thanks:", "  tanks:", ("'thanks'",), better="thanks:"),
    Plant("a reply missing", TEXTS, r"^  greet: .*\n", "", ("belum punya 'greet'",), -1),
    Plant("a reply that is a text", TEXTS, r"^  clarify: .*$", '  clarify: "Yang mana?"', ("berupa teks",)),
    Plant("a reply without text", TEXTS, r"^  thanks: .*$", "  thanks: {next: [duties]}", ("belum punya 'text'",)),
    Plant("a button of a reply misspelt", TEXTS, r"^(  thanks: \{.*next: \[)suitability", r"\1suitabilty", ("'suitability'",), better="suitability,"),
    Plant("a refusal misspelt", TEXTS, r"^  salary:", "  salry:", ("'salary'",), better="salary:"),
    Plant("a refusal left empty", TEXTS, r"^  salary: .*$", "  salary:", ("kosong",)),
    Plant("a placeholder in Indonesian", TEXTS, r"\(\{number\} dari", "({nomor} dari", ("{nomor}", "{number}"), better="({number} dari"),
    Plant("a placeholder missing", TEXTS, r"\(\{number\} dari", "(1 dari", ("{number}", "diisi program")),
    Plant("a brace too much", TEXTS, r'^  strong: "', '  strong: "{', ("tanpa pasangannya",)),
    Plant("a placeholder in a greeting", TEXTS, r'^  greet: \{text: "', '  greet: {text: "{nama} ', ("{nama}",)),
    Plant("the address not named", TEXTS, r"^(  source: .*), \{url\}", r"\1", ("{url}",)),
    Plant("an old number of questions", TEXTS, r'intro: "Ada \{total\} pert', 'intro: "Ada tujuh pert', ("'tujuh'", "6 pertanyaan")),
    Plant("an old number of questions in digits", TEXTS, r'intro: "Ada \{total\} pert', 'intro: "Ada 5 pert', ("'5'", "6 pertanyaan")),
    Plant("a question less, the number in words", TEXTS, r'^  caveat: "', '  caveat: "Keenam soal, eh, lima soal. ', ("'lima'", "6 pertanyaan")),
    Plant("a scale's end in old digits", TEXTS, r"sampai 4 \(paling", "sampai 5 (paling", ("'5'", "ada 4")),
    Plant("a scale's end explained as it was", TEXTS, r"4 berarti sangat", "3 berarti sangat", ("'3'", "ada 4")),
    Plant("a scale upside down", TEXTS, r"^  scale: .*$", '  scale: ["Sangat", "Lumayan", "Kurang", "Tidak"]', ("'Sangat'", "paling rendah")),
    Plant("two words of a scale changed round", TEXTS, r"^  scale: .*$", '  scale: ["Tidak", "Lumayan", "Kurang", "Sangat"]', ("'Lumayan'", "tempat 2")),
    Plant("a scale of one", TEXTS, r"^  scale: .*$", '  scale: ["Tidak"]', ("paling sedikit 2",)),
    Plant("a scale of bare words", TEXTS, r"^  scale: .*$", "  scale: [no, Kurang, Lumayan, yes]", ("bukan teks",)),
    Plant("a step that is none", TEXTS, r"^  assumed: \[3, 2\]", "  assumed: [5, 2]", ("'5'", "ada 4")),
    Plant("a trait that is none", TEXTS, r"trait: suitability\.analysis", "trait: suitability.analisis", ("suitability.analysis",), better="suitability.analysis"),
    Plant("a trait asked twice", TEXTS, r"trait: suitability\.analysis", "trait: suitability.diplomacy", ("sudah ditanyakan",)),
    Plant("another first question", TEXTS, r"^    - \{trait: interest, .*\n", "", ("pertanyaan pertama",)),
    Plant("a command in capitals", TEXTS, r'command: "/hapus"', 'command: "/Hapus"', ("huruf kecil",)),
    Plant("a text too long for Telegram", TEXTS, r'^  short_description: "', f'  short_description: "{"a" * 120}', ("paling banyak 120",)),
    Plant("a title of a button too long", TEXTS, r'^titles: \{quiz: "', 'titles: {quiz: "Tes yang panjang sekali ', ("paling banyak 24",)),
    Plant("a verdict without quotes", VERDICTS, r'^  "no":$', "  no:", ("tanda petik dua",), better='"no":'),
    Plant("a verdict misspelt", VERDICTS, r"^  partly:$", "  partely:", ("'partly'",), better="partly:"),
    Plant("a situation misspelt", VERDICTS, r"^    neg_only: ", "    nge_only: ", ("'nge_only'",), None),
    Plant("a sentence instead of a list", VERDICTS, r'^    neg: \[(".*")\]$', r"    neg: \1", ("daftar kalimat",), better='["'),
    Plant("a fact's name in Indonesian", VERDICTS, r"\{fact\}\.", "{fakta}.", ("{fakta}", "{fact}"), better="{fact}."),
    Plant("a silence without words", SILENCES, r", words: \[.*\]\}$", "}", ("belum punya 'words'",)),
    Plant("a silence of no subject", SILENCES, r"about: requirements", "about: requirement", ("'requirement'",), better="requirements"),
    Plant("a silence's word twice", SILENCES, r"words: \[pendaftaran, ", "words: [melamar, pendaftaran, ", ("'melamar'", "sudah ada"), advice=True),
]  # fmt: skip

OF_EXAMPLES = [
    Plant("an intent misspelt", DUTIES, r"intent: ask_duties_negotiation$", "intent: ask_duties_negotation", ("ask_duties_negotiation",), better="ask_duties_negotiation"),
    Plant("an intent of capitals", MYTHS, r"intent: ask_myths$", "intent: ask_Myths", ("ask_myths",), better="ask_myths"),
    Plant("an intent with a dot", DUTIES, r"intent: ask_duties_cooperation$", "intent: ask_duties.cooperation", ("ask_duties_cooperation",), better="ask_duties_cooperation"),
    Plant("an intent that is none at all", DUTIES, r"intent: ask_duties_cooperation$", "intent: uang_saku", ("'uang_saku'", "domain.yml")),
    Plant("an intent without name", DUTIES, r"intent: ask_duties_cooperation$", "intent:", ("kosong",)),
    Plant("an intent's key misspelt", DUTIES, r"^  - intent: ask_duties_cooperation$", "  - intnt: ask_duties_cooperation", ("'intnt'",), better="intent:"),
    Plant("the key of examples misspelt", DUTIES, r"(?<=cooperation\n)    examples: \|$", "    example: |", ("'example'",), better="examples:"),
    Plant("an intent twice in a file", DUTIES, r"intent: ask_duties_cooperation$", "intent: ask_duties", ("sudah ada di baris",)),
    Plant("a missing bar", DUTIES, _BLOCK, "  - intent: ask_duties\n    examples:", ("contoh ditulis", "text"), 2),
    Plant("another bar", DUTIES, _BLOCK, "  - intent: ask_duties\n    examples: >", ("'|'",), 1, better="examples: |"),
    Plant("a missing dash", DUTIES, _FIRST, "      tugasnya apa aja", ("hilang", "'- '"), better="- tugasnya apa aja"),
    Plant("a dash of a word processor", DUTIES, _FIRST, "      \u2013 tugasnya apa aja", ("hilang",), better="- tugasnya apa aja"),
    Plant("a bullet", DUTIES, _FIRST, "      • tugasnya apa aja", ("hilang",), better="- tugasnya apa aja"),
    Plant("a comment among examples", DUTIES, _FIRST, "      # umum\n      - tugasnya apa aja", ("hilang",)),
    Plant("an example indented more", DUTIES, r"^      - tugas2nya apa aja$", "        - tugas2nya apa aja", ("hilang",), better="      - tugas2nya"),
    Plant("a no-break space before an example", DUTIES, _FIRST, "      \u00a0- tugasnya apa aja", ("bukan spasi biasa",), better="- tugasnya apa aja"),
    Plant("a no-break space behind a dash", DUTIES, _FIRST, "      -\u00a0tugasnya apa aja", ("bukan spasi biasa",), better="- tugasnya apa aja"),
    Plant("an empty example", DUTIES, _FIRST, "      -", ("kosong",)),
    Plant("a dash without blank", DUTIES, _FIRST, "      -tugasnya apa aja", ("spasi",), better="- tugasnya apa aja", advice=True),
    Plant("two dashes", DUTIES, _FIRST, "      - - tugasnya apa aja", ("dua tanda",), better="      - tugasnya apa aja", advice=True),
    Plant("an example twice", DUTIES, _FIRST, "      - tugasnya apa aja\n      - tugasnya apa aja", ("sudah ada di data/nlu/duties.yml:5",), 1),
    Plant("an example for two intents", MYTHS, r"^      - (?=\S)", "      - Tugasnya apa aja?\n      - ", ("'ask_duties'", "data/nlu/duties.yml:5")),
    Plant("nearly an example of another intent", MYTHS, r"^      - (?=\S)", "      - kak tiap hari ngapain dong ya\n      - tiap kak hari ngapain?\n      - ", ("sama", "tiap hari ngapain"), None, advice=True),
    Plant("an example with an entity", DUTIES, _FIRST, "      - tugas [kemlu](lembaga) apa", ("teks biasa",), better="- tugas kemlu apa"),
    Plant("an example with a long entity", DUTIES, _FIRST, '      - tugas [kemlu]{"entity": "x"} apa', ("teks biasa",), better="- tugas kemlu apa"),
    Plant("an example with a placeholder", DUTIES, _FIRST, "      - tugas {nama} apa", ("teks biasa",), better="- tugas nama apa"),
    Plant("a command as example", DUTIES, _FIRST, "      - /hapus", ("perintah",)),
    Plant("an example too long", DUTIES, _FIRST, f"      - {'apa ' * 300}", ("1199 huruf", "1000")),
    Plant("no version", DUTIES, r'^version: "3.1"\n', "", ("version",), None),
    Plant("an old version", DUTIES, r'^version: "3.1"', 'version: "2.0"', ("version",)),
    Plant("the key of all misspelt", DUTIES, r"^nlu:", "nul:", ("'nul'",), better="nlu:"),
    Plant("a form that is none", QUESTIONS, r"form: confirm", "form: confrim", ("'confirm'"[1:-1],), better="form: confirm"),
    Plant("a point that is none", QUESTIONS, r"points: \[frequency, other\]", "points: [frekuensi, other]", ("'frekuensi'",)),
    Plant("a verdict that is none", QUESTIONS, r'verdict: \["yes"\]', "verdict: [ya]", ("'ya'", "yes")),
    Plant("a verdict without its quotes", QUESTIONS, r'verdict: \["yes"\]', "verdict: [yes]", ("'True'",)),
    Plant("a label that is none", QUESTIONS, r"quantifier: only", "quantifer: only", ("'quantifer'", "quantifier")),
    Plant("a text's key misspelt", QUESTIONS, r'- \{text: ', "- {txt: ", ("text",)),
    Plant("a bare example among labelled ones", QUESTIONS, r"^    examples:\n", "    examples:\n      - tugasnya apa sih\n", ("text",), 1),
]  # fmt: skip

OF_PROJECT = [
    Plant("an intent of domain.yml misspelt", DOMAIN, r"^  - ask_duties_negotiation$", "  - ask_duties_negotation", ("ask_duties_negotation",)),
    Plant("an intent of domain.yml twice", DOMAIN, r"^  - greet$", "  - greet\n  - greet", ("dua kali",), 1),
    Plant("an intent without examples", DOMAIN, r"^  - greet$", "  - ask_gaji\n  - greet", ("'ask_gaji'", "tidak punya contoh")),
    Plant("an intent of the rule misspelt", RULE, r"intent: greet", "intent: gret", ("gret",), better="greet"),
    Plant("an action misspelt", RULE, r"action: action_reply", "action: action_repl", ("action_repl",), better="action_reply"),
    Plant("an action of domain.yml misspelt", DOMAIN, r"^  - action_reply", "  - action_replay", ("action_replay",), better="action_reply"),
    Plant("a slot misspelt", DOMAIN, r"^  last_topic:", "  last_topik:", ("'last_topik'",), better="last_topic"),
    Plant("a slot lost", DOMAIN, r"^  facts:\n(    .*\n|      .*\n)+", "", ("'facts'",), None),
    Plant("a key of domain.yml misspelt", DOMAIN, r"^actions:", "action:", ("'action'",), better="actions:"),
    Plant("an intent's topic renamed", JOB, r"^  duties\.monitoring:$", "  duties.watching:", ("duties.watching",)),
    Plant("all examples of an intent removed", "data/nlu/feelings.yml", r"^  - intent: crisis\n    examples: \|\n(      - .*\n)+", "", ("crisis", "contoh"), None),
    Plant("a refusal without sentence", DOMAIN, r"^  - ask_not_covered_salary$", "  - ask_not_covered_gaji", ("ask_not_covered_gaji",)),
]  # fmt: skip

PLANTED = [*OF_YAML, *OF_TOPICS, *OF_TEXTS, *OF_EXAMPLES, *OF_PROJECT]

RAW = [
    Raw("UTF-16", DUTIES, lambda raw: raw.decode().encode("utf-16"), ("UTF-16", "simpan sebagai UTF-8"), f"{DUTIES}:1"),
    Raw("Windows-1252 in texts", TEXTS, lambda raw: raw.replace(b"Halo! Aku", "Halo café".encode("cp1252"), 1), ("Windows-1252", "UTF-8"), f"{TEXTS}:3"),
    Raw("Windows-1252 in examples", DUTIES, lambda raw: raw.replace(b"tugasnya apa aja", "tugasnya café".encode("cp1252"), 1), ("UTF-8",), f"{DUTIES}:5"),
    Raw("a NUL", DUTIES, lambda raw: raw.replace(b"tugasnya apa aja", b"tugasnya\0apa aja", 1), ("NUL",), f"{DUTIES}:5"),
    Raw("a BOM", TEXTS, lambda raw: b"\xef\xbb\xbf" + raw, ("BOM",), f"{TEXTS}:1", advice=True),
    Raw("CRLF", DUTIES, lambda raw: raw.replace(b"\n", b"\r\n"), ("CRLF",), f"{DUTIES}:1", advice=True),
    Raw("a copy of the job's file", JOB, lambda raw: raw, ("salinan",), beside="knowledge/foreign_ministry_official (1).yml"),
    Raw("a second file of a job", JOB, lambda raw: raw, ("dua berkas pekerjaan",), beside="knowledge/pejabat.yml"),
    Raw("an editor's backup", TEXTS, lambda raw: raw, ("salinan",), beside="knowledge/conversation.yml~"),
    Raw("a copy of examples", DUTIES, lambda raw: raw, ("salinan",), beside="data/nlu/duties - Copy.yml"),
    Raw("a copy of examples with a plain name", DUTIES, lambda raw: raw, ("Sebagian besar contoh", DUTIES), beside="data/nlu/duties2.yml"),
    Raw("examples with another ending", DUTIES, lambda raw: raw, (".yml",), beside="data/nlu/gaji.yaml"),
    Raw("examples saved as text", DUTIES, lambda raw: raw, (".yml",), beside="data/nlu/gaji.yml.txt"),
    Raw("a name that would be trained on", RULE, lambda raw: raw, ("test_",), beside="data/rules/test_reply.yml"),
]  # fmt: skip
