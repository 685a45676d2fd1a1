"""The reader of answers to the quiz, trained on a handful of examples."""

from pathlib import Path
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.constants import SPACY_DOCS
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from pandu.language.chat import read
from pandu.nlu.quiz_answers import QuizAnswerReader
from pandu.nlu.tfidf_featurizer import TfidfFeaturizer

CONTEXT = ExecutionContext(GraphSchema({}))
EXAMPLES = {
    "quiz_answer_1": ["tiap ada bule aku kabur", "berita dunia bikin aku tidur"],
    "quiz_answer_2": ["cuma berani senyum sama bule", "baca judul beritanya doang"],
    "quiz_answer_3": ["biasa nganter tamu dari belanda", "tiap minggu baca berita luar"],
    "quiz_answer_4": ["temenku dari dua puluh negara", "begadang demi nonton sidang PBB"],
    "quiz_answer_unclear": ["tergantung orangnya", "tergantung mood"],
    "quiz_answer_none": ["masih banyak soalnya", "gajinya berapa"],
    "trait_interest_has": ["ngikutin sidang PBB terus"],
    "trait_interest_lacks": ["berita bikin ngantuk"],
    "greet": ["halo pandu", "selamat pagi"],
}


def message(text: str, intent: str = "") -> Message:
    """Return a message as it stands before the reader, without features."""
    return Message(data={TEXT: text, SPACY_DOCS[TEXT]: read(text), **({INTENT: intent} if intent else {})})


class Trained:
    """A reader and the featurizer before it, trained on EXAMPLES, the reader loaded from what it kept."""

    def __init__(self, folder: Path) -> None:
        """Train both."""
        data = TrainingData([message(text, intent) for intent, texts in EXAMPLES.items() for text in texts])
        storage, context = LocalModelStorage(folder), CONTEXT
        self.featurizer = TfidfFeaturizer(TfidfFeaturizer.get_default_config(), "words", storage, Resource("words"))
        self.featurizer.train(data)
        self.featurizer.process_training_data(data)
        config = QuizAnswerReader.get_default_config()
        QuizAnswerReader.create(config, storage, Resource("answers"), context).train(data)
        self.reader = QuizAnswerReader.load(config, storage, Resource("answers"), context)

    def __call__(self, *texts: str) -> list[dict[str, Any]]:
        """Return how each text reads."""
        return [found.get("quiz") for found in self.reader.process(self.featurizer.process([message(text) for text in texts]))]


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Trained:
    """The trained reader."""
    return Trained(tmp_path_factory.mktemp("reader"))


def test_words_that_say_it_all_need_no_example(trained: Trained) -> None:
    assert trained("lumayan", "2 aja")[0] == {"level": 3, "certainty": "sure", "reason": "words"}
    assert trained("2 aja") == [{"level": 2, "certainty": "sure", "reason": "number"}]


def test_stories_are_read_by_their_words(trained: Trained) -> None:
    story, question, open_answer = trained("aku kabur kalau ada bule", "gajinya berapa ya", "tergantung orangnya sih")
    assert (story["level"], story["reason"]) == (1, "told")
    assert question == {"level": None, "certainty": "none", "reason": "none"}
    assert (open_answer["certainty"], open_answer["reason"]) == ("unsure", "open")


def test_a_pressed_button_says_its_level(trained: Trained) -> None:
    assert trained("/quiz_answer_4") == [{"level": 4, "certainty": "sure", "reason": "pressed"}]
    assert trained("/greet", "") == [{"level": None, "certainty": "none", "reason": ""}] * 2


def test_texts_read_together_are_read_as_alone(trained: Trained) -> None:
    texts = ["halo pandu", "lumayan", "temenku dari belanda", ""]
    assert trained(*texts) == [trained(text)[0] for text in texts]
