"""What is changed inside Rasa and Sanic, and why."""
