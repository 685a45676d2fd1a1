"""What the steps without training share."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin


class StatelessComponent(GraphComponent, EntityExtractorMixin):
    """A step without training; Rasa runs those that count as entity extractors in prediction only."""

    @classmethod
    def create(
        cls, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, execution_context: ExecutionContext
    ) -> StatelessComponent:
        """Return the component."""
        return cls()
