"""npm's telegram-test-api behind the Bot API server of the tests: a client and a storage that are not ours.

The emulator is not faithful enough to be used bare (docs/telegram.md), so the bot talks to bot_api.py, which checks what
Telegram checks, keeps the bot's messages in the emulator, and fetches from there what users write.
"""

import json
import shutil
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any

import aiohttp

from pandu.settings import free_port

FOLDER = Path(__file__).parent / "emulator"
OLDEST_NODE = 18
_START = "new (require('telegram-test-api'))({port: +process.argv[1], host: '127.0.0.1'}).start().then(() => console.log('up'))"
Json = dict[str, Any]


def why_not() -> str:
    """Return why there is no emulator on this machine, or ""; its package is installed at the first call."""
    if not shutil.which("node") or not shutil.which("npm"):
        return "Node is not installed"
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, timeout=20).stdout
    if int(version.strip().lstrip("v").split(".")[0]) < OLDEST_NODE:
        return f"Node {version.strip()} is older than {OLDEST_NODE}"
    if (FOLDER / "node_modules").exists():
        return ""
    installed = subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=FOLDER, capture_output=True, text=True, timeout=120)
    return "" if installed.returncode == 0 else "npm could not install telegram-test-api"


class Emulator:
    """The running emulator: `stored` and `updates` are for the Bot API server, the rest is what users do."""

    def __init__(self) -> None:
        self.port = free_port()
        self._process = subprocess.Popen(["node", "-e", _START, str(self.port)], cwd=FOLDER, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout and self._process.stdout.readline().strip() == "up"

    def stop(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait(10)

    async def _ask(self, path: str, body: Json) -> Any:
        async with aiohttp.ClientSession() as session, session.post(f"http://127.0.0.1:{self.port}{path}", json=body) as reply:
            return (await reply.json())["result"]

    async def stored(self, token: str, params: Json) -> int:
        """Keep a message of the bot's; return its number."""
        markup = {"reply_markup": params["reply_markup"]} if "reply_markup" in params else {}
        return int(
            (await self._ask(f"/bot{token}/sendMessage", {"chat_id": params["chat_id"], "text": params["text"], **markup}))["message_id"]
        )

    async def updates(self, token: str) -> list[Json]:
        """Return what users did since the last call, in the form of Telegram."""
        return [_faithful(update) for update in await self._ask(f"/bot{token}/getUpdates", {})]

    def _post(self, path: str, body: Json) -> Any:
        call = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(call, timeout=10) as reply:
            return json.load(reply)["result"]

    def writes(self, token: str, chat: int, text: str) -> None:
        """Let a user write a text or a command."""
        said = {**_sender(token, chat), "text": text}
        if text.startswith("/"):
            command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
            self._post("/sendCommand", {**said, "entities": [command]})
        else:
            self._post("/sendMessage", said)

    def reads(self, token: str, chat: int, count: int = 1, seconds: float = 20) -> list[Json]:
        """Return the next `count` messages of the bot's that a user has not read yet.

        Raises:
            AssertionError: they did not come.
        """
        found: list[Json] = []
        end = time.monotonic() + seconds
        while len(found) < count:
            assert time.monotonic() < end, f"{len(found)} of {count} messages came"
            found += self._post("/getUpdates", {"token": token, "chatId": chat})
            time.sleep(0.01)
        return [{**kept["message"], "message_id": kept["messageId"]} for kept in found]

    def presses(self, token: str, chat: int, message: Json, title: str) -> None:
        """Let a user press a button under a message that he read."""
        rows = message["reply_markup"]["inline_keyboard"]
        data = next(button["callback_data"] for row in rows for button in row if button["text"] == title)
        sender = _sender(token, chat)
        shown = {"message_id": message["message_id"], "chat": sender["chat"], "date": 1, "text": message["text"]}
        self._post("/sendCallback", {"botToken": token, "from": sender["from"], "message": shown, "data": data})


def _sender(token: str, chat: int) -> Json:
    person = {"id": chat, "is_bot": False, "first_name": "Ani"}
    return {"botToken": token, "from": person, "chat": {"id": chat, "type": "private", "first_name": "Ani"}, "date": int(time.time())}


def _faithful(update: Json) -> Json:
    """Return an update with what the emulator leaves out, and without what it adds."""
    if press := update.get("callback_query"):
        press["chat_instance"] = "1"
    else:
        update["message"].pop("botToken", None)
    return update
