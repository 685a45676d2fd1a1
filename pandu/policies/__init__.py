"""The rules of the conversation, as Rasa runs them."""
