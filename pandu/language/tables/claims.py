"""Words by which a claim is called untrue or doubted, in standard forms."""

# Somebody's belief is asked about as such ("aku salah ya?", "bohong dong dia", "bantah ini").
CALLED_UNTRUE = frozenset("salah keliru bohong boong tipu ngibul hoaks hoax ngaco bantah membantah sanggah lebay".split())
DOUBTING = frozenset({"masa", "masak", "masa sih", "masa iya", "mosok", "moso", "ah masa"})
