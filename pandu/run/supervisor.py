"""Keeps processes running, those of `make run` and of `make cluster` alike; why it is ours: docs/decisions/0009-supervisor.md.

One process without threads starts all others. Each has a `Keeper`, which starts it again whenever it ends by itself, at once
and then after longer and longer pauses. What ended before it ever listened could not start at all: then everything ends, with
one sentence. SIGINT, SIGTERM or SIGHUP end everything, too. Whatever happens to this process, SIGKILL included, nothing that
it started goes on: the kernel tells each process of its parent's death.

A process that lives but serves nobody, as its `live` address tells, is ended and then started again like any other.
"""

import asyncio
import ctypes
import logging
import os
import signal
import sys
import threading
import time
from asyncio.subprocess import PIPE, STDOUT
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

from pandu.logs import line
from pandu.run.processes import LogFile, Process
from pandu.settings import ROOT
from pandu.time_budget import STOP_SECONDS

START_SECONDS = 120  # until every process answers
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.2, 5.0  # before a start; each is twice the one before
CALM_SECONDS = 10  # after a run of this length the pauses begin anew
LOOK_SECONDS = 0.1  # between two looks at a port or an address
ANSWER_SECONDS = 5
WATCH_SECONDS, MOST_MISSES = 5.0, 4  # a process that serves nobody for 20 s is ended
CHUNK = 65_536
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_PARENT_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of linux/prctl.h
_LIBC = ctypes.CDLL(None)


def tied(number: int) -> Callable[[], None] | None:
    """Return what a new process does first: it asks the kernel for the signal `number` at the death of this one.

    None where the kernel is not Linux, which alone can do so.
    """
    if sys.platform != "linux":
        return None
    parent = os.getpid()

    def tie() -> None:
        _LIBC.prctl(_PARENT_DEATH_SIGNAL, number)
        if os.getppid() != parent:  # too late to be told
            os.kill(os.getpid(), signal.SIGKILL)

    return tie


async def listens(host: str, port: int) -> bool:
    """Return whether something takes connections at `host:port`."""
    try:
        _, writer = await asyncio.wait_for(asyncio.open_connection(host, port), ANSWER_SECONDS)
    except (OSError, asyncio.TimeoutError):
        return False
    writer.close()
    return True


async def _status(url: str) -> int:
    parts = urlsplit(url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        writer.write(f"GET {parts.path or '/'} HTTP/1.0\r\nHost: {parts.netloc}\r\n\r\n".encode())
        line = await reader.readline()
        return int(line.split()[1])
    finally:
        writer.close()


async def answers(url: str, seconds: float = ANSWER_SECONDS) -> bool:
    """Return whether `url`, an address of http of this machine, answers 200 in time; never through a proxy."""
    try:
        return await asyncio.wait_for(_status(url), seconds) == 200
    except (OSError, ValueError, IndexError, asyncio.TimeoutError):
        return False


def at_signals(end: Callable[[], None]) -> None:
    """Let the loop call `end` at each signal; one that comes after the loop ended does nothing (asyncio's own handlers end with it)."""
    loop = asyncio.get_running_loop()

    def handle(*_: object) -> None:
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(end)

    for number in SIGNALS:
        signal.signal(number, handle)


async def until_it_answers(url: str) -> None:
    """Return when `url` answers 200."""
    while not await answers(url):
        await asyncio.sleep(LOOK_SECONDS)


class Keeper:
    """Keeps one process running. `up` is set once it has listened, or has begun where it listens nowhere."""

    def __init__(self, process: Process, log: LogFile) -> None:
        self.process, self.up = process, asyncio.Event()
        self._log, self._stopped = log, asyncio.Event()
        self._running: asyncio.subprocess.Process | None = None

    async def keep(self) -> None:
        """Run the process again and again until it is stopped; return sooner where it cannot start at all."""
        pause, clock = FIRST_PAUSE_SECONDS, time.monotonic
        while not self._stopped.is_set():
            start = clock()
            ended = await self._once()
            if self._stopped.is_set() or not self.up.is_set():
                return
            if clock() - start >= CALM_SECONDS:
                pause = FIRST_PAUSE_SECONDS
            self._say(f"it ended by itself with {ended} and is started again")
            await self._sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    def kill(self, reason: str) -> None:
        """End the run of now at once, so that the next one begins; the log tells `reason`."""
        if self._running and self._running.returncode is None:
            self._say(reason)
            self._signal_group(signal.SIGKILL)

    async def stop(self) -> None:
        """End the process for good: by its signal, or by force where it does not heed that."""
        self._stopped.set()
        running = self._running
        if running is None or running.returncode is not None:
            return
        with suppress(ProcessLookupError):
            running.send_signal(self.process.stop)
        try:
            await asyncio.wait_for(running.wait(), STOP_SECONDS)
        except asyncio.TimeoutError:
            self._signal_group(signal.SIGKILL)
            await running.wait()

    async def _once(self) -> str:
        """Run the process to its end; return its exit code as a shell tells it, or why there is none."""
        try:
            self._running = await self._begin()
        except OSError as error:
            return type(error).__name__
        if self._stopped.is_set():  # while it was begun
            self._signal_group(signal.SIGKILL)
        copying = asyncio.ensure_future(self._copy(self._running))
        looking = [asyncio.ensure_future(look) for look in (self._look(), self._watch())]
        code = await self._running.wait()
        for look in looking:
            look.cancel()
        self._signal_group(signal.SIGKILL)  # what it started itself would hold its port
        await copying
        return str(code if code >= 0 else 128 - code)

    async def _begin(self) -> asyncio.subprocess.Process:
        process = self.process
        return await asyncio.create_subprocess_exec(
            *process.command,
            env=process.environment,
            cwd=ROOT,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=PIPE,
            stderr=STDOUT,
            start_new_session=True,
            preexec_fn=tied(process.orphaned),
        )

    async def _copy(self, running: asyncio.subprocess.Process) -> None:
        """Write what the process prints into its log, to the end."""
        assert running.stdout
        while chunk := await running.stdout.read(CHUNK):
            self._log.write(chunk)

    async def _look(self) -> None:
        """Set `up` when the process listens."""
        while self.process.port and not await listens(self.process.host, self.process.port):
            await asyncio.sleep(LOOK_SECONDS)
        self.up.set()

    async def _watch(self) -> None:
        """End the run of now where it does not begin to serve, or later serves nobody for a while."""
        if not (live := self.process.live):
            return
        try:
            await asyncio.wait_for(until_it_answers(live), START_SECONDS)
        except asyncio.TimeoutError:
            return self.kill(f"it has not begun to serve within {START_SECONDS} s and is ended")
        misses, clock = 0, asyncio.get_running_loop().time
        while misses < MOST_MISSES:  # counted, since this process may have stood still itself
            start = clock()
            misses = 0 if await answers(live, WATCH_SECONDS) else misses + 1
            await asyncio.sleep(start + WATCH_SECONDS - clock())
        self.kill(f"it has served nobody for {MOST_MISSES * WATCH_SECONDS:.0f} s and is ended")

    async def _sleep(self, seconds: float) -> None:
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self._stopped.wait(), seconds)

    def _signal_group(self, number: int) -> None:
        if self._running:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._running.pid, number)

    def _say(self, text: str) -> None:
        self._log.write(f"{line(logging.WARNING, __name__, text)}\n".encode())


class Supervisor:
    """Keeps all processes of one start running."""

    def __init__(self, processes: list[Process], logs: Path) -> None:
        self._logs = logs
        self._keepers = [Keeper(process, LogFile(logs / f"{process.name}.log")) for process in processes]
        self._over, self._problem = asyncio.Event(), ""

    def end(self, problem: str = "") -> None:
        """Let everything end; only the first `problem` is told."""
        if not self._over.is_set():
            self._problem = problem
        self._over.set()

    async def run(self, announce: Callable[[], None]) -> int:
        """Run everything until the end, and call `announce` when all are up; return the exit code."""
        at_signals(self.end)
        kept = [asyncio.ensure_future(self._keep(keeper)) for keeper in self._keepers]
        announced = asyncio.ensure_future(self._announce(announce))
        await self._over.wait()
        announced.cancel()
        await asyncio.gather(*(keeper.stop() for keeper in self._keepers))
        await asyncio.gather(*kept)
        if self._problem:
            print(self._problem, file=sys.stderr, flush=True)
        return int(bool(self._problem))

    async def _keep(self, keeper: Keeper) -> None:
        await keeper.keep()
        self.end(f"{keeper.process.name} could not start; see the end of {self._logs / keeper.process.name}.log.")

    async def _announce(self, announce: Callable[[], None]) -> None:
        """Call `announce` when all processes are up and healthy, or end everything when they are not in time."""
        try:
            await asyncio.wait_for(self._healthy(), START_SECONDS)
        except asyncio.TimeoutError:
            self.end(f"Pandu did not start within {START_SECONDS} s; see {self._logs}.")
        else:
            announce()

    async def _healthy(self) -> None:
        """Wait for all, one after the other."""
        for keeper in self._keepers:
            await keeper.up.wait()
            if keeper.process.health:
                await until_it_answers(keeper.process.health)


async def _run(processes: list[Process], logs: Path, announce: Callable[[], None]) -> int:
    return await Supervisor(processes, logs).run(announce)


def run_together(processes: list[Process], lines: list[str], logs: Path, after: Callable[[threading.Event], None] | None = None) -> int:
    """Run the processes until a signal comes or one cannot start, and print `lines` when all are up; return the exit code.

    `after` is then called in a thread of its own, with what is set when the processes end.
    """
    ended = threading.Event()

    def announce() -> None:
        with suppress(OSError):  # who started it reads no more
            print("\n".join(lines), flush=True)
        if after:
            threading.Thread(target=after, args=(ended,), daemon=True).start()

    try:
        return asyncio.run(_run(processes, logs, announce))
    finally:
        ended.set()
