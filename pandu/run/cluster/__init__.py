"""`make cluster`: PostgreSQL, Redis, two action servers, two Rasa workers and nginx on one machine, as `deploy/` has them in containers."""
