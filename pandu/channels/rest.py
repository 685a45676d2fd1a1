"""REST channel: Rasa's own request and reply forms behind intake's rules."""

import ipaddress
import logging
from typing import Any

from rasa.core.channels.rest import RestInput
from sanic import Blueprint, Sanic, response
from sanic.request import Request
from sanic.response import HTTPResponse

from pandu.channels import intake
from pandu.channels.limits import RateLimit
from pandu.channels.turn import BotMessage, Handler, Incoming, forget, take_turn, wishes_deletion
from pandu.channels.web.access import address_of
from pandu.knowledge import load_knowledge
from pandu.run import start_up
from pandu.settings import per_minute, rest_networks
from pandu.storage.tracker_store import conversation_store

logger = logging.getLogger(__name__)


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


def _way(request: Request) -> list[str]:
    """Return every address that a request came through: the one that connected, and those that proxies or a caller named."""
    named = ",".join(request.headers.getall("x-forwarded-for", []))
    return [str(request.ip), *(hop.strip() for hop in named.split(",") if hop.strip())]


class Callers:
    """The limit for each address that calls REST; `PANDU_RATE_LIMIT=0` switches it off.

    A call that came through networks of PANDU_REST_FROM alone is not counted. Who comes through a proxy can name such
    addresses, too, but the proxy names the caller's own beside them.
    """

    def __init__(self) -> None:
        limit = per_minute()
        self._by_address = RateLimit(limit / 60, max(limit // 2, 1))
        self._trusted = rest_networks()

    def _trusts(self, address: str) -> bool:
        try:
            found = ipaddress.ip_address(address)
        except ValueError:
            return False
        found = getattr(found, "ipv4_mapped", None) or found  # how a server of both kinds sees 127.0.0.1
        return any(found in network for network in self._trusted)

    def allows(self, request: Request) -> bool:
        """Return whether a request is taken in now; one that is counted counts for its address."""
        return all(map(self._trusts, _way(request))) or self._by_address.allows(address_of(request))


class _Blueprint(Blueprint):
    """Adds what an operator needs to Rasa's server: a channel itself gets only `/webhooks/<name>`."""

    def register(self, app: Sanic, options: dict[str, Any]) -> None:
        start_up.join_app(app)
        super().register(app, options)


async def _delete(app: Sanic, sender: str) -> BotMessage:
    """Delete a conversation; return what its user reads."""
    said = load_knowledge().texts["deletion"]
    try:
        await forget(conversation_store(app.ctx.agent), sender)
    except Exception as error:  # the user is told that it is not deleted
        logger.warning("a conversation could not be deleted: %s", type(error).__name__)
        return {"text": said["failed"]}
    return {"text": said["done"]}


class RestChannel(RestInput):
    """`POST /webhooks/rest/webhook` with `{"sender": …, "message": …}`; 400 or 415 with a reason otherwise.

    Who sends too much is told so in an answer of the usual form.
    """

    @classmethod
    def name(cls) -> str:
        """Return the name in the route."""
        return "rest"

    def blueprint(self, on_new_message: Handler) -> Blueprint:
        """Return the routes.

        Raises:
            StartError: PANDU_REST_FROM makes no sense.
        """
        routes, callers = _Blueprint("rest_webhook", "rest"), Callers()

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
                return response.json([_rasa_form(sender, {"text": load_knowledge().texts["web"]["rate"]})])
            if wishes_deletion(typed):
                return response.json([_rasa_form(sender, await _delete(request.app, sender))])
            accepted = intake.accept(typed)
            outcome = await take_turn(on_new_message, Incoming(accepted.text, sender, self.name(), metadata=accepted.metadata))
            return response.json([_rasa_form(sender, message) for message in outcome.messages])

        return routes
