"""REST channel: Rasa's own request and reply forms behind intake's rules."""

from typing import Any

from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu import metrics
from pandu.addresses import address_of, came_through
from pandu.channels import intake
from pandu.channels.assistant import Assistant
from pandu.channels.limits import of_address
from pandu.channels.served import Routes, ServedChannel
from pandu.channels.turn import BotMessage, Handler, Incoming, Outcome, wishes_deletion
from pandu.channels.workers import workers_at
from pandu.knowledge import load_knowledge
from pandu.settings import Variables


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


async def _answer(assistant: Assistant, sender: str, typed: str) -> Outcome:
    """Return what Pandu says to a text of a sender."""
    if wishes_deletion(typed):
        return await assistant.forget(sender)
    accepted = intake.accept(typed)
    return await assistant.take_turn(Incoming(accepted.text, sender, RestChannel.name(), metadata=accepted.metadata))


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
        routes, callers = Routes("rest_webhook", "rest"), Callers(self._variables)
        assistant = Assistant(on_new_message, routes.store, workers_at(self._variables.redis))

        @routes.get("/")
        async def alive(_: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @routes.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            if not request.content_type.startswith("application/json"):
                return response.json({"reason": "the content type must be application/json"}, status=415)
            if reason := fault(request.json):
                return response.json({"reason": reason}, status=400)
            sender, typed = request.json["sender"], request.json["message"]
            if not callers.allows(request):
                metrics.LIMITED.labels(RestChannel.name(), "rate").inc()
                return response.json([_rasa_form(sender, {"text": load_knowledge().texts["web"]["rate"]})])
            outcome = await _answer(assistant, sender, typed)
            return response.json([_rasa_form(sender, message) for message in outcome.messages])

        return routes
