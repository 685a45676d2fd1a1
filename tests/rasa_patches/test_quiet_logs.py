"""Nothing that a user says stands in a log, even in one that tells everything else."""

import json
import os
import signal
from pathlib import Path

from tests.faults.sqlite_faults import locked
from tests.served import APART, serve, stop

NAME = "Zulkarnaenwati"
TEXTS = (
    f"nama saya {NAME}",
    f'/greet{{"nama":"{NAME}"}}',
    "mau ikut tes kecocokan",
    f"{NAME} suka diplomasi",
    f"apa tugasnya {NAME}?",
    f"😀 {NAME} " * 300,
)
BROKEN = (
    {"sender": "a", "message": [NAME]},
    {"sender": NAME * 20, "message": NAME},
    {"sender": "a", "message": "halo", "metadata": [NAME]},
)


def test_no_text_stands_in_a_log_at_the_level_of_debugging(tmp_path: Path) -> None:
    running = serve(tmp_path, PANDU_RATE_LIMIT="0", LOG_LEVEL="DEBUG", PANDU_LOG_FORM="json", **APART)
    for text in TEXTS:
        running.say(text, "private")
    for body in BROKEN:
        running.request("/webhooks/rest/webhook", json.dumps(body).encode())
    running.request("/webhooks/rest/webhook", f'{{"sender":"a","message":"{NAME}'.encode())
    with locked(running):
        running.say(TEXTS[0], "private")
    os.kill(running.action_server(), signal.SIGSTOP)
    running.say(TEXTS[0], "private")
    os.kill(running.action_server(), signal.SIGKILL)
    running.say(TEXTS[0], "private")
    assert stop(running) == 0
    logs = {log.name: log.read_text(errors="ignore") for log in tmp_path.glob("*.log")}
    assert '"level": "DEBUG"' in logs["assistant.log"]
    assert logs["assistant.log"].count("a turn failed") == 3
    assert [name for name, text in logs.items() if NAME in text] == []
    lines = [json.loads(line) for text in logs.values() for line in text.splitlines()]
    assert all(line["time"].endswith("Z") and line["logger"] for line in lines)
    failed = [line for line in lines if line["message"].startswith("a turn failed")]
    assert [line["channel"] for line in failed] == ["rest"] * 3 and all(len(line["request"]) == 32 for line in failed)
    assert "tracker_store.py" in failed[0]["error"], "where the database was waited for"
    assert [line for line in lines if line["level"] == "ERROR" and line["logger"] in ("asyncio", "root")] == [], "at the end"
