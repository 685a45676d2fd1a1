"""How long each thing may take, in seconds, so that every user reads a sentence within five, whatever is broken.

A turn ends with an apology after TURN_SECONDS. All that it waits for ends sooner, so that the failure is known for what it is: the action
server after ACTION_SECONDS, an action in the assistant's own process, where all others wait meanwhile, after HERE_SECONDS, a store after
STORE_SECONDS (two waits in a row still fit into a turn), Redis after REDIS_SECONDS. A turn of the same conversation in another worker is
waited for until LOCK_WAIT_SECONDS; its lock goes after LOCK_SECONDS even if that worker died, which must be longer than a turn. `/health`
asks all parts at once for PROBE_SECONDS and so answers within five. Our own calls from outside wait longer than what they wait for:
CALL_SECONDS for a probe, SHELL_SECONDS for an answer in the terminal. At the end each process has STOP_SECONDS; Telegram delivers what is
answered for DRAIN_SECONDS of these.
"""

TURN_SECONDS = 4.5
ACTION_SECONDS = 3.5
HERE_SECONDS = 1.0
STORE_SECONDS = 2
REDIS_SECONDS = 1
LOCK_WAIT_SECONDS = 4
LOCK_SECONDS = 6
PROBE_SECONDS = 3
CALL_SECONDS = 4.0
SHELL_SECONDS = 10
STOP_SECONDS = 5
DRAIN_SECONDS = 3.0
