"""How long an answer takes on Telegram beside REST, and one conversation over a restart in each mode.

`python -m tests.channels.telegram.measure [answers] [conversations]` runs the trained model against the tests' own Bot API server.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from pandu.knowledge import load_knowledge
from tests.channels.telegram.both_modes import QUIZ, begin_quiz, end_quiz, press_through
from tests.channels.telegram.conftest import Deployed
from tests.channels.telegram.emulator import Emulator

QUESTIONS = ["apa saja tugasnya?", "gajinya berapa?", "apa bedanya dengan diplomat?", "siapa yang cocok jadi pejabat kemlu?"]
ROUNDS, CROWD = 40, 30


def _milliseconds(start: float, end: float) -> float:
    return 1_000 * (end - start)


def _over_rest(pandu: Deployed, question: str, sender: int) -> float:
    start = time.monotonic()
    pandu.up.say(question, f"bench-{sender}")
    return _milliseconds(start, time.monotonic())


def _over_webhook(pandu: Deployed, question: str, chat: int) -> tuple[float, float]:
    """Return how long the answer took to reach Telegram, and how long Telegram was kept waiting."""
    update, start = pandu.message(chat, question), time.monotonic()
    status, kept = pandu.deliver(update)
    assert status == 200
    answer = pandu.api.wait(lambda: pandu.api.to(chat))[0]
    return _milliseconds(start, answer.time), 1_000 * kept


def _row(name: str, values: list[float]) -> str:
    ordered = sorted(values)
    return f"{name:34} median {statistics.median(values):6.1f} ms   95 % {ordered[int(0.95 * len(ordered))]:6.1f} ms"


def answers(folder: Path) -> None:
    """Print both latencies; the two ways take turns, so that the machine treats them alike."""
    pandu = Deployed(folder).in_mode("webhook")
    rest, webhook, kept = [], [], []
    for number in range(ROUNDS * len(QUESTIONS)):
        question = QUESTIONS[number % len(QUESTIONS)]
        rest.append(_over_rest(pandu, question, number))
        took, waited = _over_webhook(pandu, question, 10_000 + number)
        webhook.append(took)
        kept.append(waited)
    crowd(pandu)
    pandu.end()
    for name, values in (("REST, whole answer", rest), ("Telegram, message to answer", webhook), ("Telegram waits for its 200", kept)):
        print(_row(name, values))
    print(f"over REST: {statistics.median(webhook) - statistics.median(rest):.1f} ms")


def crowd(pandu: Deployed) -> None:
    """Print how long Telegram waits for its 200 at worst while CROWD users write at once."""
    before = len(pandu.api.deliveries)
    for chat in range(20_000, 20_000 + CROWD):
        pandu.api.says(chat, QUESTIONS[0])
    pandu.api.wait(lambda: all(pandu.api.to(chat) for chat in range(20_000, 20_000 + CROWD)), 60)
    worst = max(seconds for _, _, seconds in pandu.api.deliveries[before:])
    print(f"{CROWD} users at once: Telegram waits at most {1_000 * worst:.0f} ms for its 200")


def conversation(mode: str, folder: Path) -> None:
    """Hold one conversation in a mode, with a restart in the midst of the quiz, and print how long it took without that."""
    pandu, emulator = Deployed(folder), Emulator()
    api = pandu.in_mode(mode).api
    api.emulator = emulator
    start = time.monotonic()
    emulator.writes(api.token, 5, "halo")
    emulator.reads(api.token, 5)
    emulator.writes(api.token, 5, QUESTIONS[0])
    (answer,) = emulator.reads(api.token, 5)
    press_through(pandu, emulator, 5, answer, [answer["reply_markup"]["inline_keyboard"][0][0]["text"]])
    question = press_through(pandu, emulator, 5, begin_quiz(pandu, emulator, 5), QUIZ[:3])
    took = time.monotonic() - start
    stopped = pandu.end()
    pandu.mode = ""
    pandu.served = None
    pandu.in_mode(mode)
    start = time.monotonic()
    end_quiz(pandu, emulator, load_knowledge(), 5, question, QUIZ[3:])
    print(f"{mode}: greeting to result in {took + time.monotonic() - start:.1f} s, stopped in {stopped:.1f} s, {len(api.sent)} messages")
    pandu.end()
    emulator.stop()


def main() -> None:
    """Run what the arguments name, or both."""
    wanted = sys.argv[1:] or ["answers", "conversations"]
    with tempfile.TemporaryDirectory() as folder:
        if "answers" in wanted:
            answers(Path(folder) / "answers")
        for mode in ("polling", "webhook") if "conversations" in wanted else ():
            conversation(mode, Path(folder) / mode)


if __name__ == "__main__":
    main()
