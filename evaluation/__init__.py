"""How Pandu is judged, for tests and benchmarks alike: judged texts and their judge, the trained model, users of the web chat."""
