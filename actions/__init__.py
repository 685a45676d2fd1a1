"""Custom actions of Pandu; importing this package loads no model and no knowledge."""

from pandu.run import action_guard

action_guard.install()
