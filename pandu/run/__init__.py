"""Starts, trains, watches and stops Pandu."""
