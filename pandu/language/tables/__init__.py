"""Chat Indonesian as data: one module a subject, each with its table of tests in tests/language/."""
