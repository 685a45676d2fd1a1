"""Features are what scikit-learn would make of the text, and terms come back from plain files as they were."""

from pathlib import Path

import numpy as np
import pytest

from pandu.language.chat import read
from pandu.nlu.terms import keep, kept
from pandu.nlu.tfidf_featurizer import build_vectorizers, fit, row_of, views

TEXTS = ["apa tugasnya", "siapa yang cocok", "tugasnya apa saja, tugasnya", "gajinya brp"]


@pytest.mark.parametrize("text", [*TEXTS, "tugas siapa tugas", "zzz"])
def test_features_are_those_of_scikit_learn(text: str) -> None:
    standard, typed = zip(*(views(read(example)) for example in TEXTS), strict=True)
    learnt = {name: v.fit(typed if name == "typed" else standard) for name, v in build_vectorizers().items()}
    own = views(read(text))
    wanted = np.hstack([v.transform([own[name == "typed"]]).toarray() for name, v in learnt.items()])
    assert row_of(fit(standard, typed), read(text)).toarray() == pytest.approx(wanted, abs=1e-6)


def test_kept_terms_give_the_same_features(tmp_path: Path) -> None:
    terms = fit(TEXTS, TEXTS)
    keep(terms, tmp_path)
    again = kept(tmp_path, {name: vectorizer.build_analyzer() for name, vectorizer in build_vectorizers().items()})
    assert (row_of(again, read("tugas siapa")) != row_of(terms, read("tugas siapa"))).nnz == 0


def test_what_only_leads_up_changes_nothing() -> None:
    terms = fit(TEXTS, TEXTS)
    assert (row_of(terms, read("ok hmm tugasnya apa")) != row_of(terms, read("tugasnya apa"))).nnz == 0
