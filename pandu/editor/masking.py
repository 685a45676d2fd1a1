"""Personal data in what people wrote, put out of sight: numbers, addresses, links, accounts, names. It cannot be perfect."""

import re
from collections.abc import Callable, Mapping

Known = Callable[[str], bool]

_TITLES = (
    *("pak", "bu", "bapak", "ibu", "mas", "mbak", "mba", "kak", "kakak", "bang", "abang", "om", "tante", "dr", "dokter", "prof", "ustaz"),
    *("pakde", "bude", "paman", "bibi", "kakek", "nenek", "neng", "kang", "teh", "uda", "uni", "cak", "guru", "dosen"),
)
_RELATED = (
    *("anak", "adik", "adek", "kakak", "teman", "temen", "pacar", "suami", "istri", "murid", "siswa", "sepupu", "ponakan", "keponakan"),
    *("cucu", "sahabat", "tetangga", "ayah", "papa", "mama", "abang", "guru", "dosen", "bos", "atasan"),
)
_STOPS = (
    *(
        "dari",
        "dan",
        "mau",
        "umur",
        "usia",
        "kelas",
        "kuliah",
        "anak",
        "pengen",
        "ingin",
        "yang",
        "siswa",
        "mahasiswa",
        "di",
        "saya",
        "aku",
    ),
    *(
        "cocok",
        "suka",
        "apa",
        "apakah",
        "tertarik",
        "bertanya",
        "tanya",
        "nanya",
        "izin",
        "lagi",
        "sedang",
        "baru",
        "itu",
        "ini",
        "ya",
        "kak",
    ),
    *("tinggal", "asal", "lulusan", "dong", "sih", "nih", "gimana", "bagaimana", "bisa", "tapi", "juga", "jadi", "kok", "kan", "hobinya"),
)
_STOP = rf"(?!(?:{'|'.join(_STOPS)})\b)"
_NAME = rf"{_STOP}[^\W\d_][\w'.-]*(?:\s+{_STOP}[^\W\d_][\w'-]*){{0,2}}"
_CAPITAL = r"[A-Z][\w'-]+(?:\s+[A-Z][\w'-]+){0,3}"
_OWN = r"(?:saya|aku|ku|gue|gw|gua|kami|dia|nya|lengkap|panggilan|asli)"
_DIGIT = r"(?:nol|kosong|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)"
_NET = r"(?:instagram|insta|ig|tiktok|twitter|x|line|telegram|tele|fb|facebook|discord|youtube|yt|wa|whatsapp|github|linkedin|steam)"

_ABBREVIATED = re.compile(r"\b(jl|jln|gg|no|rt|rw|kec|kel)\.\s*", re.IGNORECASE)
LINK = re.compile(r"(?:https?://|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|id|net|org|io|me|co|app|ly|gg|be)\b(?:/\S*)?", re.IGNORECASE)
MAIL = re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\bat\b(?=\s?\w+\s?(?:\.|dot)\s?com))\s?[\w-]+\s?(?:\.|\bdot\b)\s?\w+(?:\.\w+)*", re.IGNORECASE)
HANDLE = re.compile(r"(?<!\w)@[\w.]{2,}")
PLATE = re.compile(r"\b[A-Za-z]{1,2}\s?\d{2,4}\s?[A-Za-z]{1,3}\b")
NUMBER = re.compile(r"(?:\(?\+?[oO]?\d[\dOo()\s.,/:-]*[\dOo]\)?)|\b\w*\d\w*\d\w*\b")
SPELT = re.compile(rf"\b{_DIGIT}(?:[\s-]+{_DIGIT}){{3,}}\b", re.IGNORECASE)
_ACCOUNT = re.compile(
    rf"\b(?P<cue>{_NET}(?:\s?(?:ku|nya|saya|aku|gue|gw))?(?:\s?(?:itu|adalah|id|namanya|[:=]))?(?:\s+|(?<=[:=])))(?P<hidden>@?[\w.]+)",
    re.IGNORECASE,
)
_BARE_ADDRESS = re.compile(r"\b(?P<cue>alamat(?:nya)?\s*:?\s+)(?P<hidden>[^,.;!?\n]{2,60})", re.IGNORECASE)
_ADDRESS = re.compile(
    r"\b(?P<cue>(?:jl|jln|gg|gang|komplek|kompleks|perum|perumahan|blok|dusun|kelurahan|kecamatan|kec|kel|rt|rw|kos|kost)\b\.?\s*"
    r"|alamat(?:\s?ku|\s+saya|\s+aku|\s+rumah\w*)(?:\s+(?:di|adalah|itu))?\s*:?\s+"
    r"|(?:tinggal|rumah(?:ku|nya|\s+saya|\s+aku)?|domisili|berasal|asal(?:ku|nya|\s+saya|\s+aku)?|lahir|ngekos)\s+(?:di|dari|ku)\s+)"
    r"(?P<hidden>[^,.;!?\n]{2,60}?)"
    r"(?=\s+(?:dan|mau|tapi|yang|apa|apakah|kalau|kalo|ingin|pengen|cocok|bisa|umur|nomor|no\s+hp)\b|[,;!?\n]|\.\s|\.?$)",
    re.IGNORECASE,
)
_STREET = re.compile(rf"\b(?P<cue>[Jj]alan\s+)(?P<hidden>{_CAPITAL}(?:\s+(?:no\.?|nomor)\s*\S+)?)")
_SCHOOL = re.compile(
    r"\b(?P<cue>(?:SD|SMP|SMA|SMK|MTs|MAN|MA|SMAN|SMPN|SMKN|SDN|Universitas|Univ|Politeknik|Pesantren|Ponpes)[Nn]?\s+)"
    r"(?P<hidden>(?:(?:negeri|swasta|islam|kristen|katolik|al|\d+)\s+)*[^\W\d_][\w'-]*(?:\s+[A-Z][\w'-]+){0,3})",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b(?P<cue>(?:nama\s*{_OWN}?\s*(?:lengkap|panggilan)?(?:nya|ku|\s+saya|\s+aku)?\s*(?:adalah|itu|ialah|sih|tuh|yaitu|[:=,])?\s+"
    rf"|nama(?:ku|nya)\s*(?:adalah|itu|[:=,])?\s+|panggil\s*(?:saja|aja|saya|aku|gue|gw|\s)*\s+|dipanggil\s+|bernama\s+"
    rf"|atas\s+nama\s+|a\.?n\.?\s+"
    r"|(?:perkenalkan|kenalin),?\s+(?:nama\s+)?(?:saya|aku|gue|gw)?\s*|my name is\s+|call me\s+|ttd\.?,?\s+))"
    rf"(?P<hidden>{_NAME})",
    re.IGNORECASE,
)
_SELF = re.compile(rf"\b(?P<cue>(?:[Ss]aya|[Aa]ku|[Gg]ue|[Gg]w|[Ii]ni|[Ss]ama|I am|I'm)\s+)(?P<hidden>{_CAPITAL})")
_TITLED = re.compile(
    rf"\b(?P<cue>(?:{'|'.join((*_TITLES, *(f'{one}(?:ku|nya)?(?: saya| aku)?' for one in _RELATED)))})\.?\s+)(?P<hidden>[^\W\d_][\w'-]+)",
    re.IGNORECASE,
)
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
