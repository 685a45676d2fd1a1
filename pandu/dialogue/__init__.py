"""The dialogue as pure functions: (message, memory) -> (replies, memory)."""
