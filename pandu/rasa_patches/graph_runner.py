"""Runs the components of the model one after another, without planning that anew for each message.

Rasa's runner works out the needed part of the graph and hands it to dask, three times in a turn; here the order is worked
out once for each target.
"""

from graphlib import TopologicalSorter
from typing import Any

from rasa.engine.runner.dask import DaskGraphRunner


class OrderedGraphRunner(DaskGraphRunner):
    """Rasa's runner with its nodes, but an order that is kept."""

    def __init__(self, runner: DaskGraphRunner) -> None:
        """Take over the loaded components of `runner`."""
        self._graph_schema = runner._graph_schema
        self._instantiated_nodes = runner._instantiated_nodes
        self._execution_context = runner._execution_context
        self._orders: dict[tuple[str, ...], list[str]] = {}

    def _parents(self, name: str) -> list[str]:
        return list(self._graph_schema.nodes[name].needs.values())

    def _order(self, targets: tuple[str, ...]) -> list[str]:
        if targets not in self._orders:
            nodes = self._graph_schema.minimal_graph_schema(list(targets)).nodes
            sorter = TopologicalSorter({name: [p for p in self._parents(name) if p in nodes] for name in nodes})
            self._orders[targets] = list(sorter.static_order())
        return self._orders[targets]

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """Return what the components named in `targets` (all final ones if None) make of `inputs`."""
        wanted = tuple(targets or self._graph_schema.target_names)
        done = {name: (name, value) for name, value in (inputs or {}).items()}
        for name in self._order(wanted):
            done[name] = self._instantiated_nodes[name](*(done[parent] for parent in self._parents(name)))
        return {name: done[name][1] for name in wanted}
