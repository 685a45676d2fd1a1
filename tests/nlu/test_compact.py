"""What a server holds of a reader gives the same as dicts and full arrays do."""

import numpy as np

from pandu.nlu.compact import UNKNOWN, Columns, Joined, Weights, columns_of

TERMS = ["tugas", "gaji", "ä b", ""]


def test_terms_have_the_columns_that_a_dict_would_give() -> None:
    asked = ["gaji", "tugas", "nope", "", "gaji", "ä b"]
    in_training = columns_of({term: column for column, term in enumerate(TERMS, 7)}, asked)
    assert columns_of(Columns(TERMS, 7), asked).tolist() == in_training.tolist() == [8, 7, UNKNOWN, 10, 8, 9]
    assert Columns([]).of(["gaji"]).tolist() == [UNKNOWN] and Columns(TERMS).of([]).tolist() == []


def test_vocabularies_are_looked_up_together_as_alone() -> None:
    first, second, third = Columns(TERMS, 7), Columns([]), Columns([*TERMS, "suka"])
    together = Joined([first, second, third])
    said = [["gaji", "suka", "tugas"], ["tugas"], ["suka", "gaji", "", "nope"]]
    assert together.of(said).tolist() == [1, UNKNOWN, 0, UNKNOWN, 8, 5, 7, UNKNOWN]
    assert together.of([[], [], []]).tolist() == [] and together.starts.tolist() == [0, 4, 4, 9] and len(together) == 9


def test_weights_give_the_margins_of_the_full_array() -> None:
    draw = np.random.default_rng(0)
    full = (draw.normal(size=(50, 9)) * (draw.random((50, 9)) < 0.3)).astype(np.float32)
    full[3] = full[20] = np.arange(1, 10)  # rows that are kept whole
    kept, columns, values = Weights(full), np.array([3, 3, 49, 0]), np.array([0.5, -1, 2, 1], np.float32)
    assert np.allclose(kept.margins(columns, values), values @ full[columns], atol=1e-6)
    assert kept.margins(columns[:0], values[:0]).tolist() == [0.0] * 9
    assert np.allclose(kept.margins(np.array([20, 3]), np.array([1, 2], np.float32)), 3 * full[3])
    assert (kept.full() == full).all() and kept.shape == full.shape
