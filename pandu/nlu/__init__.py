"""Rasa components that fill the record of a message."""
