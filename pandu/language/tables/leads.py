"""Standard forms that lead up to what is said and say nothing of it."""

from pandu.language.tables import words

LEADS = words("""
    anu anyway begini btw eh ehh em emm gini haha hahaha hehe hei hey hihi hm hmm hmmm lalu nah nih
    noted oh ohh oiya ok okay oke okey ooh siap sip terus trus wkwk wkwkwk wkwkwkwk yasudah yaudah
""")
