"""The table of the benchmark, and what stands in it."""

import json
from pathlib import Path
from typing import Any

from benchmarks import accuracy, contenders, probes, report
from pandu.settings import ROOT


def _found(scale: float) -> dict[str, Any]:
    latency = {f"p{percent}_ms": percent * scale for percent in (50, 95, 99)}
    figures: dict[str, Any] = {"understanding": {"accepted": 97.96, "false": 2.4, "refused": 0.6, **latency}, "answer": latency}
    return {
        **figures,
        "throughput": {str(users): users * scale for users in probes.USERS},
        "memory_mb": 1234.5,
        "start_s": 9.0,
        "train_s": 100,
    }


def test_the_table_has_a_column_for_each_assistant_and_says_what_was_not_measured() -> None:
    lines = report.table({"Pandu": {**_found(1), "growth_ratio": 1.04}, "Other": _found(2)}).splitlines()
    assert lines[0] == "| | Pandu | Other |"
    assert "| right answers, % | 98.0 | 98.0 |" in lines
    assert "| whole answer p50 / p95 / p99, ms | 50.0 / 95.0 / 99.0 | 100.0 / 190.0 / 198.0 |" in lines
    assert "| turn 300 over turn 10 | 1.04 | - |" in lines
    assert "| memory, MB | 1,234 | 1,234 |" in lines


def test_results_are_written_as_json_markdown_and_plots(tmp_path: Path) -> None:
    report.write({"Pandu": {**_found(1), "growth": [10.0] * probes.TURNS}, "Other": _found(2)}, tmp_path, 1_938)
    assert {path.name for path in tmp_path.iterdir()} == {"bench.json", "bench.md", "growth.png", "latency.png", "throughput.png"}
    page = (tmp_path / "bench.md").read_text()
    assert "| turn 300 over turn 10 | 1.00 | - |" in page and "1,938 messages" in page


def test_a_row_that_nobody_measured_is_left_out() -> None:
    assert "without a question back" not in report.table({"Pandu": _found(1)})
    asked = _found(1)
    asked["understanding"]["answered"] = 97.1
    assert "| answered right at once, without a question back, % | 97.1 |" in report.table({"Pandu": asked})


def test_what_was_trained_for_a_shorter_time_says_so_in_its_name() -> None:
    assert contenders.RasaInit(5).name == "Rasa, as rasa init sets it up, 5 of 100 epochs"
    assert contenders.RasaInit(20, 6_000).name == "Rasa, as rasa init sets it up, 20 of 100 epochs, at most 6,000 examples"
    assert contenders.RasaInit(100).name == "Rasa, as rasa init sets it up"


def test_page_and_readme_show_the_recorded_benchmark() -> None:
    kept = json.loads((report.RESULTS / "bench.json").read_text())
    assert (report.RESULTS / "bench.md").read_text() == report.page(kept)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert report.short_table(kept["results"]) in readme
    assert f"{kept['messages']:,} messages" in readme.partition("## How it compares")[2]


def test_growth_is_the_end_over_the_beginning_without_the_first_turn() -> None:
    assert probes.growth_ratio([999.0] + [10.0] * 150 + [20.0] * 149) == 2.0


def test_all_assistants_learn_from_the_same_examples_without_the_answers_to_the_quiz() -> None:
    intents = [intent for intent, _ in contenders.examples()]
    assert "ask_duties" in intents and not [intent for intent in intents if intent.startswith("quiz_answer_")]


def test_a_share_of_the_examples_keeps_every_intent_and_is_the_same_each_time() -> None:
    there = {"rare": ["a"], "usual": [f"b{n}" for n in range(200)], "frequent": [f"c{n}" for n in range(800)]}
    share = contenders.drawn(there, 100)
    assert share == contenders.drawn(there, 100) and {name: len(texts) for name, texts in share.items()} == {
        "rare": 1,
        "usual": 20,
        "frequent": 78,
    }
    assert all({*texts} <= {*there[name]} for name, texts in share.items())
    assert contenders.drawn(there, 0) == contenders.drawn(there, 5_000) == there


def test_percentiles_lie_between_the_values() -> None:
    assert accuracy.percentiles(range(1, 102)) == {"p50_ms": 51.0, "p95_ms": 96.0, "p99_ms": 100.0}
