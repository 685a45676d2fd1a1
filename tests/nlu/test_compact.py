"""What a server holds of a reader gives the same as dicts and full arrays do."""

import numpy as np

from pandu.nlu.compact import UNKNOWN, Columns, Weights, columns_of

TERMS = ["tugas", "gaji", "ä b", ""]


def test_terms_have_the_columns_that_a_dict_would_give() -> None:
    asked = ["gaji", "tugas", "nope", "", "gaji", "ä b"]
    in_training = columns_of({term: column for column, term in enumerate(TERMS, 7)}, asked)
    assert columns_of(Columns(TERMS, 7), asked).tolist() == in_training.tolist() == [8, 7, UNKNOWN, 10, 8, 9]
    assert Columns([]).of(["gaji"]).tolist() == [UNKNOWN] and Columns(TERMS).of([]).tolist() == []


def test_weights_give_the_margins_of_the_full_array() -> None:
    draw = np.random.default_rng(0)
    full = (draw.normal(size=(50, 9)) * (draw.random((50, 9)) < 0.3)).astype(np.float32)
    kept, columns, values = Weights(full), np.array([3, 3, 49, 0]), np.array([0.5, -1, 2, 1], np.float32)
    assert np.allclose(kept.margins(columns, values), values @ full[columns], atol=1e-6)
    assert kept.margins(columns[:0], values[:0]).tolist() == [0.0] * 9
    assert (kept.full() == full).all() and kept.shape == full.shape
