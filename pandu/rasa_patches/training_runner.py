"""Trains the components that no other waits for beside each other, each in a process of its own.

What a component learns it keeps in the archive's folder, so that its process has nothing to hand back. Rasa trains one after another.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable
from graphlib import TopologicalSorter
from typing import Any

from rasa.engine.runner.dask import DaskGraphRunner

from pandu.errors import TrainingFailed
from pandu.forked import fork

_TRAIN = "train"


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Beside:
    """Work in processes of their own, no more at a time than there are processors."""

    def __init__(self, most: int) -> None:
        self._most, self._waiting, self._running = most, deque[tuple[str, Callable[[], object]]](), dict[int, str]()

    def add(self, name: str, work: Callable[[], object]) -> None:
        """Begin `work` at once where a processor is free, else later."""
        self._waiting.append((name, work))
        self._begin(self._most - 1)  # this process works as well

    def finish(self) -> None:
        """Wait until all is done.

        Raises:
            TrainingFailed: a part of it failed; the others have ended.
        """
        failed = []
        while self._waiting or self._running:
            self._begin(self._most)
            process, status = os.wait()
            name = self._running.pop(process, "")
            if name and status:
                failed.append(name)
        if failed:
            raise TrainingFailed(f"{', '.join(failed)}: training failed")

    def _begin(self, most: int) -> None:
        while self._waiting and len(self._running) < most:
            name, work = self._waiting.popleft()
            self._running[fork(work)] = name


class TrainingRunner(DaskGraphRunner):
    """Rasa's runner, but for the order, and for what is trained and not needed by any other."""

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """Train all components; return what the final ones made, nothing of those that were trained beside."""
        nodes = self._graph_schema.nodes
        parents = {name: list(node.needs.values()) for name, node in nodes.items()}
        needed = {parent for named in parents.values() for parent in named}
        done = {name: (name, value) for name, value in (inputs or {}).items()}
        beside = Beside(processors())
        for name in TopologicalSorter({name: [p for p in named if p not in done] for name, named in parents.items()}).static_order():
            work = _work(self._instantiated_nodes[name], [done[parent] for parent in parents[name]])
            if nodes[name].fn == _TRAIN and name not in needed:
                beside.add(name, work)
            else:
                done[name] = work()
        beside.finish()
        return {name: done[name][1] for name in targets or self._graph_schema.target_names if name in done}


def _work(node: Callable[..., Any], arguments: list[Any]) -> Callable[[], Any]:
    return lambda: node(*arguments)
