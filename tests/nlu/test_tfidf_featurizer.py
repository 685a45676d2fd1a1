"""Vectorizers come back from plain files as they were."""

from pathlib import Path

from pandu.nlu.tfidf_featurizer import build_vectorizers, keep, kept

TEXTS = ["apa tugasnya", "siapa yang cocok", "tugasnya apa saja", "gajinya berapa"]


def test_kept_vectorizers_give_the_same_features(tmp_path: Path) -> None:
    vectorizers = build_vectorizers()
    for vectorizer in vectorizers.values():
        vectorizer.fit(TEXTS)
    keep(vectorizers, tmp_path)
    for name, vectorizer in kept(tmp_path).items():
        assert (vectorizer.transform(TEXTS) != vectorizers[name].transform(TEXTS)).nnz == 0
