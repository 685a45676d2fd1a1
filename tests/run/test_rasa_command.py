"""Which model `rasa run` gets."""

import tarfile
from pathlib import Path

from pandu.run.rasa_command import with_whole_model


def test_of_a_folder_of_models_the_newest_whole_one_is_named(tmp_path: Path) -> None:
    """Containers name the folder, into which somebody may mount another model."""
    with tarfile.open(tmp_path / "whole.tar.gz", "w:gz"):
        pass
    (tmp_path / "broken.tar.gz").write_bytes((tmp_path / "whole.tar.gz").read_bytes()[:20])
    assert with_whole_model(["rasa", "run", "-m", str(tmp_path), "-p", "1"]) == [
        "rasa",
        "run",
        "-m",
        str(tmp_path / "whole.tar.gz"),
        "-p",
        "1",
    ]
    for others in (["rasa", "train", "--force"], ["rasa", "run"], ["rasa", "run", "-m", "models/x.tar.gz"], ["rasa", "run", "-m"]):
        assert with_whole_model(others) == others
