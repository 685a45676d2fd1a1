"""Tests of what judges and asks."""
