"""Pandu: an Indonesian assistant about one job, the official of the foreign ministry."""
