"""Features are what scikit-learn would make of the text, and terms come back from plain files as they were."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.feature_extraction.text import TfidfVectorizer

from pandu.language.chat import read
from pandu.nlu.terms import Weigher, keep, kept
from pandu.nlu.tfidf_featurizer import ANALYZERS, fit, row_of, views

THEIRS: dict[str, dict[str, Any]] = {
    "words": {"ngram_range": (1, 2), "token_pattern": r"(?u)\b\w+\b"},
    "characters": {"analyzer": "char_wb", "ngram_range": (2, 5), "min_df": 2},
    "typed": {"analyzer": "char_wb", "ngram_range": (2, 4), "min_df": 2},
}
TEXTS = ["apa tugasnya", "siapa yang cocok", "tugasnya apa saja, tugasnya", "gajinya brp"]


def vectorizers() -> dict[str, TfidfVectorizer]:
    """Return scikit-learn's own."""
    return {name: TfidfVectorizer(sublinear_tf=True, **options) for name, options in THEIRS.items()}


@pytest.mark.parametrize("text", ["", "a", "ÉTÉ 3-4x,\n ya?!", "tugas-tugasnya   ok", "di", "HI ß ﬁ _x_"])
def test_texts_are_cut_as_scikit_learn_cuts_them(text: str) -> None:
    for name, vectorizer in vectorizers().items():
        assert ANALYZERS[name](text) == vectorizer.build_analyzer()(text)


@pytest.mark.parametrize("text", [*TEXTS, "tugas siapa tugas", "zzz"])
def test_features_are_those_of_scikit_learn(text: str) -> None:
    standard, typed = zip(*(views(read(example)) for example in TEXTS), strict=True)
    learnt = {name: v.fit(typed if name == "typed" else standard) for name, v in vectorizers().items()}
    own = views(read(text))
    wanted = np.hstack([v.transform([own[name == "typed"]]).toarray() for name, v in learnt.items()])
    assert row_of(Weigher(fit(standard, typed)), read(text)).matrix().toarray() == pytest.approx(wanted, abs=1e-6)


def test_kept_terms_give_the_same_features(tmp_path: Path) -> None:
    terms = fit(TEXTS, TEXTS)
    keep(terms, tmp_path)
    again = kept(tmp_path, ANALYZERS)
    assert (row_of(Weigher(again), read("tugas siapa")).matrix() != row_of(Weigher(terms), read("tugas siapa")).matrix()).nnz == 0


def test_what_only_leads_up_changes_nothing() -> None:
    terms = fit(TEXTS, TEXTS)
    assert (row_of(Weigher(terms), read("ok hmm tugasnya apa")).matrix() != row_of(Weigher(terms), read("tugasnya apa")).matrix()).nnz == 0
