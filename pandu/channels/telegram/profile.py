"""What Telegram shows of the bot: its commands and its descriptions, set only where they differ."""

import logging

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from pandu.channels.telegram.errors import describe
from pandu.knowledge.texts import TelegramTexts

logger = logging.getLogger(__name__)
LANGUAGES = ("", "id")  # "" is what everybody sees who has no list in his own language


async def set_profile(bot: Bot, texts: TelegramTexts) -> None:
    """Set what differs from `texts`; a failure costs nothing but that."""
    try:
        for language in LANGUAGES:
            await _set_commands(bot, texts["commands"], language)
            await _set_descriptions(bot, texts, language)
    except TelegramError as error:
        logger.warning("the bot's profile was not set: %s", describe(error))


async def _set_commands(bot: Bot, described: dict[str, str], language: str) -> None:
    wanted = tuple(BotCommand(name, description) for name, description in described.items())
    if await bot.get_my_commands(language_code=language) != wanted:
        await bot.set_my_commands(wanted, language_code=language)


async def _set_descriptions(bot: Bot, texts: TelegramTexts, language: str) -> None:
    if (await bot.get_my_description(language)).description != texts["description"]:
        await bot.set_my_description(texts["description"], language)
    if (await bot.get_my_short_description(language)).short_description != texts["short_description"]:
        await bot.set_my_short_description(texts["short_description"], language)
