"""The weights of terms, one text or many."""

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from pandu.nlu.terms import Terms, Weigher, rows

TEXTS = ["a b a", "b c", "c", "zzz", ""]


def test_rows_are_those_of_scikit_learn() -> None:
    learnt = TfidfVectorizer(analyzer=str.split, sublinear_tf=True).fit(TEXTS[:3])
    terms = Terms(str.split, learnt.vocabulary_, learnt.idf_.astype(np.float32))
    assert rows(terms, TEXTS).toarray() == pytest.approx(learnt.transform(TEXTS).toarray(), abs=1e-6)


def test_views_are_weighed_together_as_alone() -> None:
    learnt = TfidfVectorizer(analyzer=str.split, sublinear_tf=True).fit(TEXTS[:3])
    terms = Terms(str.split, learnt.vocabulary_, learnt.idf_.astype(np.float32))
    by_word = Terms(list, {"a": 1, "b": 0}, np.array([2, 3], np.float32), by_word=True)
    weigher = Weigher({"whole": terms, "letters": by_word, "again": terms})
    for first, second, third in (("a b a", "ab b", "c"), ("", "zzz", "b c zzz"), ("", "", "")):
        columns, weights = weigher.weigh({"whole": first, "letters": second, "again": third})
        alone = [terms.weigh(first), by_word.weigh(second), terms.weigh(third)]
        assert columns.tolist() == [n + start for (found, _), start in zip(alone, (0, 3, 5), strict=True) for n in found]
        assert weights == pytest.approx(np.concatenate([found for _, found in alone]), abs=1e-6)
    assert len(weigher) == 8
