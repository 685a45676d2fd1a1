"""A client that sends without a pause on one connection: `python -m tests.channels.web.flood ADDRESS SECONDS`.

A process of its own, so that it takes no time from who measures. Prints how many of its messages were answered.
"""

import asyncio
import contextlib
import sys
import time

from websockets.exceptions import ConnectionClosed

from evaluation.web_client import connected


async def flood(address: str, seconds: float) -> int:
    """Send messages, requests of sessions, and what is no message."""
    async with connected(address) as client:
        await client.join()
        number, end = 0, time.monotonic() + seconds
        with contextlib.suppress(asyncio.TimeoutError, ConnectionClosed):
            while (left := end - time.monotonic()) > 0:
                number += 1
                message = f'42["user_uttered",{{"message":"halo","id":"f{number}"}}]'
                for packet in (message, '42["session_request",{"session_id":null}]', '42["nothing",{"a":1}]'):
                    await asyncio.wait_for(client.send(packet), left)
        return len(client.all("turn_ended"))


if __name__ == "__main__":
    print(asyncio.run(flood(sys.argv[1], float(sys.argv[2]))))
