"""What the model was trained on, so that no test asks for it."""

import re

from pandu.yaml_files import load_yaml
from tests.conftest import ROOT


def normal(text: str) -> str:
    """Return the words of a text alone, to compare texts."""
    return " ".join(re.findall(r"\w+", text.lower()))


def trained_texts() -> set[str]:
    """Return all training examples, normalised."""
    files = [load_yaml(path) for path in (ROOT / "data" / "nlu").glob("*.yml")]
    return {normal(line[2:]) for file in files for entry in file["nlu"] for line in entry["examples"].splitlines()}
