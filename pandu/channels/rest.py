"""REST channel: Rasa's own request and reply forms behind intake's rules."""

from typing import Any

from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu import logs, metrics
from pandu.addresses import address_of, came_through
from pandu.channels import intake
from pandu.channels.assistant import Assistant
from pandu.channels.limits import of_address
from pandu.channels.served import Routes, ServedChannel
from pandu.channels.turn import BotMessage, Handler, Incoming, Outcome, wishes_deletion
from pandu.channels.workers import workers_at
from pandu.knowledge import load_knowledge
from pandu.settings import Variables, origin_of

PATH = "/webhooks/rest/webhook"
ALLOWED = "POST, OPTIONS"
REQUEST_ID = "X-Request-ID"
RETRY_SECONDS = "5"
PREFLIGHT = {
    "Access-Control-Allow-Methods": "POST",
    "Access-Control-Allow-Headers": f"Content-Type, {REQUEST_ID}",
    "Access-Control-Max-Age": "600",
}


def _rasa_form(sender: str, message: BotMessage) -> dict[str, Any]:
    """Return a bot message in the form that Rasa's own REST channel sends."""
    return {"recipient_id": sender, **{key: message[key] for key in ("text", "buttons") if key in message}}


def fault(body: object) -> str | None:
    """Return why a request body is refused, or None."""
    if not isinstance(body, dict):
        return "the body must be a JSON object"
    if not intake.is_valid_sender(body.get("sender")):
        return "'sender' must be 1 to 128 letters, digits or _ . : @ -"
    if not isinstance(body.get("message"), str):
        return "'message' must be a text"
    return None


class Callers:
    """The limit for each address that calls REST; `PANDU_RATE_LIMIT=0` switches it off.

    A call that came through networks of PANDU_REST_FROM alone is not counted. Who comes through a proxy can name such
    addresses, too, but the proxy names the caller's own beside them.
    """

    def __init__(self, variables: Variables) -> None:
        self._by_address = of_address(variables.rate_limit)
        self._proxies, self._trusted = variables.proxies, variables.rest_from

    def allows(self, request: Request) -> bool:
        """Return whether a request is taken in now; one that is counted counts for its address."""
        return came_through(request, self._trusted) or self._by_address.allows(address_of(request, self._proxies))


async def _answer(assistant: Assistant, sender: str, typed: str, request_id: str) -> Outcome:
    """Return what Pandu says to a text of a sender."""
    if wishes_deletion(typed):
        return await assistant.forget(sender)
    accepted = intake.accept(typed)
    return await assistant.take_turn(Incoming(accepted.text, sender, RestChannel.name(), request_id, accepted.metadata))


def _refused(reason: str, status: int) -> HTTPResponse:
    return response.json({"reason": reason}, status=status)


class Replies:
    """Answers in Rasa's own form, with the status and the headers that the settings name."""

    def __init__(self, variables: Variables) -> None:
        self._by_status, self._origins = variables.rest_status == "http", variables.rest_origins

    def of(self, sender: str, outcome: Outcome, status: int = 503) -> HTTPResponse:
        """Return the reply; `status` is that of what was not answered, where a status tells so."""
        failed = self._by_status and not outcome.ok
        body = [_rasa_form(sender, message) for message in outcome.messages]
        return response.json(body, status=status, headers={"Retry-After": RETRY_SECONDS}) if failed else response.json(body)

    def share(self, request: Request, reply: HTTPResponse) -> None:
        """Let the asking page read a reply, where it is of a site that may."""
        if self._origins:
            reply.headers["Vary"] = "Origin"
            if (origin := request.headers.get("origin", "")) and origin_of(origin) in self._origins:
                reply.headers.update({"Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": f"Retry-After, {REQUEST_ID}"})

    async def to_options(self, request: Request, _: HTTPResponse) -> HTTPResponse | None:
        """Return the answer to what a browser asks before it calls; None for every other request."""
        if request.method != "OPTIONS" or request.path != PATH:
            return None
        reply = response.empty(headers={"Allow": ALLOWED})
        self.share(request, reply)
        if "Access-Control-Allow-Origin" in reply.headers:
            reply.headers.update(PREFLIGHT)
        return reply


async def _reply(request: Request, request_id: str, assistant: Assistant, callers: Callers, replies: Replies) -> HTTPResponse:
    """Return the reply to a call."""
    if not request.content_type.startswith("application/json"):
        return _refused("the content type must be application/json", 415)
    if reason := fault(request.json):
        return _refused(reason, 400)
    sender, typed = request.json["sender"], request.json["message"]
    if not callers.allows(request):
        metrics.LIMITED.labels(RestChannel.name(), "rate").inc()
        return replies.of(sender, Outcome([{"text": load_knowledge().texts["web"]["rate"]}], False), status=429)
    return replies.of(sender, await _answer(assistant, sender, typed, request_id))


class _RestRoutes(Routes):
    """Answers OPTIONS in the place of Rasa's own middleware, which knows one answer for all addresses."""

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        app.register_middleware(self.ctx.replies.to_options, "response")
        super().register(app, options)


class RestChannel(ServedChannel):
    """`POST /webhooks/rest/webhook` with `{"sender": …, "message": …}`; 400 or 415 with a reason otherwise.

    Who sends too much is told so in an answer of the usual form.
    """

    @classmethod
    def name(cls) -> str:
        """Return the name in the route."""
        return "rest"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """Return the routes."""
        routes, callers, replies = _RestRoutes("rest_webhook", "rest"), Callers(self._variables), Replies(self._variables)
        routes.ctx.replies = replies
        assistant = Assistant(on_new_message, routes.store, workers_at(self._variables.redis))

        @routes.route("/", methods=["GET", "HEAD"])
        async def alive(_: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            request_id = logs.request_id(request.headers.get(REQUEST_ID))
            reply = await _reply(request, request_id, assistant, callers, replies)
            reply.headers[REQUEST_ID] = request_id
            replies.share(request, reply)
            return reply

        @routes.route("/webhook", methods=["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
        async def other(_: Request) -> HTTPResponse:
            return response.json({"reason": f"use {ALLOWED}"}, status=405, headers={"Allow": ALLOWED})

        return routes
