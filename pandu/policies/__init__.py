"""What Rasa does next, as Rasa runs it."""
