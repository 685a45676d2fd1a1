"""Stands in for Keras."""

from tensorflow_absent import stand_in

stand_in(__name__)
