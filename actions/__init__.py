"""Custom actions of Pandu; importing this package loads no model and no knowledge."""
