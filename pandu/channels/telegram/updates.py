"""What an update of Telegram's means for Pandu: one event, or nothing. Pure."""

from dataclasses import dataclass
from typing import Any

from telegram import ChatMember, Message, MessageEntity, Update
from telegram.constants import ChatType

from pandu.channels.telegram.commands import NAMES, read_command
from pandu.channels.telegram.places import Place

ALLOWED = ["message", "callback_query", "my_chat_member"]  # of all kinds of updates, those that are answered or noted
_MEDIA = (
    "animation", "audio", "checklist", "contact", "dice", "document", "game", "location", "paid_media", "photo", "poll",
    "sticker", "story", "venue", "video", "video_note", "voice",
)  # fmt: skip
_NAMING: list[str | None] = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
_GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
_ABSENT = (ChatMember.BANNED, ChatMember.LEFT)


@dataclass(frozen=True)
class Me:
    """Who the bot is; `username` in lower case."""

    id: int
    username: str


@dataclass(frozen=True)
class Text:
    """Words or a command; `reply_to` is the message to be answered visibly, in groups."""

    place: Place
    text: str
    reply_to: int | None = None


@dataclass(frozen=True)
class Media:
    """Anything that is no text; `album` is the same for what was sent in one go."""

    place: Place
    reply_to: int | None = None
    album: str = ""


@dataclass(frozen=True)
class Press:
    """A button; `message` is the message it stands on, where Telegram still knows it."""

    place: Place
    query: str
    data: str
    message: int | None = None


@dataclass(frozen=True)
class Presence:
    """The bot may write in a chat again, or no more."""

    chat: int
    present: bool


@dataclass(frozen=True)
class Move:
    """A group got a new id."""

    old: int
    new: int


Addressed = Text | Media | Press
Event = Addressed | Presence | Move


def read_update(raw: dict[str, Any], me: Me) -> Event | None:
    """Return what an update says to Pandu, or None where it is not for it (an edited message, another kind, an unknown one).

    Raises:
        Exception: the update is not of the form that the library knows; it may raise anything.
    """
    update = Update.de_json(raw, None)
    if query := update.callback_query:
        return _read_press(query) if query.data and query.message else None
    if member := update.my_chat_member:
        return Presence(member.chat.id, member.new_chat_member.status not in _ABSENT)
    return _read_message(update.message, me) if update.message else None


def _read_press(query: Any) -> Press | None:
    chat, topic = query.message.chat, _topic_of(query.message)
    return Press(Place(chat.id, _member(chat, query.from_user), topic), query.id, query.data, query.message.message_id)


def _read_message(message: Message, me: Me) -> Event | None:
    if message.migrate_to_chat_id:
        return Move(message.chat.id, message.migrate_to_chat_id)
    sender, is_group = message.from_user, message.chat.type in _GROUPS
    if sender is None or sender.is_bot or not (is_group or message.chat.type == ChatType.PRIVATE):
        return None
    place = Place(message.chat.id, _member(message.chat, sender), _topic_of(message))
    reply_to = message.message_id if is_group else None
    if is_group and not is_addressed(message, me):
        return None
    if message.text:
        return Text(place, without_mentions(message, me), reply_to)
    return Media(place, reply_to, message.media_group_id or "") if _has_media(message) else None


def _member(chat: Any, user: Any) -> int | None:
    return user.id if chat.type in _GROUPS else None


def _topic_of(message: Any) -> int | None:
    return message.message_thread_id if getattr(message, "is_topic_message", None) else None


def _has_media(message: Message) -> bool:
    return any(getattr(message, kind) for kind in _MEDIA)


def is_addressed(message: Message, me: Me) -> bool:
    """Return whether a message in a group is meant for the bot: a command, a mention, or a reply to it."""
    command = read_command(message.text or "")
    if command and command.addressee:
        return command.addressee == me.username
    if command and command.name in NAMES:
        return True
    replied = message.reply_to_message
    return bool(replied and replied.from_user and replied.from_user.id == me.id) or bool(_mentions(message, me))


def _mentions(message: Message, me: Me) -> list[MessageEntity]:
    """Return the entities by which a text or caption mentions the bot."""
    found = message.parse_entities(_NAMING) if message.text else message.parse_caption_entities(_NAMING) if message.caption else {}
    return [entity for entity, word in found.items() if (entity.user.id == me.id if entity.user else word.lower() == f"@{me.username}")]


def without_mentions(message: Message, me: Me) -> str:
    """Return the text without the words that only call the bot; Telegram counts places in UTF-16 units."""
    units = (message.text or "").encode("utf-16-le")
    for entity in sorted(_mentions(message, me), key=lambda entity: -entity.offset):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return units.decode("utf-16-le").strip()
