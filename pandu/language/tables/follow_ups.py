"""What a follow-up wants: an example, a reason, the meaning, or to know whether that was all. Beginnings of
standard forms or stems."""

WANTS = {
    "result": (
        "hasil",
        "skor",
        "score",
        "result",
        "my answers",
        "jawaban saya",
        "kurang dari saya",
        "kelemahan saya",
        "lemah saya",
        "nilai saya",
        "paling lemah",
        "paling kurang",
        "kelemahan",
    ),
    "restart": ("dari awal", "ulang tes", "mulai ulang", "dari nol", "restart", "mulai lagi", "start over"),
    "example": ("contoh", "misal", "umpama", "ilustrasi", "kasusnya", "conto", "tuladha", "example"),
    "reason": ("kenapa", "alasan", "sebab", "kok bisa", "kok begitu", "dasarnya"),
    "meaning": (
        "maksud",
        "arti ",
        "artinya",
        "artos",
        "paham",
        "ngerti",
        "sederhana",
        "bahasa gampang",
        "mean",
        "simpel",
        "gampangnya",
        "bahasa bayi",
    ),
    "reality": ("realita", "nyata", "kenyataan", "fakta", "aslinya", "sebenarnya"),
    "all": ("itu saja", "segitu saja", "begitu saja", "cuma itu", "hanya itu", "sudah itu", "sakieu", "that it", "cuma segitu"),
}
