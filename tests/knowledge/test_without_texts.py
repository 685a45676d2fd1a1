"""What training reads of the knowledge is all in its skeleton, and no text is."""

import shutil
from pathlib import Path

from pandu.knowledge import load_knowledge, without_texts
from pandu.run.training import structure
from pandu.settings import ROOT


def _written(knowledge: Path, target: Path) -> dict[str, str]:
    without_texts.write(knowledge, target)
    return {str(path.relative_to(target)): path.read_text(encoding="utf-8") for path in target.rglob("*.yml")}


def test_a_model_of_the_skeleton_is_that_of_the_knowledge(tmp_path: Path) -> None:
    _written(ROOT / "knowledge", tmp_path / "knowledge")
    assert load_knowledge(tmp_path / "knowledge").topics.keys() == load_knowledge(ROOT / "knowledge").topics.keys()
    assert structure(tmp_path) == structure(ROOT) != ""


def test_a_change_of_text_leaves_it_and_a_change_of_what_calls_a_topic_does_not(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "knowledge", tmp_path / "changed")
    before = _written(ROOT / "knowledge", tmp_path / "before")
    job = next((tmp_path / "changed").glob("foreign*.yml"))
    text = job.read_text(encoding="utf-8")
    job.write_text(
        text.replace("mengurus kebijakan luar negeri Indonesia", "mengelola kebijakan").replace("    plain:", "    # plain:", 1),
        encoding="utf-8",
    )
    assert _written(tmp_path / "changed", tmp_path / "after") == before
    job.write_text(text.replace("called: [tugas,", "called: [tugasnya,"), encoding="utf-8")
    assert _written(tmp_path / "changed", tmp_path / "after") != before
