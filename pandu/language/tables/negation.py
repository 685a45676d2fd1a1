"""Words that turn a statement round, and where their reach ends."""

NEGATIONS = frozenset(
    "tidak bukan kurang malas belum tanpa jangan susah sulit benci takut bosan anti jarang lemah buta payah ogah alergi "
    "minim nol gagal lelet parno trauma alergi muak ilfil enggan menghindari hindar phobia fobia".split()
)
# A clause ends at one of these; a negation does not reach beyond it.
CLAUSE_BREAKS = frozenset("tapi namun cuma hanya dan sama juga walau walaupun meski meskipun padahal sedangkan , . ; / ! ? & +".split())
