"""A Bot API server for tests: Telegram's rules, users that write and press, failures on demand, and a log of all calls.

It runs in a thread of its own, so that both synchronous and asynchronous tests can talk to it. With an emulator behind it
(emulator.py), users write and read there, and this server only adds what the emulator lacks.
"""

import asyncio
import itertools
import json
import re
import threading
import time
from collections import defaultdict, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import aiohttp
from aiohttp import web

from pandu.settings import free_port

TOKEN = "123456:TEST-token_that-must-not-be-logged"
ME = {"id": 123456, "is_bot": True, "first_name": "Pandu", "username": "TestNameBot", "can_read_all_group_messages": False}
FIRST_NAME, USERNAME = "Kinanti", "kinanti_w"  # of every user
Json = dict[str, Any]
MEDIA: Json = {  # of messages that are no text
    "photo": [{"file_id": "x", "file_unique_id": "y", "width": 1, "height": 1}],
    "voice": {"file_id": "x", "file_unique_id": "y", "duration": 1},
    "sticker": {"file_id": "x", "file_unique_id": "y", "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False},
    "location": {"longitude": 1.0, "latitude": 1.0},
    "document": {"file_id": "x", "file_unique_id": "y"},
    "contact": {"phone_number": "1", "first_name": "x"},
}
_ENTITY = re.compile(r"(?P<bot_command>^/\w+(@\w+)?)|(?P<mention>(?<!\w)@\w+)")
_STEP = 0.005


@dataclass(frozen=True)
class Call:
    """A call of the bot's; `time` is time.monotonic()."""

    time: float
    method: str
    params: Json


@dataclass
class Sent:
    """A message of the bot's as the user sees it."""

    chat: int
    text: str
    time: float
    id: int
    topic: int | None = None
    reply_to: int | None = None
    keyboard: list[list[Json]] = field(default_factory=list)
    edited: str = ""  # what it says since it was edited

    @property
    def titles(self) -> list[str]:
        """Return the labels of its buttons."""
        return [button["text"] for row in self.keyboard for button in row]


@dataclass(frozen=True)
class Failure:
    """How one call fails: after `seconds`, with this answer, or without any (`code` 0), done or not; `page` is what stands in its place."""

    code: int
    description: str = ""
    parameters: Json = field(default_factory=dict)
    seconds: float = 0.0
    done: bool = False
    page: str = ""


class Page(Exception):
    """Something between the bot and Telegram answers in its place, or cuts the answer."""


class Refusal(Exception):
    """The API's own no."""

    def __init__(self, description: str, code: int = 400, **parameters: Any) -> None:
        super().__init__(description)
        self.body: dict[str, Any] = {"ok": False, "error_code": code, "description": description}
        if parameters:
            self.body["parameters"] = parameters


def private(chat: int) -> Json:
    """Return a private chat."""
    return {"id": chat, "type": "private", "first_name": FIRST_NAME, "username": USERNAME}


def group(chat: int) -> Json:
    """Return a group's chat."""
    return {"id": chat, "type": "supergroup", "title": "Kelas"}


def entities_of(text: str) -> list[Json]:
    """Return the entities that Telegram finds in a text."""
    found = []
    for match in _ENTITY.finditer(text):
        before = len(text[: match.start()].encode("utf-16-le")) // 2
        found.append({"type": match.lastgroup, "offset": before, "length": len(match[0])})
    return found


class BotApi:
    """One bot's API server; `start` and `stop` may be called when a test wants it there or away."""

    def __init__(self, token: str = TOKEN, port: int = 0) -> None:
        self.token, self.port = token, port or free_port()
        self.calls: list[Call] = []
        self.sent: list[Sent] = []
        self.presses: dict[str, str | None] = {}  # query -> what it was answered with
        self.deliveries: list[tuple[int, int, float]] = []  # update, status, seconds
        self.webhook: Json = {}
        self.last_error: Json = {}  # of a delivery, as getWebhookInfo tells it
        self.me = dict(ME)
        self.settings: dict[tuple[str, str], Any] = {}  # what getMy… answers
        self.emulator: Any = None
        self._failures: defaultdict[str, deque[Failure]] = defaultdict(deque)
        self._pending: dict[int, Json] = {}
        self._delivering: set[str] = set()
        self._update_ids, self._message_ids = itertools.count(1_000), itertools.count(1)
        self._tasks: list[asyncio.Future[None]] = []
        self._said: dict[int, Json] = {}  # what users wrote
        self._polls = 0
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: threading.Thread | None = None

    # What tests do.

    @property
    def address(self) -> str:
        """Return the value of TELEGRAM_API."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pending(self) -> int:
        """Return how many updates wait to be fetched or delivered; those fetched last count until they are confirmed."""
        return len(self._pending) if self.webhook else 0

    def start(self) -> None:
        """Open the port, if it is not."""
        if self._thread and self._thread.is_alive():
            return
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True)
        self._thread.start()
        assert ready.wait(10)

    def stop(self) -> None:
        """Close the port; what was sent and asked stays."""
        if self._loop and self._thread:
            self._loop.call_soon_threadsafe(self._end.set)
            self._thread.join(5)

    def fail(self, method: str, code: int, description: str = "", times: int = 1, **more: Any) -> None:
        """Let the next calls of a method fail."""
        self._failures[method].extend([Failure(code, description, **more)] * times)

    def heal(self) -> None:
        """Forget the failures that did not happen yet."""
        self._failures.clear()

    def new_number(self) -> int:
        """Return the number of a new update."""
        return next(self._update_ids)

    def inject(self, update: Json) -> int:
        """Put an update in the queue; return its number."""
        number = self.new_number()
        self._pending[number] = {"update_id": number, **update}
        return number

    def message(self, chat: Json, user: int, text: str | None = None, **more: Any) -> Json:
        """Return a message as Telegram writes it."""
        sender = {"id": user, "is_bot": False, "first_name": FIRST_NAME, "username": USERNAME, "language_code": "id"}
        told = {"text": text, "entities": entities_of(text)} if text is not None else {}
        made = {"message_id": next(self._message_ids), "date": int(time.time()), "chat": chat, "from": sender, **told, **more}
        self._said[made["message_id"]] = made
        return made

    def says(self, chat: int, text: str | None = None, user: int = 0, **more: Any) -> int:
        """Let a user write; return the number of the update. Groups have negative ids."""
        where = group(chat) if chat < 0 else private(chat)
        return self.inject({"message": self.message(where, user or abs(chat), text, **more)})

    def presses_button(self, chat: int, title: str, user: int = 0) -> str:
        """Let a user press the newest button of this title; return the query."""
        sent = next(s for s in reversed(self.sent) if s.chat == chat and title in s.titles)
        data = next(b["callback_data"] for row in sent.keyboard for b in row if b["text"] == title)
        return self.sends_press(chat, data, sent.id, user, sent.topic)

    def sends_press(self, chat: int, data: str, message: int = 1, user: int = 0, topic: int | None = None) -> str:
        """Let a user send any data as if a button had been pressed; return the query."""
        where = group(chat) if chat < 0 else private(chat)
        query = f"q{next(self._update_ids)}"
        self.presses[query] = None
        sender = {"id": user or abs(chat), "is_bot": False, "first_name": FIRST_NAME, "username": USERNAME}
        sent = next((s for s in self.sent if (s.chat, s.id) == (chat, message)), None)
        shown = {"message_id": message, "date": 1, "chat": where, "from": ME, "text": sent.text if sent else "…"}
        if sent and sent.reply_to in self._said:
            shown["reply_to_message"] = self._said[sent.reply_to]
        if topic is not None:
            shown |= {"message_thread_id": topic, "is_topic_message": True}
        press = {"id": query, "from": sender, "chat_instance": "1", "data": data, "message": shown}
        self.inject({"callback_query": press})
        return query

    def replies(self, chat: int, text: str, to: Sent, user: int = 0, **more: Any) -> int:
        """Let a user reply to a message of the bot's; return the number of the update."""
        replied = {"message_id": to.id, "date": 1, "chat": group(chat) if chat < 0 else private(chat), "from": ME, "text": to.text}
        return self.says(chat, text, user, reply_to_message=replied, **more)

    def author_of(self, message: int | None) -> int:
        """Return the id of the user who wrote a message, 0 where there is none."""
        return int(self._said[message]["from"]["id"]) if message in self._said else 0

    def to(self, chat: int) -> list[Sent]:
        """Return what a chat got."""
        return [sent for sent in self.sent if sent.chat == chat]

    def texts(self, chat: int) -> list[str]:
        """Return the texts that a chat got."""
        return [sent.text for sent in self.to(chat)]

    def methods(self, *names: str) -> list[str]:
        """Return the methods called, in order; only those named, if any."""
        return [call.method for call in self.calls if not names or call.method in names]

    def times(self, method: str) -> list[float]:
        """Return when a method was called."""
        return [call.time for call in self.calls if call.method == method]

    def wait(self, true: Callable[[], Any], seconds: float = 15) -> Any:
        """Return what `true` returns as soon as that is something.

        Raises:
            AssertionError: it took too long.
        """
        end = time.monotonic() + seconds
        while not (found := true()):
            assert time.monotonic() < end, f"waited in vain; calls: {self.methods()[-12:]}"
            time.sleep(_STEP)
        return found

    async def until(self, true: Callable[[], Any], seconds: float = 15) -> Any:
        """Return what `true` returns as soon as that is something, while the test's own loop goes on."""
        end = time.monotonic() + seconds
        while not (found := true()):
            assert time.monotonic() < end, f"waited in vain; calls: {self.methods()[-12:]}"
            await asyncio.sleep(_STEP)
        return found

    # What the server does.

    async def _serve(self, ready: threading.Event) -> None:
        self._loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        app = web.Application(client_max_size=10**8)
        app.router.add_route("*", "/bot{token}/{method}", self._answer)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handle_signals=False)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", self.port, reuse_address=True).start()
        ready.set()
        self._tasks = [asyncio.ensure_future(self._deliver_all()), asyncio.ensure_future(self._collect())]
        await self._end.wait()
        for task in self._tasks:
            task.cancel()
        await runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        try:
            params = {name: _decoded(name, value) for name, value in (await request.post()).items()}
        except ConnectionError:  # the bot stopped in the midst of a call
            return web.Response()
        self.calls.append(Call(time.monotonic(), method, params))
        try:
            if request.match_info["token"] != self.token:
                raise Refusal("Unauthorized", 401)
            await self._fail(request, method, params)
            result = await self._do(method, params)
        except Refusal as no:
            return web.json_response(no.body, status=no.body["error_code"])
        except Page as page:
            code, text = page.args
            return web.Response(text=text, status=code, content_type="text/html")
        return web.json_response({"ok": True, "result": result})

    async def _fail(self, request: web.Request, method: str, params: Json) -> None:
        if not self._failures[method]:
            return
        failure = self._failures[method].popleft()
        await asyncio.sleep(failure.seconds)
        if failure.done:
            await self._do(method, params)
        if failure.code == 0:
            if request.transport:
                request.transport.close()
            raise Refusal("gone", 500)
        if failure.page:
            raise Page(failure.code, failure.page)
        if failure.code != 200:
            raise Refusal(failure.description, failure.code, **failure.parameters)

    async def _do(self, method: str, params: Json) -> Any:
        known = getattr(self, "_" + re.sub("([A-Z])", r"_\1", method).lower(), None)
        if known:
            return await known(params)
        if method.startswith("setMy"):
            self.settings[method[3:], params.get("language_code", "")] = params
            return True
        if method.startswith("getMy"):
            return self._setting(method[3:], params.get("language_code", ""))
        return True

    def _setting(self, name: str, language: str) -> Any:
        kept = self.settings.get((name, language), {})
        if name == "MyCommands":
            return kept.get("commands", [])
        key = re.sub("([A-Z])", r"_\1", name.removeprefix("My")).lower().strip("_")
        return {key: kept.get(key, "")}

    async def _get_me(self, params: Json) -> Json:
        return self.me

    async def _get_webhook_info(self, params: Json) -> Json:
        more: Json = {name: self.webhook[name] for name in ("allowed_updates", "max_connections") if name in self.webhook}
        waiting = {"has_custom_certificate": False, "pending_update_count": len(self._pending)}
        return {"url": self.webhook.get("url", ""), **waiting, **more, **self.last_error}

    async def _set_webhook(self, params: Json) -> bool:
        self.webhook, self.last_error = params, {}
        return True

    async def _delete_webhook(self, params: Json) -> bool:
        self.webhook = {}
        return True

    async def _get_updates(self, params: Json) -> list[Json]:
        if self.webhook:
            raise Refusal("Conflict: can't use getUpdates method while webhook is active", 409)
        self._polls += 1
        mine, offset = self._polls, int(params.get("offset", 0))
        end = time.monotonic() + float(params.get("timeout", 0))
        for number in [number for number in self._pending if number < offset]:
            del self._pending[number]
        while not (found := [update for _, update in sorted(self._pending.items())]) and time.monotonic() < end:
            await asyncio.sleep(_STEP)
            if self.webhook:
                raise Refusal("Conflict: terminated by setWebhook request", 409)
            if mine != self._polls:
                raise Refusal("Conflict: terminated by other getUpdates request", 409)
        return found[: int(params.get("limit", 100))]

    async def _send_message(self, params: Json) -> Json:
        text, chat = str(params.get("text", "")), int(params["chat_id"])
        keyboard = params.get("reply_markup", {}).get("inline_keyboard", [])
        _check(text, keyboard, params.get("parse_mode"))
        reply_to = params.get("reply_parameters", {}).get("message_id")
        topic = int(params["message_thread_id"]) if "message_thread_id" in params else None
        number = await self.emulator.stored(self.token, params) if self.emulator else next(self._message_ids)
        self.sent.append(Sent(chat, text, time.monotonic(), number, topic, reply_to, keyboard))
        where = group(chat) if chat < 0 else private(chat)
        return {"message_id": number, "date": int(time.time()), "chat": where, "from": ME, "text": text}

    async def _answer_callback_query(self, params: Json) -> bool:
        if params["callback_query_id"] not in self.presses:
            raise Refusal("Bad Request: query is too old and response timeout expired or query ID is invalid")
        self.presses[params["callback_query_id"]] = params.get("text", "")
        return True

    async def _edit_message_reply_markup(self, params: Json) -> bool:
        chat, number = int(params["chat_id"]), int(params["message_id"])
        shown = next((s for s in self.sent if (s.chat, s.id) == (chat, number)), None)
        if shown is None:
            raise Refusal("Bad Request: message to edit not found")
        if not shown.keyboard:
            raise Refusal("Bad Request: message is not modified")
        shown.keyboard = []
        return True

    async def _edit_message_text(self, params: Json) -> bool:
        chat, number = int(params["chat_id"]), int(params["message_id"])
        shown = next((s for s in self.sent if (s.chat, s.id) == (chat, number)), None)
        if shown is None:
            raise Refusal("Bad Request: message to edit not found")
        shown.edited, shown.keyboard = params["text"], params.get("reply_markup", {}).get("inline_keyboard", [])
        return True

    async def _deliver_all(self) -> None:
        """Deliver to the webhook, if there is one: the messages of a chat one after another, and apart from them the presses of a user."""
        async with aiohttp.ClientSession() as session:
            while True:
                for number in sorted(self._pending) if self.webhook else []:
                    if (queue := _queue_of(self._pending[number])) not in self._delivering:
                        self._delivering.add(queue)
                        self._tasks.append(asyncio.ensure_future(self._deliver(session, number, queue)))
                await asyncio.sleep(_STEP)

    async def _deliver(self, session: aiohttp.ClientSession, number: int, queue: str) -> None:
        start = time.monotonic()
        for pause in (0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4):
            headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
            with suppress(aiohttp.ClientError, KeyError):
                async with session.post(self.webhook["url"], json=self._pending[number], headers=headers) as reply:
                    self.deliveries.append((number, reply.status, time.monotonic() - start))
                    if reply.status != 200:
                        message = f"Wrong response from the webhook: {reply.status} {reply.reason}"
                        self.last_error = {"last_error_date": int(time.time()), "last_error_message": message}
                    if reply.status == 200:
                        break
            await asyncio.sleep(pause)
        self._pending.pop(number, None)
        self._delivering.discard(queue)

    async def _collect(self) -> None:
        """Fetch what users wrote at the emulator; it numbers some updates alike, so they get numbers of ours."""
        while True:
            if self.emulator:
                for update in await self.emulator.updates(self.token):
                    update.pop("update_id")
                    if press := update.get("callback_query"):
                        self.presses[press["id"]] = None
                    self.inject(update)
            await asyncio.sleep(0.01)


def _queue_of(update: Json) -> str:
    """Return in which of Telegram's queues an update waits."""
    if press := update.get("callback_query"):
        return f"presses of {press['from']['id']}"
    return f"messages of {update.get('message', {}).get('chat', {}).get('id')}"


def _decoded(name: str, value: Any) -> Any:
    """Return a form field as what it holds; texts stay as they are."""
    if name in ("text", "description", "short_description", "callback_query_id", "secret_token", "url", "chat_id"):
        return value
    with suppress(ValueError, TypeError):
        return json.loads(value)
    return value


def _check(text: str, keyboard: list[list[Json]], parse_mode: str | None) -> None:
    if not text.strip():
        raise Refusal("Bad Request: message text is empty")
    if len(text.encode("utf-16-le")) // 2 > 4_096:
        raise Refusal("Bad Request: message is too long")
    if parse_mode == "HTML" and re.search(r"<(?!/?(b|i|u|s|a|code|pre)\b)|&(?!\w+;)", text):
        raise Refusal("Bad Request: can't parse entities: unsupported start tag")
    for button in (button for row in keyboard for button in row):
        if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
            raise Refusal("Bad Request: BUTTON_DATA_INVALID")
