"""Standard forms that lead up to what is said and say nothing of it."""

from pandu.language.tables import words

LEADS = words("""
    ok oke okey okay sip siap hmm hm hmmm em emm nah eh ehh oh ooh ohh oiya terus trus lalu wkwk
    wkwkwk wkwkwkwk haha hahaha hehe hihi btw anyway anu gini begini nih hei hey yaudah yasudah
    noted
""")
