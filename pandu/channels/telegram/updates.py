"""What an update of Telegram's means for Pandu: one event, or nothing. Pure."""

from dataclasses import dataclass, replace
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
    """Who the bot is; `username` in lower case. `reads_all`: in groups it is shown what is not meant for it, too."""

    id: int
    username: str
    reads_all: bool = False


@dataclass(frozen=True)
class Text:
    """Words or a command; `reply_to` is the message to be answered visibly, in groups.

    `written` is when, in seconds since 1970. `on` is the message of the bot's that it replies to. `attached`: the words stand
    under something that cannot be read, a photo say, of the album `album` if of any.
    """

    place: Place
    text: str
    reply_to: int | None = None
    written: float = 0.0
    on: int | None = None
    attached: bool = False
    album: str = ""


@dataclass(frozen=True)
class Media:
    """Anything that is no text; `album` is the same for what was sent in one go."""

    place: Place
    reply_to: int | None = None
    written: float = 0.0
    album: str = ""


@dataclass(frozen=True)
class Anonymous:
    """Something said to the bot by an administrator who hides who he is, so that he can have no conversation."""

    place: Place
    reply_to: int | None = None


@dataclass(frozen=True)
class Press:
    """A button; `message` is the message it stands on, `text` and `entities` what it says, where Telegram still knows that.

    `reply_to` is the message that is answered with what comes of it, in groups; `owner` and `owner_name`: who was answered by the
    message with the button.
    """

    place: Place
    query: str
    data: str
    message: int | None = None
    text: str = ""
    entities: tuple[MessageEntity, ...] = ()
    reply_to: int | None = None
    owner: int | None = None
    owner_name: str = ""


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


Addressed = Text | Media | Press | Anonymous
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


def _read_press(query: Any) -> Press:
    shown, user = query.message, query.from_user
    place = Place(shown.chat.id, _member(shown.chat, user), _topic_of(shown))
    press = Press(place, query.id, query.data, shown.message_id)
    if isinstance(shown, Message):
        press = replace(press, text=shown.text or "", entities=tuple(shown.entities))
    if place.member is None:
        return press
    asked = getattr(shown, "reply_to_message", None)
    if asked is None or asked.from_user is None:
        return replace(press, reply_to=shown.message_id)
    is_owner = asked.from_user.id == user.id
    return replace(
        press, reply_to=asked.message_id if is_owner else shown.message_id, owner=asked.from_user.id, owner_name=asked.from_user.first_name
    )


def _read_message(message: Message, me: Me) -> Event | None:
    if message.migrate_to_chat_id:
        return Move(message.chat.id, message.migrate_to_chat_id)
    is_group = message.chat.type in _GROUPS
    if not (is_group or message.chat.type == ChatType.PRIVATE) or (is_group and not is_addressed(message, me)):
        return None
    if is_group and message.sender_chat:
        return _read_hidden(message)
    if message.from_user is None or message.from_user.is_bot:
        return None
    return _read_said(message, me, is_group)


def _read_hidden(message: Message) -> Anonymous | None:
    """Return what an anonymous administrator says, or None: a channel, also the one whose posts come here, is not answered."""
    if message.sender_chat != message.chat:
        return None
    return Anonymous(Place(message.chat.id, topic=_topic_of(message)), message.message_id)


def _read_said(message: Message, me: Me, is_group: bool) -> Text | Media | None:
    place = Place(message.chat.id, _member(message.chat, message.from_user), _topic_of(message))
    reply_to, written = message.message_id if is_group else None, message.date.timestamp()
    album, attached = message.media_group_id or "", _has_media(message)
    words = without_mentions(message, me)
    if words or message.text:
        return Text(place, words, reply_to, written, _answered_on(message, me), attached, album)
    # Among members a sticker is a gesture.
    return Media(place, reply_to, written, album) if attached and not (is_group and message.sticker) else None


def _answered_on(message: Message, me: Me) -> int | None:
    """Return the message of the bot's that a message replies to."""
    return message.reply_to_message.message_id if message.reply_to_message and _is_ours(message.reply_to_message, me) else None


def _is_ours(message: Message, me: Me) -> bool:
    return message.from_user is not None and message.from_user.id == me.id


def _member(chat: Any, user: Any) -> int | None:
    return user.id if chat.type in _GROUPS else None


def _topic_of(message: Any) -> int | None:
    return message.message_thread_id if getattr(message, "is_topic_message", None) else None


def _has_media(message: Message) -> bool:
    return any(getattr(message, kind) for kind in _MEDIA)


def is_addressed(message: Message, me: Me) -> bool:
    """Return whether a message in a group is meant for the bot: a command, a mention, or a reply to it.

    An unknown command is not, whatever else it is: it may be another bot's.
    """
    command = read_command(message.text or "")
    if command:
        return command.name in NAMES and command.addressee in ("", me.username)
    replied = message.reply_to_message
    return bool(replied and _is_ours(replied, me)) or bool(_mentions(message, me))


def _mentions(message: Message, me: Me) -> list[MessageEntity]:
    """Return the entities by which a text or caption mentions the bot."""
    found = message.parse_entities(_NAMING) if message.text else message.parse_caption_entities(_NAMING) if message.caption else {}
    return [entity for entity, word in found.items() if (entity.user.id == me.id if entity.user else word.lower() == f"@{me.username}")]


def without_mentions(message: Message, me: Me) -> str:
    """Return the text or caption without the words that only call the bot; Telegram counts places in UTF-16 units."""
    units = (message.text or message.caption or "").encode("utf-16-le")
    for entity in sorted(_mentions(message, me), key=lambda entity: -entity.offset):
        units = units[: 2 * entity.offset] + units[2 * (entity.offset + entity.length) :]
    return units.decode("utf-16-le").strip()
