"""The weights of terms, one text or many."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from pandu.nlu.terms import Terms, rows

TEXTS = ["a b a", "b c", "c", "zzz", ""]


def test_rows_are_those_of_scikit_learn() -> None:
    learnt = TfidfVectorizer(analyzer=str.split, sublinear_tf=True).fit(TEXTS[:3])
    terms = Terms(str.split, learnt.vocabulary_, learnt.idf_.astype(np.float32))
    assert rows(terms, TEXTS).toarray() == pytest.approx(learnt.transform(TEXTS).toarray(), abs=1e-6)
