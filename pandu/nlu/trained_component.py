"""What the readers share that are trained: they begin with nothing learnt, and keep it in a folder of the archive."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage

Reader = TypeVar("Reader", bound="TrainedComponent")


class TrainedComponent(GraphComponent):
    """A step with training, which keeps what it learns as plain arrays."""

    def __init__(self, config: dict[str, Any], storage: ModelStorage, resource: Resource) -> None:
        self._config, self._storage, self._resource = config, storage, resource

    @classmethod
    def create(
        cls: type[Reader], config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> Reader:
        """Return the step with nothing learnt."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls: type[Reader],
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **_: Any,
    ) -> Reader:
        """Return the step with what it learnt."""
        found = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            found.restore(folder)
        return found

    def restore(self, folder: Path) -> None:
        """Take back what was learnt from the folder that training wrote."""
        raise NotImplementedError
