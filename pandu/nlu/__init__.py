"""Rasa components of our own; every process that answers loads them, so the schema shortcut is set here."""

from pandu.rasa_patches.action_results import check_schema_once

check_schema_once()
