"""Several workers on one data folder: what one that was killed left is taken up by whoever leads, and nothing by two."""

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pandu.channels.telegram.journal import Journal
from pandu.channels.telegram.leader import Life
from pandu.settings import ROOT
from tests.channels.telegram.bot_api import BotApi, private
from tests.channels.telegram.harness import MODES, StandIn, run, running

# A worker in whose name an update is taken, and which is killed before it answers.
VICTIM = """
import sys, time
from pathlib import Path
from pandu.channels.telegram.leader import Life
life = Life(Path(sys.argv[1]))
print(life.name, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("mode", MODES)
def test_what_a_killed_worker_left_is_taken_up(api: BotApi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mode: str) -> None:
    """By the one that leads and goes on doing so; as long as the other lives, it is left to it."""
    monkeypatch.setattr("pandu.channels.telegram.service.SWEEP_SECONDS", 0.1)
    update = {"update_id": 77, "message": api.message(private(5), 5, "halo")}

    async def test() -> None:
        async with running(api, StandIn(), tmp_path, mode=mode):
            victim = subprocess.Popen([sys.executable, "-c", VICTIM, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
            assert victim.stdout
            name = (await asyncio.to_thread(victim.stdout.readline)).strip()
            assert Journal(tmp_path / "telegram-123456.db", taker=name).take(77, update)
            await asyncio.sleep(0.4)
            assert not api.to(5)
            os.kill(victim.pid, signal.SIGKILL)
            victim.wait()
            await api.until(lambda: api.to(5))
            await asyncio.sleep(0.3)

    run(test())
    assert api.texts(5) == ["kata halo"]


def test_what_is_left_is_adopted_by_one(tmp_path: Path) -> None:
    gone = Life(tmp_path)
    Journal(tmp_path / "j.db", taker=gone.name).take(1, {"n": 1})
    first, second = Life(tmp_path), Life(tmp_path)
    journals = [Journal(tmp_path / "j.db", taker=life.name) for life in (first, second)]
    assert not first.has_ended(gone.name) and not journals[0].left_by(first.has_ended)
    gone.end()
    assert [len(journal.left_by(first.has_ended)) for journal in journals] == [1, 0]
    assert not second.has_ended(second.name) and not second.has_ended(first.name)


def test_a_button_is_claimed_by_one_worker(tmp_path: Path) -> None:
    first, second = (Journal(tmp_path / "j.db", taker=name) for name in "ab")
    assert first.claim("x", 1) and not second.claim("x", 2) and first.claim("x", 1)
    first.release("x")
    assert second.claim("x", 2) and not first.claim("x", 1)


def test_presses_are_forgotten_with_the_numbers(tmp_path: Path) -> None:
    now = 1_000_000.0
    journal = Journal(tmp_path / "j.db", lambda: now)
    assert journal.claim("x", 1)
    now += 3 * 86_400
    journal.forget_old(30)
    assert journal.claim("x", 2)


def test_what_killed_workers_leave_of_themselves_goes(tmp_path: Path) -> None:
    (tmp_path / "telegram-0123456789abcdef.life").touch()
    first = Life(tmp_path)
    second = Life(tmp_path)
    assert sorted(file.stem for file in tmp_path.iterdir()) == sorted(f"telegram-{life.name}" for life in (first, second))
    first.end()
    second.end()
    assert not list(tmp_path.iterdir())
