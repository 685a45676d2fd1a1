"""The runner with a kept order gives what Rasa's gives."""

import dataclasses
import uuid

import pytest
from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage

from pandu.rasa_patches.graph_runner import OrderedGraphRunner


@dataclasses.dataclass
class Joiner(GraphComponent):
    """Joins what it gets, in the order of the names."""

    name: str
    runs: list[str]

    @classmethod
    def create(cls, config, model_storage, resource, execution_context):  # type: ignore[no-untyped-def]
        return cls(config["name"], [])

    @classmethod
    def get_default_config(cls):  # type: ignore[no-untyped-def]
        return {"name": ""}

    def join(self, **inputs: str) -> str:
        self.runs.append(self.name)
        return self.name + "(" + ",".join(f"{key}={inputs[key]}" for key in sorted(inputs)) + ")"

    def fail(self, a: str) -> str:
        raise ValueError(a)


def node(name: str, needs: dict[str, str], function: str = "join") -> SchemaNode:
    """Return a node of a graph."""
    return SchemaNode(needs=needs, uses=Joiner, constructor_name="create", fn=function, config={"name": name}, eager=True)


@pytest.fixture
def runners(tmp_path) -> tuple[DaskGraphRunner, OrderedGraphRunner]:  # type: ignore[no-untyped-def]
    """Both runners of one graph, its nodes in no good order."""
    nodes = {
        "end": node("end", {"x": "left", "y": "right"}),
        "left": node("left", {"a": "start"}),
        "unused": node("unused", {"a": "start"}),
        "right": node("right", {"a": "start", "b": "__second__"}),
        "start": node("start", {"a": "__first__"}),
        "broken": node("broken", {"a": "start"}, "fail"),
    }
    dask = DaskGraphRunner.create(GraphSchema(nodes), LocalModelStorage(tmp_path), ExecutionContext(GraphSchema(nodes), uuid.uuid4().hex))
    return dask, OrderedGraphRunner(dask)


INPUTS = {"__first__": "1", "__second__": "2"}


@pytest.mark.parametrize("targets", [["end"], ["left"], ["unused", "right"]])
def test_both_give_the_same(runners: tuple[DaskGraphRunner, OrderedGraphRunner], targets: list[str]) -> None:
    dask, ordered = runners
    for _ in range(2):
        assert ordered.run(INPUTS, targets) == dask.run(INPUTS, targets)


def test_what_is_not_needed_does_not_run(runners: tuple[DaskGraphRunner, OrderedGraphRunner]) -> None:
    _, ordered = runners
    ordered.run(INPUTS, ["end"])
    unused = ordered._instantiated_nodes["unused"]._component
    assert isinstance(unused, Joiner) and unused.runs == []


def test_an_error_of_a_component_is_told_as_rasa_tells_it(runners: tuple[DaskGraphRunner, OrderedGraphRunner]) -> None:
    raised = []
    for runner in runners:
        with pytest.raises(Exception, match="broken") as caught:
            runner.run(INPUTS, ["broken"])
        raised.append(caught.type)
    assert raised[0] is raised[1]


def test_an_input_that_is_missing_is_told(runners: tuple[DaskGraphRunner, OrderedGraphRunner]) -> None:
    with pytest.raises((GraphRunError, KeyError)):
        runners[1].run({}, ["end"])
