"""What people call the traits that the quiz asks for."""

# What people call the questions of the quiz when they come back to one.
QUIZ_TRAITS = {
    "interest": ("minat", "ketertarikan", "tertarik"),
    "suitability.diplomacy": ("diplomasi", "negosiasi", "nego", "menengahi", "meyakinkan", "tengah", "yakin", "bujuk", "penengah", "lobi"),
    "suitability.international_relations": ("pengetahuan", "wawasan", "paham", "pemahaman", "hubungan internasional", "hubungan antarnegara", "antarnegara"),
    "suitability.communication": ("komunikasi", "ngobrol", "bicara", "orang asing", "bule", "ngomong"),
    "suitability.analysis": ("analisis", "analisa", "menganalisis", "logika", "nalar"),
    "suitability.tolerance": ("toleransi", "toleran", "terbuka", "keterbukaan", "budaya", "perbedaan"),
}  # fmt: skip
