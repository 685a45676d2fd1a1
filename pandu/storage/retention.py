"""Deletes what was said when it is old enough.

The user's own wish is `ConversationStore.forget`.
"""

import asyncio
import logging
import time

from pandu.storage.tracker_store import ConversationStore

logger = logging.getLogger(__name__)
DAY_SECONDS = 24 * 60 * 60
PAUSE_SECONDS = 60 * 60


async def delete_old(store: ConversationStore, days: float) -> int:
    """Delete what is older than `days` days (0: nothing); return how many events, 0 where the database is away."""
    if not days:
        return 0
    try:
        deleted = await asyncio.to_thread(store.forget_before, time.time() - days * DAY_SECONDS)
    except Exception as error:  # the next round tries again
        logger.warning("old conversations could not be deleted: %s", type(error).__name__)
        return 0
    if deleted:
        logger.info("%d events older than %g days were deleted", deleted, days)
    return deleted


async def keep_deleting(store: ConversationStore, days: float) -> None:
    """Delete what is older than `days` days now and every hour."""
    while True:
        await delete_old(store, days)
        await asyncio.sleep(PAUSE_SECONDS)
